import { z } from 'zod'
import type { Cursor, Page } from '../connector.ts'
import { readPages } from './read-pages.ts'
import type { XSession } from './session.ts'
import { readingOf } from './sources.ts'

/** `read`: threads whose past we have; `mark`: how far all of them have been read together. */
const placeSchema = z.object({ read: z.array(z.string()), mark: z.string().nullable() })
type Place = z.infer<typeof placeSchema>

function readPlace(cursor: Cursor | null): Place {
  if (cursor === null) return { read: [], mark: null }
  try {
    return placeSchema.parse(JSON.parse(cursor))
  } catch {
    // Of before threads had a past of their own: it is the mark of all.
    return { read: [], mark: cursor }
  }
}

/**
 * X announces only answers to us, not what others say in a thread. All watched threads are read together from one
 * mark; one that is watched for the first time is read from its beginning first, because it lies before that mark.
 */
export async function* readThreads(
  session: XSession,
  cursor: Cursor | null,
  signal: AbortSignal,
): AsyncGenerator<Page> {
  const place = readPlace(cursor)
  const fresh = session.watchedThreads.filter(id => !place.read.includes(id))
  // Whoever was read and is watched no longer need not be remembered; should it come back, it is read again.
  const read = [...session.watchedThreads.filter(id => place.read.includes(id)), ...fresh]
  const pastOf = readingOf({ ...session, watchedThreads: fresh }, 'threads')
  if (pastOf !== null)
    for await (const page of readPages(session, pastOf, null, signal))
      yield { ...page, cursor: JSON.stringify({ read, mark: place.mark }), isBehind: false }
  const all = readingOf(session, 'threads')
  if (all === null) return
  for await (const page of readPages(session, all, place.mark, signal))
    yield { ...page, cursor: JSON.stringify({ read, mark: page.cursor }) }
}
