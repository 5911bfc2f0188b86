import { createHash } from 'node:crypto'
import type { SandboxDirect } from '../../network.ts'
import { timeFromId } from '../../snowflake.ts'
import type { State } from '../../state.ts'
import { extractEntities, type Span } from '../../text.ts'
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
          message_data: { text: direct.text, entities: renderOldEntities(state, direct.text) },
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

function renderOldEntities(state: State, text: string): Rendered {
  const found = extractEntities(text)
  const indices = ({ start, end }: Span) => [start, end]
  return {
    hashtags: found.hashtags.map(each => ({ text: each.tag, indices: indices(each) })),
    symbols: found.cashtags.map(each => ({ text: each.tag, indices: indices(each) })),
    user_mentions: found.mentions.map(each => {
      const user = state.users.get(state.usernames.get(each.username.toLowerCase()) ?? '')
      const known = user ? { name: user.name, id: Number(user.id), id_str: user.id } : {}
      return { screen_name: each.username, ...known, indices: indices(each) }
    }),
    urls: found.urls.map(each => ({
      url: each.url,
      expanded_url: each.url,
      display_url: each.url.replace(/^https?:\/\//i, ''),
      indices: indices(each),
    })),
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
