import { useMemo, useState } from 'react'
import type { WallAnswer } from '../../../../src/contract/wall.ts'
import { type Action, useActions } from '../../actions/registry.ts'
import { classNames } from '../../components/class-names.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { BigFigures } from './big-figures.tsx'
import { BreakingList } from './breaking-list.tsx'
import { HeartList } from './heart-list.tsx'
import { IncidentLine } from './incident-line.tsx'
import { MoodPanel } from './mood-panel.tsx'
import { OwedList } from './owed-list.tsx'
import { PeopleList } from './people-list.tsx'
import { QueueTable } from './queue-table.tsx'
import { useWholeScreen } from './use-whole-screen.ts'
import classes from './wall.module.css'
import { type Asked, WallHead } from './wall-head.tsx'

interface Props {
  readonly wall: WallAnswer
  readonly asked: Asked
}

export function WallBoard({ wall, asked }: Props) {
  const t = useT()
  const { isWhole, toggle } = useWholeScreen()
  const [isDark, setIsDark] = useState(true)
  useActions(
    useMemo<readonly Action[]>(
      () => [{ id: 'wholeScreen', group: 'desk', label: t('wall.wholeScreen'), keys: 'f', run: toggle }],
      [t, toggle],
    ),
  )
  return (
    <section
      className={classNames(classes.wall, isWhole && classes.whole)}
      data-scheme={isWhole ? (isDark ? 'dark' : 'light') : undefined}
      aria-label={t('wall.title')}
    >
      <title>{`${t('wall.title')} · Pronto`}</title>
      <WallHead
        wall={wall}
        asked={asked}
        isWhole={isWhole}
        isDark={isDark}
        onWhole={toggle}
        onDark={() => setIsDark(!isDark)}
      />
      <IncidentLine incidents={wall.incidents} />
      <div className={classes.board}>
        <BigFigures totals={wall.totals} />
        <QueueTable wall={wall} />
        <BreakingList wall={wall} />
        <PeopleList people={wall.people} />
        <OwedList owed={wall.owed} />
        <MoodPanel mood={wall.mood} />
        <HeartList accounts={wall.accounts} />
      </div>
    </section>
  )
}
