import type { Cursor, Inbound, Source, Spent } from '../connectors/connector.ts'
import type { BrandAccount, Heard } from '../core/ingest/heard.ts'
import type { IngestPlan } from '../core/ingest/ingest-plan.ts'
import { planIngest } from '../core/ingest/plan-ingest.ts'
import { calibrate } from '../core/learning/calibrate.ts'
import type { Calibration } from '../core/learning/calibration.ts'
import { describeBrand, purposeOf } from '../core/policy/brand.ts'
import type { Policy } from '../core/policy/policy.ts'
import { cleanName } from '../core/text/clean-name.ts'
import type { Judgement } from '../core/triage/judgement.ts'
import { type AccountRow, addReads, budgetDay, listAccounts } from '../store/account.ts'
import { moveCursor } from '../store/account-cursor.ts'
import type { Trx } from '../store/database.ts'
import { lockChannel } from '../store/ingest/lock-channel.ts'
import { readKnown } from '../store/ingest/read-known.ts'
import { writePlan } from '../store/ingest/write-plan.ts'
import { readCalibration } from '../store/lesson.ts'
import { listMemberEmails } from '../store/member.ts'
import { getPolicy, readQueueIds } from '../store/policy.ts'
import { learnYoungTables } from '../store/statistics.ts'
import { wakeEverybody } from '../store/wake.ts'
import { noteHeard } from './account/note-heard.ts'
import { concludeFound } from './conclude-delivery.ts'
import type { Desk } from './desk.ts'
import { hearLetters } from './escalation/hear-letters.ts'
import { followTakenUp } from './public-loop/follow-ticket.ts'
import { toStorable } from './storable.ts'

/** The place up to which the batch brings its source, guarded by the token of the reader's lease. */
export interface CursorMove {
  readonly source: Source
  readonly cursor: Cursor
  readonly leaseToken: string
  /** What reading the batch cost: it goes to the account's day with the rows. */
  readonly spent?: Spent | undefined
}

/**
 * Takes in what an account heard. Idempotent by (workspace, channel, external id): the same batch, heard again or by
 * another account, adds sightings alone. Rows and cursor move in one transaction or not at all.
 * @returns how many messages were new.
 */
export async function ingest(
  desk: Desk,
  account: AccountRow,
  batch: readonly Inbound[],
  move: CursorMove | null,
  spent: Spent | undefined = move?.spent,
): Promise<number> {
  // Before the cursor moves, and in transactions of their own: a department's word locks its ticket.
  const others = await hearLetters(desk, account, batch)
  const added = await desk.database.inWorkspace(account.workspace_id, async trx => {
    if (move !== null) await moveCursor(trx, account, move, { heardAny: batch.length > 0, now: desk.now() })
    const taken = others.length === 0 ? 0 : await takeIn(desk, trx, account, others)
    // Last, because the day's row is the account's one: whoever holds it must not wait for a lock.
    if (spent !== undefined) await addReads(trx, account, budgetDay(desk.now()), spent)
    return taken
  })
  if (added > 0) await learnYoungTables(desk.database)
  return added
}

/** @returns how many messages were new. */
async function takeIn(desk: Desk, trx: Trx, account: AccountRow, batch: readonly Inbound[]): Promise<number> {
  const brand = await readBrand(trx, account)
  // Before the lock: judging a large batch takes a moment in which others may write.
  const heard = await judgeBatch(desk, brand, batch)
  await lockChannel(trx, account.workspace_id, account.channel)
  const plan = await planBatch(desk, trx, account, brand, heard)
  await write(desk, trx, account, brand.policy, plan)
  await noteHeard(desk, trx, account, plan)
  return plan.messages.length
}

/** The brand as it stands on one channel. */
interface Brand {
  readonly accounts: readonly AccountRow[]
  readonly policy: Policy
  readonly calibration: Calibration
}

async function readBrand(trx: Trx, { workspace_id: workspaceId, channel }: AccountRow): Promise<Brand> {
  const accounts = (await listAccounts(trx, workspaceId)).filter(each => each.channel === channel)
  const policy = await getPolicy(trx, workspaceId)
  return { accounts, policy, calibration: await readCalibration(trx, workspaceId) }
}

async function judgeBatch(
  desk: Desk,
  { accounts, policy, calibration }: Brand,
  batch: readonly Inbound[],
): Promise<readonly Heard[]> {
  const brand = describeBrand(policy.document, accounts)
  const own = new Set(accounts.map(each => each.external_id))
  const asked = batch.map(inbound => ({
    text: toStorable(inbound.text),
    language: inbound.language,
    brand,
    isAddressed: turnsTo(own, inbound),
  }))
  const judgements = await desk.judge(asked)
  return batch.map((inbound, at) =>
    toHeard(inbound, calibrate(judgements[at] as Judgement, inbound.text, calibration)),
  )
}

/** Whether the network says that a message is for one of these accounts, whatever its text says. */
const turnsTo = (
  own: ReadonlySet<string>,
  { visibility, source, mentions, inReplyToAuthor }: Inbound,
): boolean =>
  visibility === 'direct' ||
  source === 'mention' ||
  mentions.some(id => own.has(id)) ||
  (inReplyToAuthor !== null && own.has(inReplyToAuthor))

export function toHeard({ raw, files, language: _, ...inbound }: Inbound, judgement: Judgement): Heard {
  const said = toStorable(inbound)
  const { author } = said
  const kept = files?.map(({ bytes, ...file }) => ({ ...toStorable(file), bytes }))
  return {
    ...said,
    author: { ...author, displayName: readName(author) },
    raw,
    ...(kept === undefined ? {} : { files: kept }),
    judgement,
  }
}

/** Nobody calls himself anything where only his id is known. */
const readName = ({ displayName, handle }: Inbound['author']): string =>
  displayName === '' ? '' : cleanName(displayName) || handle

async function planBatch(
  desk: Desk,
  trx: Trx,
  account: AccountRow,
  { accounts, policy }: Brand,
  batch: readonly Heard[],
): Promise<IngestPlan> {
  const { workspace_id: workspaceId, channel } = account
  const connector = desk.getConnector(channel)
  return planIngest({
    account: toBrandAccount(policy, account),
    brand: accounts.map(each => toBrandAccount(policy, each)),
    brandWords: accounts.flatMap(each => each.keywords),
    batch,
    known: await readKnown(trx, workspaceId, channel, batch, desk.now()),
    policy,
    queueIds: await readQueueIds(trx, workspaceId),
    memberIds: await readPeople(trx, workspaceId, policy),
    mayAnswer: message => connector.mayAnswer(message).allowed,
    newId: desk.newId,
    now: desk.now(),
  })
}

const NOBODY: ReadonlyMap<string, string> = new Map()

/** Whom the policy names: most name nobody, and nobody is looked up. */
const readPeople = (trx: Trx, workspaceId: string, { document }: Policy) =>
  document.rules.some(({ decide }) => decide.who?.person !== undefined)
    ? listMemberEmails(trx, workspaceId)
    : NOBODY

const toBrandAccount = ({ document }: Policy, row: AccountRow): BrandAccount => ({
  id: row.id,
  externalId: row.external_id,
  handle: row.handle,
  purpose: purposeOf(document, row),
})

async function write(
  desk: Desk,
  trx: Trx,
  account: AccountRow,
  policy: Policy,
  plan: IngestPlan,
): Promise<void> {
  const { workspace_id: workspaceId, channel } = account
  const queueIds = await readQueueIds(trx, workspaceId)
  const { document } = policy
  await writePlan(trx, plan, {
    workspaceId,
    channel,
    queueIds,
    document,
    newId: desk.newId,
    now: desk.now(),
  })
  await followTakenUp(desk, trx, workspaceId, [...plan.ticketUpdates.keys()])
  for (const found of plan.deliveriesFound) await concludeFound(desk, trx, workspaceId, found)
  if (plan.events.length > 0) await wakeEverybody(trx)
}
