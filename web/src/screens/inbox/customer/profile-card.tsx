import { IconExternalLink, IconRosetteDiscountCheckFilled } from '@tabler/icons-react'
import type { CustomerView } from '../../../../../src/contract/ticket.ts'
import { useChannelName } from '../../../api/use-names.ts'
import { channelMark } from '../../../channels/icons.tsx'
import { writeHandle } from '../../../components/write-handle.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './customer.module.css'

export function ProfileCard({ profile }: { readonly profile: CustomerView['profiles'][number] }) {
  const { t, formats } = useLanguage()
  const channelName = useChannelName(profile.channel)
  const { Icon, color } = channelMark(profile.channel)
  return (
    <article className={classes.profile}>
      <header>
        <span className={classes.badge} style={{ background: color }} title={channelName}>
          <Icon size={12} stroke={2.2} role="img" aria-label={channelName} />
        </span>
        <span className={classes.profileName}>
          <strong>{writeHandle(profile.handle)}</strong>
          {profile.isVerified && (
            <IconRosetteDiscountCheckFilled size={15} role="img" aria-label={t('customer.verified')} />
          )}
        </span>
        {profile.permalink !== null && (
          <a
            href={profile.permalink}
            target="_blank"
            rel="noreferrer"
            aria-label={t('thread.openOn', { channelName })}
          >
            <IconExternalLink size={15} aria-hidden="true" />
          </a>
        )}
      </header>
      {profile.bio !== '' && <p dir="auto">{profile.bio}</p>}
      {profile.followers > 0 && (
        <small>
          {t('customer.followersCount', { n: profile.followers, count: formats.short(profile.followers) })}
        </small>
      )}
      {profile.follows.map(({ accountHandle, since }) => (
        <small key={accountHandle}>
          {t('customer.follows', { accountHandle, since: formats.dayAndClock(new Date(since)) })}
        </small>
      ))}
    </article>
  )
}
