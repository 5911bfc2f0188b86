import type { Inbound } from '../../connectors/connector.ts'
import type { Letter } from '../../core/escalation/errand.ts'
import type { AccountRow } from '../../store/account.ts'
import type { Trx } from '../../store/database.ts'
import { type ErrandRow, findLetters, findLettersAbout } from '../../store/escalation/errand.ts'
import { listOwnAddresses } from '../../store/escalation/escalation.ts'
import type { Desk } from '../desk.ts'
import { toStorable } from '../storable.ts'
import { concludeErrand } from './conclude-errand.ts'
import { hearDepartment } from './hear-department.ts'

/** What a letter of a batch has to do with one of ours to a department. */
interface Match {
  readonly inbound: Inbound
  readonly letter: ErrandRow
  /** `copy`: it is that letter. `subject`: its thread was lost, and its subject alone names the matter. */
  readonly by: 'copy' | 'thread' | 'subject'
}

/**
 * Takes what departments wrote out of a batch and gives back the rest: an answer to a letter of ours never becomes a
 * customer's matter, nor does a copy of our letter. Idempotent, each in a transaction of its own.
 */
export async function hearLetters(
  desk: Desk,
  account: AccountRow,
  batch: readonly Inbound[],
): Promise<readonly Inbound[]> {
  if (batch.length === 0 || !desk.getConnector(account.channel).capabilities.letters) return batch
  const matches = await desk.database.inWorkspace(account.workspace_id, trx =>
    findMatches(trx, account, batch),
  )
  for (const match of matches.toSorted(byTime)) await hearOne(desk, account, match)
  const heard = new Set(matches.map(each => each.inbound))
  return heard.size === 0 ? batch : batch.filter(each => !heard.has(each))
}

const byTime = (a: Match, b: Match): number => a.inbound.writtenAt.getTime() - b.inbound.writtenAt.getTime()

async function findMatches(trx: Trx, account: AccountRow, batch: readonly Inbound[]): Promise<Match[]> {
  const named = batch.flatMap(each => [each.externalId, ...listNamed(each)])
  const letters = await findLetters(trx, account.workspace_id, toStorable(named))
  const found = batch.flatMap(inbound => matchByThread(inbound, letters) ?? [])
  const lost = batch.filter(each => mayBeLost(each) && !found.some(({ inbound }) => inbound === each))
  const matches = [...found, ...(await findLost(trx, account, lost))]
  return leaveToCustomers(trx, account, matches)
}

/** Which earlier letters it names, the nearest first. */
const listNamed = ({ inReplyTo, references = [] }: Inbound): string[] =>
  inReplyTo === null ? [...references] : [inReplyTo, ...references]

function matchByThread(inbound: Inbound, letters: ReadonlyMap<string, ErrandRow>): Match | null {
  const copied = letters.get(inbound.externalId)
  if (copied !== undefined) return { inbound, letter: copied, by: 'copy' }
  const [answered] = listNamed(inbound).flatMap(id => letters.get(id) ?? [])
  return answered === undefined ? null : { inbound, letter: answered, by: 'thread' }
}

/** As letters to departments write it. */
const NUMBER = /\[#(\d{1,15})\]/

const numberOf = ({ letter }: Inbound): string | null => NUMBER.exec(letter?.subject ?? '')?.[1] ?? null

/** Whoever writes in another's name must not answer for a department: by subject nobody is heard who is surely not himself. */
const mayBeLost = (inbound: Inbound): boolean =>
  numberOf(inbound) !== null && inbound.source !== 'own' && inbound.letter?.proofs.dmarc !== 'fail'

/** Some programs forget which letter they answer. */
async function findLost(trx: Trx, account: AccountRow, lost: readonly Inbound[]): Promise<Match[]> {
  if (lost.length === 0) return []
  const letters = await findLettersAbout(
    trx,
    account.workspace_id,
    lost.flatMap(each => numberOf(each) ?? []),
    lost.map(each => toStorable(each.author.externalId)),
  )
  return lost.flatMap(inbound => {
    const answered = letters.find(
      each => each.ticketNumber === numberOf(inbound) && isTo(each, inbound.author.externalId),
    )
    return answered === undefined ? [] : [{ inbound, letter: answered, by: 'subject' as const }]
  })
}

const isTo = ({ payload }: ErrandRow, address: string): boolean =>
  (payload as Letter).to.toLowerCase() === address.toLowerCase()

/** The customer of the matter speaks for himself, though somebody let him have our letter. */
async function leaveToCustomers(trx: Trx, account: AccountRow, matches: readonly Match[]): Promise<Match[]> {
  const strangers = matches.filter(
    ({ inbound, letter, by }) => by === 'thread' && !isTo(letter, inbound.author.externalId),
  )
  if (strangers.length === 0) return [...matches]
  const own = await listOwnAddresses(
    trx,
    account,
    strangers.map(each => each.letter.escalation_id),
  )
  return matches.filter(
    each =>
      !strangers.includes(each) ||
      own.get(each.letter.escalation_id)?.has(each.inbound.author.externalId) !== true,
  )
}

async function hearOne(desk: Desk, account: AccountRow, { inbound, letter, by }: Match): Promise<void> {
  const isAnswer = by !== 'copy' && !isOwn(account, inbound, letter) && inbound.isAutomatic !== true
  if (by !== 'subject') await settle(desk, inbound, letter, isAnswer)
  if (by !== 'copy') await hear(desk, account, inbound, letter, isAnswer)
}

/** Written to the department from our own mailbox, past the desk. */
const isOwn = ({ id }: AccountRow, { source }: Inbound, letter: ErrandRow): boolean =>
  source === 'own' && letter.account_id === id

/** The letter is there, whatever we believed. A copy of one that came back says no more than that it went. */
async function settle(desk: Desk, inbound: Inbound, letter: ErrandRow, isAnswer: boolean): Promise<void> {
  if (letter.state === 'sent' || (letter.state === 'failed' && !isAnswer)) return
  const at = isAnswer ? (letter.last_tried_at ?? letter.created_at) : inbound.writtenAt
  await concludeErrand(desk, letter, { act: 'found', externalId: letter.external_id ?? '', at })
}

async function hear(
  desk: Desk,
  account: AccountRow,
  inbound: Inbound,
  letter: ErrandRow,
  isAnswer: boolean,
): Promise<void> {
  const { kind, department } = letter.payload as Letter
  // Whoever leads the department was told that it is late, not asked.
  const isNews = kind === 'climb' || !isAnswer
  await hearDepartment(desk, account.workspace_id, letter.escalation_id, {
    kind: isNews ? 'news' : 'answer',
    text: wordsOf(inbound),
    name: inbound.author.displayName,
    memberId: null,
    way: 'letter',
    department,
    externalId: toStorable(inbound.externalId),
    at: timeOf(desk, inbound, letter),
    ...(inbound.files === undefined ? {} : { files: inbound.files }),
  })
}

/** What somebody wrote above a letter that he passed on stands beside its words. */
function wordsOf({ text, letter }: Inbound): string {
  const note = letter?.forwardedBy == null ? '' : letter.rest
  return [note, text].filter(each => each !== '').join('\n\n')
}

/** Clocks of others go wrong: nobody answers before he was asked, or later than now. */
function timeOf(desk: Desk, { writtenAt }: Inbound, letter: ErrandRow): Date {
  const earliest = letter.first_tried_at ?? letter.created_at
  return new Date(Math.min(Math.max(writtenAt.getTime(), earliest.getTime()), desk.now().getTime()))
}
