import { useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { TicketDetail, WayView } from '../../../../../src/contract/ticket.ts'
import { isDeskError } from '../../../api/desk-error.ts'
import { ticketQuery } from '../../../api/queries.ts'
import { explainError } from '../../../components/explain-error.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import type { ComposerMode } from '../outgoing.ts'
import { useAct } from '../use-acts.ts'
import { decideMode, decideWay } from './decide-mode.ts'
import { giveBackDraft, readDraft, useDraftsTouched, writeDraft } from './drafts.ts'
import { type Letter, textOf } from './letters.ts'
import { sendLetter } from './send.ts'
import { useTextRules } from './use-text-rules.ts'

/** A reply that was stopped because somebody else answered meanwhile. */
export interface Collision {
  edit(): void
  sendAnyway(): void
  discard(): void
}

export interface ComposerState {
  readonly mode: ComposerMode
  readonly text: string
  readonly way: WayView | undefined
  /** What the network would count; null until the counter has been fetched. */
  readonly used: number | null
  readonly hasLink: boolean
  readonly isSendable: boolean
  readonly trouble: string | null
  readonly collision: Collision | null
  setMode(mode: ComposerMode): void
  setText(text: string): void
  setAccountId(id: string): void
  send(andResolve: boolean): void
  onKeyDown(event: KeyboardEvent): void
}

export function useComposer(detail: TicketDetail): ComposerState {
  const t = useT()
  const ticketId = detail.ticket.id
  const queryClient = useQueryClient()
  const act = useAct(ticketId)
  const [mode, setMode] = useState<ComposerMode>(() => decideMode(detail))
  const [accountId, setAccountId] = useState<string | null>(null)
  const [text, setText] = useState(() => readDraft(ticketId, mode))
  const [trouble, setTrouble] = useState<string | null>(null)
  const [collision, setCollision] = useState<Collision | null>(null)
  /** The newest message on the screen when the first letter was typed: what the author had read. */
  const seenId = useRef<string | null>(null)
  const way = decideWay(detail.ways, mode, accountId)
  const rules = useTextRules(text !== '')
  const used =
    way === undefined ? null : text === '' ? 0 : (rules?.measureText(text, way.length.metric) ?? null)
  const isTooLong = way !== undefined && used !== null && used > way.length.max
  const isSendable = text.trim() !== '' && !isTooLong && (mode === 'note' || way?.isAllowed === true)

  const touched = useDraftsTouched()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `touched` says that a draft came back
  useEffect(() => setText(readDraft(ticketId, mode)), [touched, ticketId, mode])

  const change = (next: string) => {
    if (text === '' && next !== '') seenId.current = detail.messages.at(-1)?.id ?? null
    setText(next)
    setTrouble(null)
    writeDraft(ticketId, mode, next)
  }
  const switchTo = (next: ComposerMode) => {
    setMode(next)
    setTrouble(null)
    setText(readDraft(ticketId, next))
  }

  const post = async (letter: Letter, andResolve: boolean): Promise<void> => {
    try {
      await sendLetter(letter)
      if (andResolve) act.mutate({ act: 'resolve', how: 'answered' })
    } catch (error) {
      if (isDeskError(error, 'answeredMeanwhile') && letter.mode !== 'note') {
        await queryClient.refetchQueries({ queryKey: ticketQuery(ticketId).queryKey })
        setCollision(askAboutCollision(letter, andResolve))
        return
      }
      giveBackDraft(ticketId, letter.mode, textOf(letter))
      setTrouble(explainError(error, t))
    }
  }

  const askAboutCollision = (
    letter: Extract<Letter, { reply: unknown }>,
    andResolve: boolean,
  ): Collision => ({
    edit: () => {
      setCollision(null)
      giveBackDraft(ticketId, letter.mode, letter.reply.text)
    },
    sendAnyway: () => {
      setCollision(null)
      void post({ ...letter, reply: { ...letter.reply, sendAnyway: true } }, andResolve)
    },
    discard: () => setCollision(null),
  })

  const send = (andResolve: boolean) => {
    if (!isSendable) return
    if (mode !== 'note') {
      const [unfilled] = rules?.findPlaceholders(text) ?? []
      if (unfilled !== undefined) {
        setTrouble(t('composer.unfilled', { placeholder: unfilled }))
        return
      }
    }
    const letter = writeLetter(
      ticketId,
      mode,
      way,
      text,
      seenId.current ?? detail.messages.at(-1)?.id ?? null,
    )
    if (letter === null) return
    writeDraft(ticketId, mode, '')
    setText('')
    setTrouble(null)
    seenId.current = null
    void post(letter, andResolve)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send(event.shiftKey)
    }
    if (event.key === 'Escape' && event.currentTarget instanceof HTMLElement) event.currentTarget.blur()
  }

  return {
    mode,
    text,
    way,
    used,
    hasLink: rules?.hasLink(text) ?? false,
    isSendable,
    trouble,
    collision,
    setMode: switchTo,
    setText: change,
    setAccountId,
    send,
    onKeyDown,
  }
}

function writeLetter(
  ticketId: string,
  mode: ComposerMode,
  way: WayView | undefined,
  text: string,
  lastSeenMessageId: string | null,
): Letter | null {
  if (mode === 'note') return { mode, ticketId, messageId: crypto.randomUUID(), text }
  if (way === undefined) return null
  const { targetMessageId, accountId } = way
  return {
    mode,
    ticketId,
    reply: {
      deliveryId: crypto.randomUUID(),
      mode,
      targetMessageId,
      accountId,
      text,
      lastSeenMessageId,
      sendAnyway: false,
    },
  }
}
