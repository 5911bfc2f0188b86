import type { DeliveryView, MessageView } from '../../contract/ticket.ts'
import { attachmentUrl } from '../../core/delivery/attachment-url.ts'
import type { Reaction } from '../../core/message/message.ts'
import { listReactions } from '../../desk/react-to-message.ts'
import type { AttachmentRow } from '../../store/attachment.ts'
import type { DeliveryRow } from '../../store/delivery.ts'
import type { ShownMessage } from '../../store/ticket-detail.ts'

/** Every price of today's connectors is in US dollars; a connector's `price` names its currency. */
const CURRENCY = 'USD'

export const money = (micros: number | string) => ({ micros: Number(micros), currency: CURRENCY })

/** `others`: the deliveries of the same ticket, among which are the other posts of the same answer. */
export const toDeliveryView = (row: DeliveryRow, others: readonly DeliveryRow[]): DeliveryView => ({
  id: row.id,
  state: row.state,
  notBefore: row.not_before.toISOString(),
  refusal: row.refusal,
  cost: money(row.cost_micros),
  ...placeInChain(row, others),
  poll: row.poll === null ? null : { options: [...row.poll.options], minutes: row.poll.minutes },
  inviteDirect: row.invites_direct,
})

function placeInChain(
  row: DeliveryRow,
  others: readonly DeliveryRow[],
): Pick<DeliveryView, 'part' | 'heldByPart'> {
  if (row.chain_id === null) return { part: null, heldByPart: null }
  const chain = others.filter(each => each.chain_id === row.chain_id)
  const before = chain.filter(each => each.part < row.part && each.state === 'failed')
  const isHeld = row.state === 'pending' && before.length > 0
  return {
    part: { n: row.part, of: chain.length },
    heldByPart: isHeld ? Math.min(...before.map(each => each.part)) : null,
  }
}

export interface MessageExtras {
  readonly ticketId: string | null
  readonly accountHandle: string
  readonly sightings: MessageView['sightings']
  /** Those of the ticket; this message's is among them when it has one. */
  readonly deliveries: readonly DeliveryRow[]
  readonly mayHide: boolean
  readonly mayReact: readonly Reaction[]
  readonly files: readonly AttachmentRow[]
  readonly mentions: MessageView['mentions']
  readonly permalink: string | null
}

export function toMessageView(row: ShownMessage, extras: MessageExtras): MessageView {
  const isContext = extras.ticketId !== null && row.ticket_id !== extras.ticketId
  const isDeleted = row.deleted_at !== null
  const delivery = extras.deliveries.find(each => each.message_id === row.id)
  return {
    id: row.id,
    conversationId: row.conversation_id ?? row.id,
    direction: row.direction,
    visibility: row.visibility,
    author: authorOf(row, extras.accountHandle, isContext),
    text: isDeleted ? '' : row.text,
    language: row.language,
    writtenAt: row.written_at.toISOString(),
    media: row.media,
    inReplyToId: row.in_reply_to_id,
    quoted: viewQuoted(row.quoted),
    reposts: row.reposts,
    revision: row.revision,
    isDeleted,
    isSealed: row.is_sealed,
    isHidden: row.hidden_at !== null,
    channel: row.channel,
    letter: isDeleted ? null : viewLetter(row.letter, extras.files),
    files: isDeleted ? [] : extras.files.map(viewFile),
    mentions: isDeleted ? [] : extras.mentions,
    labels: row.labels,
    isAutomatic: row.is_automatic,
    gate: row.gate,
    reactions: { may: [...extras.mayReact], has: listReactions(row) },
    mayHide: extras.mayHide && !isDeleted,
    isContext,
    permalink: extras.permalink,
    sightings: extras.sightings,
    delivery: delivery === undefined ? null : toDeliveryView(delivery, extras.deliveries),
  }
}

const viewFile = (file: AttachmentRow): MessageView['files'][number] => ({
  id: file.id,
  name: file.name,
  mime: file.mime,
  bytes: file.size,
  isInline: file.content_id !== null,
  isDangerous: file.is_dangerous,
})

/** Pictures of the letter itself are shown from our own address. */
function viewLetter(letter: ShownMessage['letter'], files: readonly AttachmentRow[]): MessageView['letter'] {
  if (letter === null) return null
  const urls = new Map(files.map(each => [each.content_id, attachmentUrl(each.id)]))
  const { subject, html, rest, to, cc, forwardedBy, proofs, blockedImages } = letter
  return {
    subject,
    html:
      html?.replace(/(["'])cid:([^"']*)\1/g, (_, quote, id) => `${quote}${urls.get(id) ?? ''}${quote}`) ??
      null,
    rest,
    to: to.map(each => ({ ...each })),
    cc: cc.map(each => ({ ...each })),
    forwardedBy: forwardedBy === null ? null : { ...forwardedBy },
    proofs,
    blockedImages,
  }
}

/** What was deleted is not shown by the back door. */
const viewQuoted = (quoted: ShownMessage['quoted']): MessageView['quoted'] =>
  quoted === null ? null : { id: quoted.id, author: quoted.author, text: quoted.isDeleted ? '' : quoted.text }

function authorOf(row: ShownMessage, accountHandle: string, isContext: boolean): MessageView['author'] {
  if (row.direction === 'inbound')
    return {
      kind: isContext ? 'stranger' : 'customer',
      name: row.author_name ?? '',
      handle: row.author_handle,
      avatarUrl: row.author_avatar,
    }
  if (row.author_member_id === null)
    return { kind: 'brand', name: accountHandle, handle: accountHandle, avatarUrl: null }
  const handle = row.visibility === 'internal' ? null : accountHandle
  return { kind: 'member', name: row.member_name ?? '', handle, avatarUrl: null }
}
