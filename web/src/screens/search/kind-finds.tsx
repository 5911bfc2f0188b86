import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { SearchKind } from '../../../../src/core/search/search-kind.ts'
import { Trouble } from '../../components/trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { Nothing, Skeletons } from './all-finds.tsx'
import { FindsItems, moveBetween } from './finds-list.tsx'
import { NotUnderstood } from './not-understood.tsx'
import classes from './search.module.css'
import { searchKindQuery } from './search-queries.ts'

interface Props {
  readonly q: string
  readonly kind: SearchKind
  onChange(q: string): void
}

/** All finds of one kind. */
export function KindFinds({ q, kind, onChange }: Props) {
  const t = useT()
  const query = useInfiniteQuery(searchKindQuery(q, kind))
  const pages = query.data?.pages ?? []
  const [first] = pages
  const group = first?.[kind]
  const isEmpty = query.isSuccess && pages.every(page => (page[kind]?.hits.length ?? 0) === 0)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the links in it
    <div onKeyDown={moveBetween}>
      <div className={classes.head}>
        <Link to="/search" search={{ q }} className={classes.back}>
          <IconArrowLeft size={16} aria-hidden="true" />
          {t('search.allKinds')}
        </Link>
        <h2>{t(`search.kind.${kind}`)}</h2>
        {group != null && (
          <span>
            {group.isMore ? t('search.atLeast', { n: group.count }) : t('search.count', { n: group.count })}
          </span>
        )}
      </div>
      {query.isError && <Trouble error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeletons />}
      {first !== undefined && <NotUnderstood q={q} answer={first} onChange={onChange} />}
      {isEmpty && !query.hasNextPage && <Nothing q={q} onChange={onChange} />}
      <ul className={classes.list}>
        {pages.map(page => (
          <FindsItems key={page[kind]?.nextCursor ?? 'last'} kind={kind} answer={page} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="default"
          mt={12}
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('search.more')}
        </Button>
      )}
    </div>
  )
}
