import { useQuery } from '@tanstack/react-query'
import type { TimelineEntry } from '../../../../../src/contract/ticket.ts'
import { departmentsQuery } from '../../../api/department-queries.ts'
import { incidentsQuery } from '../../../api/incident-queries.ts'
import { membersQuery, queuesQuery } from '../../../api/queries.ts'
import { tagsQuery } from '../../../api/tag-queries.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { useFactWords } from '../decision/use-tell-fact.ts'
import { tellEvent } from './tell-event.ts'

const isOfDepartments = ({ type }: TimelineEntry): boolean => /^(escalation|errand|link)\./.test(type)

const isOfIncidents = ({ type }: TimelineEntry): boolean => type.startsWith('ticket.incident')

/** Told in words that are not loaded at first. */
export const isToldLate = (entry: TimelineEntry): boolean => isOfDepartments(entry) || isOfIncidents(entry)

const isOfTags = ({ type }: TimelineEntry): boolean => /^ticket\.(un)?tagged$/.test(type)

/** Tells these events with the names of the people, queues, departments and tags that they speak of. */
export function useTellEvent(entries: readonly TimelineEntry[]): (entry: TimelineEntry) => string {
  const { t, locale, formats } = useLanguage()
  const { data: members } = useQuery(membersQuery)
  const { data: queues } = useQuery(queuesQuery)
  const { data: known } = useQuery({
    ...departmentsQuery,
    staleTime: 5 * 60_000,
    enabled: entries.some(isOfDepartments),
  })
  const departmentName = (key: string) =>
    known?.departments.find(each => each.key === key)?.name[locale] ?? key
  const memberName = (id: string) => members?.members.find(each => each.id === id)?.name ?? '…'
  const queueName = (id: string) => queues?.queues.find(each => each.id === id)?.name[locale] ?? '…'
  const { data: tags } = useQuery({ ...tagsQuery, enabled: entries.some(isOfTags) })
  const tagName = (id: string) => tags?.tags.find(each => each.id === id)?.name ?? '…'
  const { data: incidents } = useQuery({ ...incidentsQuery, enabled: entries.some(isOfIncidents) })
  const incidentName = (id: string) => incidents?.incidents.find(each => each.id === id)?.title ?? '…'
  const factPair = useFactWords().pair
  return entry =>
    tellEvent(entry, { t, formats, memberName, queueName, departmentName, tagName, incidentName, factPair })
}
