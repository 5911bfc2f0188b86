import { oneIssueSchema } from './payload.ts'
import type { RedmineSession } from './settings.ts'
import { askRedmine } from './trouble.ts'

/** An issue with its history and its files. */
export const askForIssue = (session: RedmineSession, issueId: string, signal: AbortSignal) =>
  askRedmine(
    session,
    {
      method: 'GET',
      path: `/issues/${encodeURIComponent(issueId)}.json`,
      query: { include: 'journals,attachments' },
    },
    oneIssueSchema,
    signal,
  )
