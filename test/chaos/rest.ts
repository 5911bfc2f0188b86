import type pg from 'pg'
import type { NetworkUnderTest } from './network.ts'
import { pause } from './pause.ts'

const LOOK_MS = 500

/**
 * @returns null when everything came to rest in time: all that was said is read, no delivery is on its way, no account
 * ails, and no source waits for a reader, as it may while the network holds an answer back. Otherwise what is not.
 */
export async function waitForRest(
  client: pg.Client,
  network: NetworkUnderTest,
  patienceMs: number,
): Promise<string | null> {
  const { heardByBrand } = await network.readAccount()
  const wanted = heardByBrand.map(each => each.id)
  const until = performance.now() + patienceMs
  for (;;) {
    const restless = await findRestless(client, wanted)
    if (restless === null || performance.now() >= until) return restless
    await pause(LOOK_MS)
  }
}

async function findRestless(client: pg.Client, wanted: readonly string[]): Promise<string | null> {
  const { rows } = await client.query<{
    busy: number
    scheduled: number
    ailing: number
    waiting: number
    unread: number
  }>(
    `select (select count(*)::integer from delivery where state in ('pending', 'sending', 'unknown')) as busy,
      (select count(*)::integer from scheduled_reply where state = 'scheduled') as scheduled,
      (select count(*)::integer from account where removed_at is null and trouble is not null) as ailing,
      (select count(*)::integer from account_cursor c join account a on a.id = c.account_id
        where a.removed_at is null and c.next_read_at < now() - interval '10 seconds') as waiting,
      (select count(*)::integer from unnest($1::text[]) as wanted (id)
        where not exists (select from message m where m.external_id = wanted.id)) as unread`,
    [wanted],
  )
  const [row] = rows
  const isAtRest = row !== undefined && row.busy + row.scheduled + row.ailing + row.waiting + row.unread === 0
  return isAtRest ? null : JSON.stringify(row)
}
