import { useQuery } from '@tanstack/react-query'
import { channelsQuery, meQuery } from '../../../api/queries.ts'
import { teamQuery } from '../../../api/team-queries.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import type { Need, PickTongue } from './tell-pick.ts'

/** Tells reasons and needs with the names that policy, channels and people have. */
export function useTellPick(): PickTongue {
  const { t, formats, locale } = useLanguage()
  // Names and abilities alone: what people have in hand changes all the time, and is not asked for here.
  const { data: team } = useQuery({
    ...teamQuery,
    refetchInterval: false,
    enabled: ({ state }) => state.data === undefined,
  })
  const { data: me } = useQuery(meQuery)
  const { data: channels } = useQuery(channelsQuery)
  const nameNeed = ({ need, value }: Need): string => {
    switch (need) {
      case 'language':
      case 'level':
        return nameLanguage(value, locale)
      case 'skill':
        return team?.skills.find(each => each.key === value)?.name[locale] ?? value
      case 'team':
        return team?.teams.find(each => each.key === value)?.name[locale] ?? value
      case 'channel':
        return channels?.channels.find(each => each.channel === value)?.displayName ?? value
      case 'person':
        return value
    }
  }
  const mine = team?.people.find(each => each.id === me?.member.id)?.abilities
  const isSaidOfMe = ({ need, value }: Need): boolean => {
    if (mine === undefined) return false
    if (need === 'language') return Object.keys(mine.languages).includes(value)
    return need === 'team' ? mine.teams.includes(value) : need !== 'skill' || mine.skills.includes(value)
  }
  return { t, formats, nameNeed, isSaidOfMe }
}

/** As it stands within a sentence. */
export const nameLanguage = (language: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language
