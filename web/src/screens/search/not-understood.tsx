import { Button } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { SearchAnswer } from '../../../../src/contract/search.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { withPart } from './change-query.ts'
import classes from './search.module.css'

interface Props {
  readonly q: string
  readonly answer: Pick<SearchAnswer, 'problems' | 'corrections'>
  onChange(q: string): void
}

/** What was not understood, and what was searched beside what was typed. The finds stand below all the same. */
export function NotUnderstood({ q, answer: { problems, corrections }, onChange }: Props) {
  const t = useT()
  if (problems.length + corrections.length === 0) return null
  return (
    <ul className={classes.problems} role="status">
      {problems.map(({ code, from, to, word, suggestion }) => (
        <li key={`${code} ${from}`}>
          <IconInfoCircle size={16} aria-hidden="true" />
          <span dir="auto">{t(`search.problem.${code}`, { word })}</span>
          {suggestion !== null && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => onChange(withPart(q, { from, to }, suggestion))}
            >
              {t('search.didYouMean', { suggestion })}
            </Button>
          )}
        </li>
      ))}
      {corrections.map(({ typed, meant }) => (
        <li key={typed}>
          <IconInfoCircle size={16} aria-hidden="true" />
          <span dir="auto">{t('search.alsoSearched', { typed, meant: meant.join(', ') })}</span>
        </li>
      ))}
    </ul>
  )
}
