import { ActionIcon } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { classNames } from '../../components/class-names.ts'
import { Face } from '../../components/face.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { GapChip } from './chips.tsx'
import type { DaysProps } from './days-props.ts'
import { listDaysGaps, listPersonsDay } from './list-day.ts'
import classes from './roster.module.css'
import { useRosterWords } from './use-roster-words.ts'
import { DayChips } from './week-table.tsx'

/** Day after day, for narrow screens: only who has something on it. */
export function DayList({ roster, dates, acts }: DaysProps) {
  const t = useT()
  const words = useRosterWords()
  return (
    <div className={classes.days}>
      {dates.map(date => (
        <section
          key={date}
          className={classNames(classes.day, date === roster.today && classes.today)}
          aria-label={words.date(date)}
        >
          <header>
            <h3>{words.date(date)}</h3>
            {acts !== undefined && (
              <ActionIcon
                variant="default"
                size={30}
                aria-label={t('roster.addOn', { day: words.date(date) })}
                onClick={() => acts.onAdd({ memberId: null, date })}
              >
                <IconPlus size={16} aria-hidden="true" />
              </ActionIcon>
            )}
          </header>
          {listDaysGaps(roster, date).map(gap => (
            <GapChip key={gap.from} gap={gap} />
          ))}
          <ul>
            {roster.people
              .filter(({ id }) => hasSomething(listPersonsDay(roster, id, date)))
              .map(person => (
                <li key={person.id}>
                  <Face name={person.name} size={24} />
                  <span className={classes.name} dir="auto" title={person.name}>
                    {person.name}
                  </span>
                  <span className={classes.chips}>
                    <DayChips roster={roster} person={person} date={date} acts={acts} />
                  </span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const hasSomething = ({ shifts, cancelled, leaves }: ReturnType<typeof listPersonsDay>): boolean =>
  shifts.length + cancelled.length + leaves.length > 0
