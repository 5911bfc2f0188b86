import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { EscalationView } from '../../../../src/contract/escalation.ts'
import { type AnswerKind, listAnswerKinds } from '../../../../src/core/escalation/answer-kinds.ts'
import { answerOf, desk } from '../../api/client.ts'
import { meQuery } from '../../api/queries.ts'
import { type Answer, readAnswer, writeAnswer } from './answer-box.ts'

const beginAnswer = (): Answer => ({ id: crypto.randomUUID(), kind: null, text: '', files: [] })

/** An answer that is being written: kept in this browser with every letter, until the desk has it. */
export function useAnswer({ id, state }: Pick<EscalationView, 'id' | 'state'>) {
  const queryClient = useQueryClient()
  const { data: me } = useQuery(meQuery)
  const memberId = me?.member.id ?? ''
  const [answer, setAnswer] = useState(() => readAnswer(memberId, id) ?? beginAnswer())
  /** What was written last, also while a file was on its way. */
  const newest = useRef(answer)
  const put = (next: Answer, kept: Answer | null) => {
    newest.current = next
    setAnswer(next)
    writeAnswer(memberId, id, kept)
  }
  const kinds = listAnswerKinds(state, answer.text.trim() !== '')
  const kind: AnswerKind | undefined = kinds.find(each => each === answer.kind) ?? kinds[0]
  const sending = useMutation({
    mutationFn: (as: AnswerKind) =>
      answerOf(
        desk.POST('/api/escalations/{id}/answers', {
          params: { path: { id } },
          body: {
            id: answer.id,
            kind: as,
            text: answer.text.trim(),
            fileIds: answer.files.map(file => file.id),
          },
        }),
      ),
    onSuccess: () => put(beginAnswer(), null),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['asked'] }),
  })
  const isSendable = kind !== undefined && answer.text.trim() !== '' && !sending.isPending
  return {
    answer,
    kinds,
    kind,
    sending,
    isSendable,
    change: (part: Partial<Answer>) => {
      const next = { ...newest.current, ...part }
      put(next, next)
    },
    send: () => {
      if (isSendable) sending.mutate(kind)
    },
  }
}
