import { ISSUE_STATUSES, type IssueStatus } from '../../core/escalation/errand.ts'
import type { IssueChange, IssueFile } from '../ticketing.ts'
import { readNote } from './mark.ts'
import type { Attachment, Issue, Journal, Named } from './payload.ts'
import type { RedmineSettings } from './settings.ts'

/** What must be known to understand an entry of a history. */
export interface ReadingGround {
  readonly ourUserId: number
  readonly statuses: readonly Named[]
  readonly settings: RedmineSettings
}

/** What an entry says, and then what it did to the status; nothing where it is about something else. */
export function toChanges(issue: Issue, journal: Journal, ground: ReadingGround): readonly IssueChange[] {
  const common = {
    issueId: String(issue.id),
    by: journal.user?.name ?? '',
    isOurs: journal.user?.id === ground.ourUserId,
    at: journal.created_on,
  }
  const files = filesOf(issue, journal)
  const text = readNote(journal.notes)
  const statusName = newStatusName(journal, ground)
  return [
    ...(text === '' && files.length === 0
      ? []
      : [
          {
            ...common,
            externalId: String(journal.id),
            kind: 'said' as const,
            text,
            isAnswer: !journal.private_notes,
            files,
          },
        ]),
    ...(statusName === null
      ? []
      : [
          {
            ...common,
            externalId: `${journal.id}.status`,
            kind: 'moved' as const,
            status: meaningOf(statusName, ground),
            statusName: statusName.name,
          },
        ]),
  ]
}

/** A status that Redmine does not list any more is called by its number. */
function newStatusName({ details }: Journal, { statuses }: ReadingGround): Named | null {
  const detail = details.find(each => each.property === 'attr' && each.name === 'status_id')
  if (detail?.new_value == null) return null
  const known = statuses.find(each => String(each.id) === detail.new_value)
  return known ?? { id: Number(detail.new_value), name: detail.new_value }
}

const meaningOf = ({ id, name }: Named, { settings }: ReadingGround): IssueStatus | null =>
  ISSUE_STATUSES.find(status =>
    settings.statuses[status]?.some(each => each.toLowerCase() === name.toLowerCase() || each === String(id)),
  ) ?? null

/** Files that came with this entry and are still there. */
const filesOf = ({ attachments }: Issue, { details }: Journal): readonly IssueFile[] =>
  details
    .filter(each => each.property === 'attachment' && each.new_value !== null)
    .flatMap(each => attachments.find(attachment => String(attachment.id) === each.name) ?? [])
    .map(toFile)

const toFile = ({ id, filename, filesize, content_type }: Attachment): IssueFile => ({
  ref: String(id),
  name: filename,
  mime: content_type ?? 'application/octet-stream',
  bytes: filesize,
})

/** Oldest first; of one moment in the order in which Redmine counted. */
export const inOrder = (changes: readonly IssueChange[]): readonly IssueChange[] =>
  changes.toSorted(
    (a, b) =>
      a.at.getTime() - b.at.getTime() ||
      Number.parseInt(a.externalId, 10) - Number.parseInt(b.externalId, 10),
  )
