import {
  IconArrowsRightLeft,
  IconArrowUpRight,
  IconClock,
  IconHandStop,
  IconHeart,
  IconInbox,
  IconLock,
  IconMessageCircle,
  IconMessageCircleOff,
  IconWorld,
  type TablerIcon,
} from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DecisionView, OverruleRequest } from '../../../../../src/contract/decision.ts'
import type { How } from '../../../../../src/core/policy/policy.ts'
import { PRIORITIES } from '../../../../../src/core/ticket/ticket.ts'
import type { DecisionPart } from '../../../../../src/core/triage/decide.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { queuesQuery } from '../../../api/queries.ts'
import { useMay } from '../../../api/use-may.ts'
import { explainError } from '../../../components/explain-error.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { showNotice } from '../notice.ts'
import type { Cell } from './decision-cell.tsx'
import { useTellDecision } from './use-tell-decision.ts'
import { useTellDetails } from './use-tell-details.ts'

const HOW_ICONS: Readonly<Record<How, TablerIcon>> = {
  publicReply: IconWorld,
  directMessage: IconLock,
  publicThenDirect: IconArrowsRightLeft,
  thank: IconHeart,
  otherChannel: IconArrowUpRight,
  handOff: IconHandStop,
  noAnswer: IconMessageCircleOff,
}
const HOW_ORDER = Object.keys(HOW_ICONS) as How[]
const SIZE = 16

/** The four cells of the card, with what each could be instead. */
export function useDecisionCells(decision: DecisionView): readonly Cell[] {
  const { t, locale } = useLanguage()
  const { data } = useQuery(queuesQuery)
  const words = useTellDecision()(decision)
  const details = useTellDetails(decision, words.who)
  const mayOverrule = useMay('decision.overrule')
  const overrule = useOverrule(decision.messageId)
  const queues = data?.queues ?? []
  const { priority } = decision.when
  const HowIcon = HOW_ICONS[decision.how]
  const IfIcon = decision.if ? IconMessageCircle : IconMessageCircleOff
  const common = (part: DecisionPart) => ({
    part,
    isOverruled: decision.because.some(reason => isPersons(reason) && reason.part === part),
    onChoose: overrule,
  })
  const ifAnswer = (answer: boolean) => (answer ? t('decision.if.yes') : t('decision.if.no'))
  const cells: readonly Cell[] = [
    {
      ...common('if'),
      value: words.if,
      details: details.if,
      icon: <IfIcon size={SIZE} aria-hidden="true" />,
      choices: [true, false].map(answer => ({
        label: ifAnswer(answer),
        isChosen: answer === decision.if,
        overrule: { if: answer },
      })),
    },
    {
      ...common('who'),
      value: words.who,
      details: details.who,
      icon: <IconInbox size={SIZE} aria-hidden="true" />,
      choices: queues.map(queue => ({
        label: queue.name[locale],
        isChosen: queue.id === decision.who.queueId,
        overrule: { queueId: queue.id },
      })),
    },
    {
      ...common('how'),
      value: words.how,
      icon: <HowIcon size={SIZE} aria-hidden="true" />,
      choices: HOW_ORDER.map(how => ({
        label: t(`decision.how.${how}`),
        isChosen: how === decision.how,
        overrule: { how },
      })),
    },
    {
      ...common('when'),
      value: words.when,
      more: t(`priority.${priority}`),
      details: details.when,
      hint: details.score,
      tone: priority,
      icon: <IconClock size={SIZE} aria-hidden="true" />,
      choices: PRIORITIES.map(each => ({
        label: t(`priority.${each}`),
        isChosen: each === priority,
        overrule: { priority: each },
      })),
    },
  ]
  return mayOverrule ? cells : cells.map(cell => ({ ...cell, choices: [] }))
}

/** Scores and what was learned have no titles either. */
const isPersons = ({ kind, title }: DecisionView['because'][number]): boolean =>
  kind === 'rule' && title === null

function useOverrule(messageId: string): (overrule: OverruleRequest) => void {
  const { t } = useLanguage()
  const queryClient = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: (body: OverruleRequest) =>
      answerOf(desk.POST('/api/messages/{id}/decision', { params: { path: { id: messageId } }, body })),
    onSuccess: ({ ticketId }) => {
      if (ticketId !== null) showNotice({ ticketId, text: t('decision.changed') })
    },
    onError: error => {
      const ticketId = location.pathname.split('/').at(-1) ?? ''
      showNotice({ ticketId, text: explainError(error, t), isTrouble: true })
    },
    onSettled: () => queryClient.invalidateQueries(),
  })
  return mutate
}
