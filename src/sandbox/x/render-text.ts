import { type Entities, extractEntities, type Span } from '../text.ts'
import { type ShortLink, shortenLink } from './links.ts'
import type { Rendered } from './render-user.ts'

/** A link that the network adds behind the words. `more` goes into its entity. */
export interface TailLink extends ShortLink {
  readonly more?: Rendered
}

export interface RenderedText {
  readonly text: string
  readonly entities?: Rendered
  /** How many characters come before the links that the network added. */
  readonly length: number
}

/**
 * A text as the API gives it: links shortened, `&`, `<` and `>` as entities of HTML, and the network's own links
 * behind. All places are counted in characters of that text.
 */
export function renderText(
  written: string,
  tail: readonly TailLink[] = [],
  findUserId: (username: string) => string | undefined = () => undefined,
): RenderedText {
  const found = extractEntities(written)
  const links = found.urls.map(({ start, end, url }) => ({ start, end, link: shortenLink(url) }))
  const changes = listChanges([...written], links)
  const move = <Place extends Span>(place: Place): Place => ({
    ...place,
    start: moved(changes, place.start),
    end: moved(changes, place.end),
  })
  const text = applyChanges([...written], changes)
  const length = [...text].length
  const urls = links.map(({ start, end, link }) => ({ ...move({ start, end }), ...link }))
  return {
    text: [...(text === '' ? [] : [text]), ...new Set(tail.map(({ url }) => url))].join(' '),
    length,
    entities: renderEntities(found, move, [...urls, ...placeTail(tail, length)], findUserId),
  }
}

interface Change extends Span {
  readonly replacement: string
}

const ESCAPES: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function listChanges(
  characters: readonly string[],
  links: readonly (Span & { readonly link: ShortLink })[],
): Change[] {
  const changes: Change[] = links.map(({ start, end, link }) => ({ start, end, replacement: link.url }))
  const isInLink = (at: number) => links.some(({ start, end }) => start <= at && at < end)
  characters.forEach((character, at) => {
    const replacement = ESCAPES[character]
    if (replacement !== undefined && !isInLink(at)) changes.push({ start: at, end: at + 1, replacement })
  })
  return changes.sort((left, right) => left.start - right.start)
}

function applyChanges(characters: readonly string[], changes: readonly Change[]): string {
  let text = ''
  let at = 0
  for (const { start, end, replacement } of changes) {
    text += characters.slice(at, start).join('') + replacement
    at = end
  }
  return text + characters.slice(at).join('')
}

/** Where a place lies after all changes before it. */
function moved(changes: readonly Change[], place: number): number {
  const before = changes.filter(({ end }) => end <= place)
  return before.reduce((sum, { start, end, replacement }) => sum + replacement.length - (end - start), place)
}

/** Several pictures share one link. */
function placeTail(tail: readonly TailLink[], length: number) {
  let at = length
  let last = ''
  return tail.map(({ more, ...link }) => {
    // One space goes before each link, unless nothing was said at all.
    if (link.url !== last) at += (at === 0 ? 0 : 1) + link.url.length
    last = link.url
    return { start: at - link.url.length, end: at, ...link, ...more }
  })
}

function renderEntities(
  found: Entities,
  move: <Place extends Span>(place: Place) => Place,
  urls: readonly Rendered[],
  findUserId: (username: string) => string | undefined,
): Rendered | undefined {
  const mentions = found.mentions.map(mention => {
    const id = findUserId(mention.username)
    return { ...move(mention), ...(id !== undefined && { id }) }
  })
  const [hashtags, cashtags] = [found.hashtags.map(move), found.cashtags.map(move)]
  const some = Object.entries({ mentions, hashtags, cashtags, urls }).filter(([, list]) => list.length > 0)
  return some.length > 0 ? Object.fromEntries(some) : undefined
}
