import {
  IconAlertTriangle,
  IconBuilding,
  IconChecks,
  IconSend,
  IconSpeakerphone,
  type TablerIcon,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { WallAnswer } from '../../../../src/contract/wall.ts'
import type { View } from '../../../../src/core/ticket/view.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { Panel } from './panel.tsx'
import classes from './wall.module.css'

type Owed = WallAnswer['owed']

/** What hangs elsewhere than with a customer's clock. */
export function OwedList({ owed }: { readonly owed: Owed }) {
  const { t } = useLanguage()
  return (
    <Panel title={t('wall.owed')} area="owed">
      <ul className={classes.tiles}>
        <Tile
          view="withDepartments"
          Icon={IconBuilding}
          words={t('wall.withDepartments')}
          value={owed.withDepartments}
          trouble={owed.questionsLate > 0 ? t('wall.questionsLate', { n: owed.questionsLate }) : undefined}
        />
        <Tile
          view="departmentAnswered"
          Icon={IconBuilding}
          words={t('wall.departmentAnswered')}
          value={owed.departmentAnswered}
        />
        <Tile
          view="publicOwed"
          Icon={IconSpeakerphone}
          words={t('wall.publicOwed')}
          value={owed.publicOwed}
        />
        <Tile
          view="awaitingApproval"
          Icon={IconChecks}
          words={t('wall.awaitingApproval')}
          value={owed.awaitingApproval}
        />
        <Tile
          view="undelivered"
          Icon={IconSend}
          words={t('wall.undelivered')}
          value={owed.undelivered}
          trouble={
            owed.undelivered > 0
              ? t('wall.undeliveredWords', { failed: owed.failed, unknown: owed.unknown })
              : undefined
          }
        />
      </ul>
    </Panel>
  )
}

interface TileProps {
  readonly view: View
  readonly Icon: TablerIcon
  readonly words: string
  readonly value: number
  readonly trouble?: string | undefined
}

function Tile({ view, Icon, words, value, trouble }: TileProps) {
  const { formats } = useLanguage()
  return (
    <li>
      <Link
        to="/inbox"
        search={{ view }}
        className={classes.tile}
        data-sign={trouble === undefined ? undefined : 'late'}
        data-none={value === 0 || undefined}
      >
        <Icon size="1.2em" aria-hidden="true" />
        <span>{words}</span>
        <strong>{formats.number(value)}</strong>
        {trouble !== undefined && (
          <small>
            <IconAlertTriangle size="1em" aria-hidden="true" />
            {trouble}
          </small>
        )}
      </Link>
    </li>
  )
}
