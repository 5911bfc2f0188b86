import type { ProfileView } from '../../../src/contract/profile.ts'
import { useLanguage } from '../i18n/locale-provider.tsx'

interface Props {
  readonly profile: Pick<ProfileView, 'bio' | 'followers' | 'follows'>
}

/** What a profile says of itself, who follows it, and which of our accounts it follows. */
export function ProfileWords({ profile: { bio, followers, follows } }: Props) {
  const { t, formats } = useLanguage()
  return (
    <>
      {bio !== '' && <p dir="auto">{bio}</p>}
      {followers > 0 && (
        <small>{t('customer.followersCount', { n: followers, count: formats.short(followers) })}</small>
      )}
      {follows.map(({ accountHandle, since }) => (
        <small key={accountHandle}>
          {t('customer.follows', { accountHandle, since: formats.dayAndClock(new Date(since)) })}
        </small>
      ))}
    </>
  )
}
