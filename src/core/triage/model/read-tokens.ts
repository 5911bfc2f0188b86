import { hashOf } from './hash.ts'

export type TokenKind = 'word' | 'hashtag' | 'emoji' | 'emoticon' | 'mark' | 'number' | 'user' | 'link'

/** One piece of a post as the model sees it: folded, with names, links and numbers replaced by their kind. */
export interface Token {
  readonly kind: TokenKind
  /** Lower case; drawn-out letters said twice. */
  readonly text: string
  /** Of `text`. */
  readonly hash: number
  /** As it stands in the text. */
  readonly written: string
  /** Where it stands in the text: `text.slice(at, end)` is what a person sees marked. */
  readonly at: number
  readonly end: number
  readonly isShouted: boolean
  readonly isDrawnOut: boolean
}

/**
 * How each kind is found at its place. No part of an expression can take the same character in two ways, so that the
 * time grows with the length of the text and with nothing else.
 */
const LINK = /https?:\/\/\S+|www\.\S+|https?(?![\p{L}\p{N}])/vy
const USER = /@[\p{L}\p{N}_.]*[\p{L}\p{N}_]/vy
const HASHTAG = /#[\p{L}\p{N}_]+/vy
const EMOTICON = /[:;=8xX][\-'o]?[\(\)DdPpOo\[\]\/\\\|*](?![\p{L}\p{N}])|<3+|\^_?\^|>:[\(\[]|:'\(/vy
const EMOJI = /\p{RGI_Emoji}|\p{Extended_Pictographic}/vy
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?/vy
const NUMBER = /\p{N}+(?:[.,:\/]\p{N}+)*/vy
const MARK = /[!?]+|\.{2,}|[.,;:"«»“”\(\)€$£%+*\/=\-]/vy

type Way = readonly [TokenKind, RegExp]

const LETTERS: readonly Way[] = [['word', WORD]]
const MAYBE_LINK: readonly Way[] = [
  ['link', LINK],
  ['word', WORD],
]
const MAYBE_FACE: readonly Way[] = [
  ['emoticon', EMOTICON],
  ['word', WORD],
]
const DIGITS: readonly Way[] = [
  ['emoticon', EMOTICON],
  ['emoji', EMOJI],
  ['number', NUMBER],
]
const SIGNS: readonly Way[] = [
  ['emoticon', EMOTICON],
  ['mark', MARK],
]
const OTHERS: readonly Way[] = [
  ['word', WORD],
  ['emoji', EMOJI],
  ['number', NUMBER],
  ['mark', MARK],
]

/** What may begin with an ASCII character: most of a text, and found without trying all. */
const BY_CODE: readonly (readonly Way[])[] = Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code)
  if (sign === '@') return [['user', USER]]
  if (sign === '#')
    return [
      ['hashtag', HASHTAG],
      ['emoji', EMOJI],
    ]
  if (/[xX]/.test(sign)) return MAYBE_FACE
  if (sign === 'h' || sign === 'w') return MAYBE_LINK
  if (/[a-z]/i.test(sign)) return LETTERS
  if (/\d/.test(sign)) return DIGITS
  return /\s/.test(sign) ? [] : SIGNS
})

/** The pieces of a text, in its order. `text` is in Unicode's form NFKC, which the caller sees to. */
export function readTokens(text: string, most: number): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length && tokens.length < most) {
    const code = text.charCodeAt(at)
    const ways = code < 128 ? (BY_CODE[code] as readonly Way[]) : OTHERS
    const token = ways.length === 0 ? undefined : tokenAt(text, at, ways)
    if (token === undefined) {
      at += 1
      continue
    }
    tokens.push(token)
    at = token.end
  }
  return tokens
}

function tokenAt(text: string, at: number, ways: readonly Way[]): Token | undefined {
  for (const [kind, way] of ways) {
    way.lastIndex = at
    if (!way.test(text)) continue
    const written = text.slice(at, way.lastIndex)
    return tokenOf(kind, written, at)
  }
  return undefined
}

const DRAWN_OUT = /(\p{L})\1{2,}/gu

function tokenOf(kind: TokenKind, written: string, at: number): Token {
  const end = at + written.length
  if (kind !== 'word' && kind !== 'hashtag') {
    const text = nameOf(kind, written)
    return { kind, text, hash: hashOf(text), written, at, end, isShouted: false, isDrawnOut: false }
  }
  const lower = written.toLowerCase().replaceAll('’', "'")
  const text = hasThree(lower) ? lower.replace(DRAWN_OUT, '$1$1') : lower
  return {
    kind,
    text,
    hash: hashOf(text),
    written,
    at,
    end,
    isShouted: written.length > 2 && written !== lower && written === written.toUpperCase(),
    isDrawnOut: text !== lower,
  }
}

function nameOf(kind: TokenKind, written: string): string {
  switch (kind) {
    case 'link':
      return 'http'
    case 'user':
      return '@user'
    case 'number':
      return '0'.repeat(Math.min(5, written.length))
    case 'mark':
      return written.slice(0, 3)
    default:
      return written
  }
}

function hasThree(text: string): boolean {
  for (let at = 2; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === text.charCodeAt(at - 1) && code === text.charCodeAt(at - 2)) return true
  }
  return false
}
