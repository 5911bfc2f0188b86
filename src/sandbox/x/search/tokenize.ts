import { QueryError } from './query.ts'

export type Token =
  | { readonly kind: 'open' | 'close' | 'or' | 'minus'; readonly at: number }
  | { readonly kind: 'word'; readonly text: string; readonly at: number }
  | { readonly kind: 'phrase'; readonly text: string; readonly at: number }
  | { readonly kind: 'operator'; readonly name: string; readonly value: string; readonly at: number }

const SINGLE = { '(': 'open', ')': 'close' } as const
const OPERATOR = /([a-zA-Z_]+):(?:"((?:[^"\\]|\\.)*)"|([^\s()"]+))/y
const PHRASE = /"((?:[^"\\]|\\.)*)"/y
const WORD = /[^\s()"]+/y
const SPACE = /\s+/y

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

function readToken(query: string, index: number): [Token, number] {
  const at = index + 1
  const character = query[index]
  if (character === '(' || character === ')') return [{ kind: SINGLE[character], at }, 1]
  if (character === '-') return [{ kind: 'minus', at }, 1]
  const phrase = matchAt(PHRASE, query, index)
  if (phrase) return [{ kind: 'phrase', text: plainText(phrase[1] ?? ''), at }, phrase[0].length]
  if (character === '"') throw new QueryError('Phrase is not closed', at)
  const operator = matchAt(OPERATOR, query, index)
  if (operator) {
    const [whole, name = '', quoted, plain] = operator
    return [
      { kind: 'operator', name, value: quoted === undefined ? (plain ?? '') : plainText(quoted), at },
      whole.length,
    ]
  }
  const text = matchAt(WORD, query, index)?.[0] ?? ''
  if (text === '') throw new QueryError('No viable alternative', at)
  return [text === 'OR' ? { kind: 'or', at } : { kind: 'word', text, at }, text.length]
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(text)
}

function plainText(text: string): string {
  return text.replace(/\\(.)/gs, '$1')
}
