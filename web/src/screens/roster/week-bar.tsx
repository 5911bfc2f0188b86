import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconCopy } from '@tabler/icons-react'
import type { RosterAnswer } from '../../../../src/contract/roster.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { addDays, mondayOf } from './calendar-day.ts'
import classes from './roster.module.css'
import { RosterTrouble } from './roster-trouble.tsx'
import { useCopyWeek } from './use-roster-acts.ts'
import { useRosterWords } from './use-roster-words.ts'

interface Props {
  readonly roster: RosterAnswer
  readonly mayCopy: boolean
  onWeek(week: string | undefined): void
}

/** Which week is looked at, and the ways to others. */
export function WeekBar({ roster: { from, today, isEmpty }, mayCopy, onWeek }: Props) {
  const t = useT()
  const words = useRosterWords()
  const copy = useCopyWeek()
  const isNow = from === mondayOf(today)
  return (
    <>
      <div className={classes.bar}>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={t('roster.before')}
          onClick={() => onWeek(addDays(from, -7))}
        >
          <IconChevronLeft size={17} aria-hidden="true" />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={32}
          aria-label={t('roster.after')}
          onClick={() => onWeek(addDays(from, 7))}
        >
          <IconChevronRight size={17} aria-hidden="true" />
        </ActionIcon>
        <h2 aria-live="polite">{words.span(from, addDays(from, 6))}</h2>
        {!isNow && (
          <Button size="compact-sm" variant="subtle" onClick={() => onWeek(undefined)}>
            {t('roster.thisWeek')}
          </Button>
        )}
        <span className={classes.space} />
        {mayCopy && !isEmpty && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconCopy size={15} aria-hidden="true" />}
            loading={copy.isPending}
            onClick={() => copy.mutate({ from, to: addDays(from, 7) })}
          >
            {t('roster.copy')}
          </Button>
        )}
      </div>
      <RosterTrouble error={copy.error} />
    </>
  )
}
