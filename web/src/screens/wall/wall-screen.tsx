import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { isLive } from '../../api/is-live.ts'
import { useStore } from '../../app/store.ts'
import { Late } from '../../components/late.tsx'
import { Page } from '../../components/page.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { useT, WholeLanguage } from '../../i18n/locale-provider.tsx'
import { WallBoard } from './wall-board.tsx'
import { wallQuery } from './wall-queries.ts'

/** The room at a glance, for those who run the team. */
export function WallScreen() {
  return (
    <WholeLanguage>
      <WordedScreen />
    </WholeLanguage>
  )
}

function WordedScreen() {
  const t = useT()
  const query = useQuery(wallQuery)
  const live = useStore(isLive)
  const { refetch } = query
  // Whether the desk is out of reach, or its stream alone, is known by asking.
  useEffect(() => {
    if (!live) void refetch()
  }, [live, refetch])
  if (query.data !== undefined) return <WallBoard wall={query.data} asked={query} />
  return (
    <Page title={t('wall.title')} words={t('wall.words')}>
      {query.isError ? (
        <Trouble error={query.error} onRetry={query.refetch} />
      ) : (
        <Late>
          <Skeleton height={420} radius="lg" />
        </Late>
      )}
    </Page>
  )
}
