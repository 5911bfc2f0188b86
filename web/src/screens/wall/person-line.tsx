import { Menu } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCalendarWeek,
  IconInbox,
  IconPencil,
  IconUserPlus,
  IconUsersGroup,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { WallPerson } from '../../../../src/contract/wall.ts'
import { assertNever } from '../../../../src/core/result.ts'
import { Face } from '../../components/face.tsx'
import { useNow } from '../../components/now.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { PresenceDot } from '../../presence/presence-dot.tsx'
import classes from './wall.module.css'

/** One person; what one can do about him lies behind his name. */
export function PersonLine({ person }: { readonly person: WallPerson }) {
  const { t } = useLanguage()
  const isMissing = person.attendance === 'missing'
  return (
    <li className={classes.person} data-missing={isMissing || undefined}>
      <Face name={person.name} size={36} />
      <span className={classes.what}>
        <PersonMenu person={person} />
        <small>
          {isMissing ? (
            <IconAlertTriangle size="1.1em" aria-hidden="true" />
          ) : (
            <PresenceDot presence={person.presence} />
          )}
          <Standing person={person} />
        </small>
        {person.at.slice(0, 1).map(({ ticketId, number, customerName, doing }) => (
          <small key={ticketId}>
            {doing === 'writing' && <IconPencil size="1.1em" aria-hidden="true" />}
            <Link to="/inbox/$ticketId" params={{ ticketId }} search={{ view: 'all' }}>
              {t(`wall.${doing}`, { name: customerName, number })}
            </Link>
          </small>
        ))}
      </span>
      {person.attendance !== 'expected' && <Load person={person} />}
    </li>
  )
}

function Standing({ person: { attendance, since, shift } }: { readonly person: WallPerson }) {
  const { t, formats } = useLanguage()
  const now = useNow()
  const clock = (at: string | undefined) => (at === undefined ? '' : formats.clock(new Date(at)))
  const from = clock(shift?.from)
  const until = clock(shift?.to)
  const ms = now - Date.parse(since ?? '')
  switch (attendance) {
    case 'missing':
      return t('wall.attendance.missing', { from, until })
    case 'expected':
      return t('wall.attendance.expected', { from })
    case 'off':
      return t('wall.attendance.off')
    case 'available':
    case 'away': {
      const span = formats.span(ms)
      const word = ms < 60_000 ? t(`presence.${attendance}`) : t(`wall.attendance.${attendance}`, { span })
      // The next one is of no concern while he is here anyway.
      const isOn = shift !== null && Date.parse(shift.from) <= now
      return isOn ? `${word} · ${t('wall.until', { until })}` : word
    }
    default:
      return assertNever(attendance)
  }
}

function Load({ person: { load, capacity, name } }: { readonly person: WallPerson }) {
  const { t, formats } = useLanguage()
  const words = t('presence.load', { load: formats.number(load), capacity: formats.number(capacity) })
  return (
    <span className={classes.load} title={words}>
      <span aria-hidden="true">
        <strong>{formats.number(load)}</strong>/{formats.number(capacity)}
      </span>
      <progress
        data-full={load >= capacity || undefined}
        value={Math.min(load, capacity)}
        max={Math.max(1, capacity)}
        aria-label={`${name}: ${words}`}
      />
    </span>
  )
}

function PersonMenu({ person: { id, name } }: { readonly person: WallPerson }) {
  const { t } = useLanguage()
  return (
    <Menu position="bottom-start" width={270}>
      <Menu.Target>
        <button type="button" dir="auto" title={name} className={classes.name} aria-haspopup="menu">
          {name}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          renderRoot={props => <Link to="/inbox" search={{ view: 'all', who: id }} {...props} />}
          leftSection={<IconInbox size={16} aria-hidden="true" />}
        >
          {t('wall.inHand')}
        </Menu.Item>
        <Menu.Item
          renderRoot={props => <Link to="/inbox" search={{ view: 'unassigned' }} {...props} />}
          leftSection={<IconUserPlus size={16} aria-hidden="true" />}
        >
          {t('wall.give')}
        </Menu.Item>
        <Menu.Item
          renderRoot={props => <Link to="/team" {...props} />}
          leftSection={<IconUsersGroup size={16} aria-hidden="true" />}
        >
          {t('wall.abilities')}
        </Menu.Item>
        <Menu.Item
          renderRoot={props => <Link to="/roster" search={{}} {...props} />}
          leftSection={<IconCalendarWeek size={16} aria-hidden="true" />}
        >
          {t('wall.roster')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
