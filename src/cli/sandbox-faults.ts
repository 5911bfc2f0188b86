import { z } from 'zod'
import { NO_FAULTS } from '../sandbox/fault-schema.ts'
import { SettingsError } from '../server/settings.ts'
import { askSandbox } from './ask-sandbox.ts'
import { say } from './say.ts'

const optionsSchema = z.object({
  url: z.url({ protocol: /^https?$/ }),
  set: z.array(z.string()).default([]),
  clear: z.boolean().default(false),
})

type Table = { readonly [name: string]: unknown }

/** Shows and changes the switchboard of faults of a sandbox that runs already. @returns the exit code. */
export async function runSandboxFaults(raw: unknown): Promise<number> {
  const parsed = optionsSchema.safeParse(raw)
  if (!parsed.success)
    throw new SettingsError(parsed.error.issues.map(each => `--${each.path.join('.')}: ${each.message}`))
  const { url, set, clear } = parsed.data
  const address = String(new URL('/sandbox/faults', url))
  const wishes = set.map(readWish)
  if (clear) await askSandbox(address, 'DELETE')
  for (const wish of wishes) await askSandbox(address, 'POST', wish)
  const current = z.record(z.string(), z.unknown()).parse(await askSandbox(address, 'GET'))
  const wrong = listUnusual(current, { ...NO_FAULTS })
  for (const line of wrong.length > 0 ? wrong : ['All is well.']) say(line)
  return 0
}

/** `stream.duplicate=2` as `{stream: {duplicate: 2}}`. */
function readWish(text: string): object {
  const [, name = '', value = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? []
  const path = findPath({ ...NO_FAULTS }, name)
  if (!path)
    throw new SettingsError([
      `--set ${text}: say NAME=VALUE, with a NAME such as answerLost or stream.duplicate.`,
    ])
  const usual = path.reduce<unknown>((at, key) => (isTable(at) ? at[key] : undefined), { ...NO_FAULTS })
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), readValue(value, usual)) as object
}

/** Names of the members that lead to the fault; a member's own name may have points in it. */
function findPath(table: Table, name: string): string[] | null {
  if (Object.hasOwn(table, name)) return isTable(table[name]) ? null : [name]
  for (const [key, member] of Object.entries(table)) {
    const rest =
      name.startsWith(`${key}.`) && isTable(member) ? findPath(member, name.slice(key.length + 1)) : null
    if (rest) return [key, ...rest]
  }
  return null
}

/** JSON, or a text; where a list is wanted, its members between commas. */
function readValue(text: string, usual: unknown): unknown {
  if (Array.isArray(usual) && !text.startsWith('['))
    return text === '' ? [] : text.split(',').map(each => each.trim())
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function listUnusual(current: Table, usual: Table, prefix = ''): string[] {
  return Object.entries(current).flatMap(([name, value]) => {
    const wont = usual[name]
    if (isTable(value) && isTable(wont)) return listUnusual(value, wont, `${prefix}${name}.`)
    return JSON.stringify(value) === JSON.stringify(wont) ? [] : [`${prefix}${name}=${show(value)}`]
  })
}

const show = (value: unknown): string => (Array.isArray(value) ? value.join(',') : String(value))

const isTable = (value: unknown): value is Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
