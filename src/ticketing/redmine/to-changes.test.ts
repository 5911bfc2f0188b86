import { expect, test } from 'vitest'
import { markOf, writeNote } from './mark.ts'
import { oneIssueSchema } from './payload.ts'
import { sessionAt } from './testing/errands.ts'
import { readFixture } from './testing/fixtures.ts'
import { inOrder, toChanges } from './to-changes.ts'

const { settings } = sessionAt('http://redmine.example')
const STATUSES = [
  { id: 2, name: 'In Progress' },
  { id: 5, name: 'Closed' },
]
const ground = { ourUserId: 5, statuses: STATUSES, settings }

const issue = () => oneIssueSchema.parse(readFixture('issue')).issue

test('a history as Redmine gives it', () => {
  const changes = inOrder(issue().journals.flatMap(each => toChanges(issue(), each, ground)))
  const at = new Date('2026-11-22T18:21:12Z')
  const anna = { issueId: '1', by: 'Anna Verdi', isOurs: false, at }
  expect(changes).toEqual([
    {
      ...anna,
      by: 'Pronto Desk',
      isOurs: true,
      externalId: '1',
      kind: 'said',
      text: 'Prego',
      isAnswer: false,
      files: [],
    },
    { ...anna, externalId: '2', kind: 'said', text: 'Stornata *ieri*', isAnswer: true, files: [] },
    { ...anna, externalId: '2.status', kind: 'moved', status: 'open', statusName: 'In Progress' },
    {
      ...anna,
      externalId: '3',
      kind: 'said',
      text: '',
      isAnswer: true,
      files: [{ ref: '4', name: 'storno.pdf', mime: 'application/pdf', bytes: 5 }],
    },
    { ...anna, externalId: '4.status', kind: 'moved', status: 'resolved', statusName: 'Closed' },
    { ...anna, externalId: '5', kind: 'said', text: 'tra noi', isAnswer: false, files: [] },
  ])
})

test('a status without a meaning, and one that is not listed any more', () => {
  const [, moved] = issue().journals
  if (moved === undefined) throw new Error('no entry')
  const statusesOf = (statuses: typeof STATUSES, of = settings) =>
    toChanges(issue(), { ...moved, notes: '' }, { ourUserId: 5, statuses, settings: of })
  expect(statusesOf([{ id: 2, name: 'In attesa' }])).toMatchObject([
    { status: null, statusName: 'In attesa' },
  ])
  expect(statusesOf([])).toMatchObject([{ status: null, statusName: '2' }])
  expect(statusesOf([], { ...settings, statuses: { refused: ['2'] } })).toMatchObject([{ status: 'refused' }])
})

test('an entry about something else, or of nobody any more', () => {
  const [entry] = issue().journals
  if (entry === undefined) throw new Error('no entry')
  expect(toChanges(issue(), { ...entry, notes: '' }, ground)).toEqual([])
  expect(toChanges(issue(), { ...entry, user: undefined }, ground)).toMatchObject([{ by: '', isOurs: false }])
})

test('our mark is no part of what was said', () => {
  const [entry] = issue().journals
  if (entry === undefined) throw new Error('no entry')
  const notes = writeNote('Prima riga\nseconda', 'errand-1').replaceAll('\n', '\r\n')
  expect(notes).toContain(markOf('errand-1'))
  expect(toChanges(issue(), { ...entry, notes }, ground)).toMatchObject([{ text: 'Prima riga\nseconda' }])
})
