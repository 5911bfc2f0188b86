import { join } from 'node:path'
import { addPerson as addToWorkspace } from '../../../src/server/people.ts'
import { parseSettings } from '../../../src/server/settings.ts'
import { openDesk } from '../../../src/server/start-desk.ts'
import { findRunningServer } from '../../../src/store/engine/find-running-server.ts'
import type { Demo } from './demo.ts'
import type { Person } from './people.ts'

/** Gives somebody a seat beside the running desk: the cockpit has no page for that yet. */
export async function addPerson(demo: Demo, person: Person): Promise<void> {
  const server = await findRunningServer(join(demo.dataFolder, 'postgres'))
  if (server === undefined) throw new Error('the desk has no database of its own')
  const open = await openDesk(
    parseSettings({
      PRONTO_DATA: demo.dataFolder,
      PRONTO_URL: demo.deskUrl,
      DATABASE_URL: server.url,
      PRONTO_LOG: 'warn',
    }),
  )
  try {
    const workspace = await open.desk.database.kysely
      .selectFrom('workspace')
      .select('id')
      .executeTakeFirstOrThrow()
    await addToWorkspace(open.desk, open.auth, workspace.id, { ...person, password: demo.password })
  } finally {
    await open.close()
  }
}
