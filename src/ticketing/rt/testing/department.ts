import type { RtFacts } from '../../../../test/networks/ticketing/rt-facts.ts'
import type { IssueSeen, SystemUnderTest } from '../../conformance.ts'
import type { IssueStatus } from '../../ticketing.ts'
import { quote } from '../query.ts'
import { askAs } from './people.ts'

const STATUS_TO_SET = {
  open: 'open',
  resolved: 'resolved',
  refused: 'rejected',
  withdrawn: 'rejected',
} as const
const MEANING: Readonly<Record<string, IssueStatus>> = {
  new: 'open',
  open: 'open',
  stalled: 'open',
  resolved: 'resolved',
  rejected: 'refused',
}

interface Ticket {
  readonly Subject: string
  readonly Status: string
  readonly Priority: string
  readonly CustomFields: readonly { name: string; values: readonly string[] }[]
  readonly _hyperlinks: readonly { ref: string; _url: string }[]
}

interface Part {
  readonly id: string
  readonly Filename: string
  readonly ContentType: string
  readonly ContentLength: string
}

/** Anna, who works in the departments' queues, and what she sees there. */
export const departmentIn = (facts: RtFacts): SystemUnderTest => ({
  async countIssues(title) {
    const query = encodeURIComponent(`Subject = ${quote(title)}`)
    return ((await askAs(facts, 'anna', 'GET', `/tickets?query=${query}`)) as { total: number }).total
  },

  async look(issueId): Promise<IssueSeen> {
    const ticket = (await askAs(facts, 'anna', 'GET', `/ticket/${issueId}`)) as Ticket
    const path = `/ticket/${issueId}/attachments?per_page=100&fields=Filename,ContentType,ContentLength`
    const { items } = (await askAs(facts, 'anna', 'GET', path)) as { items: readonly Part[] }
    const texts: string[] = []
    for (const part of items.filter(each => each.Filename === '' && each.ContentType === 'text/plain')) {
      const { Content } = (await askAs(facts, 'anna', 'GET', `/attachment/${part.id}`)) as { Content: string }
      texts.push(Buffer.from(Content, 'base64').toString('utf8'))
    }
    return {
      title: ticket.Subject,
      texts,
      links: ticket._hyperlinks.filter(({ ref }) => ref === 'refers-to').map(({ _url }) => _url),
      customerName: ticket.CustomFields.find(({ name }) => name === 'Customer')?.values[0] ?? '',
      status: MEANING[ticket.Status] ?? null,
      priority: Number(ticket.Priority),
      files: items
        .filter(each => each.Filename !== '')
        .map(each => ({ name: each.Filename, bytes: Number(each.ContentLength) })),
    }
  },

  async say(issueId, { text, isAnswer, file }) {
    const form = new FormData()
    form.append('JSON', JSON.stringify({ Content: text, ContentType: 'text/plain' }))
    if (file !== undefined)
      form.append(
        'Attachments',
        new Blob([new Uint8Array(await file.open())], { type: file.mime }),
        file.name,
      )
    await askAs(facts, 'anna', 'POST', `/ticket/${issueId}/${isAnswer ? 'correspond' : 'comment'}`, form)
  },

  async move(issueId, status) {
    await askAs(facts, 'anna', 'PUT', `/ticket/${issueId}`, { Status: STATUS_TO_SET[status] })
  },
})
