import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCalendarPlus, IconCircleCheck } from '@tabler/icons-react'
import type { GapView, RosterAnswer } from '../../../../src/contract/roster.ts'
import { Blank } from '../../components/blank.tsx'
import { useNow } from '../../components/now.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './roster.module.css'
import { useRosterWords } from './use-roster-words.ts'

interface Props {
  readonly roster: RosterAnswer
  /** Plans somebody into a gap; absent where one may only look. */
  readonly onFill: ((gap: GapView) => void) | undefined
}

/** Where somebody is missing in the week, in words. */
export function GapList({ roster: { gaps, isEmpty }, onFill }: Props) {
  const t = useT()
  const words = useRosterWords()
  const now = useNow()
  if (isEmpty)
    return <Blank Icon={IconCalendarPlus} title={t('roster.empty')} words={t('roster.emptyWords')} />
  if (gaps.length === 0)
    return (
      <p className={classes.fine}>
        <IconCircleCheck size={17} aria-hidden="true" />
        {t('roster.noGaps')}
      </p>
    )
  return (
    <section className={classes.gaps} aria-label={t('roster.gaps')}>
      <h3>{t('roster.gaps')}</h3>
      <ul>
        {gaps.map(gap => (
          <li key={gap.from}>
            <IconAlertTriangle size={16} aria-hidden="true" />
            <span>{words.gap(gap)}</span>
            {onFill !== undefined && Date.parse(gap.to) > now && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('roster.gap.fill', { gap: words.gap(gap) })}
                onClick={() => onFill(gap)}
              >
                {t('roster.gap.fillShort')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
