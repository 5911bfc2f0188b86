import { resolve } from 'node:path'
import type { Settings } from '../server/settings.ts'
import { startEmbeddedPostgres } from '../store/engine/embedded.ts'
import { findRunningServer, hasDatabase } from '../store/engine/find-running-server.ts'

export interface ReachedDatabase {
  readonly url: string
  close(): Promise<void>
}

export const databaseFolder = (settings: Settings): string => `${resolve(settings.PRONTO_DATA)}/postgres`

/**
 * The database of these settings for a short look, beside a desk that may be running. An embedded one that stands
 * still is started for as long as it is needed. Undefined where there is none: none is made.
 */
export async function findDatabase(settings: Settings): Promise<ReachedDatabase | undefined> {
  if (settings.DATABASE_URL !== undefined) return outside(settings.DATABASE_URL)
  const dataDir = databaseFolder(settings)
  const running = await findRunningServer(dataDir)
  if (running !== undefined) return outside(running.url)
  if (!(await hasDatabase(dataDir))) return undefined
  // A desk may be starting this very moment: then its server is used.
  const engine = await startEmbeddedPostgres({ dataDir, mayShare: true })
  return { url: engine.url, close: engine.stop }
}

/** The database of these settings for us alone; an embedded one is made where there is none. */
export async function ownDatabase(settings: Settings): Promise<ReachedDatabase> {
  if (settings.DATABASE_URL !== undefined) return outside(settings.DATABASE_URL)
  const engine = await startEmbeddedPostgres({ dataDir: databaseFolder(settings) })
  return { url: engine.url, close: engine.stop }
}

/** The same settings; where a desk runs on its embedded database, they lead there as a guest, not as its owner. */
export async function besideRunningDesk(settings: Settings): Promise<Settings> {
  if (settings.DATABASE_URL !== undefined) return settings
  const running = await findRunningServer(databaseFolder(settings))
  return running === undefined ? settings : { ...settings, DATABASE_URL: running.url }
}

const outside = (url: string): ReachedDatabase => ({ url, close: async () => undefined })
