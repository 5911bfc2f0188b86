import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import type { TicketActRequest, TicketDetail, TicketRow } from '../../../../../src/contract/ticket.ts'
import { type Action, useActions } from '../../../actions/registry.ts'
import { meQuery } from '../../../api/queries.ts'
import { useMay } from '../../../api/use-may.ts'
import { useStore } from '../../../app/store.ts'
import { explainError } from '../../../components/explain-error.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { askForAct, type Pick } from '../acts/asked-act.ts'
import { beginAct, takeBack } from '../notice.ts'
import { askedResolution, askToResolve, makesWordDue } from '../public-loop/asked-resolution.ts'
import { nextTicket } from '../queue/next-ticket.ts'
import { useChoose } from '../queue/use-choose.ts'
import { selection } from '../selection/selection.ts'
import { useAct } from '../use-acts.ts'
import { decideReverse } from './decide-reverse.ts'

/** What can be done with the open ticket, by button and by key. */
export interface Deeds {
  act(act: TicketActRequest): void
  toggleResolved(): void
}

export function useTicketActions(ticket: TicketRow, detail: TicketDetail | undefined): Deeds {
  const t = useT()
  const mutation = useAct(ticket.id)
  const choose = useChoose()
  const mayAct = useMay('ticket.act')
  const { data: me } = useQuery(meQuery)
  const current = useRef({ ticket, detail })
  current.current = { ticket, detail }
  const { mutateAsync } = mutation

  const deeds = useMemo<Deeds>(() => {
    const perform = (body: TicketActRequest, isReverse = false) => {
      const { ticket: before, detail: known } = current.current
      const isAsked = !isReverse && makesWordDue(body, known)
      if (isAsked && askToResolve(before.id, () => perform(body))) return
      const reverse = isReverse ? null : decideReverse(body, before)
      const { id: ticketId, number } = before
      const tellHow = beginAct()
      // Told also where one has gone on to another ticket meanwhile.
      mutateAsync(body).then(
        () =>
          tellHow({
            ticketId,
            number,
            text: isReverse ? t('thread.undone') : t(`done.${body.act}`),
            undo: reverse === null ? undefined : () => perform(reverse, true),
            offersNext: !isReverse && LEAVES.has(body.act),
          }),
        error => tellHow({ ticketId, number, text: explainError(error, t), isTrouble: true }),
      )
    }
    return {
      act: body => perform(body),
      toggleResolved: () =>
        perform(
          current.current.ticket.status === 'resolved'
            ? { act: 'reopen' }
            : { act: 'resolve', how: hasAnswer(current.current.detail) ? 'answered' : 'noAnswerNeeded' },
        ),
    }
  }, [mutateAsync, t])

  // While several are marked, the keys are theirs.
  const isBulk = useStore(selection).size > 0
  const actions = useMemo<readonly Action[]>(() => {
    if (!mayAct || isBulk) return []
    const isResolved = ticket.status === 'resolved'
    return [
      {
        id: 'resolve',
        group: 'matter',
        label: isResolved ? t('thread.reopen') : t('thread.resolve'),
        keys: 'e',
        words: t('actions.resolveWords'),
        run: deeds.toggleResolved,
      },
      {
        id: 'resolveAndNext',
        group: 'matter',
        label: t('actions.resolveAndNext'),
        keys: 'Shift+E',
        run: () => {
          const next = nextTicket.get()
          deeds.toggleResolved()
          // Asked about the public word, one stays where one is.
          if (next !== null && askedResolution.get() === null) choose(next)
        },
      },
      {
        id: 'assignToMe',
        group: 'matter',
        label: t('actions.assignToMe'),
        keys: 'i',
        run: () => me && deeds.act({ act: 'assign', to: me.member.id }),
      },
      ...PICKS_BY_KEY.map(({ pick, keys }) => ({
        id: pick,
        group: 'matter' as const,
        label: t(`acts.pick.${pick}`),
        keys,
        run: () =>
          askForAct({
            pick,
            current: currentOf(pick, current.current.ticket),
            tagged: [current.current.ticket.tags],
            perform: deeds.act,
          }),
      })),
      {
        id: 'undo',
        group: 'matter',
        label: t('actions.undo'),
        keys: 'z',
        run: takeBack,
      },
    ]
  }, [mayAct, isBulk, ticket.status, deeds, choose, me, t])
  useActions(actions)
  return deeds
}

/** What one must still say: to whom, until when, as what. */
const PICKS_BY_KEY = [
  { pick: 'assign', keys: 'a' },
  { pick: 'queue', keys: 'Shift+M' },
  { pick: 'priority', keys: 'p' },
  { pick: 'snooze', keys: 's' },
  { pick: 'tag', keys: 'Shift+T' },
  { pick: 'incident', keys: 'Shift+I' },
] as const

function currentOf(pick: Pick, ticket: TicketRow): string | null {
  if (pick === 'assign') return ticket.assigneeId
  if (pick === 'queue') return ticket.queueId
  if (pick === 'incident') return ticket.incident?.id ?? null
  return pick === 'priority' ? ticket.priority : null
}

/** Acts behind which one goes on to something else. */
const LEAVES: ReadonlySet<TicketActRequest['act']> = new Set(['resolve', 'snooze', 'unassign', 'enqueue'])

const hasAnswer = (detail: TicketDetail | undefined): boolean =>
  detail?.messages.some(each => each.direction === 'outbound' && each.visibility !== 'internal') ?? true
