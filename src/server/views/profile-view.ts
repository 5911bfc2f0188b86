import type { Selectable } from 'kysely'
import type { ProfileView } from '../../contract/profile.ts'
import type { Desk } from '../../desk/desk.ts'
import type { AccountRow } from '../../store/account.ts'
import type { Follow } from '../../store/profile.ts'
import type { ProfileTable } from '../../store/schema.ts'

export const toProfileView = (
  desk: Desk,
  accounts: readonly AccountRow[],
  follows: readonly Follow[],
  row: Selectable<ProfileTable>,
): ProfileView => ({
  id: row.id,
  channel: row.channel,
  handle: row.handle,
  displayName: row.display_name,
  bio: row.bio,
  avatarUrl: row.avatar_url,
  followers: row.followers,
  isVerified: row.is_verified,
  permalink: profileLink(desk, accounts, row),
  follows: follows
    .filter(follow => follow.profileId === row.id)
    .map(({ accountHandle, since }) => ({ accountHandle, since: since.toISOString() })),
})

function profileLink(
  desk: Desk,
  accounts: readonly AccountRow[],
  profile: { channel: string; handle: string },
): string | null {
  const account = accounts.find(each => each.channel === profile.channel)
  if (account === undefined) return null
  const connector = desk.getConnector(profile.channel)
  const settings = connector.settingsSchema.safeParse(account.settings)
  return settings.success ? connector.profileLink(profile.handle, settings.data) : null
}
