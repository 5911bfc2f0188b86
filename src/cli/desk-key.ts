import { hkdfSync } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { keepFile, openDataFolder } from '../server/installation.ts'
import type { Settings } from '../server/settings.ts'
import { DumpError } from '../store/dump/dump-error.ts'
import type { DumpHeader } from '../store/dump/dump-format.ts'
import { say } from './say.ts'

export const keyFile = (settings: Settings): string => join(resolve(settings.PRONTO_DATA), 'secret')

/** The key of this installation, if it has one already. */
export function findKey(settings: Settings): string | undefined {
  if (settings.PRONTO_SECRET !== undefined) return settings.PRONTO_SECRET
  const path = keyFile(settings)
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined
}

/** Tells two keys apart without telling either. Empty where there is no key. */
export const fingerprintOf = (key: string | undefined): string =>
  key === undefined
    ? ''
    : Buffer.from(hkdfSync('sha256', key, 'pronto', 'key fingerprint', 8)).toString('hex')

/**
 * Makes sure that what is sealed in a dump can be opened here, taking the key from the dump where there is none yet.
 * Throws when it could not be opened, unless the person wants the rest all the same.
 */
export function settleKey(
  settings: Settings,
  { keyFingerprint, secret }: DumpHeader,
  withoutSecret: boolean,
): void {
  const here = findKey(settings)
  if (keyFingerprint === '' || fingerprintOf(here) === keyFingerprint) return
  if (withoutSecret) return say('The key is another one: every account must be logged in again.')
  if (here === undefined && secret !== undefined) {
    keepFile(openDataFolder(settings), 'secret', () => secret)
    return say(`The key in the dump is kept in ${keyFile(settings)}.`)
  }
  throw new DumpError(
    here === undefined
      ? 'The secrets of accounts in this dump are sealed with a key that is not here.'
      : 'The secrets of accounts in this dump are sealed with another key than the one here.',
    `Set PRONTO_SECRET to the old one, or copy the old data folder's "secret" to ${keyFile(settings)}. Without it all else can be restored with --without-secret; every account must then be logged in again.`,
  )
}
