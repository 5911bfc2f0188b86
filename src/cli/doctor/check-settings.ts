import {
  type Environment,
  parseSettings,
  SETTINGS_SCHEMA,
  type Settings,
  SettingsError,
} from '../../server/settings.ts'
import { type Finding, findingsOf } from './finding.ts'

const { ok, fail } = findingsOf('settings')

export interface ShownSetting {
  readonly name: string
  /** Null where nothing is set. Of a secret only that it is there. */
  readonly value: string | null
  readonly from: 'environment' | 'file' | 'default'
}

export interface ReadSettings {
  readonly settings: Settings | null
  readonly shown: readonly ShownSetting[]
  readonly findings: readonly Finding[]
}

/** Every setting by its name, and what cannot be used. */
export function checkSettings(env: Environment): ReadSettings {
  try {
    const settings = parseSettings(env)
    const shown = showSettings(settings, env)
    return { settings, shown, findings: [ok(`all ${shown.length} can be used`)] }
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    const troubles = error.message.split('\n').slice(1)
    const advice =
      'Correct it in the environment or in the file that PRONTO_CONFIG names: see docs/operations.md.'
    return { settings: null, shown: [], findings: troubles.map(line => fail(line.trim(), advice)) }
  }
}

function showSettings(settings: Settings, env: Environment): ShownSetting[] {
  const defaults: Readonly<Record<string, unknown>> = SETTINGS_SCHEMA.parse({})
  return Object.keys(SETTINGS_SCHEMA.shape).map(name => {
    const value = settings[name as keyof Settings]
    const isDefault = value === defaults[name]
    const from = (env[name] ?? '') !== '' ? 'environment' : isDefault ? 'default' : 'file'
    return { name, value: show(name, value), from }
  })
}

const SECRETS: readonly string[] = ['PRONTO_SECRET', 'PRONTO_OPINION_KEY']

function show(name: string, value: unknown): string | null {
  if (value === undefined) return null
  if (SECRETS.includes(name)) return '(set, not shown)'
  return name === 'DATABASE_URL' ? withoutPassword(String(value)) : String(value)
}

/** Parameters may hold passwords, too. */
export function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return '(set, not shown)'
  const { protocol, username, host, pathname } = new URL(url)
  return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`
}
