/** One piece of a post as the featuriser sees it: folded, with names, links and numbers replaced by their kind. */
export interface Token {
  readonly kind: 'word' | 'hashtag' | 'emoji' | 'emoticon' | 'mark' | 'number' | 'user' | 'link'
  /** Lower case; drawn-out letters said twice. */
  readonly text: string
  /** As it stands in the text. */
  readonly written: string
  /** Where it stands in the text as written: `text.slice(at, end)` is what a person sees marked. */
  readonly at: number
  readonly end: number
  readonly isShouted: boolean
  readonly isDrawnOut: boolean
}

/**
 * Tried in this order at each place. No part of it can take the same character in two ways, so that the time grows
 * with the length of the text and with nothing else.
 */
const WAYS = [
  /(?<link>https?:\/\/\S+|www\.\S+|\bhttps?\b)/v,
  /(?<user>@[\p{L}\p{N}_.]*[\p{L}\p{N}_])/v,
  /(?<hashtag>#[\p{L}\p{N}_]+)/v,
  /(?<emoticon>[:;=8xX][\-'o]?[\(\)DdPpOo\[\]\/\\\|*](?![\p{L}\p{N}])|<3+|\^_?\^|>:[\(\[]|:'\()/v,
  /(?<emoji>\p{RGI_Emoji}|\p{Extended_Pictographic})/v,
  /(?<word>[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)?)/v,
  /(?<number>\p{N}+(?:[.,:\/]\p{N}+)*)/v,
  /(?<mark>[!?]+|\.{2,}|[.,;:"«»“”\(\)€$£%+*\/=\-])/v,
]
const TOKEN = new RegExp(WAYS.map(way => way.source).join('|'), 'gv')

type Kind = Token['kind']

const DRAWN_OUT = /(\p{L})\1{2,}/gu

/** The pieces of a text, in its order. `text` is in Unicode's form NFKC, which the caller sees to. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(TOKEN)) {
    const [kind, written] = kindOf(match)
    const at = match.index
    tokens.push({ kind, at, end: at + written.length, written, ...fold(kind, written) })
  }
  return tokens
}

function kindOf({ groups = {} }: RegExpExecArray): [Kind, string] {
  for (const kind in groups) {
    const written = groups[kind]
    if (written !== undefined) return [kind as Kind, written]
  }
  throw new Error('Each way through the expression is named.')
}

type Folded = Pick<Token, 'text' | 'isShouted' | 'isDrawnOut'>

const plain = (text: string): Folded => ({ text, isShouted: false, isDrawnOut: false })

function fold(kind: Kind, written: string): Folded {
  switch (kind) {
    case 'link':
      return plain('http')
    case 'user':
      return plain('@user')
    case 'number':
      return plain(written.length > 4 ? '00000' : '0'.repeat(written.length))
    case 'mark':
      return plain(written.length > 3 ? written.slice(0, 3) : written)
    case 'emoji':
    case 'emoticon':
      return plain(written)
    case 'hashtag':
    case 'word': {
      const lower = written.toLowerCase().replaceAll('’', "'")
      const text = lower.replace(DRAWN_OUT, '$1$1')
      return {
        text,
        isShouted: written.length > 2 && written === written.toUpperCase() && written !== lower,
        isDrawnOut: text !== lower,
      }
    }
  }
}
