import { useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { TicketDetail, WayView } from '../../../../../src/contract/ticket.ts'
import type { ToneFlaw } from '../../../../../src/core/policy/tone.ts'
import { isDeskError } from '../../../api/desk-error.ts'
import { ticketQuery } from '../../../api/queries.ts'
import { useMay } from '../../../api/use-may.ts'
import { explainError } from '../../../components/explain-error.ts'
import { explainRefusal } from '../../../components/explain-refusal.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { showNotice } from '../notice.ts'
import type { ComposerMode } from '../outgoing.ts'
import { useAct } from '../use-acts.ts'
import { decideMode, decideWay } from './decide-mode.ts'
import { findExtrasFlaw, haveArrived, sumPrice } from './decide-sendable.ts'
import { giveBackDraft, readDraft, useDraftsTouched, writeDraft } from './drafts.ts'
import { changeExtras, type Extras, giveBackExtras, listTexts, NO_EXTRAS, useExtras } from './extras.ts'
import { giveBackLetter } from './give-back.ts'
import type { Letter } from './letters.ts'
import { listTabs } from './list-tabs.ts'
import { sendLetter } from './send.ts'
import { type TextRules, useTextRules } from './use-text-rules.ts'
import { useToneFlaws } from './use-tone-flaws.ts'
import { writeLetter, writeRequest } from './write-letter.ts'

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
  /** Of all posts together; null for a note. */
  readonly cost: { readonly micros: number; readonly currency: string } | null
  readonly extras: Extras
  /** The posts of the answer, as they will stand on the network. */
  readonly texts: readonly string[]
  readonly rules: TextRules | null
  readonly isTooLong: boolean
  readonly isSendable: boolean
  /** In what it departs from the policy's tone. */
  readonly flaws: readonly ToneFlaw[]
  /** A supervisor reads it before it goes, and this is none: it leaves as a note that asks for it. */
  readonly isForApproval: boolean
  readonly trouble: string | null
  readonly collision: Collision | null
  /** An account chooses the channel too, where there are several. */
  setMode(mode: ComposerMode, accountId?: string | null): void
  setText(text: string): void
  /** Puts the signature behind the last post. */
  sign(signature: string): void
  setAccountId(id: string): void
  changeExtras(change: Partial<Extras>): void
  attach(files: readonly File[]): void
  /** Brings a file once more that did not get through. */
  attachAgain(key: string): void
  /** Cuts the text into posts that fit, or adds an empty one behind it. */
  split(): void
  send(andResolve: boolean): void
  onKeyDown(event: KeyboardEvent): void
}

/** What is said as soon as it is so; what is merely unfinished is not held against anyone. */
const SPOKEN_FLAWS: ReadonlySet<string> = new Set([
  'cannotMix',
  'tooManyAttachments',
  'altTooLong',
  'unsupported',
])

export function useComposer(detail: TicketDetail): ComposerState {
  const { t, locale } = useLanguage()
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
  const kept = useExtras(ticketId, mode)
  const extras = mode === 'note' ? NO_EXTRAS : kept
  const texts = listTexts(text, extras)
  const rules = useTextRules(texts.some(each => each !== ''))
  const measure = (said: string) =>
    way === undefined ? null : said === '' ? 0 : (rules?.measureText(said, way.length.metric) ?? null)
  const used = measure(texts[0] ?? '')
  const isOver = (said: string) => (measure(said) ?? 0) > (way?.length.max ?? Number.POSITIVE_INFINITY)
  const isTooLong = isOver(texts[0] ?? '')
  const flaw = mode === 'note' ? null : findExtrasFlaw(extras, way)
  const flaws = useToneFlaws(
    detail,
    mode,
    [text, ...extras.further.map(part => part.text)].join('\n\n'),
    rules,
  )
  const isForbidden = flaws.some(({ kind }) => kind === 'forbiddenWord')
  const mayApprove = useMay('reply.approve')
  const isForApproval = mode !== 'note' && !mayApprove && detail.decision?.also.needsApproval === true
  // A note carries words alone.
  const isUnaskable = isForApproval && (extras.files.length > 0 || extras.poll !== null)
  const saysSomething =
    (text.trim() !== '' || extras.files.length > 0) && extras.further.every(part => part.text.trim() !== '')
  const isSendable =
    saysSomething &&
    !texts.some(isOver) &&
    flaw === null &&
    !isForbidden &&
    !isUnaskable &&
    haveArrived(extras) &&
    (mode === 'note' || way?.isAllowed === true)

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

  const ask = async (letter: Letter, giveBack: () => void): Promise<void> => {
    try {
      await sendLetter(letter)
      showNotice({ ticketId, text: t('composer.approvalAsked') })
    } catch (error) {
      giveBack()
      setTrouble(explainError(error, t))
    }
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
      giveBackLetter(letter)
      setTrouble(explainError(error, t))
    }
  }

  const askAboutCollision = (
    letter: Extract<Letter, { reply: unknown }>,
    andResolve: boolean,
  ): Collision => ({
    edit: () => {
      setCollision(null)
      giveBackLetter(letter)
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
      const [unfilled] = texts.flatMap(each => rules?.findPlaceholders(each) ?? [])
      if (unfilled !== undefined) {
        setTrouble(t('composer.unfilled', { placeholder: unfilled }))
        return
      }
    }
    const written = { text, extras }
    const seen = seenId.current ?? detail.messages.at(-1)?.id ?? null
    const request = isForApproval ? writeRequest(ticketId, mode, texts, locale) : null
    const letter = request ?? writeLetter(ticketId, mode, way, texts, written, seen)
    if (letter === null) return
    writeDraft(ticketId, mode, '')
    changeExtras(ticketId, mode, () => NO_EXTRAS)
    setText('')
    setTrouble(null)
    seenId.current = null
    if (request === null) void post(letter, andResolve)
    else
      void ask(request, () => {
        giveBackDraft(ticketId, mode, text)
        giveBackExtras(ticketId, mode, extras)
      })
  }

  const split = async () => {
    const { cutText } = await import('./cut-text.ts')
    if (way === undefined) return
    const [first = '', ...rest] = isTooLong ? cutText(text, way) : [text, '']
    setText(first)
    writeDraft(ticketId, mode, first)
    const added = rest.map(part => ({ key: crypto.randomUUID(), text: part }))
    changeExtras(ticketId, mode, current => ({ ...current, further: [...added, ...current.further] }))
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
    hasLink: texts.some(each => rules?.hasLink(each) ?? false) || extras.invitesDirect,
    cost: way === undefined ? null : sumPrice(way, texts, extras, each => rules?.hasLink(each) ?? false),
    extras,
    texts,
    rules,
    isTooLong,
    isSendable,
    flaws,
    isForApproval,
    trouble:
      trouble ??
      (isUnaskable ? t('composer.onlyWords') : null) ??
      (flaw !== null && SPOKEN_FLAWS.has(flaw) ? explainRefusal(flaw, null, t) : null),
    collision,
    setMode: (next, account = null) => {
      if (account !== null) setAccountId(account)
      const isThere = listTabs(detail.ways).some(tab => tab.mode === next)
      switchTo(isThere ? next : 'direct')
    },
    setText: change,
    sign: signature => {
      const last = extras.further.at(-1)
      const signed = (said: string) => `${said.trimEnd()} ${signature}`
      if (last === undefined) change(signed(text))
      else {
        const further = extras.further.with(-1, { ...last, text: signed(last.text) })
        changeExtras(ticketId, mode, current => ({ ...current, further }))
      }
    },
    setAccountId,
    changeExtras: change => changeExtras(ticketId, mode, current => ({ ...current, ...change })),
    attach: files => {
      if (way === undefined || way.media === null || mode === 'note' || files.length === 0) return
      void import('./attach-files.ts').then(({ attachFiles }) => attachFiles(ticketId, mode, way, files))
    },
    attachAgain: key => {
      if (mode === 'note') return
      void import('./attach-files.ts').then(({ attachAgain }) => attachAgain(ticketId, mode, key))
    },
    split,
    send,
    onKeyDown,
  }
}
