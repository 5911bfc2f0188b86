import twitter from 'twitter-text'

/** Weighted length that a post may have. */
export const MAX_POST_LENGTH = 280

/** Characters that a verified author's post may have. */
const MAX_NOTE_LENGTH = 25_000
const MAX_DIRECT_LENGTH = 10_000
const EMOJI = /\p{RGI_Emoji}/gv

/**
 * Length as the network counts it: a URL is 23, an emoji 2, most of the world's letters 1, CJK 2.
 * Each emoji is first replaced by an old one, because the library's table ends in 2021 and would count
 * the parts of a newer sequence one by one.
 */
export function weightedLength(text: string): number {
  return twitter.parseTweet(text.normalize('NFC').replaceAll(EMOJI, '😀')).weightedLength
}

export function isTooLongForPost(text: string): boolean {
  // No text of more than 25 characters per unit of weight exists, so huge input is refused unparsed.
  return text.length > MAX_POST_LENGTH * 25 || weightedLength(text) > MAX_POST_LENGTH
}

/** Room for the mark of the cut and for the link to the whole. */
const CUT_LENGTH = MAX_POST_LENGTH - 26

/** The beginning of a long text, as far as it fits into a post with a link behind it. */
export function cutToPostLength(text: string): string {
  const characters = [...text].slice(0, MAX_POST_LENGTH * 2)
  let [low, high] = [0, characters.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (weightedLength(characters.slice(0, middle).join('')) <= CUT_LENGTH) low = middle
    else high = middle - 1
  }
  return `${characters.slice(0, low).join('').trimEnd()}…`
}

export function isTooLongForNote(text: string): boolean {
  return text.length > MAX_NOTE_LENGTH
}

export function isTooLongForDirect(text: string): boolean {
  return text.length > MAX_DIRECT_LENGTH
}

/** Part of a text, `start` inclusive and `end` exclusive, counted in code points as the network does. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface Entities {
  readonly mentions: readonly (Span & { readonly username: string })[]
  readonly hashtags: readonly (Span & { readonly tag: string })[]
  readonly cashtags: readonly (Span & { readonly tag: string })[]
  readonly urls: readonly (Span & { readonly url: string })[]
}

type Found = { indices: [number, number] } & Partial<
  Record<'screenName' | 'hashtag' | 'cashtag' | 'url', string>
>

export function extractEntities(text: string): Entities {
  const found = twitter.extractEntitiesWithIndices(text) as Found[]
  twitter.modifyIndicesFromUTF16ToUnicode(text, found as never)
  const span = ({ indices: [start, end] }: Found): Span => ({ start, end })
  return {
    mentions: found.flatMap(e => (e.screenName ? [{ ...span(e), username: e.screenName }] : [])),
    hashtags: found.flatMap(e => (e.hashtag ? [{ ...span(e), tag: e.hashtag }] : [])),
    cashtags: found.flatMap(e => (e.cashtag ? [{ ...span(e), tag: e.cashtag }] : [])),
    urls: found.flatMap(e => (e.url ? [{ ...span(e), url: e.url }] : [])),
  }
}
