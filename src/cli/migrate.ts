import type { Settings } from '../server/settings.ts'
import { openDesk } from '../server/start-desk.ts'
import { say } from './say.ts'

export async function runMigrate(settings: Settings): Promise<number> {
  const open = await openDesk(settings)
  say('The database is up to date.')
  await open.close()
  return 0
}
