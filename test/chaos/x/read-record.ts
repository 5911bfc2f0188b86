import type { Evidence } from '../evidence.ts'
import type { RecordLine } from './sandbox.ts'

/** Ids and handles of the brand's accounts on the network. */
export interface Brand {
  readonly id: string
  readonly username: string
}

/** What was said to the brand and by it. A repost says nothing of its own. */
export function readRecord(
  record: readonly RecordLine[],
  brand: readonly Brand[],
): Pick<Evidence, 'places' | 'heardByBrand' | 'saidByBrand'> {
  const ids = new Set(brand.map(each => each.id))
  const names = brand.map(each => new RegExp(`@${each.username}(?!\\w)`, 'i'))
  const brandPosts = new Set(
    record.flatMap(line =>
      line.type === 'post.created' && ids.has(line.post.authorId) ? [line.post.id] : [],
    ),
  )
  const addresses = ({ post }: Extract<RecordLine, { type: 'post.created' }>): boolean =>
    brandPosts.has(post.inReplyToId ?? '') ||
    brandPosts.has(post.quotesId ?? '') ||
    (post.leadingMentions ?? []).some(each => ids.has(each)) ||
    names.some(name => name.test(post.text))
  const places = new Map<string, number>()
  const heardByBrand: Evidence['heardByBrand'][number][] = []
  const saidByBrand: Evidence['saidByBrand'][number][] = []
  for (const line of record) {
    if (line.type === 'post.created') {
      places.set(line.post.id, line.seq)
      if (ids.has(line.post.authorId)) saidByBrand.push(line.post)
      else if (line.post.repostsId === null && addresses(line))
        heardByBrand.push({ id: line.post.id, kind: 'public' })
    } else if (line.type === 'direct.sent') {
      places.set(line.direct.id, line.seq)
      if (ids.has(line.direct.senderId)) saidByBrand.push(line.direct)
      else if (ids.has(line.direct.recipientId)) heardByBrand.push({ id: line.direct.id, kind: 'direct' })
    }
  }
  return { places, heardByBrand, saidByBrand }
}
