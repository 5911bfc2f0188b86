import type { ReplyRefusal } from '../contract/reply.ts'
import { findEnclosureFlaw } from '../core/delivery/enclosure.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { findTextFlaw } from '../core/text/find-text-flaw.ts'
import { hasLink } from '../core/text/placeholders.ts'
import type { Trx } from '../store/database.ts'
import type { TicketRecord } from '../store/ticket.ts'
import { askBudget, type BudgetAnswer, tellOfBudget } from './account/ask-budget.ts'
import { findForbidden, needsApproval, readTone } from './ask-policy.ts'
import type { Way } from './decide-ways.ts'
import type { Desk } from './desk.ts'
import { enclosureOf, type ReplyPart } from './reply-parts.ts'

export interface Refused {
  readonly kind: 'refused'
  readonly refusal: ReplyRefusal
  /** Which post of several, from 1; absent when it is said of the whole answer. */
  readonly part?: number
}

/** What a checked answer takes: its way, and what the account's day says of it, to be told when all is written. */
export interface Passed {
  readonly way: Way
  readonly budget: BudgetAnswer
}

/** Whose answer to what is checked. */
export interface Checked {
  readonly ticket: TicketRecord
  readonly way: Way | undefined
  readonly parts: readonly ReplyPart[]
  /** Its author; null where a second person has read it, or is asked to. */
  readonly memberId: string | null
}

/** Checks in the order in which a person can mend them. */
export async function checkReply(
  desk: Desk,
  trx: Trx,
  { ticket, way, parts, memberId }: Checked,
): Promise<Result<Passed, Refused>> {
  if (way === undefined) return refuse({ kind: 'refused', refusal: 'unsupported' })
  if (!way.isAllowed) return refuse({ kind: 'refused', refusal: way.code as ReplyRefusal })
  if (parts.length > 1 && way.chain === null) return refuse({ kind: 'refused', refusal: 'unsupported' })
  if (parts[0]?.isQuote === true && !way.mayQuote) return refuse({ kind: 'refused', refusal: 'unsupported' })
  const tone = await readTone(trx, ticket.workspace_id)
  for (const [index, part] of parts.entries()) {
    const refusal = findPartFlaw(part, way) ?? findForbidden(textsOf(part), tone)
    if (refusal === null) continue
    return refuse({ kind: 'refused', refusal, ...(parts.length > 1 ? { part: index + 1 } : {}) })
  }
  if (memberId !== null && (await needsApproval(trx, ticket.workspace_id, ticket.id, memberId)))
    return refuse({ kind: 'refused', refusal: 'needsApproval' })
  const micros = parts.reduce((sum, part, index) => sum + costOf(way, part, index), 0)
  const budget = await askBudget(desk, trx, way.account, 'answer', { micros, posts: parts.length })
  if (budget.decision.kind !== 'stop') return ok({ way, budget })
  await tellOfBudget(desk, trx, way.account, budget)
  return refuse({ kind: 'refused', refusal: 'overBudget' })
}

const findPartFlaw = (part: ReplyPart, way: Way): ReplyRefusal | null =>
  findTextFlaw(part.text, way.length) ??
  (part.missing > 0 ? 'attachmentGone' : findEnclosureFlaw(enclosureOf(part), way.limits))

/** All that readers of a part will read. */
const textsOf = ({ text, subject = '', poll, files }: ReplyPart): string[] => [
  text,
  subject,
  ...(poll?.options ?? []),
  ...files.map(({ alt }) => alt),
]

/** In micros. An invitation is a link that the network writes. */
export function costOf(way: Way, part: Pick<ReplyPart, 'text' | 'invitesDirect'>, index: number): number {
  const { price, priceWithLink } = index === 0 ? way : (way.chain ?? way)
  return (hasLink(part.text) || part.invitesDirect ? priceWithLink : price).micros
}
