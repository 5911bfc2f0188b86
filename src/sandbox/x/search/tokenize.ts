import { refuseQuery } from './query.ts'

export type Token =
  | { readonly kind: 'open' | 'close' | 'or' | 'minus'; readonly at: number }
  | { readonly kind: 'word'; readonly text: string; readonly at: number }
  | { readonly kind: 'phrase'; readonly text: string; readonly distance: number | null; readonly at: number }
  | { readonly kind: 'named'; readonly sign: '@' | '#' | '$'; readonly name: string; readonly at: number }
  | { readonly kind: 'operator'; readonly name: string; readonly value: string; readonly at: number }

const SPACE = /\s+/y
const OPERATOR = /([a-zA-Z_]+):(?:"((?:[^"\\]|\\.)*)"|(\[[^\]"]*\])|([^\s()"]+))/sy
const PHRASE = /"((?:[^"\\]|\\.)*)"(?:~([0-9]+))?/sy
const NAMED = /([@#$＃＠])([\p{L}\p{N}\p{M}_]+)/uy
/** Punctuation holds words together but does not begin them: all else must stand between quotation marks. */
const WORD =
  /(?:[\p{L}\p{N}\p{M}_\u200D\uFE0F]|\p{RGI_Emoji}|\p{Extended_Pictographic})(?:[\p{L}\p{N}\p{M}_\u200D\uFE0F\-'’.\&\/]|\p{RGI_Emoji}|\p{Extended_Pictographic})*/vy

/** Splits a query; positions count from 1. @throws QueryError */
export function tokenize(query: string): Token[] {
  const tokens: Token[] = []
  for (let index = 0; index < query.length; ) {
    const space = matchAt(SPACE, query, index)
    if (space) {
      index += space[0].length
      continue
    }
    const [token, length] = readToken(query, index)
    tokens.push(token)
    index += length
  }
  return tokens
}

type Reader = (query: string, index: number, at: number) => [Token, number] | null

const READERS: readonly Reader[] = [readSign, readPhrase, readOperator, readNamed, readWord]

function readToken(query: string, index: number): [Token, number] {
  const at = index + 1
  for (const read of READERS) {
    const found = read(query, index, at)
    if (found) return found
  }
  const character = String.fromCodePoint(query.codePointAt(index) ?? 0)
  throw refuseQuery(character === '"' ? 'unclosedPhrase' : 'unknownCharacter', at, character)
}

const SIGNS: { readonly [sign: string]: 'open' | 'close' | 'minus' } = {
  '(': 'open',
  ')': 'close',
  '-': 'minus',
}

function readSign(query: string, index: number, at: number): [Token, number] | null {
  const kind = SIGNS[query[index] ?? '']
  return kind === undefined ? null : [{ kind, at }, 1]
}

function readPhrase(query: string, index: number, at: number): [Token, number] | null {
  const phrase = matchAt(PHRASE, query, index)
  if (!phrase) return null
  const distance = phrase[2] === undefined ? null : Number(phrase[2])
  return [{ kind: 'phrase', text: plainText(phrase[1] ?? ''), distance, at }, phrase[0].length]
}

function readOperator(query: string, index: number, at: number): [Token, number] | null {
  const operator = matchAt(OPERATOR, query, index)
  if (!operator) return null
  const [whole, name = '', quoted, bracketed, plain = ''] = operator
  const value = quoted === undefined ? (bracketed ?? plain) : plainText(quoted)
  return [{ kind: 'operator', name, value, at }, whole.length]
}

const NARROW: { readonly [sign: string]: '@' | '#' | '$' } = {
  '＠': '@',
  '＃': '#',
  '@': '@',
  '#': '#',
  $: '$',
}

function readNamed(query: string, index: number, at: number): [Token, number] | null {
  const named = matchAt(NAMED, query, index)
  const sign = NARROW[named?.[1] ?? '']
  return named && sign ? [{ kind: 'named', sign, name: named[2] ?? '', at }, named[0].length] : null
}

function readWord(query: string, index: number, at: number): [Token, number] | null {
  const text = matchAt(WORD, query, index)?.[0]
  if (text === undefined) return null
  return [text === 'OR' ? { kind: 'or', at } : { kind: 'word', text, at }, text.length]
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(text)
}

function plainText(text: string): string {
  return text.replace(/\\(.)/gs, '$1')
}
