import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AbilitiesChange, Colleague } from '../../../../src/contract/routing.ts'
import { answerOf, desk } from '../../api/client.ts'
import { teamQuery } from '../../api/team-queries.ts'
import { explainError } from '../../components/explain-error.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { showTeamNotice } from './notice.ts'

/** Changes what somebody can do; what was before is one press away. */
export function useChangeAbilities({ id, name, abilities: before }: Colleague) {
  const t = useT()
  const queryClient = useQueryClient()
  const change = useMutation({
    mutationFn: (body: AbilitiesChange) =>
      answerOf(desk.PATCH('/api/members/{id}/abilities', { params: { path: { id } }, body })),
    onSuccess: ({ abilities }) => {
      queryClient.setQueryData(
        teamQuery.queryKey,
        old =>
          old && {
            ...old,
            people: old.people.map(each => (each.id === id ? { ...each, abilities } : each)),
          },
      )
      void queryClient.invalidateQueries({ queryKey: teamQuery.queryKey })
    },
  })
  const { mutate } = change
  const takeBack = () =>
    mutate(before, {
      onSuccess: () => showTeamNotice({ text: t('routing.undone', { name }) }),
      onError: error => showTeamNotice({ text: explainError(error, t) }),
    })
  return {
    ...change,
    save: (body: AbilitiesChange, onSaved: () => void) =>
      mutate(body, {
        onSuccess: () => {
          onSaved()
          showTeamNotice({ text: t('routing.saved', { name }), undo: takeBack })
        },
      }),
  }
}
