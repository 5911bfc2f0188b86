import type pg from 'pg'
import type { DatabaseUnderTest } from './database-under-test.ts'
import { pause } from './pause.ts'
import { connectToRows } from './read-evidence.ts'

/** How many messages of customers the desk has stored, looked at from outside while it lives and dies. */
export interface Backlog {
  readonly stored: () => number
  stop(): Promise<void>
}

const LOOK_MS = 400

export function watchBacklog(database: DatabaseUnderTest): Backlog {
  let stored = 0
  let isOver = false
  const run = async () => {
    while (!isOver) {
      stored = (await count(database)) ?? stored
      await pause(LOOK_MS)
    }
  }
  const running = run()
  return {
    stored: () => stored,
    async stop() {
      isOver = true
      await running
    },
  }
}

/** Null while the database is not there to be asked. */
async function count(database: DatabaseUnderTest): Promise<number | null> {
  const url = await database.findUrl()
  if (url === null) return null
  let client: pg.Client | null = null
  try {
    client = await connectToRows(url)
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::integer as n from message where direction = 'inbound'`,
    )
    return rows[0]?.n ?? null
  } catch {
    return null
  } finally {
    await client?.end().catch(() => undefined)
  }
}
