import type { Facet } from './payload.ts'

/**
 * The text as a reader understands it: links that the network shows shortened are written out, and words that hide a
 * link have it behind them. Facets count UTF-8 bytes; those that overlap or cut a letter in two are left out.
 */
export function shownText(text: string, facets: readonly Facet[]): string {
  const bytes = Buffer.from(text, 'utf8')
  let shown = ''
  let at = 0
  for (const { index, features } of facets.toSorted((a, b) => a.index.byteStart - b.index.byteStart)) {
    const uri = features.find(each => each.$type === LINK)?.uri
    const { byteStart, byteEnd } = index
    if (uri === undefined || byteStart < at || byteEnd <= byteStart || byteEnd > bytes.length) continue
    if (cutsLetter(bytes, byteStart) || cutsLetter(bytes, byteEnd)) continue
    shown += bytes.toString('utf8', at, byteStart)
    shown += writeOut(bytes.toString('utf8', byteStart, byteEnd), uri)
    at = byteEnd
  }
  return shown + bytes.toString('utf8', at)
}

const LINK = 'app.bsky.richtext.facet#link'

/** Whether this place lies within a letter of several bytes. */
const cutsLetter = (bytes: Buffer, at: number): boolean => ((bytes[at] ?? 0) & 0xc0) === 0x80

function writeOut(words: string, uri: string): string {
  if (words.startsWith('http') && uri.startsWith(words)) return uri
  const bare = uri.replace(/^https?:\/\/(www\.)?/, '')
  const begun = words
    .replace(/(…|\.\.\.)$/, '')
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
  return begun !== '' && bare.startsWith(begun) ? uri : `${words} (${uri})`
}

/** DIDs that the text names. */
export const mentionsOf = (facets: readonly Facet[]): string[] => [
  ...new Set(
    facets.flatMap(({ features }) => features.flatMap(({ did }) => (did === undefined ? [] : [did]))),
  ),
]
