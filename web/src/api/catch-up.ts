import type { QueryClient } from '@tanstack/react-query'

/** What the live stream keeps fresh, by the first word of its key. */
const FOLLOWED: ReadonlySet<unknown> = new Set([
  'ticket',
  'tickets',
  'counts',
  'notAnswered',
  'mood',
  'accounts',
  'unread',
])

/**
 * Asks anew for what was asked for before the stream stood: of what changed in between nobody has told us. What is
 * under way is waited for and not broken off, so that a page that opens shows its first rows no later for it.
 */
export async function catchUp(queryClient: QueryClient): Promise<void> {
  const early = queryClient
    .getQueryCache()
    .findAll({ predicate: ({ queryKey }) => FOLLOWED.has(queryKey[0]) })
  await Promise.all(
    early.map(async ({ queryKey, promise }) => {
      await promise?.catch(() => undefined)
      await queryClient.invalidateQueries({ queryKey, exact: true })
    }),
  )
}
