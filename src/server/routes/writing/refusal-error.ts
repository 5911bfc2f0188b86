import { RequestError } from '../../../core/errors.ts'
import type { ReplyRefused } from '../../../desk/reply.ts'
import type { ScheduleRefused } from '../../../desk/scheduled-reply/schedule-reply.ts'
import type { ApproveRefused } from '../../../desk/writing/approve.ts'
import type { AskRefused } from '../../../desk/writing/ask-approval.ts'

/** What keeps an answer from going, as the client is told. */
export function toRefusalError(
  refused: ReplyRefused | AskRefused | ApproveRefused | ScheduleRefused,
): RequestError {
  if (refused.kind === 'notFound') return new RequestError('notFound')
  if (refused.kind === 'answeredMeanwhile')
    return new RequestError('answeredMeanwhile', { messageId: refused.messageId })
  const { refusal } = refused
  const part = 'part' in refused ? refused.part : undefined
  return new RequestError('refused', part === undefined ? { refusal } : { refusal, part })
}
