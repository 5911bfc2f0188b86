import type { SightingSource } from '../../../core/message/message.ts'
import { authorityOf, POST_COLLECTION } from '../at-uri.ts'
import { says } from '../keyword-match.ts'
import { type PostRecord, postRecordSchema } from '../payload.ts'
import { mentionsOf } from '../shown-text.ts'
import { quotedBy } from '../to-inbound.ts'
import type { Change, FirehoseEvent } from './event.ts'
import type { Watch } from './plan.ts'

/** What an event means to one account. */
export type Finding =
  | {
      readonly kind: 'said'
      readonly uri: string
      readonly source: SightingSource
      readonly record: PostRecord
    }
  | { readonly kind: 'deleted'; readonly uri: string }
  /** Name, picture or handle. */
  | { readonly kind: 'profile'; readonly did: string }
  /** Who may reply in this thread has changed. */
  | { readonly kind: 'gate'; readonly uri: string }

export function matchEvent(
  { did, changes, isAboutAccount }: FirehoseEvent,
  watch: Watch,
  isRecent: (did: string) => boolean,
): Finding[] {
  if (isAboutAccount) return watch.profiles.has(did) ? [{ kind: 'profile', did }] : []
  return changes.flatMap(change => {
    const finding = matchChange(did, change, watch, isRecent)
    return finding === null ? [] : [finding]
  })
}

function matchChange(
  did: string,
  { action, collection, rkey, record }: Change,
  watch: Watch,
  isRecent: (did: string) => boolean,
): Finding | null {
  if (collection === 'app.bsky.actor.profile')
    return action !== 'delete' && watch.profiles.has(did) ? { kind: 'profile', did } : null
  // A gate has the key of the post whose thread it guards.
  const uri = `at://${did}/${POST_COLLECTION}/${rkey}`
  if (collection === 'app.bsky.feed.threadgate') return watch.threads.has(uri) ? { kind: 'gate', uri } : null
  if (collection !== POST_COLLECTION) return null
  if (action === 'delete') return watch.authors.has(did) || isRecent(did) ? { kind: 'deleted', uri } : null
  const parsed = postRecordSchema.safeParse(record)
  if (!parsed.success) return null
  const source = sourceFor(watch, did, uri, parsed.data)
  return source === null ? null : { kind: 'said', uri, source, record: parsed.data }
}

/** How the account hears it: the nearest of the ways in which it does. Null when it does not. */
export function sourceFor(
  watch: Watch,
  author: string,
  uri: string,
  record: PostRecord,
): SightingSource | null {
  const me = watch.session.externalId
  if (author === me) return 'own'
  if (mentionsOf(record.facets).includes(me)) return 'mention'
  if (authorityOf(record.reply?.parent.uri ?? '') === me) return 'reply'
  if (authorityOf(quotedBy(record.embed) ?? '') === me) return 'quote'
  if (watch.threads.has(record.reply?.root.uri ?? uri)) return 'thread'
  return says(watch.words, record.text) ? 'keyword' : null
}
