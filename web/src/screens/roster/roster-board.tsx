import { Button } from '@mantine/core'
import { IconBeach, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { GapView, RosterAnswer } from '../../../../src/contract/roster.ts'
import { meQuery } from '../../api/queries.ts'
import { useMay } from '../../api/use-may.ts'
import { NoticeLine } from '../../components/notice-line.tsx'
import { useIsPhone } from '../../components/use-media.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { listDays } from './calendar-day.ts'
import { CoverWords } from './cover-words.tsx'
import { DayList } from './day-list.tsx'
import type { BoardActs } from './days-props.ts'
import { GapList } from './gap-list.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { LeaveRequests } from './leave-requests.tsx'
import { rosterNotice } from './notice.ts'
import classes from './roster.module.css'
import { RosterTrouble } from './roster-trouble.tsx'
import { ShiftDialog, type ShiftWish } from './shift-dialog.tsx'
import { useChangeRoster } from './use-roster-acts.ts'
import { WeekBar } from './week-bar.tsx'
import { WeekTable } from './week-table.tsx'

interface Props {
  readonly roster: RosterAnswer
  onWeek(week: string | undefined): void
}

export function RosterBoard({ roster, onWeek }: Props) {
  const isPhone = useIsPhone()
  const runsTeam = useMay('team.manage')
  const [wish, setWish] = useState<ShiftWish | null>(null)
  const change = useChangeRoster()
  const acts: BoardActs | undefined = runsTeam
    ? {
        onAdd: added => setWish({ from: '08:00', to: '14:00', ...added }),
        onChange: shift => setWish({ ...shift, from: shift.fromClock, to: shift.toClock, shift }),
        onRestore: id =>
          change.mutate({ changes: [{ do: 'removeShift', id }], said: 'roster.done.restored' }),
      }
    : undefined
  const dates = listDays(roster.from, roster.days)
  const Days = isPhone ? DayList : WeekTable
  return (
    <>
      <Head
        roster={roster}
        runsTeam={runsTeam}
        onAdd={() => acts?.onAdd({ memberId: null, date: roster.from })}
      />
      <WeekBar roster={roster} mayCopy={runsTeam} onWeek={onWeek} />
      <NoticeLine board={rosterNotice} />
      <RosterTrouble error={change.error} />
      <LeaveRequests roster={roster} />
      <GapList roster={roster} onFill={runsTeam ? gap => setWish(wishOf(gap)) : undefined} />
      <Days roster={roster} dates={dates} acts={acts} />
      <CoverWords roster={roster} />
      {wish !== null && <ShiftDialog roster={roster} wish={wish} onClose={() => setWish(null)} />}
    </>
  )
}

const wishOf = ({ date, fromClock, toClock }: GapView): ShiftWish => ({
  memberId: null,
  date,
  from: fromClock,
  to: toClock,
})

interface HeadProps {
  readonly roster: RosterAnswer
  readonly runsTeam: boolean
  onAdd(): void
}

function Head({ roster, runsTeam, onAdd }: HeadProps) {
  const t = useT()
  const { data: me } = useQuery(meQuery)
  const [isAsking, setIsAsking] = useState(false)
  const isOfTeam = roster.people.some(({ id }) => id === me?.member.id)
  return (
    <header className={classes.head}>
      <div className={classes.told}>
        <h1>{t('roster.title')}</h1>
        <p>{t('roster.words')}</p>
      </div>
      <div className={classes.acts}>
        {(isOfTeam || runsTeam) && (
          <Button
            variant="default"
            leftSection={<IconBeach size={16} aria-hidden="true" />}
            onClick={() => setIsAsking(true)}
          >
            {t(runsTeam ? 'roster.leave.plan' : 'roster.leave.ask')}
          </Button>
        )}
        {runsTeam && (
          <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={onAdd}>
            {t('roster.add')}
          </Button>
        )}
      </div>
      {isAsking && <LeaveDialog roster={roster} runsTeam={runsTeam} onClose={() => setIsAsking(false)} />}
    </header>
  )
}
