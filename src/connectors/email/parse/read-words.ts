import { htmlToWords } from './html-to-words.ts'
import { LIMITS } from './limits.ts'
import type { Body } from './read-body.ts'

/** What programs write into the plain form when they mean the other one. */
const STUB = /\bhtml\b|navigateur|browser|e-?mail client|client di posta|messagerie/i
const STUB_CHARS = 400

/** The words of a letter, from its plain form where it has one that is more than an excuse. */
export function readWords(body: Body): string {
  const words = body.stretches.map(({ plain, html }) => {
    if (plain !== null && plain.trim() !== '' && !(html !== null && isStub(plain))) return plain
    return html === null ? (plain ?? '') : htmlToWords(html) || (plain ?? '')
  })
  return words.join('\n\n').slice(0, LIMITS.bodyBytes)
}

const isStub = (plain: string): boolean => plain.length <= STUB_CHARS && STUB.test(plain)

/** The letter as HTML; null where it is plain throughout. */
export function joinHtml(body: Body): string | null {
  if (body.stretches.every(each => each.html === null)) return null
  return body.stretches.map(each => each.html ?? `<pre>${escaped(each.plain ?? '')}</pre>`).join('\n')
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
