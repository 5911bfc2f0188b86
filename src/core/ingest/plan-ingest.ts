import type { Heard, KnownMessage } from './heard.ts'
import type { IngestPlan } from './ingest-plan.ts'
import { type IngestInput, Ledger } from './ledger.ts'
import { planInbound } from './plan-inbound.ts'
import { planOwn } from './plan-own.ts'

/**
 * What a batch makes true. Pure and idempotent: a batch whose messages are all known plans sightings alone,
 * and sightings are unique.
 */
export function planIngest(input: IngestInput): IngestPlan {
  const ledger = new Ledger(input)
  for (const heard of inOrder(input.batch)) planOne(ledger, heard)
  return ledger.plan
}

/** As written; the networks give pages newest first and streams in no order. */
const inOrder = (batch: readonly Heard[]): Heard[] =>
  [...batch].sort(
    (a, b) => a.writtenAt.getTime() - b.writtenAt.getTime() || compareIds(a.externalId, b.externalId),
  )

const compareIds = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)

function planOne(ledger: Ledger, heard: Heard): void {
  if (heard.reposts !== null) return planRepost(ledger, heard, heard.reposts)
  const known = ledger.findMessage(heard.externalId)
  if (known !== undefined) return planSighting(ledger, known.id, heard)
  const edited = heard.editOf.map(id => ledger.findMessage(id)).findLast(message => message !== undefined)
  if (edited !== undefined) return planEdit(ledger, edited, heard)
  if (ledger.findBrandAccount(heard.author.externalId) !== undefined) return planOwn(ledger, heard)
  planInbound(ledger, heard)
}

function planSighting(ledger: Ledger, messageId: string, heard: Heard): void {
  ledger.plan.sightings.push({ messageId, accountId: ledger.input.account.id, source: heard.source })
}

/** A repost is no message: it raises the reach of the one that it repeats. */
function planRepost(ledger: Ledger, heard: Heard, of: string): void {
  ledger.plan.reposts.push({
    externalId: heard.externalId,
    of,
    authorExternalId: heard.author.externalId,
    at: heard.writtenAt,
  })
}

function planEdit(ledger: Ledger, earlier: KnownMessage, heard: Heard): void {
  const messageId = earlier.id
  const revision = earlier.revision + 1
  ledger.plan.revisions.push({
    messageId,
    revision,
    text: earlier.text,
    newText: heard.text,
    newExternalId: heard.externalId,
  })
  ledger.keepMessage({ ...earlier, externalId: heard.externalId, text: heard.text, revision })
  planSighting(ledger, messageId, heard)
  const actor = { kind: 'connector', accountId: ledger.input.account.id } as const
  ledger.tell({ type: 'message.edited', data: { messageId, revision } }, actor, messageId, earlier.ticketId)
}
