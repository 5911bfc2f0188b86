import { createHash } from 'node:crypto'
import type { SandboxDirect, SandboxMedia } from '../../network.ts'
import { timeFromId } from '../../snowflake.ts'
import type { State } from '../../state.ts'
import { readAsked } from '../asked.ts'
import { directMediaAddress } from '../media-address.ts'
import { renderDirect } from '../render-direct.ts'
import type { Rendered } from '../render-user.ts'
import { renderEventUser } from './render-event-user.ts'

/** Direct messages still come in the shape of API v1.1, both people beside them under their ids. */
export function renderDirectPayload(
  state: State,
  direct: SandboxDirect,
  recipientId: string,
  base: string,
): Rendered {
  const people = [direct.senderId, recipientId].map(id => state.users.get(id))
  return {
    direct_message_events: [
      {
        type: 'message_create',
        id: direct.id,
        created_timestamp: String(timeFromId(direct.id).getTime()),
        message_create: {
          target: { recipient_id: recipientId },
          sender_id: direct.senderId,
          message_data: renderOldWords(state, direct, base),
        },
      },
    ],
    users: Object.fromEntries(
      people
        .filter(user => user !== undefined)
        .map(user => [user.id, { data: renderEventUser(state, user, base) }]),
    ),
  }
}

const WORDS = readAsked({ 'dm_event.fields': 'text,entities' })

type Found = readonly ({ readonly start: number; readonly end: number } & Rendered)[]

/** What is written, as when it is read, its entities in their older form. */
function renderOldWords(state: State, direct: SandboxDirect, base: string): Rendered {
  const words = renderDirect(state, direct, WORDS)
  const older = (list: unknown, rename: (entity: Rendered) => Rendered) =>
    ((list ?? []) as Found).map(({ start, end, ...entity }) => ({ ...rename(entity), indices: [start, end] }))
  const tag = (entity: Rendered) => ({ text: entity.tag })
  return {
    text: words.text,
    entities: {
      hashtags: older(words.hashtags, tag),
      symbols: older(words.cashtags, tag),
      user_mentions: older(words.mentions, entity => renderOldMention(state, entity)),
      urls: older(words.urls, ({ url, expanded_url, display_url }) => ({ url, expanded_url, display_url })),
    },
    ...(direct.media && { attachment: renderOldMedia(direct.id, direct.media, base) }),
  }
}

function renderOldMention(state: State, { username, id }: Rendered): Rendered {
  const user = state.users.get(String(id))
  return { screen_name: username, ...(user && { name: user.name, id: Number(user.id), id_str: user.id }) }
}

function renderOldMedia(directId: string, media: SandboxMedia, base: string): Rendered {
  const address = directMediaAddress(base, directId, media)
  return {
    type: 'media',
    media: { id: Number(media.id), id_str: media.id, type: media.type, media_url_https: address },
  }
}

/**
 * An encrypted message: who and when, and bytes that only the keys of the two can read. The bytes here are
 * noise of the right look, the same for the same message.
 */
export function renderChatPayload(direct: SandboxDirect): Rendered {
  const noise = (use: string) => createHash('sha512').update(`${use}:${direct.id}`).digest('base64')
  const version = String(timeFromId(direct.id).getTime() - 1)
  return {
    conversation_token: `${noise('token')}.${noise('claim')}`,
    id: toUuid(noise('id')),
    created_at_msec: String(timeFromId(direct.id).getTime()),
    sender_id: direct.senderId,
    conversation_id: direct.conversationId,
    conversation_key_version: version,
    encoded_event: noise('event'),
    conversation_key_change_event: noise('key'),
    message_event_signature: {
      public_key_version: version,
      signature: noise('signature'),
      signature_version: '7',
      signing_public_key: noise('signing key'),
    },
  }
}

function toUuid(seed: string): string {
  const hex = createHash('md5').update(seed).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-')
}
