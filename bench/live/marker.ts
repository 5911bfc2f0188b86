import type { Inbound } from '../../src/connectors/connector.ts'
import type { PostWriter } from '../ingest/write-posts.ts'

/** Writes posts of which some carry a mark that a browser can look for. */
export interface Marker {
  /** The first word of the conversation that is open in the browser. */
  opening(): Inbound
  /** Every so often a marked one; -1 for none. */
  write(n: number, rate: number): Inbound
  markOf(post: Inbound): string | undefined
}

/** New matters and next words a second; a list of fifty rows holds those of a whole run. */
const MARKED_PER_SECOND = 2
const COMPLAINT = '@aurora_aiuta la fibra non va da ieri sera e il modem resta rosso'

export function createMarker(writer: PostWriter, careId: string): Marker {
  let count = 0
  const complain = (words: string): Inbound => {
    const [post] = writer.writeBatch(1)
    if (post === undefined) throw new Error('nothing was written')
    return {
      ...post,
      externalId: freshId(++count),
      networkThread: freshId(count),
      visibility: 'public',
      source: 'mention',
      counterpart: null,
      inReplyTo: null,
      inReplyToAuthor: null,
      mentions: [careId],
      language: 'it',
      text: `${words} ${COMPLAINT}`,
    }
  }
  const opening = complain('Buongiorno')
  return {
    opening: () => opening,
    write(n, rate) {
      const every = Math.round(rate / MARKED_PER_SECOND)
      if (n >= 0 && n % every === 0) return fromNewAuthor(complain(`r${rate} sonda${++count}`), count)
      if (n >= 0 && n % every === Math.floor(every / 2))
        return {
          ...complain(`r${rate} eco${++count}`),
          author: opening.author,
          networkThread: opening.networkThread,
          inReplyTo: opening.externalId,
          inReplyToAuthor: opening.author.externalId,
        }
      const [post] = writer.writeBatch(1)
      if (post === undefined) throw new Error('nothing was written')
      return post
    },
    markOf: post => /(?:sonda|eco)\d+/.exec(post.text)?.[0],
  }
}

/** Beyond all ids that the writer gives. */
const freshId = (n: number): string => String(1_995_000_000_000_000_000n + BigInt(n))

const fromNewAuthor = (post: Inbound, n: number): Inbound => ({
  ...post,
  author: { ...post.author, externalId: freshId(n), handle: `sonda_${n}`, displayName: `Prova ${n}` },
})
