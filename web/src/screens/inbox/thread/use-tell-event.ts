import { useQuery } from '@tanstack/react-query'
import type { TimelineEntry } from '../../../../../src/contract/ticket.ts'
import { membersQuery, queuesQuery } from '../../../api/queries.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { useFactWords } from '../decision/use-tell-fact.ts'
import { tellEvent } from './tell-event.ts'

/** Tells events with the names of the people and queues that they speak of. */
export function useTellEvent(): (entry: TimelineEntry) => string {
  const { t, locale, formats } = useLanguage()
  const { data: members } = useQuery(membersQuery)
  const { data: queues } = useQuery(queuesQuery)
  const memberName = (id: string) => members?.members.find(each => each.id === id)?.name ?? '…'
  const queueName = (id: string) => queues?.queues.find(each => each.id === id)?.name[locale] ?? '…'
  const factPair = useFactWords().pair
  return entry => tellEvent(entry, { t, formats, memberName, queueName, factPair })
}
