import { useQuery } from '@tanstack/react-query'
import type { TicketActRequest } from '../../../../../src/contract/ticket.ts'
import { CHOSEN_RESOLUTIONS, PRIORITIES } from '../../../../../src/core/ticket/ticket.ts'
import { membersQuery, meQuery, queuesQuery } from '../../../api/queries.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { listSnoozes } from '../thread/list-snoozes.ts'
import type { Pick } from './asked-act.ts'

export interface Option {
  readonly value: string
  readonly label: string
  /** Stands beside it, quietly. */
  readonly hint?: string
  readonly act: TicketActRequest
}

/** Who serves customers; the others cannot be given a ticket. */
const SERVING: ReadonlySet<string> = new Set(['owner', 'supervisor', 'agent'])

/** Everything that can be chosen, the likeliest first. */
export function useOptions(pick: Exclude<Pick, 'tag' | 'incident'>): readonly Option[] {
  const { t, locale, formats } = useLanguage()
  const { data: me } = useQuery(meQuery)
  const { data: people } = useQuery({ ...membersQuery, enabled: pick === 'assign' })
  const { data: queues } = useQuery({ ...queuesQuery, enabled: pick === 'queue' })
  switch (pick) {
    case 'assign': {
      const mine = me?.member.id
      const serving = people?.members.filter(({ role }) => SERVING.has(role)) ?? []
      const inOrder = [...serving.filter(({ id }) => id === mine), ...serving.filter(({ id }) => id !== mine)]
      return [
        ...inOrder.map(({ id, name }) => ({
          value: id,
          label: name,
          ...(id === mine && { hint: t('acts.me') }),
          act: { act: 'assign', to: id } as const,
        })),
        { value: '', label: t('inbox.nobody'), act: { act: 'unassign' } },
      ]
    }
    case 'snooze':
      return listSnoozes(new Date()).map(({ name, until }) => ({
        value: name,
        label: t(`thread.snoozeFor.${name}`),
        hint: formats.clock(until),
        act: { act: 'snooze', until: until.toISOString() },
      }))
    case 'priority':
      return PRIORITIES.map(priority => ({
        value: priority,
        label: t(`priority.${priority}`),
        act: { act: 'prioritise', priority },
      }))
    case 'queue':
      return (queues?.queues ?? []).map(({ id, name }) => ({
        value: id,
        label: name[locale],
        act: { act: 'enqueue', queueId: id },
      }))
    case 'resolve':
      return CHOSEN_RESOLUTIONS.map(how => ({
        value: how,
        label: t(`resolution.${how}`),
        act: { act: 'resolve', how },
      }))
  }
}
