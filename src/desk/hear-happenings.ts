import type { Author, Happening } from '../connectors/connector.ts'
import type { NewEvent } from '../core/events.ts'
import type { AccountRow } from '../store/account.ts'
import type { Trx } from '../store/database.ts'
import { markDeleted } from '../store/deleted-message.ts'
import { insertEvents } from '../store/event.ts'
import { lockChannel } from '../store/ingest/lock-channel.ts'
import { beginFollow, endFollow, findOrMakeProfile } from '../store/profile.ts'
import { fact } from '../store/ticket.ts'
import { wakeEverybody } from '../store/wake.ts'
import { concludeDelivery } from './conclude-delivery.ts'
import type { Desk } from './desk.ts'
import { returnLetters } from './escalation/return-letters.ts'
import { toStorable } from './storable.ts'

/** Takes in what an account heard besides messages. Idempotent: what is known already is no news. */
export async function hearHappenings(
  desk: Desk,
  account: AccountRow,
  happenings: readonly Happening[],
): Promise<void> {
  if (happenings.length === 0) return
  await returnLetters(desk, account, happenings)
  await desk.database.inWorkspace(account.workspace_id, async trx => {
    await lockChannel(trx, account.workspace_id, account.channel)
    for (const happening of happenings) await hearOne(desk, trx, account, happening)
    await wakeEverybody(trx)
  })
}

function hearOne(desk: Desk, trx: Trx, account: AccountRow, happening: Happening): Promise<void> {
  switch (happening.kind) {
    case 'messageDeleted':
      return hearDeleted(desk, trx, account, [happening.externalId], happening.at)
    case 'followed':
    case 'unfollowed':
      return hearFollow(desk, trx, account, happening)
    case 'profileChanged':
      return changeProfile(trx, account, happening.author)
    case 'bounced':
      return hearBounce(desk, trx, account, happening)
    case 'accessRevoked':
      return loseConsent(desk, trx, account)
  }
}

/** The network no longer shows these messages: neither do we. Their words go for good within the policy's time. */
export async function hearDeleted(
  desk: Desk,
  trx: Trx,
  account: AccountRow,
  externalIds: readonly string[],
  at: Date,
): Promise<void> {
  const deleted = await markDeleted(trx, account.workspace_id, account.channel, externalIds, at)
  for (const { id, ticketId } of deleted)
    await tell(desk, trx, account, { type: 'message.deleted', data: { messageId: id } }, id, ticketId)
}

async function hearFollow(
  desk: Desk,
  trx: Trx,
  account: AccountRow,
  { kind, by, at }: Extract<Happening, { by: unknown }>,
): Promise<void> {
  const { workspace_id: workspaceId, channel, id: accountId } = account
  const making = { newId: desk.newId, now: desk.now() }
  const profileId = await findOrMakeProfile(trx, { workspaceId, channel }, toStorable(by), making)
  const isNews =
    kind === 'followed'
      ? await beginFollow(trx, workspaceId, accountId, profileId, at)
      : await endFollow(trx, workspaceId, accountId, profileId, at)
  if (isNews)
    await tell(desk, trx, account, { type: `profile.${kind}`, data: { profileId, accountId } }, profileId)
}

async function changeProfile(trx: Trx, account: AccountRow, author: Author): Promise<void> {
  const { externalId, handle, displayName, bio, avatarUrl, followers, isVerified } = toStorable(author)
  await trx
    .updateTable('profile')
    .set({
      handle,
      display_name: displayName,
      bio,
      avatar_url: avatarUrl,
      followers,
      is_verified: isVerified,
    })
    .where('workspace_id', '=', account.workspace_id)
    .where('channel', '=', account.channel)
    .where('external_id', '=', externalId)
    .execute()
}

/** What was sent has come back: its author sees why, and the customer waits again. */
async function hearBounce(
  desk: Desk,
  trx: Trx,
  account: AccountRow,
  { externalId, explain }: Extract<Happening, { kind: 'bounced' }>,
): Promise<void> {
  const row = await trx
    .selectFrom('delivery')
    .select(['workspace_id', 'id'])
    .where('workspace_id', '=', account.workspace_id)
    .where('account_id', '=', account.id)
    .where('external_id', '=', externalId)
    .executeTakeFirst()
  if (row !== undefined)
    await concludeDelivery(desk, trx, row, { act: 'bounced', explain: toStorable(explain) })
}

/** The owner took the app's consent back on the network: nothing more can be heard or said until somebody logs in. */
async function loseConsent(desk: Desk, trx: Trx, account: AccountRow): Promise<void> {
  const trouble = {
    code: 'needsLogin',
    explain: 'The consent was taken back on the network.',
    since: desk.now().toISOString(),
  }
  const lost = await trx
    .updateTable('account')
    .set({ status: 'needsLogin', trouble: JSON.stringify(trouble) })
    .where('workspace_id', '=', account.workspace_id)
    .where('id', '=', account.id)
    .where('status', '<>', 'needsLogin')
    .executeTakeFirst()
  if (lost.numUpdatedRows > 0n)
    await tell(
      desk,
      trx,
      account,
      { type: 'account.accessRevoked', data: { handle: account.handle } },
      account.id,
    )
}

const tell = (
  desk: Desk,
  trx: Trx,
  account: AccountRow,
  event: NewEvent,
  subjectId: string,
  ticketId: string | null = null,
): Promise<void> =>
  insertEvents(
    trx,
    account.workspace_id,
    [fact(event, { kind: 'connector', accountId: account.id }, subjectId, ticketId)],
    { newId: desk.newId, now: desk.now() },
  )
