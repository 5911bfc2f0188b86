import { randomUUIDv7 } from 'node:crypto'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import pg from 'pg'
import { openDataFolder } from '../server/installation.ts'
import type { Settings } from '../server/settings.ts'
import { DumpError } from '../store/dump/dump-error.ts'
import { checkDumpFile, writeDumpFile } from '../store/dump/dump-file.ts'
import { restoreDump } from '../store/dump/restore-dump.ts'
import { writeDump } from '../store/dump/write-dump.ts'
import { findKey, fingerprintOf, keyFile, settleKey } from './desk-key.ts'
import { findDatabase, ownDatabase } from './reach-database.ts'
import { say } from './say.ts'
import { tellProgress } from './tell-progress.ts'

export interface BackupOptions {
  readonly withSecret?: boolean | undefined
  readonly force?: boolean | undefined
}

/** Writes all that the database holds, as of one moment, to a file. A desk may be working meanwhile. */
export async function runBackup(
  settings: Settings,
  file: string,
  { withSecret = false, force = false }: BackupOptions = {},
): Promise<number> {
  const path = resolve(file)
  if (existsSync(path) && !force)
    throw new DumpError(`There is a file ${path} already.`, 'Name another one, or add --force.')
  const key = findKey(settings)
  if (withSecret && key === undefined) throw new DumpError('There is no key here.', 'Set PRONTO_SECRET.')
  const database = await findDatabase(settings)
  if (database === undefined)
    throw new DumpError(`There is no desk in ${resolve(settings.PRONTO_DATA)} yet.`, 'Check PRONTO_DATA.')
  const client = new pg.Client({ connectionString: database.url, application_name: 'pronto backup' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const text = writeDump(client, {
      madeAt: new Date(),
      keyFingerprint: fingerprintOf(key),
      secret: withSecret ? key : undefined,
      onProgress: tellProgress(),
    })
    const bytes = await writeDumpFile(path, text)
    say(
      `Written: ${path} (${(bytes / 1e6).toFixed(1)} MB). Keep it like the database: it holds what people wrote.`,
    )
    say(adviceOnKey(settings, withSecret))
    return 0
  } finally {
    await client.end().catch(() => undefined)
    await database.close()
  }
}

function adviceOnKey(settings: Settings, withSecret: boolean): string {
  if (withSecret) return 'It holds the key too: whoever has the file can write in the name of your accounts.'
  const place = settings.PRONTO_SECRET === undefined ? keyFile(settings) : 'PRONTO_SECRET'
  return `The secrets of accounts in it are sealed. Keep the key too, in another place: ${place}.`
}

export interface RestoreOptions {
  readonly withoutSecret?: boolean | undefined
}

/** Fills an empty database from a dump, all of it or nothing. */
export async function runRestore(
  settings: Settings,
  file: string,
  { withoutSecret = false }: RestoreOptions = {},
): Promise<number> {
  const path = resolve(file)
  say('Checking the dump …')
  const header = await checkDumpFile(path)
  say(`It was written at ${header.madeAt} and is whole.`)
  settleKey(settings, header, withoutSecret)
  openDataFolder(settings)
  const database = await ownDatabase(settings)
  try {
    const { rows, distrusted } = await restoreDump(database.url, path, header, {
      now: new Date(),
      newId: () => randomUUIDv7(),
      onProgress: tellProgress(),
    })
    say(`Restored: ${rows} rows.`)
    if (distrusted > 0)
      say(`Replies that were on their way: ${distrusted}. The network is asked about each before it is sent.`)
    return 0
  } finally {
    await database.close()
  }
}
