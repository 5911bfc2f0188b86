import { Button } from '@mantine/core'
import { IconMoodSmile } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { notAnsweredQuery } from '../../api/queries.ts'
import { Blank } from '../../components/blank.tsx'
import { Page } from '../../components/page.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './not-answered.module.css'
import { NotAnsweredItem } from './not-answered-item.tsx'

/** Silence that was decided, with its reason: nothing is forgotten, and everything can be answered after all. */
export function NotAnsweredScreen() {
  const t = useT()
  const query = useInfiniteQuery(notAnsweredQuery)
  const items = query.data?.pages.flatMap(page => page.messages) ?? []
  return (
    <Page title={t('notAnswered.title')} words={t('notAnswered.words')}>
      {query.isError && <Trouble error={query.error} onRetry={query.refetch} />}
      {query.isSuccess && items.length === 0 && (
        <Blank Icon={IconMoodSmile} title={t('notAnswered.empty')} words={t('notAnswered.emptyWords')} />
      )}
      <ul className={classes.list}>
        {items.map(item => (
          <NotAnsweredItem key={item.message.id} {...item} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('notAnswered.more')}
        </Button>
      )}
    </Page>
  )
}
