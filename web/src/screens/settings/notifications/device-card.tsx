import { Button, Switch } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  NotificationPreferenceView,
  NotificationSettings,
} from '../../../../../src/contract/notification.ts'
import { notificationSettingsQuery } from '../../../api/notification-queries.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { useLanguage, useT } from '../../../i18n/locale-provider.tsx'
import { SectionCard } from '../section-card.tsx'
import classes from './notifications.module.css'
import { forgetDevice, nameDevice, readThisDevice, turnOff, turnOn } from './this-device.ts'

interface Props {
  readonly settings: NotificationSettings
  onChoose(chosen: Partial<NotificationPreferenceView>): void
}

/** Notes of the system on this device, what the browser says to it, and my other devices. */
export function DeviceCard({ settings, onChoose }: Props) {
  const t = useT()
  const { devices, pushKey, preference } = settings
  const queryClient = useQueryClient()
  const device = useQuery({
    queryKey: ['thisDevice', devices.map(({ id }) => id)],
    queryFn: () => readThisDevice(devices),
    refetchOnWindowFocus: true,
  })
  const refresh = async () => {
    await queryClient.invalidateQueries({ queryKey: notificationSettingsQuery.queryKey })
    await queryClient.invalidateQueries({ queryKey: ['thisDevice'] })
  }
  const turn = useMutation({
    mutationFn: async (isOn: boolean) => {
      if (isOn) await turnOn(pushKey, nameDevice(navigator.userAgent))
      else await turnOff(device.data?.id ?? null)
    },
    onSettled: refresh,
  })
  const forget = useMutation({ mutationFn: forgetDevice, onSettled: refresh })
  const state = device.data?.state
  const others = devices.filter(({ id }) => id !== device.data?.id)
  return (
    <SectionCard title={t('notifications.device')} words={t('notifications.deviceWords')}>
      {state === 'cannot' && <p className={classes.hint}>{t('notifications.deviceCannot')}</p>}
      {state === 'denied' && (
        <p className={classes.hint} role="alert">
          {t('notifications.deviceDenied')}
        </p>
      )}
      {(state === 'on' || state === 'off') && (
        <Switch
          label={t('notifications.deviceOn')}
          description={state === 'off' ? t('notifications.deviceAsk') : undefined}
          checked={state === 'on'}
          disabled={turn.isPending}
          onChange={event => turn.mutate(event.currentTarget.checked)}
        />
      )}
      {turn.isError && (
        <Trouble
          error={turn.error}
          words={turn.variables ? t('notifications.deviceFailed') : t('notifications.deviceLost')}
        />
      )}
      <Switch
        label={t('notifications.showsWords')}
        description={t('notifications.showsWordsHint')}
        checked={preference.showsWords}
        onChange={event => onChoose({ showsWords: event.currentTarget.checked })}
      />
      {forget.isError && <Trouble error={forget.error} />}
      {others.length > 0 && <OtherDevices devices={others} onForget={forget.mutate} />}
    </SectionCard>
  )
}

interface OtherDevicesProps {
  readonly devices: NotificationSettings['devices']
  onForget(id: string): void
}

function OtherDevices({ devices, onForget }: OtherDevicesProps) {
  const { t, formats } = useLanguage()
  return (
    <div className={classes.devices}>
      <h3>{t('notifications.others')}</h3>
      <ul>
        {devices.map(({ id, name, since }) => (
          <li key={id}>
            <span>
              {name}
              <small>{t('notifications.since', { day: formats.day(new Date(since)) })}</small>
            </span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${t('notifications.forget')}: ${name}`}
              onClick={() => onForget(id)}
            >
              {t('notifications.forget')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
