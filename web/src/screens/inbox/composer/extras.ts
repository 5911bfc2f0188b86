import type { ReplyRequest, UndoAnswer } from '../../../../../src/contract/reply.ts'
import type { WayView } from '../../../../../src/contract/ticket.ts'
import type { Poll } from '../../../../../src/core/delivery/enclosure.ts'
import type { MacroAct } from '../../../../../src/core/macro/macro.ts'
import type { LoopWord } from '../../../../../src/core/public-loop/public-loop.ts'
import { numberParts } from '../../../../../src/core/text/number-parts.ts'
import { createStore, useStore } from '../../../app/store.ts'
import type { ComposerMode } from '../outgoing.ts'
import { noteDraft } from './drafts.ts'

/** A file in the composer: on its way to the desk, there, or turned away. */
export interface ComposedFile {
  /** Made here, for as long as it has no other. */
  readonly key: string
  readonly name: string
  readonly mime: string
  readonly bytes: number
  readonly alt: string
  /** The desk's id, once it is there. */
  readonly id: string | null
  /** From 0 to 1 while it travels. */
  readonly progress: number
  /** Why it cannot go: an error's or a refusal's code. */
  readonly trouble: string | null
}

export interface FurtherPart {
  readonly key: string
  readonly text: string
}

/** What goes with a text besides its words, as it is being put together. */
export interface Extras {
  readonly files: readonly ComposedFile[]
  readonly poll: Poll | null
  readonly invitesDirect: boolean
  /** The posts that follow the first one. */
  readonly further: readonly FurtherPart[]
  readonly isNumbered: boolean
  /** Of a letter, once somebody has written another one than the way proposes. */
  readonly subject: string | null
  /** Whether it stands on our own timeline and shows the post that it answers. */
  readonly quotes: boolean
  /** Whether it only says that somebody is at it; null: as the policy wants it. */
  readonly isFirstWord: boolean | null
  /** Of a public word: what it says of a matter that went on elsewhere; null: what the public is owed. */
  readonly loopWord: LoopWord | 'none' | null
  /** What is done with the ticket once the answer stands on the network. */
  readonly acts: readonly MacroAct[]
}

export const NO_EXTRAS: Extras = {
  files: [],
  poll: null,
  invitesDirect: false,
  further: [],
  isNumbered: false,
  subject: null,
  quotes: false,
  isFirstWord: null,
  loopWord: null,
  acts: [],
}

type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const PREFIX = 'pronto.extras.'
const keyOf = (ticketId: string, mode: ComposerMode): string => `${PREFIX}${ticketId}.${mode}`
const store = createStore<ReadonlyMap<string, Extras>>(new Map())

export function readExtras(ticketId: string, mode: ComposerMode, box: Box = localStorage): Extras {
  const key = keyOf(ticketId, mode)
  return store.get().get(key) ?? readKept(key, box)
}

/** What an earlier page left behind; files that had not arrived are gone with it. */
function readKept(key: string, box: Box): Extras {
  try {
    const kept = JSON.parse(box.getItem(key) ?? 'null') as Partial<Extras> | null
    if (kept === null) return NO_EXTRAS
    const files = (kept.files ?? []).filter(file => file.id !== null)
    return { ...NO_EXTRAS, ...kept, files }
  } catch {
    return NO_EXTRAS
  }
}

export function changeExtras(
  ticketId: string,
  mode: ComposerMode,
  change: (extras: Extras) => Extras,
  box: Box = localStorage,
): void {
  const key = keyOf(ticketId, mode)
  const next = change(readExtras(ticketId, mode, box))
  store.set(new Map(store.get()).set(key, next))
  try {
    if (isEmpty(next)) box.removeItem(key)
    else box.setItem(key, JSON.stringify(next))
  } catch {
    // A full or closed storage must not stop anyone from writing.
  }
  noteDraft(ticketId, mode)
}

const isEmpty = (extras: Extras): boolean => JSON.stringify(extras) === JSON.stringify(NO_EXTRAS)

export const useExtras = (ticketId: string, mode: ComposerMode): Extras =>
  useStore(store).get(keyOf(ticketId, mode)) ?? readExtras(ticketId, mode)

/** All texts of an answer, as they will stand on the network. */
export function listTexts(text: string, { further, isNumbered }: Extras): string[] {
  const texts = [text, ...further.map(part => part.text)]
  return isNumbered ? numberParts(texts) : texts
}

/** What the desk is asked to send with the first text, and behind it. */
export function toRequest(
  texts: readonly string[],
  extras: Extras,
  way: Pick<WayView, 'subject' | 'mayQuote'>,
): Pick<ReplyRequest, 'attachments' | 'poll' | 'inviteDirect' | 'further' | 'subject' | 'quote' | 'acts'> {
  const subject = way.subject === null ? '' : (extras.subject ?? '').trim()
  return {
    ...(subject !== '' && { subject }),
    quote: extras.quotes && way.mayQuote,
    ...(extras.acts.length > 0 && { acts: [...extras.acts] }),
    attachments: extras.files.flatMap(({ id, alt }) => (id === null ? [] : [{ id, alt: alt.trim() }])),
    poll: extras.poll === null ? null : { ...extras.poll, options: extras.poll.options.map(it => it.trim()) },
    inviteDirect: extras.invitesDirect,
    further: texts.slice(1).map(text => ({ deliveryId: crypto.randomUUID(), text, attachments: [] })),
  }
}

/** What came back of an answer that was taken back, to be written anew. */
export function toExtras([first, ...rest]: UndoAnswer['parts']): Extras {
  const files = [first, ...rest].flatMap(part => part?.attachments ?? [])
  return {
    ...NO_EXTRAS,
    files: files.map(file => ({ ...file, key: file.id, name: '', progress: 1, trouble: null })),
    poll: first?.poll ?? null,
    invitesDirect: first?.inviteDirect ?? false,
    subject: first === undefined || first.subject === '' ? null : first.subject,
    quotes: first?.quote ?? false,
    acts: [first, ...rest].flatMap(part => part?.acts ?? []),
    further: rest.map(({ text }) => ({ key: crypto.randomUUID(), text })),
  }
}

/** Puts back what was not sent, unless something else has been begun there since. */
export function giveBackExtras(
  ticketId: string,
  mode: ComposerMode,
  extras: Extras,
  box: Box = localStorage,
): void {
  changeExtras(
    ticketId,
    mode,
    begun =>
      isEmpty(begun)
        ? extras
        : {
            ...begun,
            files: [...extras.files, ...begun.files],
            poll: extras.poll ?? begun.poll,
            further: [...extras.further, ...begun.further],
            subject: extras.subject ?? begun.subject,
            quotes: extras.quotes || begun.quotes,
            isFirstWord: extras.isFirstWord ?? begun.isFirstWord,
            loopWord: extras.loopWord ?? begun.loopWord,
            acts: begun.acts.length > 0 ? begun.acts : extras.acts,
          },
    box,
  )
}
