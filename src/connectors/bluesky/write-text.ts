import { z } from 'zod'
import { callAs } from './call.ts'
import type { BlueskySession } from './session.ts'

export interface WrittenText {
  readonly text: string
  readonly facets?: readonly unknown[]
}

const resolvedSchema = z.object({ did: z.string().startsWith('did:') })

/**
 * The text with what in it is a link, a tag or somebody's name marked, by UTF-8 bytes. A name that nobody has stays
 * plain text.
 */
export async function writeText(
  session: BlueskySession,
  text: string,
  signal: AbortSignal,
): Promise<WrittenText> {
  // Loaded with the first text: it brings all words of the network along, which a desk need not know to start.
  const { RichText } = await import('@atproto/api')
  const rich = new RichText({ text })
  rich.detectFacetsWithoutResolution()
  const facets: unknown[] = []
  for (const facet of rich.facets ?? []) {
    const features: unknown[] = []
    for (const feature of facet.features) {
      if (feature.$type !== MENTION) features.push(feature)
      else {
        const did = 'did' in feature ? await resolveHandle(session, String(feature.did), signal) : null
        if (did !== null) features.push({ $type: MENTION, did })
      }
    }
    if (features.length > 0) facets.push({ index: facet.index, features })
  }
  return { text: rich.text, ...(facets.length === 0 ? {} : { facets }) }
}

const MENTION = 'app.bsky.richtext.facet#mention'

/** Unresolved, the library writes the handle in the DID's place. */
async function resolveHandle(
  session: BlueskySession,
  handle: string,
  signal: AbortSignal,
): Promise<string | null> {
  const call = { method: 'GET', nsid: 'com.atproto.identity.resolveHandle', query: { handle } } as const
  const answer = await callAs(session, call, signal)
  const parsed = resolvedSchema.safeParse(answer.kind === 'answered' ? answer.body : null)
  return parsed.success ? parsed.data.did : null
}
