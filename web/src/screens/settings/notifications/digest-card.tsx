import { SegmentedControl } from '@mantine/core'
import type {
  NotificationPreferenceView,
  NotificationSettings,
} from '../../../../../src/contract/notification.ts'
import { DIGESTS, type Digest } from '../../../../../src/core/notification/notification.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { SectionCard } from '../section-card.tsx'
import { ClockField } from './clock-field.tsx'
import classes from './notifications.module.css'

interface Props {
  readonly settings: NotificationSettings
  onChoose(chosen: Partial<NotificationPreferenceView>): void
}

/** How often a mail sums up what I have not looked at. */
export function DigestCard({ settings, onChoose }: Props) {
  const t = useT()
  const { canMail, email, preference } = settings
  const { digest, digestClock } = preference
  return (
    <SectionCard title={t('notifications.mail')} words={t('notifications.mailWords', { email })}>
      {!canMail && <p className={classes.hint}>{t('notifications.mailCannot')}</p>}
      <div className={classes.fields}>
        <SegmentedControl
          aria-label={t('notifications.digest')}
          value={digest}
          data={DIGESTS.map(each => ({ value: each, label: t(`notifications.digest.${each}`) }))}
          onChange={value => onChoose({ digest: value as Digest })}
        />
        {digest === 'daily' && (
          <ClockField
            label={t('notifications.digestAt')}
            value={digestClock}
            onChoose={clock => onChoose({ digestClock: clock })}
          />
        )}
      </div>
    </SectionCard>
  )
}
