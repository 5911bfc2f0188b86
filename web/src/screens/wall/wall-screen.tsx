import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
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
