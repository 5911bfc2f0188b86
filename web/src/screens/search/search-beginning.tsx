import { Button, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { Operator } from '../../../../src/core/search/operators.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { forgetRecent, readRecent } from './recent-searches.ts'
import classes from './search.module.css'

interface Props {
  readonly memberId: string
  onChoose(q: string): void
}

/** Each says something else that can be done. */
const EXAMPLES: readonly (readonly [operator: Operator, q: string])[] = [
  ['is', 'is:breached'],
  ['assignee', 'assignee:me'],
  ['lang', 'lang:fr is:open'],
  ['after', 'after:7d'],
  ['has', 'has:note'],
]

/** Before anything is typed: what was searched last, and what can be. */
export function SearchBeginning({ memberId, onChoose }: Props) {
  const t = useT()
  const [recent, setRecent] = useState(() => readRecent(memberId))
  const forget = () => {
    forgetRecent(memberId)
    setRecent([])
  }
  return (
    <div className={classes.beginning}>
      {recent.length > 0 && (
        <section>
          <div className={classes.head}>
            <h2>{t('search.recent')}</h2>
            <Button size="compact-xs" variant="subtle" color="gray" c="dimmed" onClick={forget}>
              {t('search.forget')}
            </Button>
          </div>
          <ul className={classes.examples}>
            {recent.map(q => (
              <li key={q}>
                <UnstyledButton className={classes.example} onClick={() => onChoose(q)} dir="auto">
                  {q}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <div className={classes.head}>
          <h2>{t('search.examples')}</h2>
        </div>
        <ul className={classes.examples}>
          {EXAMPLES.map(([operator, q]) => (
            <li key={q}>
              <UnstyledButton className={classes.example} onClick={() => onChoose(q)}>
                <code>{q}</code> <small>{t(`search.operator.${operator}`)}</small>
              </UnstyledButton>
            </li>
          ))}
        </ul>
        <p className={classes.howTo}>{t('search.howTo')}</p>
      </section>
    </div>
  )
}
