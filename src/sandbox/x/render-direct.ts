import type { SandboxDirect } from '../network.ts'
import type { State } from '../state.ts'
import type { SandboxParticipation } from '../subjects.ts'
import { extractEntities } from '../text.ts'
import type { Asked } from './asked.ts'
import { mediaLink } from './links.ts'
import { mediaKey } from './render-media.ts'
import { renderText } from './render-text.ts'
import { pick, type Rendered } from './render-user.ts'

/** A message, or somebody's coming or going. */
export type DirectEvent = SandboxDirect | SandboxParticipation

export function findDirectEvent(state: State, id: string): DirectEvent | undefined {
  return state.directs.get(id) ?? state.participations.get(id)
}

export function eventTypeOf(state: State, event: DirectEvent): string {
  if (!('participantIds' in event)) return 'MessageCreate'
  return state.departures.has(event.id) ? 'ParticipantsLeave' : 'ParticipantsJoin'
}

/** In the new dialect the sender is no field, only an expansion. */
export function renderDirect(state: State, event: DirectEvent, asked: Asked): Rendered {
  const fields = new Set(['id', 'event_type', 'text', ...asked.directFields])
  if (asked.dialect === 'post') fields.delete('sender_id')
  for (const name of ['sender_id', 'participant_ids']) if (asked.expansions.has(name)) fields.add(name)
  if (asked.expansions.has('attachments.media_keys')) fields.add('attachments')
  if ([...asked.expansions].some(name => name.startsWith('referenced'))) fields.add(referencedName(asked))
  const common = {
    id: event.id,
    event_type: eventTypeOf(state, event),
    created_at: event.createdAt,
    dm_conversation_id: event.conversationId,
  }
  if ('participantIds' in event)
    return pick({ ...common, sender_id: event.byId, participant_ids: event.participantIds }, fields)
  return renderMessage(state, event, common, asked, fields)
}

const referencedName = (asked: Asked) =>
  asked.dialect === 'tweet' ? 'referenced_tweets' : 'referenced_posts'

/** `entities` of a direct message lie beside its text, not in a member of their own. */
function renderMessage(
  state: State,
  direct: SandboxDirect,
  common: Rendered,
  asked: Asked,
  fields: Set<string>,
): Rendered {
  const { text, entities } = renderText(direct.text, listTail(direct), username =>
    state.usernames.get(username.toLowerCase()),
  )
  const referenced = sharedPostIds(state, direct)
  return pick(
    {
      ...common,
      text,
      sender_id: direct.senderId,
      attachments: direct.media && { media_keys: [mediaKey(direct.media)] },
      [referencedName(asked)]: referenced.length > 0 ? referenced.map(id => ({ id })) : undefined,
      ...(fields.has('entities') && entities),
    },
    [...fields, 'mentions', 'hashtags', 'cashtags', 'urls'],
  )
}

function listTail({ id, media }: SandboxDirect) {
  if (!media) return []
  return [
    { ...mediaLink(`https://x.com/messages/media/${id}`, media.type), more: { media_key: mediaKey(media) } },
  ]
}

/** Posts to which a message leads by a link. */
export function sharedPostIds(state: State, { text }: Pick<SandboxDirect, 'text'>): string[] {
  const ids = extractEntities(text).urls.map(({ url }) => /\/status\/([0-9]{1,19})/.exec(url)?.[1])
  return [...new Set(ids.filter(id => id !== undefined && state.posts.has(id)))] as string[]
}
