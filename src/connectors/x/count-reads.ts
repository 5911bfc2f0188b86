import type { Spent } from '../connector.ts'
import type { XPage } from './payload.ts'
import { PRICES_MICROS } from './prices.ts'
import type { XSession } from './session.ts'

/** What X asks for things read, by their kind and id: the same thing is asked for once a day. */
export type Bill = ReadonlyMap<string, number>

/** Assumed: X counts everything that it hands out, what comes along as context too; pictures cost nothing. */
export function billPage(page: XPage, priceOfOne: number): Bill {
  const kind = priceOfOne === PRICES_MICROS.directRead ? 'direct' : 'post'
  return new Map([
    ...page.includes.users.map(user => [`user ${user.id}`, PRICES_MICROS.userRead] as const),
    ...[...page.includes.tweets, ...page.includes.posts].map(
      post => [`post ${post.id}`, PRICES_MICROS.postRead] as const,
    ),
    ...page.data.map((raw, n) => [`${kind} ${idOf(raw) ?? `nameless ${n}`}`, priceOfOne] as const),
  ])
}

const idOf = (raw: unknown): unknown =>
  typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : undefined

interface PaidToday {
  readonly day: string
  readonly things: Set<string>
}

/**
 * What was paid for today, by app. Forgotten with the process, unknown to other nodes and begun anew when it grows:
 * a thing is then counted twice, never left out.
 */
const paid = new Map<string, PaidToday>()
const MOST_REMEMBERED = 200_000

/** X bills a thing once in a UTC day and app, however often it is read. */
export function spentOn(session: XSession, bill: Bill): Spent {
  const known = paidToday(session)
  const fresh = [...bill].filter(([thing]) => !known.has(thing))
  return { reads: fresh.length, micros: fresh.reduce((sum, [, micros]) => sum + micros, 0) }
}

/** To be called when the spending has been kept: what was counted and lost must be counted again. */
export function rememberPaid(session: XSession, bill: Bill): void {
  const known = paidToday(session)
  if (known.size + bill.size > MOST_REMEMBERED) known.clear()
  for (const thing of bill.keys()) known.add(thing)
}

function paidToday({ settings, secrets, accountId }: XSession): Set<string> {
  const app = `${settings.apiUrl} ${secrets.clientId ?? accountId}`
  const day = new Date().toISOString().slice(0, 10)
  const known = paid.get(app)
  if (known?.day === day) return known.things
  const things = new Set<string>()
  paid.set(app, { day, things })
  return things
}
