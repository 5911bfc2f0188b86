import { type AccountRow, listAccounts } from '../store/account.ts'
import type { Trx } from '../store/database.ts'
import { listTicketMessages, type MessageRow } from '../store/message.ts'
import { listTicketProfiles, type TicketProfile } from '../store/profile.ts'
import type { TicketRecord } from '../store/ticket.ts'
import { decideWays, type Way } from './decide-ways.ts'
import type { Desk } from './desk.ts'

const MESSAGES_CONSIDERED = 100

/**
 * The ways in which this ticket may be answered now, on every channel where its customer is: an answer goes where he
 * last wrote, unless its author chooses another.
 */
export async function readWays(desk: Desk, trx: Trx, ticket: TicketRecord): Promise<Way[]> {
  const { workspace_id: workspaceId } = ticket
  const accounts = await listAccounts(trx, workspaceId)
  const messages = await listTicketMessages(trx, workspaceId, ticket.id, MESSAGES_CONSIDERED)
  const profiles = await listTicketProfiles(trx, workspaceId, ticket)
  return inOrderOfSpeech(profiles, messages)
    .flatMap(profile => waysTo(desk, ticket, profile, accounts, messages))
    .sort((a, b) => Number(b.isAllowed) - Number(a.isAllowed))
}

/** Who spoke last comes first; newest messages first. */
function inOrderOfSpeech(
  profiles: readonly TicketProfile[],
  messages: readonly MessageRow[],
): TicketProfile[] {
  const placeOf = ({ id }: TicketProfile): number => {
    const place = messages.findIndex(each => each.profile_id === id)
    return place < 0 ? messages.length : place
  }
  return [...profiles].sort((a, b) => placeOf(a) - placeOf(b))
}

const waysTo = (
  desk: Desk,
  ticket: TicketRecord,
  profile: TicketProfile,
  accounts: readonly AccountRow[],
  messages: readonly MessageRow[],
): Way[] =>
  decideWays({
    connector: desk.getConnector(profile.channel),
    accounts: accounts.filter(each => each.channel === profile.channel),
    homeAccountId: ticket.account_id,
    profile,
    messages: messages.filter(each => each.profile_id === profile.id || each.direction === 'outbound'),
  })
