import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { notificationSettingsQuery } from '../../../api/notification-queries.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { DeviceCard } from './device-card.tsx'
import { DigestCard } from './digest-card.tsx'
import classes from './notifications.module.css'
import { QuietCard } from './quiet-card.tsx'
import { ToneCard } from './tone-card.tsx'
import { useSavePreference } from './use-save-preference.ts'
import { WaysCard } from './ways-card.tsx'

/** How I am told of what. Each choice holds as soon as it is made. */
export function NotificationsSection() {
  const t = useT()
  const { data, error, refetch } = useQuery(notificationSettingsQuery)
  const { choose, save } = useSavePreference()
  if (error !== null && data === undefined) return <Trouble error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton height={320} radius="lg" />
  return (
    <>
      {save.isError && <Trouble error={save.error} />}
      <WaysCard settings={data} onChoose={choose} />
      <QuietCard preference={data.preference} onChoose={choose} />
      <DeviceCard settings={data} onChoose={choose} />
      <ToneCard />
      <DigestCard settings={data} onChoose={choose} />
      <div role="status" className={classes.saved}>
        {save.isSuccess && t('notifications.saved')}
      </div>
    </>
  )
}
