import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Settings, SettingsError } from './settings.ts'

/** The folder of all that this installation keeps. */
export function openDataFolder(settings: Settings): string {
  const folder = resolve(settings.PRONTO_DATA)
  try {
    mkdirSync(folder, { recursive: true })
    const probe = join(folder, '.writable')
    writeFileSync(probe, '')
    return folder
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new SettingsError([
      `PRONTO_DATA: the folder ${folder} cannot be written to (${why}); name another one or change its owner`,
    ])
  }
}

/** Text that is made once and kept beside the database, readable by its owner alone. */
export function keepFile(folder: string, name: string, make: () => string): string {
  const path = join(folder, name)
  if (existsSync(path)) return readFileSync(path, 'utf8').trim()
  const text = make()
  writeFileSync(path, `${text}\n`, { mode: 0o600 })
  chmodSync(path, 0o600)
  return text
}

/** The key of sessions and account secrets: from the settings, or made at the first start. */
export const readSecret = (settings: Settings, folder: string): string =>
  settings.PRONTO_SECRET ?? keepFile(folder, 'secret', () => randomBytes(32).toString('base64url'))
