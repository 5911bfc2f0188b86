import type { RedmineFacts } from '../../../../test/networks/ticketing/redmine-facts.ts'
import type { IssueSeen, SystemUnderTest } from '../../conformance.ts'
import type { IssueStatus } from '../../ticketing.ts'
import { askAs, changeAs, STATUS, uploadAs } from './people.ts'

/** The desk's own role may not reject here: what is refused waits for words. */
const STATUS_TO_SET = {
  open: STATUS.inProgress,
  resolved: STATUS.resolved,
  refused: STATUS.feedback,
  withdrawn: STATUS.closed,
} as const
const MEANING: Readonly<Record<number, IssueStatus>> = {
  [STATUS.new]: 'open',
  [STATUS.inProgress]: 'open',
  [STATUS.resolved]: 'resolved',
  [STATUS.feedback]: 'refused',
  [STATUS.closed]: 'withdrawn',
}
export const STATUSES_UNDER_TEST = {
  open: ['New', 'In Progress'],
  resolved: ['Resolved'],
  refused: ['Feedback'],
  withdrawn: ['Closed'],
}

interface Shown {
  readonly subject: string
  readonly description: string
  readonly status: { readonly id: number }
  readonly priority: { readonly id: number }
  readonly custom_fields: readonly { readonly id: number; readonly value: string | null }[]
  readonly attachments: readonly { readonly filename: string; readonly filesize: number }[]
  readonly journals: readonly { readonly notes: string | null }[]
}

/** Anna, who works in the departments' projects, and what she sees there. */
export const departmentIn = (facts: RedmineFacts, project: string): SystemUnderTest => ({
  nameOf: name => name.replaceAll(/[/?%*:|"'<>\n\r]+/g, '_'),

  async countIssues(title) {
    const path = `/projects/${project}/issues.json?status_id=*&limit=100`
    const { issues } = (await askAs(facts, 'anna', 'GET', path)) as { issues: readonly Shown[] }
    return issues.filter(each => each.subject === title).length
  },

  async look(issueId): Promise<IssueSeen> {
    const path = `/issues/${issueId}.json?include=journals,attachments`
    const { issue } = (await askAs(facts, 'anna', 'GET', path)) as { issue: Shown }
    const texts = [issue.description, ...issue.journals.map(each => each.notes ?? '')]
    return {
      title: issue.subject,
      texts: texts.map(text => text.replaceAll('\r\n', '\n')),
      links: issue.description.match(/https?:\S+/g) ?? [],
      customerName: issue.custom_fields.find(({ id }) => id === 2)?.value ?? '',
      status: MEANING[issue.status.id] ?? null,
      priority: issue.priority.id,
      files: issue.attachments.map(each => ({ name: each.filename, bytes: each.filesize })),
    }
  },

  async say(issueId, { text, isAnswer, file }) {
    const uploads = file === undefined ? [] : [await uploadAs(facts, 'anna', file.name, await file.open())]
    await changeAs(facts, 'anna', issueId, { notes: text, private_notes: !isAnswer, uploads })
  },

  async move(issueId, status) {
    await changeAs(facts, 'anna', issueId, { status_id: STATUS_TO_SET[status] })
  },
})
