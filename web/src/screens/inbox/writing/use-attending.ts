import { useEffect, useRef } from 'react'
import type { TicketRow } from '../../../../../src/contract/ticket.ts'
import { HEARTBEAT_MS, type TicketDoing } from '../../../../../src/core/ticket/presence.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { queryClient } from '../../../api/query-client.ts'
import { useMay } from '../../../api/use-may.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { showNotice } from '../notice.ts'
import { useAct } from '../use-acts.ts'
import { typing } from './typing.ts'

/** After the last key one is still writing for so long. */
const TYPING_MS = 8_000

/** Tells the desk what I do at this ticket, as long as it is before my eyes. */
export function useAttending(ticketId: string): void {
  useEffect(() => {
    let told: TicketDoing | null = null
    const say = (doing: TicketDoing | null) => {
      told = doing
      const params = { path: { id: ticketId } }
      // Unheard is as good as gone: it is said again in ten seconds.
      void answerOf(desk.POST('/api/tickets/{id}/presence', { params, body: { doing } })).catch(
        () => undefined,
      )
    }
    const doing = (): TicketDoing => {
      const last = typing.get()
      return last?.ticketId === ticketId && Date.now() - last.at < TYPING_MS ? 'writing' : 'looking'
    }
    const beat = () => !document.hidden && say(doing())
    const onChange = () => !document.hidden && doing() !== told && say(doing())
    const onHide = () => (document.hidden ? say(null) : say(doing()))
    const onLeave = () => say(null)
    beat()
    const heart = setInterval(beat, HEARTBEAT_MS)
    const ends = setInterval(onChange, 1_000)
    const stop = typing.subscribe(onChange)
    document.addEventListener('visibilitychange', onHide)
    window.addEventListener('pagehide', onLeave)
    return () => {
      clearInterval(heart)
      clearInterval(ends)
      stop()
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('pagehide', onLeave)
      if (told !== null) say(null)
    }
  }, [ticketId])
}

/** Who begins to answer what nobody has takes it, once, and can give it back. */
export function useClaiming(ticket: TicketRow): void {
  const t = useT()
  const mayAct = useMay('ticket.act')
  const { mutate } = useAct(ticket.id)
  const isFree = mayAct && ticket.assigneeId === null && ticket.status !== 'resolved'
  const isTried = useRef(false)
  const isNew = useRef(true)
  useEffect(() => {
    const claim = async () => {
      const last = typing.get()
      if (!isFree || isTried.current || last?.ticketId !== ticket.id || last.mode === 'note') return
      isTried.current = true
      const params = { path: { id: ticket.id } }
      const { isClaimed } = await answerOf(desk.POST('/api/tickets/{id}/claim', { params })).catch(() => ({
        isClaimed: false,
      }))
      if (!isClaimed) return
      await queryClient.invalidateQueries({ queryKey: ['ticket', ticket.id] })
      showNotice({
        ticketId: ticket.id,
        text: t('inbox.claimed'),
        undo: () => mutate({ act: 'unassign' }),
      })
    }
    // The first key may have been pressed before this was here. Later on only a key claims: what a colleague gives back
    // is not taken by who happens to have words there.
    if (isNew.current) void claim()
    isNew.current = false
    return typing.subscribe(() => void claim())
  }, [isFree, ticket.id, mutate, t])
}
