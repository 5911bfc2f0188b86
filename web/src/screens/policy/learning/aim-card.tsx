import type { LearningView } from '../../../../../src/contract/policy.ts'
import type { PolicyDocument } from '../../../../../src/core/policy/policy.ts'
import { sayText } from '../../../../../src/core/policy/written-text.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { useFactWords } from '../../inbox/decision/use-tell-fact.ts'
import classes from './learning.module.css'

type Aim = LearningView['aims'][number]

interface Props {
  readonly aim: Aim
  readonly document: PolicyDocument | undefined
}

/** What was taught of one thing, and by which words it is known since. */
export function AimCard({ aim, document }: Props) {
  const { t, formats } = useLanguage()
  const sayValue = useSayTaught(aim.aim, document)
  const name = t(`policyTools.aim.${aim.aim}`)
  const strongest = aim.words[0]?.weight ?? 1
  return (
    <section className={classes.card} aria-label={name}>
      <h2>
        {name} <small>{t('policyTools.lessons', { count: aim.lessons })}</small>
      </h2>
      {aim.taught.length > 0 && (
        <ul className={classes.taught} aria-label={t('policyTools.taught')}>
          {aim.taught.map(({ value, count }) => (
            <li key={value}>
              {sayValue(value)} <strong>{formats.number(count)}</strong>
            </li>
          ))}
        </ul>
      )}
      {aim.words.length > 0 && (
        <table className={classes.words}>
          <caption>{t('policyTools.wordsSpeak')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('policyTools.word')}</th>
              <th scope="col">{t('policyTools.speaksFor')}</th>
              <th scope="col">{t('policyTools.strength')}</th>
            </tr>
          </thead>
          <tbody>
            {aim.words.map(({ word, value, weight }) => (
              <tr key={`${word} ${value}`}>
                <td dir="auto">{word}</td>
                <td>{sayValue(value)}</td>
                <td>
                  <meter
                    min={0}
                    max={1}
                    value={weight / strongest}
                    aria-label={t('policyTools.strengthOf', { word })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function useSayTaught(aim: Aim['aim'], document: PolicyDocument | undefined): (value: string) => string {
  const { t, locale } = useLanguage()
  const words = useFactWords()
  return value => {
    if (aim === 'if') return value === 'answer' ? t('decision.if.yes') : t('decision.if.no')
    if (aim !== 'queue') return words.value(aim, value)
    const queue = document?.queues.find(({ key }) => key === value)
    return queue === undefined ? value : sayText(queue.name, locale)
  }
}
