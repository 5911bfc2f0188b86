import { Checkbox } from '@mantine/core'
import { IconBellOff } from '@tabler/icons-react'
import type {
  NotificationPreferenceView,
  NotificationSettings,
} from '../../../../../src/contract/notification.ts'
import {
  NOTIFICATION_WAYS,
  type NotificationKind,
  type NotificationWay,
} from '../../../../../src/core/notification/notification.ts'
import { Blank } from '../../../components/blank.tsx'
import { useIsPhone } from '../../../components/use-media.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { SectionCard } from '../section-card.tsx'
import classes from './notifications.module.css'

interface Props {
  readonly settings: NotificationSettings
  onChoose(chosen: Partial<NotificationPreferenceView>): void
}

/** Each kind with each way: a table, and on a phone a card a kind. */
export function WaysCard({ settings, onChoose }: Props) {
  const t = useT()
  const isPhone = useIsPhone()
  const { kinds, preference } = settings
  const cell = (kind: NotificationKind, way: NotificationWay, label?: string) => (
    <Checkbox
      checked={preference.ways[kind]?.includes(way) ?? false}
      label={label}
      aria-label={
        label === undefined
          ? `${t(`notifications.kind.${kind}`)}: ${t(`notifications.way.${way}`)}`
          : undefined
      }
      onChange={() => onChoose({ ways: toggle(preference.ways, kind, way) })}
    />
  )
  return (
    <SectionCard title={t('notifications.choose')} words={t('notifications.chooseWords')}>
      {kinds.length === 0 ? (
        <Blank
          Icon={IconBellOff}
          title={t('notifications.nothingForYou')}
          words={t('notifications.nothingForYouWords')}
        />
      ) : isPhone ? (
        <WaysCards kinds={kinds} cell={cell} />
      ) : (
        <WaysTable kinds={kinds} cell={cell} />
      )}
    </SectionCard>
  )
}

type Ways = NotificationPreferenceView['ways']

const toggle = (ways: Ways, kind: NotificationKind, way: NotificationWay): Ways => {
  const chosen = ways[kind] ?? []
  const wanted = (each: NotificationWay) => (each === way ? !chosen.includes(each) : chosen.includes(each))
  return { ...ways, [kind]: NOTIFICATION_WAYS.filter(wanted) }
}

interface CellProps {
  readonly kinds: readonly NotificationKind[]
  cell(kind: NotificationKind, way: NotificationWay, label?: string): React.ReactNode
}

function WaysTable({ kinds, cell }: CellProps) {
  const t = useT()
  return (
    <table className={classes.ways}>
      <thead>
        <tr>
          <th scope="col">{t('notifications.what')}</th>
          {NOTIFICATION_WAYS.map(way => (
            <th key={way} scope="col">
              {t(`notifications.way.${way}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map(kind => (
          <tr key={kind}>
            <th scope="row">{t(`notifications.kind.${kind}`)}</th>
            {NOTIFICATION_WAYS.map(way => (
              <td key={way}>{cell(kind, way)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function WaysCards({ kinds, cell }: CellProps) {
  const t = useT()
  return (
    <div className={classes.cards}>
      {kinds.map(kind => (
        <fieldset key={kind} className={classes.kindCard}>
          <legend>{t(`notifications.kind.${kind}`)}</legend>
          {NOTIFICATION_WAYS.map(way => (
            <div key={way}>{cell(kind, way, t(`notifications.way.${way}`))}</div>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
