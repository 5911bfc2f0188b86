import { listAccounts } from '../store/account.ts'
import type { Trx } from '../store/database.ts'
import { listTicketMessages } from '../store/message.ts'
import type { TicketRecord } from '../store/ticket.ts'
import { decideWays, type Way } from './decide-ways.ts'
import type { Desk } from './desk.ts'

const MESSAGES_CONSIDERED = 100

/** The ways in which this ticket may be answered now. */
export async function readWays(desk: Desk, trx: Trx, ticket: TicketRecord): Promise<Way[]> {
  const { workspace_id: workspaceId, channel } = ticket
  const accounts = (await listAccounts(trx, workspaceId)).filter(each => each.channel === channel)
  const profile = await trx
    .selectFrom('profile')
    .select(['external_id as externalId', 'handle'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', ticket.profile_id)
    .executeTakeFirstOrThrow()
  const messages = await listTicketMessages(trx, workspaceId, ticket.id, MESSAGES_CONSIDERED)
  return decideWays({
    connector: desk.getConnector(channel),
    accounts,
    homeAccountId: ticket.account_id,
    profile,
    messages,
  })
}
