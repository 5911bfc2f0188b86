import { decodeText } from './charset.ts'
import { unflow } from './flowed.ts'
import { LIMITS } from './limits.ts'
import type { Part } from './open-mail.ts'

/** A stretch of the letter, in one form or both. */
interface Stretch {
  readonly plain: string | null
  readonly html: string | null
}

export interface Body {
  readonly stretches: readonly Stretch[]
  /** The parts that are no words. */
  readonly others: readonly Part[]
}

const NOTHING: Body = { stretches: [], others: [] }
/** Other forms of the same letter, made for programs that nobody here has. */
const OTHER_FORM = /^text\/(?:x-amp-html|watch-html|enriched|richtext|rtf|calendar)$/

/** Tells the words of a mail from what goes with them, by the tree of its parts. */
export const readBody = (root: Part): Body =>
  readPart({ ...root, fileName: isText(root) ? null : root.fileName })

function readPart(part: Part): Body {
  if (part.type === 'multipart/alternative') return readAlternative(part)
  if (part.type.startsWith('multipart/')) return join(part.parts.map(readPart))
  if (!isWords(part)) return { stretches: [], others: [part] }
  const text = readText(part)
  const isHtml = part.type === 'text/html'
  return { stretches: [{ plain: isHtml ? null : text, html: isHtml ? text : null }], others: [] }
}

const join = (bodies: readonly Body[]): Body => ({
  stretches: bodies.flatMap(each => each.stretches),
  others: bodies.flatMap(each => each.others),
})

/** The same in several forms, the richest last. A form may itself be mixed with pictures and files. */
function readAlternative(part: Part): Body {
  const bodies = part.parts.filter(each => each.type !== 'text/x-amp-html').map(readPart)
  const plain = bodies.findLast(each => each.stretches.some(one => hasWords(one.plain))) ?? NOTHING
  const html = bodies.findLast(each => each.stretches.some(one => hasWords(one.html))) ?? NOTHING
  const others = bodies.flatMap(each => each.others).filter(each => isWorthKeeping(each))
  if (plain === html) return { stretches: plain.stretches, others }
  const whole = {
    plain: joinForms(plain.stretches.map(each => each.plain)),
    html: joinForms(html.stretches.map(each => each.html)),
  }
  return { stretches: whole.plain === null && whole.html === null ? [] : [whole], others }
}

const joinForms = (forms: readonly (string | null)[]): string | null => {
  const there = forms.filter(hasWords)
  return there.length === 0 ? null : there.join('\n')
}

const hasWords = (text: string | null): text is string => text !== null && text.trim() !== ''

const isWorthKeeping = (part: Part): boolean =>
  part.type === 'text/calendar' || part.fileName !== null || !OTHER_FORM.test(part.type)

const isText = (part: Part): boolean => /^text(?:\/plain|\/html)?$/.test(part.type)

/** A text with a name of its own is a file, unless it is all that there is. */
const isWords = (part: Part): boolean =>
  isText(part) && part.disposition !== 'attachment' && part.fileName === null

function readText(part: Part): string {
  const text = decodeText(part.bytes.subarray(0, LIMITS.bodyBytes), part.charset).replace(/\r\n?/g, '\n')
  const clean = text.replace(/^\ufeff/, '').replaceAll('\u0000', '')
  return part.flowed === 'no' ? clean : unflow(clean, part.flowed === 'deleteSpace')
}
