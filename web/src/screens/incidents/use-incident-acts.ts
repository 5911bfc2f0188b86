import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { IncidentView } from '../../../../src/contract/incident.ts'
import type { IncidentAct } from '../../../../src/core/incident/incident.ts'
import { answerOf, desk } from '../../api/client.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { explainIncident } from './explain-incident.ts'
import { incidentsNotice } from './notice.ts'

/** Incidents, and tickets on which their names stand. */
export function useRefreshIncidents(): () => Promise<unknown> {
  const queryClient = useQueryClient()
  return () =>
    Promise.all(
      ['incidents', 'tickets', 'ticket'].map(key => queryClient.invalidateQueries({ queryKey: [key] })),
    )
}

export interface IncidentDraft {
  /** Of a new one too, so that what is sent twice is one incident. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly words: readonly string[]
  readonly macroId: string | null
  /** As `<input type="datetime-local">` holds it. */
  readonly since: string
}

/** `before`: as it was; null: a new one. */
export function useSaveIncident(before: IncidentView | null, onSaved: (incident: IncidentView) => void) {
  const refresh = useRefreshIncidents()
  return useMutation({
    mutationFn: ({ id, since, words, ...content }: IncidentDraft) => {
      const body = { ...content, words: [...words], since: new Date(since).toISOString() }
      return before === null
        ? answerOf(desk.POST('/api/incidents', { body: { id, ...body } }))
        : answerOf(desk.POST('/api/incidents/{id}', { params: { path: { id } }, body }))
    },
    onSuccess: ({ incident }) => onSaved(incident),
    onSettled: refresh,
  })
}

interface Acting {
  readonly incident: Pick<IncidentView, 'id' | 'title'>
  readonly act: IncidentAct
}

const BACK: Readonly<Record<IncidentAct, IncidentAct>> = { resolve: 'reopen', reopen: 'resolve' }

/** Resolves and reopens; a line says so, and takes it back. */
export function useActOnIncident() {
  const t = useT()
  const refresh = useRefreshIncidents()
  const mutation = useMutation({
    mutationFn: ({ incident: { id }, act }: Acting) =>
      answerOf(desk.POST('/api/incidents/{id}/acts', { params: { path: { id } }, body: { act } })),
    onSuccess: (_, { incident, act }) =>
      incidentsNotice.show({
        text: t(act === 'resolve' ? 'incidents.resolved' : 'incidents.reopened', { title: incident.title }),
        undo: () => mutation.mutate({ incident, act: BACK[act] }),
      }),
    onError: error => incidentsNotice.show({ text: explainIncident(error, t), isTrouble: true }),
    onSettled: refresh,
  })
  return mutation
}
