import type pg from 'pg'
import type { NetworkUnderTest } from './network.ts'
import { pause } from './pause.ts'
import type { Brand } from './read-evidence.ts'
import { readRecord } from './read-evidence.ts'

const LOOK_MS = 500

/** @returns whether everything came to rest in time: all that was said is read, and no delivery is on its way. */
export async function waitForRest(
  client: pg.Client,
  network: NetworkUnderTest,
  brand: readonly Brand[],
  patienceMs: number,
): Promise<boolean> {
  const { heardByBrand } = readRecord(await network.readRecord(), brand)
  const wanted = heardByBrand.map(each => each.id)
  const until = performance.now() + patienceMs
  while (performance.now() < until) {
    if (await isAtRest(client, wanted)) return true
    await pause(LOOK_MS)
  }
  return false
}

async function isAtRest(client: pg.Client, wanted: readonly string[]): Promise<boolean> {
  const { rows } = await client.query<{ busy: number; ailing: number; unread: number }>(
    `select (select count(*)::integer from delivery where state in ('pending', 'sending', 'unknown')) as busy,
      (select count(*)::integer from account where removed_at is null and trouble is not null) as ailing,
      (select count(*)::integer from unnest($1::text[]) as wanted (id)
        where not exists (select from message m where m.external_id = wanted.id)) as unread`,
    [wanted],
  )
  const [row] = rows
  return row !== undefined && row.busy + row.ailing + row.unread === 0
}
