import { useQuery } from '@tanstack/react-query'
import type { AbilitiesView, TeamAnswer } from '../../../../src/contract/routing.ts'
import { channelsQuery } from '../../api/queries.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { listLanguages } from './list-languages.ts'
import classes from './team.module.css'

interface Props {
  readonly abilities: AbilitiesView
  readonly team: TeamAnswer
}

/** What somebody can do. What nobody has said of him does not limit him. */
export function PersonAbilities({ abilities, team }: Props) {
  const { t, locale } = useLanguage()
  const { data } = useQuery(channelsQuery)
  const nameIn = (choices: TeamAnswer['skills'], key: string) =>
    choices.find(each => each.key === key)?.name[locale] ?? t('routing.strangeSkill', { key })
  const languages = listLanguages(abilities.languages).map(
    ([language, level]) => `${t(`languages.${language}`)} · ${t(`routing.level.${level}`)}`,
  )
  const channels = abilities.channels.map(
    key => data?.channels.find(each => each.channel === key)?.displayName ?? key,
  )
  return (
    <dl className={classes.abilities}>
      <Ability
        name={t('routing.skills')}
        values={abilities.skills.map(key => nameIn(team.skills, key))}
        none={t('routing.noSkills')}
      />
      <Ability name={t('routing.languages')} values={languages} none={t('routing.any')} />
      <Ability
        name={t('routing.teams')}
        values={abilities.teams.map(key => nameIn(team.teams, key))}
        none={t('routing.any')}
      />
      <Ability name={t('routing.channels')} values={channels} none={t('routing.anyChannel')} />
    </dl>
  )
}

interface AbilityProps {
  readonly name: string
  readonly values: readonly string[]
  /** Said where nothing is. */
  readonly none: string
}

function Ability({ name, values, none }: AbilityProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {values.length === 0 ? (
          <span className={classes.dim}>{none}</span>
        ) : (
          values.map(each => (
            <span key={each} className={classes.pill}>
              {each}
            </span>
          ))
        )}
      </dd>
    </div>
  )
}
