import { useQuery } from '@tanstack/react-query'
import { LANGUAGES } from '../../../../../src/core/language.ts'
import { PRIORITIES, TICKET_STATUSES } from '../../../../../src/core/ticket/ticket.ts'
import { NAMINGS } from '../../../../../src/core/triage/facts.ts'
import type { Facet } from '../../../../../src/core/view/facets.ts'
import { WAIT_NAMES } from '../../../../../src/core/view/facets.ts'
import { incidentsQuery } from '../../../api/incident-queries.ts'
import { accountsQuery, channelsQuery, membersQuery, queuesQuery } from '../../../api/queries.ts'
import { tagNamesQuery } from '../../../api/view-queries.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'

export interface FacetValue {
  readonly value: string
  readonly label: string
  /** Stands where it was chosen, and is offered no more: who has left, a tag that was put away. */
  readonly isPast?: boolean
}

/** What each facet can be, in words; null while it is on its way. */
export type FacetValues = Readonly<Record<Facet, readonly FacetValue[] | null>>

/** Who serves customers. */
const SERVING: ReadonlySet<string> = new Set(['owner', 'supervisor', 'agent'])

export function useFacetValues(): FacetValues {
  const { t, locale } = useLanguage()
  const { data: queues } = useQuery(queuesQuery)
  const { data: people } = useQuery(membersQuery)
  const { data: channels } = useQuery(channelsQuery)
  const { data: accounts } = useQuery(accountsQuery)
  const { data: tags } = useQuery(tagNamesQuery)
  const { data: incidents } = useQuery(incidentsQuery)
  const members = people?.members.map(({ id, name, role, hasLeft }) => ({
    value: id,
    label: name,
    isPast: hasLeft || !SERVING.has(role),
  }))
  return {
    queueId: queues?.queues.map(({ id, name }) => ({ value: id, label: name[locale] })) ?? null,
    assigneeId:
      members === undefined
        ? null
        : [{ value: 'me', label: t('views.me') }, { value: 'nobody', label: t('inbox.nobody') }, ...members],
    status: TICKET_STATUSES.map(value => ({ value, label: t(`status.${value}`) })),
    priority: PRIORITIES.map(value => ({ value, label: t(`priority.${value}`) })),
    language: LANGUAGES.map(value => ({ value, label: t(`languages.${value}`) })),
    channel:
      channels?.channels.map(({ channel, displayName }) => ({ value: channel, label: displayName })) ?? null,
    accountId: accounts?.accounts.map(({ id, handle }) => ({ value: id, label: handle })) ?? null,
    tagId:
      tags?.tags.map(({ id, name, isArchived }) => ({ value: id, label: name, isPast: isArchived })) ?? null,
    incidentId:
      incidents?.incidents.map(({ id, title, state }) => ({
        value: id,
        label: title,
        isPast: state === 'resolved',
      })) ?? null,
    named: NAMINGS.map(value => ({ value, label: t(`views.named.${value}`) })),
    waiting: WAIT_NAMES.map(value => ({ value, label: t(`views.waited.${value}`) })),
    overdue: [{ value: 'yes', label: t('views.overdueYes') }],
  }
}
