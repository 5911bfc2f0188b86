import type { AskApprovalRequest } from '../../contract/approval.ts'
import type { DraftContent } from '../../core/draft/draft.ts'

export const aDraft = (otherwise: Partial<DraftContent> = {}): DraftContent => ({
  text: '',
  subject: null,
  files: [],
  poll: null,
  inviteDirect: false,
  quote: false,
  further: [],
  isNumbered: false,
  ...otherwise,
})

/** As a request carries it: its lists are anybody's. */
export const toContent = ({
  files,
  poll,
  further,
  acts,
  ...rest
}: DraftContent): AskApprovalRequest['candidates'][number] extends infer C ? Omit<C, 'id'> : never => ({
  ...rest,
  files: files.map(file => ({ ...file })),
  poll: poll === null ? null : { options: [...poll.options], minutes: poll.minutes },
  further: [...further],
  ...(acts !== undefined && { acts: [...acts] }),
})
