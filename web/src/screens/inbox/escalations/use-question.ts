import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { DepartmentView } from '../../../../../src/contract/escalation.ts'
import type { MessageView, TicketDetail } from '../../../../../src/contract/ticket.ts'
import type { EscalationWay } from '../../../../../src/core/escalation/escalation.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { departmentsQuery } from '../../../api/department-queries.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { showNotice } from '../notice.ts'
import { proposeTitle } from './propose-title.ts'
import { type Question, readQuestion, writeQuestion } from './question-box.ts'

/** What the customer said that may go along: words that still stand, the oldest first. */
export const listSayable = ({ messages }: TicketDetail): readonly MessageView[] =>
  messages.filter(
    each => each.direction === 'inbound' && !each.isContext && !each.isDeleted && each.text.trim() !== '',
  )

/** The newest words go along unless their author says otherwise. */
function beginQuestion(detail: TicketDetail): Question {
  const newest = listSayable(detail).at(-1)
  return {
    id: crypto.randomUUID(),
    department: null,
    way: null,
    title: proposeTitle(newest?.text ?? ''),
    text: '',
    showsCustomer: true,
    messageIds: newest === undefined ? [] : [newest.id],
    files: [],
  }
}

/** The decision's department first, else the first of the policy. */
function findProposed(
  detail: TicketDetail,
  departments: readonly DepartmentView[],
): DepartmentView | undefined {
  const decided = detail.decision?.also.department
  return departments.find(each => each.name.en === decided?.en) ?? departments[0]
}

const findWay = ({ ways, settings }: DepartmentView, chosen: EscalationWay | null): EscalationWay =>
  ways.find(each => each === chosen) ?? ways.find(each => each === settings?.way) ?? ways[0] ?? 'link'

/** A question that is being written: kept in this browser with every letter, until it has been asked. */
export function useQuestion(detail: TicketDetail, onAsked: () => void) {
  const { t, locale } = useLanguage()
  const queryClient = useQueryClient()
  const ticketId = detail.ticket.id
  const departments = useQuery(departmentsQuery)
  const [question, setQuestion] = useState(() => readQuestion(ticketId) ?? beginQuestion(detail))
  /** What was written last, also while a file was on its way. */
  const newest = useRef(question)
  const offered = departments.data?.departments ?? []
  const department = offered.find(each => each.key === question.department) ?? findProposed(detail, offered)
  const way = department === undefined ? null : findWay(department, question.way)
  const asking = useMutation({
    mutationFn: (key: string) =>
      answerOf(
        desk.POST('/api/tickets/{id}/escalations', {
          params: { path: { id: ticketId } },
          body: {
            id: question.id,
            department: key,
            ...(way !== null && { way }),
            title: question.title.trim(),
            text: question.text.trim(),
            showsCustomer: question.showsCustomer,
            messageIds: [...question.messageIds],
            fileIds: question.files.map(({ id }) => id),
          },
        }),
      ),
    onSuccess: ({ escalation }) => {
      writeQuestion(ticketId, null)
      showNotice({
        ticketId,
        text: t('escalations.done.asked', { department: escalation.department.name[locale] }),
      })
      onAsked()
    },
    onSettled: () => {
      for (const queryKey of [['ticket', ticketId], ['tickets'], ['counts'], ['departments']])
        void queryClient.invalidateQueries({ queryKey })
    },
  })
  const isAskable = department !== undefined && question.title.trim() !== '' && question.text.trim() !== ''
  return {
    departments,
    question,
    department,
    way,
    asking,
    isAskable,
    change: (part: Partial<Question>) => {
      const next = { ...newest.current, ...part }
      newest.current = next
      setQuestion(next)
      writeQuestion(ticketId, next)
    },
    ask: () => {
      if (isAskable && !asking.isPending) asking.mutate(department.key)
    },
  }
}

export type QuestionState = ReturnType<typeof useQuestion>
