import { type AccountRow, listAccounts } from '../store/account.ts'
import type { Trx } from '../store/database.ts'
import { listTicketMessages, type MessageRow } from '../store/message.ts'
import { getPolicy } from '../store/policy.ts'
import { listTicketProfiles, type TicketProfile } from '../store/profile.ts'
import type { TicketRecord } from '../store/ticket.ts'
import { decideWays, type Way } from './decide-ways.ts'
import type { Desk } from './desk.ts'

const MESSAGES_CONSIDERED = 100

/**
 * The ways in which this ticket may be answered now, on every channel where its customer is. The first is where an
 * answer goes unless its author chooses another: where the customer last wrote, or where the policy says.
 */
export async function readWays(desk: Desk, trx: Trx, ticket: TicketRecord): Promise<Way[]> {
  const { workspace_id: workspaceId } = ticket
  const accounts = await listAccounts(trx, workspaceId)
  const messages = await listTicketMessages(trx, workspaceId, ticket.id, MESSAGES_CONSIDERED)
  const profiles = await listTicketProfiles(trx, workspaceId, ticket)
  const { document } = await getPolicy(trx, workspaceId)
  const ordered =
    document.answerWhere === 'lastWritten'
      ? inOrderOfSpeech(profiles, messages)
      : [...profiles].sort((a, b) => Number(b.id === ticket.profile_id) - Number(a.id === ticket.profile_id))
  return ordered
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
