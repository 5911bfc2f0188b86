import { describe, expect, test } from 'vitest'
import { markedKind, markedLink, readMark } from './mark.ts'
import {
  markedSchema,
  partsSchema,
  queueSchema,
  ticketSchema,
  transactionsSchema,
  versionSchema,
} from './payload.ts'
import { quote } from './query.ts'
import { sortParts } from './read-said.ts'
import { secretsSchema, settingsSchema, userIdOf } from './settings.ts'
import { readFixture } from './testing/fixtures.ts'
import { statusOf } from './to-change.ts'
import { reasonOf } from './trouble.ts'

const ERRANDS = ['0193a1b2-0000-7000-8000-000000000001', '0193a1b2-0000-7000-8000-000000000002']

describe('an answer of RT', () => {
  test('tells its version, a queue with its fields, and a ticket with its way back', () => {
    expect(versionSchema.parse(readFixture('version')).Version).toMatch(/^5\.0\.3/)
    const queue = queueSchema.parse(readFixture('queue'))
    expect(queue).toMatchObject({ Name: 'Contabilità', Disabled: false })
    expect(queue.TicketCustomFields.map(field => field.name)).toContain('Customer')
    const ticket = ticketSchema.parse(readFixture('ticket'))
    expect(ticket).toMatchObject({ Status: 'resolved', Priority: 75 })
    expect(ticket._hyperlinks).toContainEqual({
      ref: 'refers-to',
      _url: `https://desk.example/tickets/0193a1b2#errand-${ERRANDS[0]}`,
    })
  })

  test('tells what people did, in order', () => {
    const { items } = transactionsSchema.parse(readFixture('transactions'))
    expect(items.map(each => [each.Type, each.Creator.id, each.NewValue])).toEqual([
      ['Comment', 'pronto', ''],
      ['Correspond', 'anna.verdi', ''],
      ['Status', 'RT_System', 'open'],
      ['Comment', 'anna.verdi', ''],
      ['Status', 'anna.verdi', 'resolved'],
    ])
  })

  test('keeps the mark of an errand with its text, with files and without', () => {
    const { items } = markedSchema.parse(readFixture('marks'))
    const marks = items.map(each => readMark(each.Headers ?? '')).filter(mark => mark !== null)
    expect(marks.toSorted()).toEqual(ERRANDS)
  })

  test('has words and files apart; of a letter that says it twice, the plain half', () => {
    const { items } = partsSchema.parse(readFixture('parts'))
    const { words, files } = sortParts(items)
    expect(words.map(part => part.ContentType)).toEqual(words.map(() => 'text/plain'))
    expect(files.map(part => part.Filename)).toEqual(['bolletta è già pagata.pdf'])
    const html = items.filter(part => part.ContentType === 'text/html')
    expect(sortParts(html).words).toEqual(html)
  })

  test('says in words why it takes something not', () => {
    expect(reasonOf(readFixture('unauthorized'))).toBe('Unauthorized')
    for (const body of [null, {}, { message: '' }, [], 'x']) expect(reasonOf(body)).toMatch(/\w+ \w+/)
  })
})

describe('a mark', () => {
  test('is read out of the kind of a text alone', () => {
    const [id = ''] = ERRANDS
    expect(readMark(`Content-Type: ${markedKind(id)}`)).toBe(id)
    expect(readMark(`Subject: errand="${id}"\nContent-Type: text/plain`)).toBeNull()
    expect(readMark(`Content-Type: application/pdf; name="errand=${id}"`)).toBeNull()
  })

  test('stands behind the address that it is on', () => {
    expect(markedLink('https://desk.example/t/1', 'a-1')).toBe('https://desk.example/t/1#errand-a-1')
    expect(markedLink('https://desk.example/t/1#old', 'a-1')).toBe('https://desk.example/t/1#errand-a-1')
  })
})

test('what is asked for stays within its quotes', () => {
  expect(quote(`L'ora \\ del "tè"`)).toBe(`'L\\'ora \\\\ del "tè"'`)
})

test('a status means what the settings say, the first that names it; others mean nothing', () => {
  const settings = settingsSchema.parse({ url: 'https://rt.example' })
  expect(
    ['new', 'OPEN', 'resolved', 'rejected', 'deleted', ''].map(name => statusOf(settings, name)),
  ).toEqual(['open', 'open', 'resolved', 'refused', null, null])
})

test('a token tells whose it is', () => {
  expect(userIdOf(secretsSchema.parse({ token: ' 1-27-0f3a ' }))).toBe('27')
})
