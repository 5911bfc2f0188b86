import { CHANNELS } from '../../connectors/registry.ts'
import type { Trx } from '../../store/database.ts'
import { findConnector } from '../account/account-parts.ts'
import type { Desk } from '../desk.ts'

export interface AddressChannel {
  readonly channel: string
  readonly displayName: string
  readonly isMail: boolean
}

/** Where customers have addresses: on the channels of the brand's accounts, and on all others that the program speaks. */
export async function listAddressChannels(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
): Promise<AddressChannel[]> {
  const accounts = await trx
    .selectFrom('account')
    .select('channel')
    .distinct()
    .where('workspace_id', '=', workspaceId)
    .orderBy('channel')
    .execute()
  const names = new Set([...accounts.map(each => each.channel), ...CHANNELS])
  return [...names].flatMap(channel => {
    const connector = findConnector(desk, channel)
    if (connector === null) return []
    return [{ channel, displayName: connector.displayName, isMail: connector.capabilities.letters }]
  })
}
