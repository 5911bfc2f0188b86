import type { TryAnswer } from '../../../../../src/contract/policy.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { type Chip, listChips, listWords } from '../../inbox/decision/list-chips.ts'
import { useFactWords } from '../../inbox/decision/use-tell-fact.ts'
import classes from './bench.module.css'

/** What was understood: the same facts as on the card of a decision, with the words in which they were seen. */
export function FactPills({ facts }: Pick<TryAnswer, 'facts'>) {
  const { t } = useLanguage()
  return (
    <ul className={classes.pills} aria-label={t('decision.facts')}>
      {listChips(facts).map(chip => (
        <li
          key={chip.fact}
          className={classes.pill}
          data-fact={chip.fact}
          data-value={String(chip.view.value)}
          data-warning={chip.isWarning || undefined}
        >
          <Told chip={chip} />
        </li>
      ))}
    </ul>
  )
}

function Told({ chip: { fact, view, sureness } }: { readonly chip: Chip }) {
  const { t, formats } = useLanguage()
  const words = useFactWords()
  const seen = listWords(view)
  return (
    <>
      <span>{words.pair(fact, view.value)}</span>
      {sureness !== 'sure' && <small>{formats.percent(view.confidence)}</small>}
      {seen.length > 0 && <small>{seen.map(each => t('decision.quoted', { words: each })).join(' ')}</small>}
    </>
  )
}
