import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { LeaveRequest, RosterChange } from '../../../../src/contract/roster.ts'
import type { LeaveAct } from '../../../../src/core/roster/leave.ts'
import { answerOf, desk } from '../../api/client.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import type { PlainKey } from '../../i18n/translator.ts'
import { rosterNotice } from './notice.ts'

interface Changing {
  readonly changes: readonly RosterChange[]
  /** What is said when it is done. */
  readonly said: PlainKey
}

function useRefresh() {
  const queryClient = useQueryClient()
  return () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: ['roster'] }),
      queryClient.invalidateQueries({ queryKey: ['rosterNow'] }),
    ])
}

const send = (changes: readonly RosterChange[]) =>
  answerOf(desk.POST('/api/roster/changes', { body: { changes: [...changes] } }))

function useTakeBack() {
  const t = useT()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: send,
    onSuccess: () => rosterNotice.show({ text: t('roster.done.undone') }),
    onSettled: refresh,
  })
}

/** Changes the plan and says so; Undo sends what the desk said would take it back. */
export function useChangeRoster() {
  const t = useT()
  const refresh = useRefresh()
  const takeBack = useTakeBack()
  return useMutation({
    mutationFn: ({ changes }: Changing) => send(changes),
    onSuccess: ({ undo }, { said }) =>
      rosterNotice.show({ text: t(said), undo: () => takeBack.mutate(undo) }),
    onSettled: refresh,
  })
}

export function useCopyWeek() {
  const t = useT()
  const refresh = useRefresh()
  const takeBack = useTakeBack()
  return useMutation({
    mutationFn: (body: { from: string; to: string }) =>
      answerOf(desk.POST('/api/roster/copy-week', { body })),
    onSuccess: ({ undo }) =>
      rosterNotice.show({
        text: t('roster.copied', { count: undo.length }),
        undo: undo.length === 0 ? undefined : () => takeBack.mutate(undo),
      }),
    onSettled: refresh,
  })
}

const SAID = {
  grant: 'roster.leave.done.granted',
  refuse: 'roster.leave.done.refused',
  withdraw: 'roster.leave.done.withdrawn',
} as const satisfies Partial<Record<LeaveAct, PlainKey>>

const act = (id: string, name: LeaveAct) =>
  answerOf(desk.POST('/api/leaves/{id}/acts', { params: { path: { id } }, body: { act: name } }))

/** Takes back what was said last of a leave, or the leave itself. */
function useTakeLeaveBack(name: 'reopen' | 'withdraw') {
  const t = useT()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (id: string) => act(id, name),
    onSuccess: () => rosterNotice.show({ text: t('roster.done.undone') }),
    onSettled: refresh,
  })
}

/** Decides over a leave, or gives it up. */
export function useActOnLeave() {
  const t = useT()
  const refresh = useRefresh()
  const takeBack = useTakeLeaveBack('reopen')
  return useMutation({
    mutationFn: (asked: { id: string; act: keyof typeof SAID }) => act(asked.id, asked.act),
    onSuccess: (_, asked) =>
      rosterNotice.show({ text: t(SAID[asked.act]), undo: () => takeBack.mutate(asked.id) }),
    onSettled: refresh,
  })
}

export function usePlanLeave() {
  const t = useT()
  const refresh = useRefresh()
  const takeBack = useTakeLeaveBack('withdraw')
  return useMutation({
    mutationFn: (body: LeaveRequest) => answerOf(desk.POST('/api/leaves', { body })),
    onSuccess: ({ leave }) =>
      rosterNotice.show({
        text: t(leave.state === 'granted' ? 'roster.leave.done.granted' : 'roster.leave.done.asked'),
        undo: () => takeBack.mutate(leave.id),
      }),
    onSettled: refresh,
  })
}
