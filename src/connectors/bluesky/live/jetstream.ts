import { type Change, COLLECTIONS, type Dialect, type FirehoseEvent, isAction, type Sieve } from './event.ts'

/** The firehose as JSON, one event a frame. Source: https://github.com/bluesky-social/jetstream */
export const jetstream: Dialect<string> = {
  urlOf(address, since) {
    const url = new URL(address)
    for (const each of COLLECTIONS) url.searchParams.append('wantedCollections', each)
    if (since !== null) url.searchParams.set('cursor', since)
    return url.href
  },
  sift,
  cursorOf: frame => TIME.exec(frame)?.[1] ?? null,
  isLostPlace: () => false,
}

/** Both stand at the beginning of a frame, before all that people write. */
const WHO = /^\{"did":"(did:[^"]+)"/
const TIME = /"time_us":(\d+)/

/** Hundreds of events come for one that matters: most are told apart without being parsed. */
function sift(frame: string, { needles, isKnown }: Sieve): FirehoseEvent | null {
  const who = WHO.exec(frame)?.[1]
  const mayMatter = who === undefined || needles === null || isKnown(who) || needles.test(frame)
  return mayMatter ? parse(frame) : null
}

interface Told {
  readonly did?: unknown
  readonly kind?: unknown
  readonly commit?: { operation?: unknown; collection?: unknown; rkey?: unknown; record?: unknown }
}

function parse(frame: string): FirehoseEvent | null {
  try {
    const told = JSON.parse(frame) as Told | null
    if (typeof told?.did !== 'string') return null
    const { did, kind, commit } = told
    if (kind === 'identity' || kind === 'account') return { did, changes: [], isAboutAccount: true }
    const change = readChange(commit)
    return change === null ? null : { did, changes: [change], isAboutAccount: false }
  } catch {
    return null
  }
}

function readChange(commit: Told['commit']): Change | null {
  const { operation: action, collection, rkey, record } = commit ?? {}
  return isAction(action) && typeof collection === 'string' && typeof rkey === 'string'
    ? { action, collection, rkey, record }
    : null
}
