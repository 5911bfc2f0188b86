import { type StubRequest, sendJson, startStub } from '../../../connectors/testing/stub-network.ts'
import { readFixture } from './fixtures.ts'

interface StubEntry {
  readonly id: number
  readonly at: Date
  readonly notes: string
}

/** Redmine as far as reading needs it: it lists, sorts, filters and cuts as the real one does, and can be changed at any moment. */
export interface StubRedmine {
  readonly url: string
  readonly requests: readonly StubRequest[]
  /** Somebody writes a note; the issue is made when it is not there. */
  write(issueId: number, at: Date, notes?: string): number
  remove(issueId: number): void
  /** Called when an issue has been asked for, before it is shown. */
  onShow: (issueId: number) => void
  close(): Promise<void>
}

export async function startStubRedmine(): Promise<StubRedmine> {
  const issues = new Map<number, StubEntry[]>()
  let entries = 0
  const stub = await startStub(({ url }, response) => {
    if (url.pathname === '/users/current.json') return sendJson(response, 200, readFixture('user'))
    if (url.pathname === '/issue_statuses.json') return sendJson(response, 200, readFixture('statuses'))
    if (url.pathname === '/issues.json') return sendJson(response, 200, listIssues(issues, url.searchParams))
    const id = Number(/^\/issues\/(\d+)\.json$/.exec(url.pathname)?.[1])
    redmine.onShow(id)
    return issues.has(id)
      ? sendJson(response, 200, { issue: toIssue(id, issues.get(id) ?? []) })
      : sendJson(response, 404, null)
  })
  const redmine: StubRedmine = {
    ...stub,
    write(issueId, at, notes = 'Vista.') {
      issues.set(issueId, [...(issues.get(issueId) ?? []), { id: ++entries, at, notes }])
      return entries
    },
    remove: issueId => void issues.delete(issueId),
    onShow: () => undefined,
  }
  return redmine
}

function listIssues(issues: ReadonlyMap<number, readonly StubEntry[]>, query: URLSearchParams) {
  const since = new Date(query.get('updated_on')?.replace('>=', '') ?? 0)
  const listed = [...issues]
    .map(([id, entries]) => toIssue(id, entries))
    .filter(each => new Date(each.updated_on) >= since)
    .sort((a, b) => a.updated_on.localeCompare(b.updated_on) || a.id - b.id)
  if (query.get('sort') === 'updated_on:desc') listed.reverse()
  const offset = Number(query.get('offset') ?? 0)
  const shown = listed.slice(offset, offset + Number(query.get('limit') ?? 25))
  return { issues: shown.map(({ journals: _, ...each }) => each), total_count: listed.length }
}

const second = (time: Date): string => `${time.toISOString().slice(0, 19)}Z`

function toIssue(id: number, entries: readonly StubEntry[]) {
  const last = Math.max(...entries.map(each => each.at.getTime()))
  return {
    id,
    project: { id: 2, name: 'Contabilità' },
    status: { id: 1, name: 'New' },
    priority: { id: 2, name: 'Normal' },
    description: '',
    created_on: second(entries[0]?.at ?? new Date()),
    updated_on: second(new Date(last)),
    journals: entries.map(each => ({
      id: each.id,
      user: { id: 6, name: 'Anna Verdi' },
      notes: each.notes,
      created_on: second(each.at),
      private_notes: false,
      details: [],
    })),
  }
}
