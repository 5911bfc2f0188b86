import { Button, Skeleton } from '@mantine/core'
import { IconSearchOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SearchAnswer } from '../../../../src/contract/search.ts'
import { parseQuery } from '../../../../src/core/search/parse-query.ts'
import { SEARCH_KINDS, type SearchKind } from '../../../../src/core/search/search-kind.ts'
import { Blank } from '../../components/blank.tsx'
import { Late } from '../../components/late.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { FindsItems, moveBetween } from './finds-list.tsx'
import { NotUnderstood } from './not-understood.tsx'
import classes from './search.module.css'
import { searchQuery } from './search-queries.ts'

interface Props {
  readonly q: string
  onChange(q: string): void
}

/** The first finds of every kind, with the way to all of each. */
export function AllFinds({ q, onChange }: Props) {
  const query = useQuery(searchQuery(q))
  const answer = query.data
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the links in it
    <div onKeyDown={moveBetween} aria-busy={query.isPlaceholderData || undefined}>
      {query.isError && <Trouble error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeletons />}
      {answer !== undefined && (
        <>
          <NotUnderstood q={q} answer={answer} onChange={onChange} />
          <div data-old={query.isPlaceholderData || undefined} className={classes.groups}>
            {SEARCH_KINDS.map(kind => (
              <KindGroup key={kind} kind={kind} q={q} answer={answer} />
            ))}
          </div>
          {SEARCH_KINDS.every(kind => (answer[kind]?.count ?? 0) === 0) && (
            <Nothing q={q} onChange={onChange} />
          )}
        </>
      )}
    </div>
  )
}

interface GroupProps {
  readonly kind: SearchKind
  readonly q: string
  readonly answer: SearchAnswer
}

function KindGroup({ kind, q, answer }: GroupProps) {
  const t = useT()
  const group = answer[kind]
  if (group === null || group.count === 0) return null
  const count = group.isMore ? t('search.atLeast', { n: group.count }) : t('search.count', { n: group.count })
  return (
    <section aria-labelledby={`finds-${kind}`}>
      <div className={classes.head}>
        <h2 id={`finds-${kind}`}>{t(`search.kind.${kind}`)}</h2>
        <span>{count}</span>
        {group.nextCursor !== null && (
          <Link to="/search" search={{ q, kind }} className={classes.more}>
            {t('search.all')}
          </Link>
        )}
      </div>
      <ul className={classes.list}>
        <FindsItems kind={kind} answer={answer} />
      </ul>
    </section>
  )
}

export function Nothing({ q, onChange }: Props) {
  const t = useT()
  const { terms, filters } = parseQuery(q)
  const words = terms.map(({ from, to }) => q.slice(from, to)).join(' ')
  return (
    <Blank Icon={IconSearchOff} title={t('search.nothing')} words={t('search.nothingWords')}>
      {filters.length > 0 && words !== '' && (
        <Button variant="default" onClick={() => onChange(words)}>
          {t('search.withoutFilters')}
        </Button>
      )}
    </Blank>
  )
}

export const Skeletons = () => (
  <Late>
    {[1, 2, 3, 4, 5].map(each => (
      <Skeleton key={each} height={62} radius="md" mb={8} />
    ))}
  </Late>
)
