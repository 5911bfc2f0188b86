import { isError, type PolicyProblem } from '../../core/policy/check/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Trx } from '../../store/database.ts'
import { insertEvents } from '../../store/event.ts'
import { getPolicy, insertPolicy, keepQueues, lockPolicy } from '../../store/policy.ts'
import { deletePolicyDraft } from '../../store/policy-draft.ts'
import { fact } from '../../store/ticket.ts'
import { wakeEverybody } from '../../store/wake.ts'
import type { Desk } from '../desk.ts'
import { followMacros } from '../macro/follow-policy.ts'
import { checkSource } from './check-source.ts'
import { followHours } from './follow-hours.ts'

export interface Publish {
  /** YAML, as it was written. */
  readonly source: string
  /** Why, in the publisher's words. */
  readonly note: string
  /** The version in force as the publisher knows it. */
  readonly basedOn: number
  /** It changes where the desk is and nothing else. */
  readonly isMove?: boolean
}

export type PublishRefusal =
  | { readonly kind: 'policyProblems'; readonly problems: readonly PolicyProblem[] }
  /** Somebody else published meanwhile. */
  | { readonly kind: 'policyMoved'; readonly version: number }

/** From now on every message is decided by it. Queues follow; the draft is done with. @returns the version. */
export async function publishPolicy(
  desk: Desk,
  workspaceId: string,
  publish: Publish,
  memberId: string,
): Promise<Result<number, PublishRefusal>> {
  return desk.database.inWorkspace(workspaceId, trx => putInForce(desk, trx, workspaceId, publish, memberId))
}

/** The same, within a transaction that changes more. */
export async function putInForce(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  { source, note, basedOn, isMove }: Publish,
  memberId: string,
): Promise<Result<number, PublishRefusal>> {
  await lockPolicy(trx, workspaceId)
  const { version: inForce, document: before } = await getPolicy(trx, workspaceId)
  if (inForce !== basedOn) return refuse({ kind: 'policyMoved', version: inForce })
  const { document, problems } = await checkSource(trx, workspaceId, source)
  const errors = problems.filter(isError)
  if (document === null || errors.length > 0) return refuse({ kind: 'policyProblems', problems: errors })
  const version = inForce + 1
  const now = desk.now()
  await insertPolicy(trx, workspaceId, { version, document, source, note, memberId, isMove, now })
  await keepQueues(trx, workspaceId, document, { newId: desk.newId, now })
  await deletePolicyDraft(trx, workspaceId)
  await followHours(desk, trx, workspaceId, { before: before.hours, after: document }, memberId)
  const sections = { before: before.macros, after: document.macros }
  await followMacros(desk, trx, workspaceId, sections, memberId)
  const published = fact(
    { type: 'policy.published', data: { version } },
    { kind: 'person', memberId },
    workspaceId,
    null,
  )
  await insertEvents(trx, workspaceId, [published], { newId: desk.newId, now })
  await wakeEverybody(trx)
  return ok(version)
}
