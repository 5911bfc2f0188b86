import { Button } from '@mantine/core'
import { IconExternalLink, IconLink, IconRosetteDiscountCheckFilled } from '@tabler/icons-react'
import { useState } from 'react'
import type { CustomerDetail } from '../../../../../src/contract/customer.ts'
import type { ProfileView } from '../../../../../src/contract/profile.ts'
import { useMay } from '../../../api/use-may.ts'
import { useChannelName } from '../../../api/use-names.ts'
import { ProfileWords } from '../../../components/profile-words.tsx'
import { writeHandle } from '../../../components/write-handle.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { ChannelIcon } from '../channel-icon.tsx'
import { LinkDialog } from '../link/link-dialog.tsx'
import { SplitAct } from '../link/split-act.tsx'
import classes from './person.module.css'

/** Under which names this person speaks, and on which networks. */
export function ProfilesCard({ customer }: { readonly customer: CustomerDetail }) {
  const t = useT()
  const mayWrite = useMay('customer.write') && customer.mergedInto === null
  const [isLinking, setIsLinking] = useState(false)
  return (
    <section className={classes.card} aria-label={t('customers.profiles')}>
      <header>
        <h2>{t('customers.profiles')}</h2>
        {mayWrite && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconLink size={15} aria-hidden="true" />}
            onClick={() => setIsLinking(true)}
          >
            {t('customers.linkByHand')}
          </Button>
        )}
      </header>
      {customer.profiles.length === 0 && <p className={classes.dim}>{t('customers.noProfiles')}</p>}
      <ul className={classes.profiles}>
        {customer.profiles.map(profile => (
          <li key={profile.id}>
            <Profile profile={profile} />
            {mayWrite && customer.profiles.length > 1 && (
              <SplitAct customerId={customer.id} name={customer.displayName} profile={profile} />
            )}
          </li>
        ))}
      </ul>
      {isLinking && <LinkDialog customer={customer} onClose={() => setIsLinking(false)} />}
    </section>
  )
}

function Profile({ profile }: { readonly profile: ProfileView }) {
  const t = useT()
  const channelName = useChannelName(profile.channel)
  const handle = writeHandle(profile.handle)
  return (
    <>
      <ChannelIcon channel={profile.channel} />
      <div className={classes.profileWords}>
        <div className={classes.handle}>
          {profile.permalink === null ? (
            <strong>{handle}</strong>
          ) : (
            <a
              href={profile.permalink}
              target="_blank"
              rel="noreferrer"
              title={t('thread.openOn', { channelName })}
            >
              {handle}
              <IconExternalLink size={13} aria-hidden="true" />
            </a>
          )}
          {profile.isVerified && (
            <IconRosetteDiscountCheckFilled size={15} role="img" aria-label={t('customer.verified')} />
          )}
        </div>
        <ProfileWords profile={profile} />
      </div>
    </>
  )
}
