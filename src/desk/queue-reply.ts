import { attachmentUrl } from '../core/delivery/attachment-url.ts'
import { candidateKey } from '../core/delivery/candidate-key.ts'
import type { MacroAct } from '../core/macro/macro.ts'
import type { Letter } from '../core/message/letter.ts'
import type { Media } from '../core/message/message.ts'
import type { LoopWord } from '../core/public-loop/public-loop.ts'
import { giveToDelivery } from '../store/attachment.ts'
import type { Trx } from '../store/database.ts'
import { findPredecessor } from '../store/delivery.ts'
import { insertEvents } from '../store/event.ts'
import { fact, type TicketRecord } from '../store/ticket.ts'
import { costOf } from './check-reply.ts'
import type { Way } from './decide-ways.ts'
import type { Desk } from './desk.ts'
import { findConversationFor } from './reply-conversation.ts'
import type { PartFile, ReplyPart } from './reply-parts.ts'

export interface Replied {
  readonly deliveryId: string
  readonly messageId: string
  readonly notBefore: Date
}

/** What all posts of one answer have in common. */
interface Answer {
  readonly ticket: TicketRecord
  readonly way: Way
  readonly authorId: string
  /** Who lets it go: somebody else where it was approved. */
  readonly senderId: string
  /** It says that somebody is at it. */
  readonly isAcknowledgement: boolean
  /** What it says of the matter before the public. */
  readonly loopWord: LoopWord | null
  /** What follows once all of it stands on the network. */
  readonly acts: readonly MacroAct[]
  readonly posts: number
  readonly conversation: { readonly id: string; readonly networkThread: string }
  /** Names the chain; null when the answer is one post. */
  readonly chainId: string | null
  readonly now: Date
  readonly notBefore: Date
}

/** Writes the posts of an answer, each behind the one before it. @returns what was queued of the first. */
export async function queueReply(
  desk: Desk,
  trx: Trx,
  ticket: TicketRecord,
  way: Way,
  parts: readonly ReplyPart[],
  said: Pick<Answer, 'authorId' | 'senderId' | 'isAcknowledgement' | 'loopWord' | 'acts'>,
): Promise<Replied> {
  const now = desk.now()
  const conversation = await findConversationFor(desk, trx, ticket, way)
  const chainId = parts.length > 1 ? (parts[0]?.deliveryId ?? null) : null
  const notBefore = new Date(now.getTime() + desk.timing.undoMs)
  const posts = parts.length
  const answer = { ticket, way, ...said, conversation, chainId, now, notBefore, posts }
  let predecessor = await findPredecessor(trx, ticket.workspace_id, conversation.id)
  const queued: Replied[] = []
  for (const [index, part] of parts.entries()) {
    queued.push(await queuePart(desk, trx, answer, part, index, predecessor))
    predecessor = part.deliveryId
  }
  const [first] = queued
  if (first === undefined) throw new Error('an answer has at least one part')
  return first
}

async function queuePart(
  desk: Desk,
  trx: Trx,
  answer: Answer,
  part: ReplyPart,
  index: number,
  predecessor: string | null,
): Promise<Replied> {
  const { ticket, senderId, now, notBefore } = answer
  const messageId = desk.newId()
  await insertMessage(trx, answer, part, index, messageId)
  await insertDelivery(trx, answer, part, index, messageId, predecessor)
  await giveToDelivery(trx, ticket.workspace_id, part.deliveryId, part.files)
  const data = { deliveryId: part.deliveryId, messageId, notBefore: notBefore.toISOString() }
  const event = { type: 'delivery.queued', data } as const
  const by = { kind: 'person', memberId: senderId } as const
  await insertEvents(trx, ticket.workspace_id, [fact(event, by, part.deliveryId, ticket.id)], {
    newId: desk.newId,
    now,
  })
  return { deliveryId: part.deliveryId, messageId, notBefore }
}

/** What a part answers; of a later one it is known only when the one before it stands on the network. */
const targetOf = ({ way }: Answer, index: number): string | null =>
  way.mode === 'public' && index === 0 ? (way.target?.external_id ?? null) : null

/** Parts of one answer are a millisecond apart, so that they stand in their order before they have gone. */
const writtenAt = ({ now }: Answer, index: number): Date => new Date(now.getTime() + index)

async function insertMessage(
  trx: Trx,
  answer: Answer,
  part: ReplyPart,
  index: number,
  messageId: string,
): Promise<void> {
  const { ticket, way, conversation } = answer
  await trx
    .insertInto('message')
    .values({
      workspace_id: ticket.workspace_id,
      id: messageId,
      channel: way.account.channel,
      external_id: null,
      conversation_id: conversation.id,
      ticket_id: ticket.id,
      profile_id: null,
      author_member_id: answer.authorId,
      account_id: way.account.id,
      direction: 'outbound',
      visibility: way.mode,
      text: part.text,
      language: ticket.language,
      media: JSON.stringify(part.files.map(toMedia)),
      in_reply_to: part.isQuote ? null : targetOf(answer, index),
      quotes: part.isQuote ? targetOf(answer, index) : null,
      network_thread: conversation.networkThread,
      letter: way.subject === null ? null : JSON.stringify(letterOf(way, part)),
      addressed: [],
      written_at: writtenAt(answer, index),
      received_at: answer.now,
      deleted_at: null,
    })
    .execute()
}

const kindOf = (mime: string): Media['kind'] => {
  if (mime === 'image/gif') return 'gif'
  if (mime.startsWith('image/')) return 'photo'
  return mime.startsWith('video/') ? 'video' : 'file'
}

const letterOf = (way: Way, part: ReplyPart): Letter => ({
  subject: part.subject ?? way.subject ?? '',
  html: null,
  rest: '',
  to: [{ name: '', address: way.recipientHandle }],
  cc: [],
  forwardedBy: null,
  proofs: { dkim: 'unknown', spf: 'unknown', dmarc: 'unknown' },
  blockedImages: 0,
})

const toMedia = ({ id, mime, alt }: PartFile): Media => ({
  kind: kindOf(mime),
  url: attachmentUrl(id),
  alt: alt === '' ? null : alt,
})

async function insertDelivery(
  trx: Trx,
  answer: Answer,
  part: ReplyPart,
  index: number,
  messageId: string,
  predecessor: string | null,
): Promise<void> {
  const { ticket, way, conversation } = answer
  const target = targetOf(answer, index)
  const recipient = way.mode === 'direct' ? way.recipientExternalId : null
  await trx
    .insertInto('delivery')
    .values({
      workspace_id: ticket.workspace_id,
      id: part.deliveryId,
      message_id: messageId,
      ticket_id: ticket.id,
      conversation_id: conversation.id,
      account_id: way.account.id,
      kind: way.mode === 'direct' ? 'direct' : part.isQuote ? 'quote' : 'reply',
      text: part.text,
      subject: way.subject === null ? '' : (part.subject ?? way.subject),
      target_external_id: target,
      recipient_external_id: recipient,
      candidate_key: candidateKey({ target, recipient, text: part.text }),
      state: 'pending',
      not_before: answer.notBefore,
      lease_until: null,
      first_tried_at: null,
      look_again_at: null,
      predecessor_id: predecessor,
      chain_id: answer.chainId,
      part: index + 1,
      files: part.files.length,
      poll: part.poll === null ? null : JSON.stringify(part.poll),
      invites_direct: part.invitesDirect,
      is_acknowledgement: answer.isAcknowledgement,
      loop_word: index === 0 ? answer.loopWord : null,
      acts: JSON.stringify(index === answer.posts - 1 ? answer.acts : []),
      external_id: null,
      sent_at: null,
      refusal: null,
      cost_micros: costOf(way, part, index),
      created_at: answer.now,
    })
    .execute()
}
