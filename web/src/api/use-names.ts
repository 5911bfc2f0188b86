import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../i18n/locale-provider.tsx'
import { channelsQuery, membersQuery, queuesQuery } from './queries.ts'

/** Finds the name of a member; null for nobody, or while the names are on their way. */
export function useMemberNames(): (id: string | null) => string | null {
  const { data } = useQuery(membersQuery)
  return id => data?.members.find(member => member.id === id)?.name ?? null
}

export function useQueueName(id: string | null): string | null {
  const { locale } = useLanguage()
  const { data } = useQuery(queuesQuery)
  return data?.queues.find(queue => queue.id === id)?.name[locale] ?? null
}

/** What a channel calls itself. */
export function useChannelName(channel: string): string {
  const { data } = useQuery(channelsQuery)
  return data?.channels.find(each => each.channel === channel)?.displayName ?? channel
}
