import { ActionIcon } from '@mantine/core'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import type { RosterAnswer } from '../../../../src/contract/roster.ts'
import { classNames } from '../../components/class-names.ts'
import { Face } from '../../components/face.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { CancelledChip, GapChip, LeaveChip, ShiftChip } from './chips.tsx'
import type { BoardActs, DaysProps } from './days-props.ts'
import { isOffIn, listDaysGaps, listPersonsDay } from './list-day.ts'
import { dayOfDate } from './plan-changes.ts'
import classes from './roster.module.css'
import { useRosterWords } from './use-roster-words.ts'

/** People by days. */
export function WeekTable({ roster, dates, acts }: DaysProps) {
  const t = useT()
  const words = useRosterWords()
  return (
    <div className={classes.sheet}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('roster.person')}</th>
            {dates.map(date => (
              <th
                key={date}
                scope="col"
                className={classNames(date === roster.today && classes.today)}
                aria-current={date === roster.today ? 'date' : undefined}
              >
                <span>{words.shortWeekday(dayOfDate(date))}</span> {words.monthDay(date)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {!roster.isEmpty && <CoverRow roster={roster} dates={dates} />}
          {roster.people.map(person => (
            <tr key={person.id}>
              <th scope="row">
                <span className={classes.person}>
                  <Face name={person.name} size={26} />
                  <span>
                    <bdi title={person.name}>{person.name}</bdi>
                    <small>{words.languages(person.languages)}</small>
                  </span>
                </span>
              </th>
              {dates.map(date => (
                <Cell key={date} roster={roster} person={person} date={date} acts={acts} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CoverRow({ roster, dates }: Pick<DaysProps, 'roster' | 'dates'>) {
  const t = useT()
  return (
    <tr className={classes.coverRow}>
      <th scope="row">{t('roster.cover')}</th>
      {dates.map(date => {
        const gaps = listDaysGaps(roster, date)
        return (
          <td key={date}>
            <div className={classes.cell}>
              {roster.closedDates.includes(date) && (
                <span className={classes.closed}>{t('roster.closed')}</span>
              )}
              {gaps.length === 0 && !roster.closedDates.includes(date) && (
                <span className={classes.covered}>
                  <IconCheck size={14} aria-hidden="true" />
                  {t('roster.covered')}
                </span>
              )}
              {gaps.map(gap => (
                <GapChip key={gap.from} gap={gap} />
              ))}
            </div>
          </td>
        )
      })}
    </tr>
  )
}

interface CellProps {
  readonly roster: RosterAnswer
  readonly person: RosterAnswer['people'][number]
  readonly date: string
  readonly acts: BoardActs | undefined
}

function Cell({ roster, person, date, acts }: CellProps) {
  const t = useT()
  const words = useRosterWords()
  return (
    <td className={classNames(date === roster.today && classes.today)}>
      <div className={classes.cell}>
        <DayChips roster={roster} person={person} date={date} acts={acts} />
        {acts !== undefined && (
          <ActionIcon
            className={classes.add}
            variant="subtle"
            color="gray"
            size={24}
            aria-label={t('roster.addFor', { name: person.name, day: words.date(date) })}
            onClick={() => acts.onAdd({ memberId: person.id, date })}
          >
            <IconPlus size={14} aria-hidden="true" />
          </ActionIcon>
        )}
      </div>
    </td>
  )
}

/** What one person has on one day. */
export function DayChips({ roster, person: { id, name }, date, acts }: CellProps) {
  const { shifts, cancelled, leaves } = listPersonsDay(roster, id, date)
  return (
    <>
      {leaves.map(leave => (
        <LeaveChip key={leave.id} leave={leave} />
      ))}
      {shifts.map(shift => (
        <ShiftChip
          key={shift.from}
          shift={shift}
          name={name}
          isOff={isOffIn(shift, leaves)}
          onChange={acts?.onChange}
        />
      ))}
      {cancelled.map(each => (
        <CancelledChip key={each.id} cancelled={each} name={name} onRestore={acts?.onRestore} />
      ))}
    </>
  )
}
