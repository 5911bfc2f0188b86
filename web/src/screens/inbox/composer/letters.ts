import type { ReplyRequest } from '../../../../../src/contract/reply.ts'
import type { Extras } from './extras.ts'

/** One text on its way out of the composer; `written` is what it was made of, to be given back. */
export type Letter =
  | {
      readonly mode: 'public' | 'direct'
      readonly ticketId: string
      readonly reply: ReplyRequest
      readonly written: { readonly text: string; readonly extras: Extras }
    }
  | { readonly mode: 'note'; readonly ticketId: string; readonly messageId: string; readonly text: string }

export const idOf = (letter: Letter): string =>
  letter.mode === 'note' ? letter.messageId : letter.reply.deliveryId
/** All that it says, post behind post. */
export const textOf = (letter: Letter): string =>
  letter.mode === 'note'
    ? letter.text
    : [letter.reply.text, ...(letter.reply.further ?? []).map(part => part.text)].join('\n\n')

type Box = Pick<Storage, 'getItem' | 'setItem'>

const KEY = 'pronto.letters'

/**
 * Letters that the desk has not answered for, kept in this browser: a page that closes or a network that falls
 * silent loses none, and the same id may be sent again without becoming two.
 */
export function listLetters(box: Box = localStorage): readonly Letter[] {
  try {
    const kept: unknown = JSON.parse(box.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? (kept as Letter[]) : []
  } catch {
    return []
  }
}

export const keepLetter = (letter: Letter, box: Box = localStorage): void =>
  write([...listLetters(box).filter(each => idOf(each) !== idOf(letter)), letter], box)

export const forgetLetter = (id: string, box: Box = localStorage): void =>
  write(
    listLetters(box).filter(each => idOf(each) !== id),
    box,
  )

export const forgetLetters = (box: Box = localStorage): void => write([], box)

function write(letters: readonly Letter[], box: Box): void {
  try {
    box.setItem(KEY, JSON.stringify(letters))
  } catch {
    // A full or closed storage must not stop anyone from sending.
  }
}
