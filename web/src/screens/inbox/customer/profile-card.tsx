import { IconExternalLink, IconRosetteDiscountCheckFilled } from '@tabler/icons-react'
import type { CustomerView } from '../../../../../src/contract/ticket.ts'
import { useChannelName } from '../../../api/use-names.ts'
import { channelMark } from '../../../channels/icons.tsx'
import { ProfileWords } from '../../../components/profile-words.tsx'
import { writeHandle } from '../../../components/write-handle.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './customer.module.css'

export function ProfileCard({ profile }: { readonly profile: CustomerView['profiles'][number] }) {
  const t = useT()
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
      <ProfileWords profile={profile} />
    </article>
  )
}
