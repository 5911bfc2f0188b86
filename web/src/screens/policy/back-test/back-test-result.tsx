import { Button } from '@mantine/core'
import { IconMoodCheck } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { PolicyDocument } from '../../../../../src/core/policy/policy.ts'
import { Blank } from '../../../components/blank.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { readOutline } from '../builder/read-outline.ts'
import { countTurned, isSameMove, type Move, madeMove, PARTS, type Sum } from './add-pages.ts'
import classes from './back-test.module.css'
import { DifferingMessage } from './differing-message.tsx'
import { MoveTable } from './move-table.tsx'
import type { Run } from './use-back-test.ts'

interface Props {
  readonly run: Run
  readonly inForceSource: string
}

/** A sentence, tables of what went where, and the messages behind them. */
export function BackTestResult({ run, inForceSource }: Props) {
  const { t } = useLanguage()
  const { sum, status, source } = run
  const after = useMemo(() => readOutline(source)?.document, [source])
  const before = useMemo(() => readOutline(inForceSource)?.document, [inForceSource])
  const [move, setMove] = useState<Move | null>(null)
  if (before === undefined || after === undefined) return null
  if (sum.changed === 0)
    return status === 'running' ? null : (
      <Blank Icon={IconMoodCheck} title={t('policyTools.nothingDiffers')} />
    )
  const toggle = (next: Move) => setMove(move !== null && isSameMove(move, next) ? null : next)
  return (
    <>
      <Sentence sum={sum} />
      <div className={classes.tables}>
        {PARTS.map(part => (
          <MoveTable
            key={part}
            part={part}
            moves={sum.moves.filter(each => each.part === part)}
            chosen={move}
            before={before}
            after={after}
            onChoose={toggle}
          />
        ))}
      </div>
      <DifferingList sum={sum} move={move} before={before} after={after} onClear={() => setMove(null)} />
    </>
  )
}

function Sentence({ sum }: { readonly sum: Sum }) {
  const { t, formats } = useLanguage()
  const [lost, won] = [countTurned(sum, false), countTurned(sum, true)]
  return (
    <p className={classes.sentence}>
      {t('policyTools.differ', {
        changed: sum.changed,
        counted: sum.counted,
        share: shareOf(sum, formats.percent),
      })}
      {lost > 0 && ` ${t('policyTools.lost', { count: lost })}`}
      {won > 0 && ` ${t('policyTools.won', { count: won })}`}
    </p>
  )
}

/** What is less than a hundredth is not nothing. */
const shareOf = ({ changed, counted }: Sum, percent: (share: number) => string): string =>
  changed / counted < 0.01 ? `< ${percent(0.01)}` : percent(changed / counted)

interface ListProps {
  readonly sum: Sum
  readonly move: Move | null
  readonly before: PolicyDocument
  readonly after: PolicyDocument
  onClear(): void
}

const STEP = 20

function DifferingList({ sum, move, before, after, onClear }: ListProps) {
  const { t } = useLanguage()
  const [shown, setShown] = useState(STEP)
  const fitting = move === null ? sum.differing : sum.differing.filter(each => madeMove(each, move))
  const all = move === null ? sum.changed : move.count
  return (
    <section aria-label={t('policyTools.differing')}>
      <div className={classes.listHead}>
        <h2>{t('policyTools.differing')}</h2>
        <span className={classes.dim}>
          {t('policyTools.shown', { shown: Math.min(shown, fitting.length), all })}
        </span>
        {move !== null && (
          <Button size="compact-sm" variant="default" onClick={onClear}>
            {t('policyTools.showAll')}
          </Button>
        )}
      </div>
      {fitting.length === 0 && <p className={classes.dim}>{t('policyTools.noneKept')}</p>}
      <ul className={classes.messages}>
        {fitting.slice(0, shown).map(each => (
          <DifferingMessage key={each.messageId} message={each} before={before} after={after} />
        ))}
      </ul>
      {fitting.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + STEP)}>
          {t('policyTools.more')}
        </Button>
      )}
    </section>
  )
}
