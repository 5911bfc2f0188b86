import type { ReplyRequest } from '../contract/reply.ts'
import type { Enclosure, Poll } from '../core/delivery/enclosure.ts'
import { listUnused } from '../store/attachment.ts'
import type { Trx } from '../store/database.ts'

/** A file that goes with a part. */
export interface PartFile {
  readonly id: string
  readonly mime: string
  readonly bytes: number
  readonly alt: string
}

/** One post of an answer. */
export interface ReplyPart {
  readonly deliveryId: string
  readonly text: string
  readonly files: readonly PartFile[]
  /** Files that were named and are not there: sent already, or forgotten. */
  readonly missing: number
  readonly poll: Poll | null
  readonly invitesDirect: boolean
  /** It stands on our own timeline, and shows the post that it answers. */
  readonly isQuote: boolean
  /** Of a letter, where its author wrote one. */
  readonly subject: string | undefined
}

/** The posts of which an answer is made, in their order, with what is known of their files. */
export async function readParts(trx: Trx, workspaceId: string, request: ReplyRequest): Promise<ReplyPart[]> {
  const { subject } = request
  const first = { ...request, subject, invitesDirect: request.inviteDirect, isQuote: request.quote }
  const plain = { poll: null, invitesDirect: false, isQuote: false, subject }
  const asked = [first, ...request.further.map(part => ({ ...part, ...plain }))]
  const ids = asked.flatMap(part => part.attachments.map(each => each.id))
  const unused = new Map((await listUnused(trx, workspaceId, ids)).map(row => [row.id, row]))
  return asked.map(({ attachments, ...part }) => {
    const files = attachments.flatMap(({ id, alt }) => {
      const row = unused.get(id)
      // Named twice, it goes once.
      unused.delete(id)
      return row === undefined ? [] : [{ id, mime: row.mime, bytes: row.size, alt: alt.trim() }]
    })
    return { ...partOf(part), files, missing: attachments.length - files.length }
  })
}

const partOf = ({
  deliveryId,
  text,
  poll,
  invitesDirect,
  isQuote,
  subject,
}: Omit<ReplyPart, 'files' | 'missing'>) => ({ deliveryId, text, poll, invitesDirect, isQuote, subject })

export const enclosureOf = ({ files, poll, invitesDirect }: ReplyPart): Enclosure => ({
  files,
  poll,
  invitesDirect,
})
