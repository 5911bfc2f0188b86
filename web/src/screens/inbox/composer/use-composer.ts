import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { TicketDetail, WayView } from '../../../../../src/contract/ticket.ts'
import type { ToneFlaw } from '../../../../../src/core/policy/tone.ts'
import { isDeskError } from '../../../api/desk-error.ts'
import { ticketQuery } from '../../../api/queries.ts'
import { useMay } from '../../../api/use-may.ts'
import { explainError } from '../../../components/explain-error.ts'
import { explainRefusal } from '../../../components/explain-refusal.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { definePart } from '../../../parts/part.ts'
import { askedLater, type Later } from '../later/asked-later.ts'
import { pressNext } from '../next/press-next.ts'
import { showNotice } from '../notice.ts'
import type { ComposerMode } from '../outgoing.ts'
import { ANSWERED, askedResolution, askToResolve, resolvesOwing } from '../public-loop/asked-resolution.ts'
import { useChoose } from '../queue/use-choose.ts'
import { useAct } from '../use-acts.ts'
import type { Asking } from '../writing/ask-for-approval.ts'
import { noteTyping } from '../writing/typing.ts'
import { writingQuery } from '../writing/writing-query.ts'
import { isFirstWord } from './decide-first-word.ts'
import { decideMode, decideWay } from './decide-mode.ts'
import { findExtrasFlaw, haveArrived, sumPrice } from './decide-sendable.ts'
import { draftsLeft, giveBackDraft, readDraft, useDraftsTouched, writeDraft } from './drafts.ts'
import { changeExtras, type Extras, giveBackExtras, listTexts, NO_EXTRAS, useExtras } from './extras.ts'
import { giveBackLetter } from './give-back.ts'
import type { Letter } from './letters.ts'
import { listTabs } from './list-tabs.ts'
import { sendLetter } from './send.ts'
import { type TextRules, useTextRules } from './use-text-rules.ts'
import { useToneFlaws } from './use-tone-flaws.ts'
import { writeLetter } from './write-letter.ts'

const approval = definePart(() => import('../writing/ask-for-approval.ts'))
const scheduling = definePart(() => import('../later/schedule-letter.ts'))
const cutting = definePart(() => import('./cut-text.ts'))
const attaching = definePart(() => import('./attach-files.ts'))

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
  /** A second person reads it before it goes: it leaves as a request. */
  readonly isForApproval: boolean
  /** It only says that somebody is at it: the answer follows, and the matter stays open. */
  readonly isFirstWord: boolean
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
  send(andThen?: AndThen): void
  /** Asks when it is to go, and keeps it until then. */
  sendLater(): void
  onKeyDown(event: KeyboardEvent): void
}

/** What follows when it has left. */
export type AndThen = 'resolve' | 'next'

/** What is said as soon as it is so; what is merely unfinished is not held against anyone. */
const SPOKEN_FLAWS: ReadonlySet<string> = new Set([
  'cannotMix',
  'tooManyAttachments',
  'altTooLong',
  'unsupported',
])

export function useComposer(detail: TicketDetail): ComposerState {
  const { t, formats } = useLanguage()
  const ticketId = detail.ticket.id
  const queryClient = useQueryClient()
  const act = useAct(ticketId)
  const choose = useChoose()
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
  const { data: writing } = useQuery(writingQuery(ticketId))
  // The policy's word until the desk has told its own.
  const isNeeded = writing?.needsApproval ?? (!mayApprove && detail.decision?.also.needsApproval === true)
  const isForApproval = mode !== 'note' && isNeeded
  const isEarly = mode !== 'note' && !isForApproval && isFirstWord(detail, extras)
  const saysSomething =
    (text.trim() !== '' || extras.files.length > 0) && extras.further.every(part => part.text.trim() !== '')
  const isSendable =
    saysSomething &&
    !texts.some(isOver) &&
    flaw === null &&
    !isForbidden &&
    haveArrived(extras) &&
    (mode === 'note' || way?.isAllowed === true)

  const touched = useDraftsTouched()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `touched` says that a draft came back
  useEffect(() => setText(readDraft(ticketId, mode)), [touched, ticketId, mode])

  // What was begun is brought to the desk at once when its author goes elsewhere.
  useEffect(() => () => draftsLeft.set(draftsLeft.get() + 1), [])

  const change = (next: string) => {
    if (text === '' && next !== '') seenId.current = detail.messages.at(-1)?.id ?? null
    setText(next)
    setTrouble(null)
    writeDraft(ticketId, mode, next)
    noteTyping(ticketId, mode, next)
  }
  const switchTo = (next: ComposerMode) => {
    setMode(next)
    setTrouble(null)
    setText(readDraft(ticketId, next))
  }

  const ask = async (asking: Asking, giveBack: () => void): Promise<void> => {
    try {
      const { askForApproval } = await approval.fetch()
      await askForApproval(asking)
      const at = asking.later && formats.dayAndClock(new Date(asking.later.goesAt))
      showNotice({
        ticketId,
        text: at === null ? t('composer.approvalAsked') : t('composer.laterAsked', { at }),
      })
    } catch (error) {
      giveBack()
      setTrouble(explainError(error, t))
    }
  }

  const goOn = (letter: Letter, andThen: AndThen | undefined) => {
    if (andThen === 'next') void pressNext(ticketId, choose)
    else if (letter.mode !== 'note') showNotice({ ticketId, text: t('done.sent'), offersNext: true })
    // A first word is never the last one.
    if (andThen === 'resolve' && !(letter.mode !== 'note' && letter.reply.isAcknowledgement))
      resolveAfter(letter)
  }

  const resolveAfter = (letter: Letter) => {
    const resolve = () => {
      askedResolution.set(null)
      act.mutate(ANSWERED)
    }
    if (!(resolvesOwing(letter, detail) && askToResolve(ticketId, resolve))) resolve()
  }

  const post = async (letter: Letter, andThen: AndThen | undefined): Promise<void> => {
    try {
      await sendLetter(letter)
      goOn(letter, andThen)
    } catch (error) {
      if (isDeskError(error, 'answeredMeanwhile') && letter.mode !== 'note') {
        await queryClient.refetchQueries({ queryKey: ticketQuery(ticketId).queryKey })
        setCollision(askAboutCollision(letter, andThen))
        return
      }
      giveBackLetter(letter)
      setTrouble(explainError(error, t))
    }
  }

  const askAboutCollision = (
    letter: Extract<Letter, { reply: unknown }>,
    andThen: AndThen | undefined,
  ): Collision => ({
    edit: () => {
      setCollision(null)
      giveBackLetter(letter)
    },
    sendAnyway: () => {
      setCollision(null)
      void post({ ...letter, reply: { ...letter.reply, sendAnyway: true } }, andThen)
    },
    discard: () => setCollision(null),
  })

  const written = { text, extras: isEarly ? { ...extras, isFirstWord: true } : extras }

  /** What stands in the composer leaves it; null where it cannot. */
  const take = (): Letter | null => {
    if (!isSendable) return null
    if (mode !== 'note') {
      const [unfilled] = texts.flatMap(each => rules?.findPlaceholders(each) ?? [])
      if (unfilled !== undefined) {
        setTrouble(t('composer.unfilled', { placeholder: unfilled }))
        return null
      }
    }
    const seen = seenId.current ?? detail.messages.at(-1)?.id ?? null
    const letter = writeLetter(ticketId, mode, way, texts, written, seen)
    if (letter === null) return null
    writeDraft(ticketId, mode, '')
    changeExtras(ticketId, mode, () => NO_EXTRAS)
    setText('')
    setTrouble(null)
    seenId.current = null
    noteTyping(ticketId, mode, '')
    return letter
  }

  const send = (andThen?: AndThen) => {
    const letter = take()
    if (letter === null) return
    if (mode === 'note' || way === undefined || !isForApproval) void post(letter, andThen)
    else request(mode, way, null)
  }

  const request = (to: Exclude<ComposerMode, 'note'>, { accountId }: WayView, later: Later | null) =>
    void ask({ ticketId, mode: to, accountId, later, ...written }, () => {
      giveBackDraft(ticketId, to, text)
      giveBackExtras(ticketId, to, extras)
    })

  const schedule = async (later: Later): Promise<void> => {
    const letter = take()
    if (letter === null || letter.mode === 'note') return
    if (isForApproval && way !== undefined) return request(letter.mode, way, later)
    try {
      const { scheduleLetter } = await scheduling.fetch()
      await scheduleLetter(letter, later)
      const at = formats.dayAndClock(new Date(later.goesAt))
      showNotice({ ticketId, text: t('composer.laterKept', { at }) })
    } catch (error) {
      giveBackLetter(letter)
      setTrouble(explainError(error, t))
    }
  }

  const sendLater = () => {
    if (!isSendable || mode === 'note') return
    const { dueAt } = detail.ticket
    askedLater.set({ ticketId, dueAt, goesAt: null, perform: later => void schedule(later) })
  }

  const split = async () => {
    if (way === undefined) return
    try {
      const { cutText } = await cutting.fetch()
      const [first = '', ...rest] = isTooLong ? cutText(text, way) : [text, '']
      setText(first)
      writeDraft(ticketId, mode, first)
      const added = rest.map(part => ({ key: crypto.randomUUID(), text: part }))
      changeExtras(ticketId, mode, current => ({ ...current, further: [...added, ...current.further] }))
    } catch (error) {
      setTrouble(explainError(error, t))
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send(event.shiftKey ? 'resolve' : undefined)
    } else if (event.key === 'Enter' && event.altKey) {
      event.preventDefault()
      if (event.shiftKey) sendLater()
      else send('next')
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
    isFirstWord: isEarly,
    trouble: trouble ?? (flaw !== null && SPOKEN_FLAWS.has(flaw) ? explainRefusal(flaw, null, t) : null),
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
      void attaching.wait().then(({ attachFiles }) => attachFiles(ticketId, mode, way, files))
    },
    attachAgain: key => {
      if (mode === 'note') return
      void attaching.wait().then(({ attachAgain }) => attachAgain(ticketId, mode, key))
    },
    split,
    send,
    sendLater,
    onKeyDown,
  }
}
