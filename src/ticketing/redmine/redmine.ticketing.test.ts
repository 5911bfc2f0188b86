import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { CLOSED_TO_DESK } from '../../../test/networks/ticketing/redmine-facts.ts'
import { makeProject } from '../../../test/networks/ticketing/redmine-project.ts'
import type { Errand, IssueChange } from '../ticketing.ts'
import { redmineTicketing } from './redmine.ts'
import type { RedmineSession } from './settings.ts'
import { creating, fileOf, never, outgoing, sessionAt } from './testing/errands.ts'
import { askAs, changeAs, STATUS, uploadAs } from './testing/people.ts'

const { carry, lookup, check, readChanges, readIssues, openFile } = redmineTicketing

let session: RedmineSession
let project: string

const redmine = () => inject('redmine')

beforeAll(async () => {
  project = await makeProject(redmine())
  session = sessionOf()
})

const sessionOf = (settings: Readonly<Record<string, unknown>> = {}): RedmineSession =>
  sessionAt(redmine().url, {
    apiKey: redmine().key,
    projects: { billing: project },
    tracker: 'Support',
    fields: { ticketLink: 1, customerName: 2 },
    ...settings,
  })

async function carried(errand: Errand, of = session): Promise<string> {
  const outcome = await carry(of, outgoing(errand), never())
  if (outcome.kind !== 'sent') throw new Error(JSON.stringify(outcome))
  return outcome.externalId
}

const issueOf = async (issueId: string) =>
  (
    (await askAs(redmine(), 'anna', 'GET', `/issues/${issueId}.json?include=journals,attachments`)) as {
      issue: Record<string, unknown>
    }
  ).issue

async function changesOf(issueId: string): Promise<readonly IssueChange[]> {
  const all: IssueChange[] = []
  for await (const changes of readIssues?.(session, [issueId], never()) ?? []) all.push(...changes)
  return all
}

async function sit(cursor: string | null, of = session) {
  const changes: IssueChange[] = []
  let last = cursor ?? ''
  for await (const page of readChanges?.(of, cursor, never()) ?? []) {
    changes.push(...page.changes)
    last = page.cursor
  }
  return { changes, cursor: last }
}

describe('an escalation', () => {
  test('becomes an issue with project, tracker, priority, fields, file and a way back', async () => {
    const files = [fileOf('bolletta è.pdf', 'due volte')]
    const outcome = await carry(session, outgoing(creating(), { files }), never())
    if (outcome.kind !== 'sent') throw new Error(JSON.stringify(outcome))
    const issue = await issueOf(outcome.externalId)
    expect(issue).toMatchObject({
      tracker: { name: 'Support' },
      priority: { name: 'High' },
      subject: 'La bolletta è arrivata due volte',
      description: expect.stringMatching(/storno di 29,90 €\.\r\n\r\nhttps:\/\/desk\.example\/tickets\/17#/),
      custom_fields: expect.arrayContaining([
        expect.objectContaining({ id: 1, value: 'https://desk.example/tickets/17' }),
        expect.objectContaining({ id: 2, value: 'Luca Bassi' }),
      ]),
      attachments: [expect.objectContaining({ filename: 'bolletta è.pdf', filesize: 9 })],
    })
  })

  test('goes to the project of its department, or to the one of all others, or nowhere', async () => {
    const elsewhere = creating({ department: 'logistics' })
    expect(await carry(session, outgoing(elsewhere), never())).toMatchObject({
      kind: 'refused',
      code: 'noSuchPlace',
    })
    const issueId = await carried(elsewhere, sessionOf({ defaultProject: project }))
    expect(await issueOf(issueId)).toMatchObject({ project: { name: 'Contabilità' } })
  })

  test('is refused in words where the settings name what is not there', async () => {
    for (const [settings, code] of [
      [{ tracker: 'Reclamo' }, 'noSuchField'],
      [{ projects: { billing: 'nowhere' } }, 'noSuchPlace'],
      [{ priorities: { high: 'Molto alta' } }, 'noSuchPriority'],
    ] as const)
      expect(await carry(sessionOf(settings), outgoing(creating()), never())).toMatchObject({
        kind: 'refused',
        code,
      })
  })
})

describe('a comment', () => {
  test('is a note that all see, or a private one, and its file comes with it', async () => {
    const issueId = await carried(creating())
    const files = [fileOf('foto.pdf', 'ecco')]
    const comment = { kind: 'comment', issueId, text: 'Il cliente aggiunge: già pagata.' } as const
    const open = await carry(session, outgoing(comment, { files }), never())
    const hidden = await carry(sessionOf({ privateNotes: true }), outgoing(comment), never())
    expect([open.kind, hidden.kind]).toEqual(['sent', 'sent'])
    expect(await changesOf(issueId)).toMatchObject([
      { kind: 'said', text: comment.text, isAnswer: true, isOurs: true, files: [{ name: 'foto.pdf' }] },
      { kind: 'said', text: comment.text, isAnswer: false, isOurs: true, files: [] },
    ])
  })

  test('of the same words twice is looked for by itself, not by its words', async () => {
    const issueId = await carried(creating())
    const comment = { kind: 'comment', issueId, text: 'Sì.' } as const
    const [first, second] = [outgoing(comment), outgoing(comment)]
    const sent = await carry(session, first, never())
    expect(await lookup(session, second, never())).toEqual({ kind: 'absent' })
    expect(await lookup(session, first, never())).toMatchObject({
      kind: 'found',
      externalId: sent.kind === 'sent' ? sent.externalId : '',
    })
  })
})

describe('a status', () => {
  test('that the workflow does not allow is not taken for done', async () => {
    const issueId = await carried(creating())
    const refusing = sessionOf({ statuses: { refused: [CLOSED_TO_DESK] } })
    expect(
      await carry(refusing, outgoing({ kind: 'status', issueId, status: 'refused' }), never()),
    ).toMatchObject({ kind: 'refused', code: 'leftUndone', explain: expect.stringContaining('Rejected') })
    expect(await issueOf(issueId)).toMatchObject({ status: { name: 'New' } })
  })

  test('that the issue has by another of its names is left alone', async () => {
    const issueId = await carried(creating())
    await changeAs(redmine(), 'anna', issueId, { status_id: STATUS.closed })
    await carried({ kind: 'status', issueId, status: 'resolved' })
    expect(await issueOf(issueId)).toMatchObject({ status: { name: 'Closed' } })
  })

  test('that was set and then changed by the department is not set again', async () => {
    const issueId = await carried(creating())
    const outgoingStatus = outgoing({ kind: 'status', issueId, status: 'resolved' })
    await carry(session, outgoingStatus, never())
    await changeAs(redmine(), 'anna', issueId, { status_id: STATUS.feedback })
    expect(await lookup(session, outgoingStatus, never())).toMatchObject({ kind: 'found' })
    expect(await carry(session, { ...outgoingStatus, attempt: 2 }, never())).toMatchObject({ kind: 'sent' })
    expect(await issueOf(issueId)).toMatchObject({ status: { name: 'Feedback' } })
  })
})

test('a priority is changed, and seen', async () => {
  const issueId = await carried(creating())
  await carried({ kind: 'update', issueId, priority: 'urgent' })
  expect(await issueOf(issueId)).toMatchObject({ priority: { name: 'Urgent' } })
})

describe('a lost answer', () => {
  test('of an issue is found where the department has moved it', async () => {
    const sent = outgoing(creating())
    const outcome = await carry(session, sent, never())
    const issueId = outcome.kind === 'sent' ? outcome.externalId : ''
    await changeAs(redmine(), 'admin', issueId, { project_id: await makeProject(redmine()) })
    expect(await lookup(session, sent, never())).toMatchObject({ kind: 'found', externalId: issueId })
  })

  test('is no absence for whoever may not see the project', async () => {
    const place = `altrove-${randomUUID().slice(0, 8)}`
    await askAs(redmine(), 'admin', 'POST', '/projects.json', {
      project: { name: 'Altrove', identifier: place, is_public: false },
    })
    expect(
      await lookup(sessionOf({ projects: { billing: place } }), outgoing(creating()), never()),
    ).toMatchObject({ kind: 'cannotTell', code: 'forbidden' })
  })

  test('is no absence in a project that is not there', async () => {
    expect(
      await lookup(sessionOf({ projects: { billing: 'nowhere' } }), outgoing(creating()), never()),
    ).toMatchObject({ kind: 'cannotTell' })
  })
})

describe('what the department does', () => {
  test('is told with its words, its files and its meaning, once', async () => {
    const issueId = await carried(creating())
    const { cursor } = await sit(null)
    const token = await uploadAs(redmine(), 'anna', 'storno.pdf', Buffer.from('29,90'))
    await changeAs(redmine(), 'anna', issueId, {
      notes: 'Stornata *ieri*.\n\nSaluti',
      status_id: STATUS.resolved,
      uploads: [token],
    })
    await changeAs(redmine(), 'bruno', issueId, { notes: 'Tra noi: era un doppio.', private_notes: true })
    const sitting = await sit(cursor)
    const mine = sitting.changes.filter(each => each.issueId === issueId)
    expect(mine).toMatchObject([
      {
        kind: 'said',
        by: 'Anna Verdi',
        text: 'Stornata *ieri*.\n\nSaluti',
        isAnswer: true,
        isOurs: false,
        files: [{ name: 'storno.pdf', mime: 'application/pdf', bytes: 5 }],
      },
      { kind: 'moved', status: 'resolved', statusName: 'Resolved', isOurs: false },
      { kind: 'said', by: 'Bruno Sala', text: 'Tra noi: era un doppio.', isAnswer: false },
    ])
    const again = await sit(sitting.cursor)
    expect(again.changes.filter(each => each.issueId === issueId)).toEqual([])
    const [said] = mine
    const file = said?.kind === 'said' ? said.files[0] : undefined
    if (file === undefined) throw new Error('no file')
    const bytes = await openFile?.(session, file, 100, never())
    expect(Buffer.from(bytes ?? []).toString()).toBe('29,90')
    await expect(openFile?.(session, file, 4, never())).rejects.toThrow('larger')
  })
})

describe('the test button', () => {
  test('knows us, and has nothing to complain about', async () => {
    await carried(creating())
    expect(await check(session, never())).toEqual({
      ok: true,
      user: 'Pronto Desk',
      version: '–',
      clockSkewMs: 0,
      warnings: [],
    })
  })

  test('names what the settings name and Redmine does not know', async () => {
    const health = await check(
      sessionOf({
        projects: { billing: project, logistics: 'nowhere' },
        tracker: 'Reclamo',
        statuses: { resolved: ['Fatto', 'Closed'] },
        priorities: { urgent: 'Subito' },
        fields: { customerName: 99 },
      }),
      never(),
    )
    expect(health).toMatchObject({
      ok: true,
      warnings: [
        { code: 'noSuchField', name: `${project}: Reclamo` },
        { code: 'noSuchField', name: `${project}: 99` },
        { code: 'noSuchPlace', name: 'nowhere' },
        { code: 'noSuchStatus', name: 'Fatto' },
        { code: 'noSuchPriority', name: 'Subito' },
      ],
    })
  })

  test('says that the key is not known, without the key', async () => {
    const health = await check(sessionOf({ apiKey: 'no-key-of-anybody' }), never())
    expect(health).toMatchObject({ ok: false, code: 'needsLogin' })
    expect(JSON.stringify(health)).not.toContain('no-key-of-anybody')
  })
})
