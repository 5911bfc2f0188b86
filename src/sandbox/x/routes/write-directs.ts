import { z } from 'zod'
import type { NewDirect, SandboxDirect, Told } from '../../network.ts'
import { decideWordsRefusal, refusal } from '../../rules.ts'
import { seesDirect } from '../../state.ts'
import { readBody } from '../body.ts'
import { type Answer, type Asking, type Endpoint, type FileAnswer, getUserId, refuse } from '../endpoint.ts'
import { mediaFileName } from '../media-address.ts'
import { getPathId } from '../params.ts'
import { invalidRequest, noSuchPage } from '../problems.ts'
import { getTalk } from './direct-talk.ts'
import { mediaProblem } from './media.ts'

const WRITE = ['dm.write', 'tweet.read', 'users.read']
const write = { method: 'POST', caller: 'user', scopes: WRITE, limit: 'sendDirect' } as const

export const writeDirectEndpoints: readonly Endpoint[] = [
  { ...write, path: '/2/dm_conversations', answer: createGroup },
  { ...write, path: '/2/dm_conversations/with/:participant_id/messages', answer: sendTo },
  { ...write, path: '/2/dm_conversations/:dm_conversation_id/messages', answer: sendInto },
  {
    method: 'DELETE',
    path: '/2/dm_events/:event_id',
    caller: 'user',
    scopes: ['dm.read', 'dm.write'],
    limit: 'sendDirect',
    answer: deleteDirect,
  },
  {
    method: 'GET',
    path: '/2/dm_conversations/media/:dm_id/:media_id/:resource_id',
    caller: 'user',
    scopes: ['dm.read'],
    limit: 'mediaStatus',
    answer: answerPicture,
  },
]

const id = z.string().regex(/^[0-9]{1,19}$/)

const messageSchema = z
  .strictObject({
    text: z.string().min(1).optional(),
    attachments: z
      .array(z.strictObject({ media_id: id }))
      .max(1)
      .optional(),
  })
  .refine(({ text, attachments }) => text !== undefined || attachments?.length === 1, {
    message: 'has neither text nor attachments',
    path: ['text'],
  })

type Words = Pick<NewDirect, 'text' | 'media'>

function readWords(asking: Asking, message: z.infer<typeof messageSchema>): Words {
  const ids = (message.attachments ?? []).map(({ media_id }) => media_id)
  const told = asking.media.attach(getUserId(asking.caller), ids, 'direct')
  const text = message.text ?? ''
  if (told.ok) return { text, media: told.value[0] }
  throw told.refusal === 'notFound'
    ? invalidRequest('Your media IDs are invalid.')
    : mediaProblem(told.refusal)
}

function sendTo(asking: Asking): Answer {
  const userId = getPathId(asking, 'participant_id')
  return send(asking, { userId }, readWords(asking, readBody(messageSchema, asking.body)))
}

function sendInto(asking: Asking): Answer {
  const to = getTalk(asking, 'dm_conversation_id')
  return send(asking, to, readWords(asking, readBody(messageSchema, asking.body)))
}

const groupSchema = z.strictObject({
  conversation_type: z.literal('Group'),
  participant_ids: z.array(id).min(2).max(49),
  message: messageSchema,
})

/** Nobody is called together for a message that cannot be said. */
function createGroup(asking: Asking): Answer {
  const { participant_ids, message } = readBody(groupSchema, asking.body)
  const words = readWords(asking, message)
  const code = decideWordsRefusal(words)
  if (code) throw refuse(refusal(code).refusal)
  const told = asking.network.createGroup(getUserId(asking.caller), participant_ids)
  if (!told.ok) throw refuse(told.refusal)
  return send(asking, { groupId: told.value.conversationId }, words)
}

function send(asking: Asking, to: NewDirect['to'], words: Words): Answer {
  const told: Told<SandboxDirect> = asking.network.writeDirect(
    getUserId(asking.caller),
    { to, ...words },
    'api',
  )
  if (!told.ok) throw refuse(told.refusal)
  const { id, conversationId } = told.value
  return { status: 201, body: { data: { dm_conversation_id: conversationId, dm_event_id: id } } }
}

function deleteDirect(asking: Asking): Answer {
  const told = asking.network.deleteDirect(getUserId(asking.caller), getPathId(asking, 'event_id'))
  if (told.ok) return { body: { data: { deleted: true } } }
  throw told.refusal.code === 'notFound' ? noSuchPage() : refuse(told.refusal)
}

/** The bytes of a picture, for those who take part in the talk in which it was sent. */
function answerPicture(asking: Asking): FileAnswer {
  const { state } = asking.network
  const direct = state.directs.get(getPathId(asking, 'dm_id'))
  const media = direct?.media
  const isSeen = direct !== undefined && seesDirect(state, getUserId(asking.caller), direct.id)
  const isNamed =
    media?.id === getPathId(asking, 'media_id') && mediaFileName(media) === asking.params.resource_id
  const bytes = media && isSeen && isNamed ? asking.media.findBytes(media.id) : undefined
  if (!bytes) throw noSuchPage()
  return { file: { type: 'application/octet-stream', bytes } }
}
