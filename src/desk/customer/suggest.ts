import { type Likeness, type Suggested, suggestLinks } from '../../core/customer/suggest-links.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { findCustomer } from '../../store/customer/customer-detail.ts'
import {
  countNames,
  insertDismissal,
  listAlike,
  listCandidates,
  readLikenesses,
} from '../../store/customer/likeness.ts'
import type { Trx } from '../../store/database.ts'
import type { Desk } from '../desk.ts'
import { tellOfCustomer } from './customer-parts.ts'

/** Who may be the same person as this customer, the surest first. */
export async function suggestFor(trx: Trx, workspaceId: string, customerId: string): Promise<Suggested[]> {
  const [customer] = await readLikenesses(trx, workspaceId, [customerId])
  return customer === undefined ? [] : suggestForOne(trx, workspaceId, customer)
}

async function suggestForOne(trx: Trx, workspaceId: string, customer: Likeness): Promise<Suggested[]> {
  const ids = await listCandidates(trx, workspaceId, customer)
  if (ids.length === 0) return []
  const others = await readLikenesses(trx, workspaceId, ids)
  return suggestLinks(customer, others, await countNames(trx, workspaceId, [customer.displayName]))
}

export interface SuggestedPair {
  readonly id: string
  readonly other: Suggested
}

const MOST_PAIRS = 50

/** Pairs over the whole workspace, the surest first, each once. */
export async function listSuggestedPairs(trx: Trx, workspaceId: string): Promise<SuggestedPair[]> {
  const customers = await readLikenesses(trx, workspaceId, await listAlike(trx, workspaceId, MOST_PAIRS))
  const pairs = new Map<string, SuggestedPair>()
  for (const customer of customers)
    for (const other of await suggestForOne(trx, workspaceId, customer)) {
      const key = [customer.id, other.id].sort().join('|')
      if (!pairs.has(key)) pairs.set(key, { id: customer.id, other })
    }
  return [...pairs.values()].sort((a, b) => b.other.confidence - a.other.confidence).slice(0, MOST_PAIRS)
}

/** Two customers are two people: nobody is told again that they may be one. */
export function dismissSuggestion(
  desk: Desk,
  workspaceId: string,
  customerId: string,
  otherId: string,
  memberId: string,
): Promise<Result<true, 'notFound' | 'sameCustomer'>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    if (customerId === otherId) return refuse('sameCustomer')
    const both = [
      await findCustomer(trx, workspaceId, customerId),
      await findCustomer(trx, workspaceId, otherId),
    ]
    if (both.includes(undefined)) return refuse('notFound')
    await insertDismissal(trx, workspaceId, [customerId, otherId], { memberId, at: desk.now() })
    const event = { type: 'customer.suggestionDismissed', data: { otherId } } as const
    await tellOfCustomer(desk, trx, workspaceId, customerId, event, { kind: 'person', memberId })
    return ok(true)
  })
}
