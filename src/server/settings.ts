import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { ROLES } from '../core/member/role.ts'

/** Every setting of the program: its name in the environment, its default and what it is for. */
const flag = z.enum(['0', '1', 'false', 'true', '']).transform(value => value === '1' || value === 'true')

/** A path is added to it, and what else it might carry would be a secret in the wrong place. */
const hasAddressAlone = (address: string): boolean => !/[?#@]/.test(address)

export const SETTINGS_SCHEMA = z.object({
  PRONTO_DATA: z
    .string()
    .min(1)
    .default('.data')
    .describe('Folder of all that this installation keeps: database, keys, sandbox'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional()
    .describe('PostgreSQL 15 or newer; without it Pronto starts its own'),
  PRONTO_HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on'),
  PRONTO_PORT: z.coerce.number().int().min(1).max(65_535).default(4400).describe('Port to listen on'),
  PRONTO_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Address under which people reach the desk, when it is not host and port'),
  PRONTO_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters')
    .optional()
    .describe('Key of sessions and of account secrets; without it one is made and kept in the data folder'),
  PRONTO_DEMO: flag.default(false).describe('1: the demo world, an invented brand on the sandbox network'),
  PRONTO_SANDBOX_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(4480)
    .describe('Port of the sandbox network in the demo'),
  PRONTO_DEMO_SPEED: z.coerce
    .number()
    .min(0)
    .max(100)
    .default(1)
    .describe('Pace of the demo customers: 0 stands still, 1 is natural'),
  PRONTO_DEMO_SEED: z.coerce
    .number()
    .int()
    .default(1)
    .describe('Seed of the demo world: the same seed, the same customers'),
  PRONTO_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional()
    .describe('Mail server through which the desk writes to its people, with user and password: smtps://…'),
  PRONTO_MAIL_FROM: z
    .string()
    .min(3)
    .optional()
    .describe('Whom those mails come from; pronto@ the host of the desk unless it is said'),
  PRONTO_OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine(hasAddressAlone, 'must be an address without user, question mark and number sign')
    .optional()
    .describe('Issuer of the single sign-on (OpenID Connect); with it its client id and secret must be set'),
  PRONTO_OIDC_CLIENT_ID: z.string().min(1).optional().describe('What the desk is called there'),
  PRONTO_OIDC_CLIENT_SECRET: z.string().min(1).optional().describe('Its secret there'),
  PRONTO_OIDC_NAME: z
    .string()
    .min(1)
    .max(40)
    .default('Single sign-on')
    .describe('The name of the single sign-on, on its button'),
  PRONTO_OIDC_ROLE: z
    .enum(ROLES)
    .optional()
    .describe(
      'Role of whoever comes by single sign-on for the first time; without it only who has a seat comes in',
    ),
  PRONTO_UNDO_SECONDS: z.coerce
    .number()
    .min(0)
    .max(60)
    .default(8)
    .describe('How long a reply can be taken back before it goes'),
  PRONTO_LEASE_SECONDS: z.coerce
    .number()
    .min(1)
    .max(600)
    .default(60)
    .describe('After how long a silent node has lost what it took'),
  PRONTO_LOOK_AGAIN_SECONDS: z.coerce
    .number()
    .min(1)
    .max(600)
    .default(10)
    .describe('How often the network is asked about a reply whose answer was lost'),
  PRONTO_DB_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(2)
    .max(100)
    .default(12)
    .describe('Connections to the database'),
  PRONTO_JUDGE_THREADS: z.coerce
    .number()
    .int()
    .min(0)
    .max(64)
    .default(2)
    .describe('Threads in which large batches of messages are judged; 0: all on the main one'),
  PRONTO_OPINION_URL: z
    .url({ protocol: /^https?$/ })
    .refine(hasAddressAlone, 'must be an address without user, question mark and number sign')
    .optional()
    .describe('OpenAI-compatible API (…/v1) that is asked where our own model is in doubt'),
  PRONTO_OPINION_MODEL: z.string().min(1).optional().describe('Its model, as it is called there'),
  PRONTO_OPINION_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces')
    .optional()
    .describe('Its key, where it wants one'),
  PRONTO_OPINION_MAY_SEND_TEXT: flag
    .default(false)
    .describe('1: what customers write may be sent there, masked; without it nothing is sent'),
  PRONTO_OPINION_DAILY_BUDGET: z.coerce
    .number()
    .int()
    .min(0)
    .max(1_000_000)
    .default(1000)
    .describe('Questions to it a day and node; 0: none'),
  PRONTO_OPINION_BELOW: z.coerce
    .number()
    .min(0)
    .max(1)
    .default(0.5)
    .describe('How sure our own model must be, 0 to 1, for no other to be asked'),
  PRONTO_OPINION_TIMEOUT_MS: z.coerce
    .number()
    .int()
    .min(100)
    .max(10_000)
    .default(2000)
    .describe('How long a batch of messages waits for all second opinions together'),
  PRONTO_ONNX_FOLDER: z
    .string()
    .min(1)
    .optional()
    .describe('Folder of a text classifier (ONNX) that is asked where our own is in doubt of the sentiment'),
  PRONTO_PRIVATE_WEBHOOKS: flag
    .default(false)
    .describe(
      '1: webhooks and the translation service may have private addresses, over http too; the demo does',
    ),
  PRONTO_LOG: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('How much is logged'),
  PRONTO_TRUST_PROXY: flag.default(false).describe('1 behind a proxy that sets X-Forwarded-For and -Proto'),
  PRONTO_CONFIG: z.string().optional().describe('A file of NAME=value lines; the environment goes before it'),
})

export type Settings = z.infer<typeof SETTINGS_SCHEMA>

/** What is wrong with the configuration, setting by setting. */
export class SettingsError extends Error {
  constructor(lines: readonly string[]) {
    super(`These settings cannot be used:\n${lines.map(line => `  ${line}`).join('\n')}`)
    this.name = 'SettingsError'
  }
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Reads file and environment once. Values never appear in the errors: one of them may be a secret. */
export function parseSettings(env: Environment): Settings {
  const file = env.PRONTO_CONFIG === undefined ? {} : readSettingsFile(env.PRONTO_CONFIG)
  const known = Object.keys(SETTINGS_SCHEMA.shape)
  const stray = Object.keys(file).filter(name => !known.includes(name))
  const misspelt = Object.keys(env).filter(
    name => name.startsWith('PRONTO_') && !known.includes(name) && !name.startsWith('PRONTO_TEST_'),
  )
  if (stray.length + misspelt.length > 0)
    throw new SettingsError([...stray, ...misspelt].map(name => `${name}: there is no such setting`))
  const merged = Object.fromEntries(
    known.map(name => [name, blankToNothing(env[name]) ?? blankToNothing(file[name])]),
  )
  const parsed = SETTINGS_SCHEMA.safeParse(merged)
  if (parsed.success) return demandWholeSingleSignOn(parsed.data)
  throw new SettingsError(parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`))
}

/** Half a single sign-on would be a button that leads nowhere. */
function demandWholeSingleSignOn(settings: Settings): Settings {
  const parts = ['PRONTO_OIDC_ISSUER', 'PRONTO_OIDC_CLIENT_ID', 'PRONTO_OIDC_CLIENT_SECRET'] as const
  const missing = parts.filter(name => settings[name] === undefined)
  if (missing.length === 0 || missing.length === parts.length) return settings
  throw new SettingsError(
    missing.map(name => `${name}: is missing, the other settings of the single sign-on are set`),
  )
}

const blankToNothing = (value: string | undefined): string | undefined => (value === '' ? undefined : value)

function readSettingsFile(path: string): Record<string, string> {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new SettingsError([`PRONTO_CONFIG: the file ${path} cannot be read`])
  }
  return Object.fromEntries(text.split('\n').flatMap(readLine))
}

function readLine(line: string, index: number): [string, string][] {
  const text = line.trim()
  if (text === '' || text.startsWith('#')) return []
  const at = text.indexOf('=')
  if (at < 1) throw new SettingsError([`PRONTO_CONFIG: line ${index + 1} is not NAME=value`])
  const name = text.slice(0, at).trim()
  if (name === 'PRONTO_CONFIG') throw new SettingsError(['PRONTO_CONFIG: a file cannot name another file'])
  const value = text.slice(at + 1).trim()
  return [[name, value.replace(/^(["'])(.*)\1$/, '$2')]]
}
