import { useEffect, useRef, useState } from 'react'
import type { TicketDetail, WayView } from '../../../../../src/contract/ticket.ts'
import type { ComposerMode } from '../outgoing.ts'
import { noteTyping } from '../writing/typing.ts'
import { decideMode, decideWay } from './decide-mode.ts'
import { draftsLeft, readDraft, useDraftsTouched, writeDraft } from './drafts.ts'
import { changeExtras, type Extras, listTexts, NO_EXTRAS, useExtras } from './extras.ts'
import { listTabs } from './list-tabs.ts'

/** What is being written to one ticket, in one mode; kept in this browser letter by letter. */
export interface Draft {
  readonly ticketId: string
  readonly mode: ComposerMode
  readonly way: WayView | undefined
  readonly text: string
  readonly extras: Extras
  /** The posts of the answer, as they will stand on the network. */
  readonly texts: readonly string[]
  /** Why it did not go; null again as soon as its author writes on. */
  readonly trouble: string | null
  setTrouble(trouble: string | null): void
  /** An account chooses the channel too, where there are several. */
  setMode(mode: ComposerMode, accountId?: string | null): void
  setText(text: string): void
  /** Puts another text there that nobody typed. */
  putText(text: string): void
  /** Puts the signature behind the last post. */
  sign(signature: string): void
  setAccountId(id: string): void
  changeExtras(change: Partial<Extras>): void
  /** The newest message on the screen when the first letter was typed: what the author had read. */
  lastSeenId(): string | null
  /** It has left the composer. */
  clear(): void
}

export function useDraft(detail: TicketDetail): Draft {
  const ticketId = detail.ticket.id
  const [mode, setMode] = useState<ComposerMode>(() => decideMode(detail))
  const [accountId, setAccountId] = useState<string | null>(null)
  const [text, showText] = useState(() => readDraft(ticketId, mode))
  const [trouble, setTrouble] = useState<string | null>(null)
  const seenId = useRef<string | null>(null)
  const newestId = detail.messages.at(-1)?.id ?? null
  const kept = useExtras(ticketId, mode)
  const extras = mode === 'note' ? NO_EXTRAS : kept

  const touched = useDraftsTouched()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `touched` says that a draft came back
  useEffect(() => showText(readDraft(ticketId, mode)), [touched, ticketId, mode])

  // What was begun is brought to the desk at once when its author goes elsewhere.
  useEffect(() => () => draftsLeft.set(draftsLeft.get() + 1), [])

  const putText = (next: string) => {
    showText(next)
    writeDraft(ticketId, mode, next)
  }
  const setText = (next: string) => {
    if (text === '' && next !== '') seenId.current = newestId
    putText(next)
    setTrouble(null)
    noteTyping(ticketId, mode, next)
  }
  return {
    ticketId,
    mode,
    way: decideWay(detail.ways, mode, accountId),
    text,
    extras,
    texts: listTexts(text, extras),
    trouble,
    setTrouble,
    setMode: (wanted, account = null) => {
      if (account !== null) setAccountId(account)
      const next = listTabs(detail.ways).some(tab => tab.mode === wanted) ? wanted : 'direct'
      setMode(next)
      setTrouble(null)
      showText(readDraft(ticketId, next))
    },
    setText,
    putText,
    sign: signature => {
      const last = extras.further.at(-1)
      const signed = (said: string) => `${said.trimEnd()} ${signature}`
      if (last === undefined) return setText(signed(text))
      const further = extras.further.with(-1, { ...last, text: signed(last.text) })
      changeExtras(ticketId, mode, current => ({ ...current, further }))
    },
    setAccountId,
    changeExtras: change => changeExtras(ticketId, mode, current => ({ ...current, ...change })),
    lastSeenId: () => seenId.current ?? newestId,
    clear: () => {
      putText('')
      changeExtras(ticketId, mode, () => NO_EXTRAS)
      setTrouble(null)
      seenId.current = null
      noteTyping(ticketId, mode, '')
    },
  }
}
