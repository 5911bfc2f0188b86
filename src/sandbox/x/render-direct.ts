import type { SandboxDirect } from '../network.ts'
import { extractEntities } from '../text.ts'
import type { Asked } from './asked.ts'
import { pick, type Rendered } from './render-user.ts'

/** In the new dialect the sender is no field, only an expansion. */
export function renderDirect(direct: SandboxDirect, asked: Asked): Rendered {
  const fields = new Set(['id', 'event_type', 'text', ...asked.directFields])
  if (asked.dialect === 'post') fields.delete('sender_id')
  if (asked.expansions.has('sender_id')) fields.add('sender_id')
  return pick(
    {
      id: direct.id,
      event_type: 'MessageCreate',
      text: direct.text,
      created_at: direct.createdAt,
      dm_conversation_id: direct.conversationId,
      sender_id: direct.senderId,
      ...(fields.has('entities') && renderEntities(direct.text)),
    },
    [...fields, 'mentions', 'hashtags', 'urls'],
  )
}

/** `entities` of a direct message lie beside its text, not in a member of their own. */
function renderEntities(text: string): Rendered {
  const { mentions, hashtags, urls } = extractEntities(text)
  return {
    ...(mentions.length > 0 && { mentions }),
    ...(hashtags.length > 0 && { hashtags }),
    ...(urls.length > 0 && { urls: urls.map(found => ({ ...found, expanded_url: found.url })) }),
  }
}
