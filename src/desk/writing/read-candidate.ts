import type { AskApprovalRequest } from '../../contract/approval.ts'
import type { ReplyRequest } from '../../contract/reply.ts'
import { numberParts } from '../../core/text/number-parts.ts'
import type { Candidate } from '../../store/schema/draft-tables.ts'

/** A version of an answer as the reply that it would be. */
export function toReplyRequest(
  { mode, accountId }: Pick<AskApprovalRequest, 'mode' | 'accountId'>,
  candidate: Candidate,
): ReplyRequest {
  const { id, text, subject, files, poll, inviteDirect, quote, further, isNumbered, acts } = candidate
  const [first = '', ...rest] = isNumbered ? numberParts([text, ...further]) : [text, ...further]
  return {
    deliveryId: id,
    mode,
    accountId,
    targetMessageId: null,
    text: first,
    ...(subject === null ? {} : { subject }),
    quote,
    attachments: files.map(file => ({ id: file.id, alt: file.alt })),
    poll: poll === null ? null : { options: [...poll.options], minutes: poll.minutes },
    inviteDirect,
    isAcknowledgement: false,
    further: rest.map(part => ({ deliveryId: id, text: part, attachments: [] })),
    lastSeenMessageId: null,
    sendAnyway: true,
    ...(acts?.length && { acts: [...acts] }),
  }
}
