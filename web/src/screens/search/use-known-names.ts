import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { accountsQuery, channelsQuery, membersQuery, queuesQuery } from '../../api/queries.ts'
import type { KnownNames } from './suggest.ts'

/** Names for the values of operators. Where one of them may not be read, or does not come, there are fewer suggestions. */
export function useKnownNames(): KnownNames {
  const { data: accounts } = useQuery({ ...accountsQuery, refetchInterval: false })
  const { data: channels } = useQuery(channelsQuery)
  const { data: members } = useQuery(membersQuery)
  const { data: queues } = useQuery(queuesQuery)
  return useMemo(() => {
    const people = members?.members.map(each => each.name) ?? []
    return {
      to: accounts?.accounts.map(each => each.handle) ?? [],
      channel: channels?.channels.map(each => each.channel) ?? [],
      queue: queues?.queues.map(each => each.key) ?? [],
      assignee: ['me', 'none', ...people],
      from: ['me', ...people],
    }
  }, [accounts, channels, members, queues])
}
