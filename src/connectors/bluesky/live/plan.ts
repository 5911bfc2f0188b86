import { authorityOf } from '../at-uri.ts'
import { escapePattern, matcherOf } from '../keyword-match.ts'
import type { BlueskySession } from '../session.ts'
import type { Sieve } from './event.ts'
import type { RecentAuthors } from './recent-authors.ts'

/** What one account wants to hear, made ready to be asked thousands of times a second. */
export interface Watch {
  readonly session: BlueskySession
  readonly words: RegExp | null
  readonly threads: ReadonlySet<string>
  readonly profiles: ReadonlySet<string>
  /** Whose deletions are worth telling: those who began a watched thread, and those with an open matter. */
  readonly authors: ReadonlySet<string>
}

export interface Plan {
  readonly watches: readonly Watch[]
  readonly sieve: Sieve
}

export function planOf(sessions: readonly BlueskySession[], recent: RecentAuthors): Plan {
  const watches = sessions.map(watchOf)
  const known = new Set(watches.flatMap(({ authors }) => [...authors]))
  return {
    watches,
    sieve: { needles: needlesOf(watches), isKnown: did => known.has(did) || recent.has(did) },
  }
}

function watchOf(session: BlueskySession): Watch {
  const { keywords, watchedThreads, watchedProfiles, externalId } = session
  const beginners = watchedThreads.flatMap(root => authorityOf(root) ?? [])
  return {
    session,
    words: matcherOf(keywords),
    threads: new Set(watchedThreads),
    profiles: new Set(watchedProfiles),
    authors: new Set([externalId, ...watchedProfiles, ...beginners]),
  }
}

/** One look finds whatever can matter: a word, one of us, a thread. Null when a word cannot be looked for so. */
function needlesOf(watches: readonly Watch[]): RegExp | null {
  const words = watches.flatMap(({ session }) => session.keywords.map(rawNeedleOf))
  if (words.includes(null)) return null
  const needles = [
    ...words,
    ...watches.map(({ session }) => session.externalId),
    ...watches.flatMap(({ threads }) => [...threads]),
  ].flatMap(each => (each === null || each === '' ? [] : [escapePattern(each)]))
  return new RegExp([...new Set(needles)].join('|'), 'i')
}

/**
 * A part of the phrase that stands in a frame as it is, whatever escapes, line ends and composed letters do to the
 * rest: its longest run of plain letters, or of letters at all. Empty for a phrase that is none; null when it has
 * signs alone.
 */
export function rawNeedleOf(phrase: string): string | null {
  const composed = phrase.normalize('NFC')
  if (composed.trim() === '') return ''
  return longest(composed.match(/[A-Za-z0-9]{3,}/g)) ?? longest(lastingRuns(composed))
}

/** Letters that are written in one way alone: others may be composed in one frame and in parts in the next. */
const lastingRuns = (text: string): string[] =>
  [...text]
    .map(letter => (/[\p{Lo}A-Za-z0-9]/u.test(letter) && letter.normalize('NFD') === letter ? letter : ' '))
    .join('')
    .split(' ')
    .filter(run => run !== '')

const longest = (runs: readonly string[] | null): string | null =>
  runs === null || runs.length === 0
    ? null
    : runs.reduce((best, each) => (each.length > best.length ? each : best), '')
