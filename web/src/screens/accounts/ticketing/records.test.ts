import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { findRowError, findRowFlaw, fromRows, readRecords, toRows } from './records.ts'

const schema = z.toJSONSchema(
  z.strictObject({
    url: z.url(),
    queues: z.record(z.string().min(1).max(100), z.string()).default({}).meta({ title: 'Queue of each' }),
    statuses: z.partialRecord(z.enum(['open', 'resolved']), z.array(z.string())).default({ open: ['new'] }),
    fields: z.partialRecord(z.enum(['channel']), z.number().int()).default({}),
    fixed: z.strictObject({ a: z.string() }).optional(),
  }),
  { io: 'input' },
) as Record<string, unknown>

test('the tables of a schema are told from its other fields', () => {
  expect(readRecords(schema)).toEqual([
    { name: 'queues', title: 'Queue of each', keys: null, kind: 'text', initial: {} },
    {
      name: 'statuses',
      title: 'statuses',
      keys: ['open', 'resolved'],
      kind: 'texts',
      initial: { open: ['new'] },
    },
    { name: 'fields', title: 'fields', keys: ['channel'], kind: 'number', initial: {} },
  ])
})

const [queues, statuses, fields] = readRecords(schema)
if (queues === undefined || statuses === undefined || fields === undefined) throw new Error('no tables')

test('known keys have each a line, and an empty line is none', () => {
  const rows = toRows(statuses, { open: ['new', 'stalled'] })
  expect(rows.map(({ key, values }) => [key, values])).toEqual([
    ['open', ['new', 'stalled']],
    ['resolved', []],
  ])
  expect(fromRows(statuses, rows)).toEqual({ open: ['new', 'stalled'] })
  expect(fromRows(fields, toRows(fields, { channel: 7 }))).toEqual({ channel: 7 })
})

test('a table comes back as it was', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/)
  fc.assert(
    fc.property(fc.dictionary(word, word), table => {
      const entries = Object.entries(fromRows(queues, toRows(queues, table)))
      expect(new Map(entries)).toEqual(new Map(Object.entries(table)))
    }),
  )
})

test('a line without a key, and a key that stands twice, are told at their line', () => {
  const row = (id: string, key: string, value: string) => ({ id, key, values: [value] })
  const rows = [row('1', 'a', 'x'), row('2', 'a', 'y'), row('3', '', 'z'), row('4', '', '')]
  expect(rows.map(each => findRowFlaw(rows, each))).toEqual([null, 'keyTwice', 'noKey', null])
})

test('what the desk says of a value stands at its line', () => {
  const errors = { 'settings.queues.accounting': 'no', 'settings.statuses.open.1': 'too long' }
  expect(findRowError(errors, 'settings.queues', 'accounting')).toBe('no')
  expect(findRowError(errors, 'settings.statuses', 'open')).toBe('too long')
  expect(findRowError(errors, 'settings.queues', 'account')).toBeUndefined()
})
