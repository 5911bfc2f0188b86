import { IconUsersGroup } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { teamQuery } from '../../api/team-queries.ts'
import { Blank } from '../../components/blank.tsx'
import { Page } from '../../components/page.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { useT, WholeLanguage } from '../../i18n/locale-provider.tsx'
import { NoticeLine } from './notice-line.tsx'
import { PersonCard } from './person-card.tsx'
import { RoutingState } from './routing-state.tsx'
import classes from './team.module.css'

/** Who is here, what each can do, and how much each has in hand. */
export function TeamScreen() {
  return (
    <WholeLanguage>
      <WordedScreen />
    </WholeLanguage>
  )
}

function WordedScreen() {
  const t = useT()
  const { data, error, refetch } = useQuery(teamQuery)
  return (
    <Page title={t('routing.title')} words={t('routing.words')}>
      {error !== null && <Trouble error={error} onRetry={refetch} />}
      {data !== undefined && <RoutingState routing={data.routing} />}
      <NoticeLine />
      {data?.people.length === 0 && <Blank Icon={IconUsersGroup} title={t('routing.empty')} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who may not edit has nothing else to scroll it by keys */}
      <ul className={classes.people} aria-label={t('routing.people')} tabIndex={0}>
        {data?.people.map(person => (
          <PersonCard key={person.id} person={person} team={data} />
        ))}
      </ul>
    </Page>
  )
}
