import { Button, Switch } from '@mantine/core'
import type { NotificationPreferenceView } from '../../../../../src/contract/notification.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { SectionCard } from '../section-card.tsx'
import { ClockField } from './clock-field.tsx'
import classes from './notifications.module.css'

interface Props {
  readonly preference: NotificationPreferenceView
  onChoose(chosen: Partial<NotificationPreferenceView>): void
}

const A_NIGHT = { from: '20:00', to: '07:30' }

/** Places are named as the world names them: there is no better word in any of our languages. */
const placeOf = (timeZone: string): string => timeZone.replaceAll('_', ' ')

/** When nothing rings, by which clock. */
export function QuietCard({ preference, onChoose }: Props) {
  const t = useT()
  const { quiet, timeZone } = preference
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <SectionCard title={t('notifications.quiet')} words={t('notifications.quietWords')}>
      <Switch
        label={t('notifications.quietOn')}
        checked={quiet !== null}
        onChange={event => onChoose({ quiet: event.currentTarget.checked ? A_NIGHT : null })}
      />
      {quiet !== null && (
        <div className={classes.fields}>
          <ClockField
            label={t('notifications.quietFrom')}
            value={quiet.from}
            onChoose={from => onChoose({ quiet: { ...quiet, from } })}
          />
          <ClockField
            label={t('notifications.quietTo')}
            value={quiet.to}
            onChoose={to => onChoose({ quiet: { ...quiet, to } })}
          />
        </div>
      )}
      <div className={classes.place}>
        {t('notifications.timeZone', { place: placeOf(timeZone) })}
        {here !== timeZone && (
          <Button size="compact-sm" variant="default" onClick={() => onChoose({ timeZone: here })}>
            {t('notifications.timeZoneHere', { place: placeOf(here) })}
          </Button>
        )}
      </div>
    </SectionCard>
  )
}
