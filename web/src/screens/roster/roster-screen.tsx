import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Late } from '../../components/late.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { useT, WholeLanguage } from '../../i18n/locale-provider.tsx'
import classes from './roster.module.css'
import { RosterBoard } from './roster-board.tsx'
import { rosterQuery } from './roster-queries.ts'

const route = getRouteApi('/desk/roster')

/** Who is at the desk when, who is off, and where somebody is missing. */
export function RosterScreen() {
  return (
    <WholeLanguage>
      <WordedScreen />
    </WholeLanguage>
  )
}

function WordedScreen() {
  const t = useT()
  const { week } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(rosterQuery(week))
  return (
    <div className={classes.scroll}>
      <title>{`${t('roster.title')} · Pronto`}</title>
      <div className={classes.page}>
        {query.data === undefined ? (
          <>
            <h1 className={classes.bare}>{t('roster.title')}</h1>
            {query.isError ? (
              <Trouble error={query.error} onRetry={query.refetch} />
            ) : (
              <Late>
                <Skeleton height={420} radius="lg" />
              </Late>
            )}
          </>
        ) : (
          <RosterBoard roster={query.data} onWeek={to => void navigate({ search: { week: to } })} />
        )}
      </div>
    </div>
  )
}
