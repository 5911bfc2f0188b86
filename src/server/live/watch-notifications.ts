import type { Desk } from '../../desk/desk.ts'
import { listRecent, type RecentNotification } from '../../store/notification.ts'
import type { LiveHub, PlacedNotice } from './live-hub.ts'

/** What was told longer ago nobody hears any more: whoever comes asks for the rows. */
const RECENT_MS = 60_000

/**
 * Tells this node's browsers that there is something new behind the bell of theirs. What was told last is remembered only
 * so that nothing is told twice.
 */
export function createNotificationWatch(desk: Desk, live: LiveHub): () => Promise<number> {
  let told: ReadonlyMap<string, RecentNotification> = new Map()
  return async () => {
    const since = new Date(desk.now().getTime() - RECENT_MS)
    const found =
      live.countListeners() === 0 ? [] : await desk.database.inEveryWorkspace(trx => listRecent(trx, since))
    const now = new Map(found.map(each => [each.id, each]))
    live.publishNotices(listNotices(told, now))
    told = now
    return 0
  }
}

/** By person; it rings where something new rings. What is gone since was read: his other windows count anew. */
export function listNotices(
  before: ReadonlyMap<string, RecentNotification>,
  now: ReadonlyMap<string, RecentNotification>,
): readonly PlacedNotice[] {
  const notices = new Map<string, PlacedNotice>()
  const tell = ({ workspaceId, memberId }: RecentNotification, rings: boolean) => {
    const known = notices.get(memberId)
    notices.set(memberId, { workspaceId, memberId, rings: rings || known?.rings === true })
  }
  for (const each of now.values()) {
    const earlier = before.get(each.id)
    const rings = each.ringsAt !== null && each.ringsAt.getTime() !== earlier?.ringsAt?.getTime()
    if (!rings && earlier?.lastAt.getTime() === each.lastAt.getTime()) continue
    tell(each, rings)
  }
  for (const each of before.values()) if (!now.has(each.id)) tell(each, false)
  return [...notices.values()]
}
