import { randomBytes } from 'node:crypto'
import { makePassageCode } from '../core/customer/passage-code.ts'
import type { Language } from '../core/language.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { type AccountRow, findAccount, listAccounts } from '../store/account.ts'
import type { Trx } from '../store/database.ts'
import { insertEvents } from '../store/event.ts'
import { findPassage, insertPassage, type OfferedPassage, openPassage } from '../store/passage.ts'
import { fact, findTicketRecord, type TicketRecord } from '../store/ticket.ts'
import { wakeEverybody } from '../store/wake.ts'
import type { Desk } from './desk.ts'

export type PassageRefusal = 'notFound' | 'unsupported' | 'accountNotConnected'

/** The accounts on other channels to which a customer of this ticket can be led. */
export async function listLeadable(desk: Desk, trx: Trx, ticket: TicketRecord): Promise<AccountRow[]> {
  const accounts = await listAccounts(trx, ticket.workspace_id)
  return accounts.filter(each => each.channel !== ticket.channel && isLeadable(desk, each))
}

const isLeadable = (desk: Desk, account: AccountRow): boolean =>
  account.status === 'connected' && contactLink(desk, account, { code: '', subject: '', text: '' }) !== null

function contactLink(
  desk: Desk,
  account: AccountRow,
  words: { readonly code: string; readonly subject: string; readonly text: string },
): string | null {
  const connector = desk.getConnector(account.channel)
  const settings = connector.settingsSchema.safeParse(account.settings)
  if (!settings.success || connector.contactLink === undefined) return null
  const { external_id: externalId, handle } = account
  return connector.contactLink({ externalId, handle }, words, settings.data)
}

/** Where a customer follows a passage. */
export const passageUrl = (desk: Desk, code: string): string => `${desk.baseUrl}/to/${code}`

/** Makes a link that leads the customer to an account on another channel. It is the agent who sends it. */
export function offerPassage(
  desk: Desk,
  workspaceId: string,
  ticketId: string,
  accountId: string,
  memberId: string,
): Promise<Result<OfferedPassage, PassageRefusal>> {
  return desk.database.inWorkspace(workspaceId, async trx => {
    const ticket = await findTicketRecord(trx, workspaceId, ticketId)
    const account = await findAccount(trx, workspaceId, accountId)
    if (ticket === undefined || account === undefined || account.removed_at !== null)
      return refuse('notFound')
    if (account.status !== 'connected') return refuse('accountNotConnected')
    if (account.channel === ticket.channel || !isLeadable(desk, account)) return refuse('unsupported')
    const passage = {
      workspace_id: workspaceId,
      id: desk.newId(),
      code: makePassageCode(randomBytes(16)),
      ticket_id: ticketId,
      account_id: accountId,
      created_by: memberId,
      created_at: desk.now(),
    }
    await insertPassage(trx, passage)
    const event = { type: 'passage.offered', data: { passageId: passage.id, accountId } } as const
    const facts = [fact(event, { kind: 'person', memberId }, passage.id, ticketId)]
    await insertEvents(trx, workspaceId, facts, { newId: desk.newId, now: desk.now() })
    await wakeEverybody(trx)
    const { channel, handle } = account
    return ok({ ...passage, opened_at: null, arrived_at: null, conversation_id: null, channel, handle })
  })
}

/** What a customer sees who follows a passage. */
export interface FollowedPassage {
  readonly code: string
  readonly language: Language
  readonly brand: string
  readonly channelName: string
  readonly handle: string
  /** Where he begins to write, the code in his words already; null where the account has gone. */
  readonly link: string | null
}

const SUBJECTS: Readonly<Partial<Record<Language, string>>> = {
  it: 'La mia richiesta',
  fr: 'Ma demande',
}

/** Somebody has followed a link; undefined when there is none of that code. */
export async function followPassage(desk: Desk, code: string): Promise<FollowedPassage | undefined> {
  const passage = await desk.database.inEveryWorkspace(trx => findPassage(trx, code))
  if (passage === undefined) return undefined
  const { workspace_id: workspaceId, ticket_id: ticketId, account_id: accountId } = passage
  return desk.database.inWorkspace(workspaceId, async trx => {
    const account = await findAccount(trx, workspaceId, accountId)
    const ticket = await findTicketRecord(trx, workspaceId, ticketId)
    if (account === undefined || ticket === undefined) return undefined
    if (await openPassage(trx, passage, desk.now())) {
      const event = { type: 'passage.opened', data: { passageId: passage.id, accountId } } as const
      const by = { kind: 'customer', profileId: ticket.profile_id } as const
      const facts = [fact(event, by, passage.id, ticketId)]
      await insertEvents(trx, workspaceId, facts, { newId: desk.newId, now: desk.now() })
      await wakeEverybody(trx)
    }
    const words = { code, subject: `${SUBJECTS[ticket.language] ?? 'My request'} ${code}`, text: `${code} ` }
    const isOpen = account.removed_at === null && account.status === 'connected'
    return {
      code,
      language: ticket.language,
      brand: account.display_name,
      channelName: desk.getConnector(account.channel).displayName,
      handle: account.handle,
      link: isOpen ? contactLink(desk, account, words) : null,
    }
  })
}
