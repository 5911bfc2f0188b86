import { describe, expect, test } from 'vitest'
import type { TagView } from '../../../../../src/contract/tag.ts'
import type { TicketTag } from '../../../../../src/contract/ticket.ts'
import { changesOf, findOffered, isSameName, listOffered, markOf } from './tag-marks.ts'

const on = (...ids: readonly string[]): TicketTag[] => ids.map(id => ({ id, name: id, colour: 'red' }))
const tag = (id: string, otherwise: Partial<TagView> = {}): TagView => ({
  id,
  name: id,
  colour: 'red',
  description: '',
  isArchived: false,
  mergedInto: null,
  changedAt: '2026-03-02T10:00:00.000Z',
  tickets: null,
  ...otherwise,
})

describe('a mark', () => {
  const tagged = [on('both', 'one'), on('both')]
  test.each([
    ['both', new Map(), 'all'],
    ['one', new Map(), 'some'],
    ['none', new Map(), 'none'],
    ['one', new Map([['one', true]]), 'all'],
    ['both', new Map([['both', false]]), 'none'],
  ])('of %s with %o is %s', (id, chosen, mark) => expect(markOf(id, tagged, chosen)).toBe(mark))

  test('that changes nothing is not asked for', () => {
    const chosen = new Map([
      ['both', true],
      ['one', true],
      ['none', false],
    ])
    expect(changesOf(tagged, chosen)).toEqual({ add: ['one'], remove: [] })
    expect(changesOf(tagged, new Map([['both', false]]))).toEqual({ add: [], remove: ['both'] })
  })
})

describe('what is offered', () => {
  const tags = [
    tag('Bolletta', { mergedInto: 'Fattura' }),
    tag('Città'),
    tag('Fattura'),
    tag('Vecchia', { isArchived: true }),
  ]
  const names = (...tagged: TicketTag[][]) => listOffered(tags, tagged).map(each => each.tag.name)

  test('is what is in use, and first what a ticket has, even where it was put away', () => {
    expect(names([])).toEqual(['Città', 'Fattura'])
    expect(names(on('Vecchia', 'Fattura'))).toEqual(['Fattura', 'Vecchia', 'Città'])
  })

  test.each([
    ['citta', ['Città']],
    ['BOLL', ['Fattura']],
    ['', ['Città', 'Fattura']],
    ['xyz', []],
  ])('is found by %j', (words, found) =>
    expect(findOffered(listOffered(tags, []), words).map(each => each.tag.name)).toEqual(found),
  )

  test.each([
    ['Città', ' CITTÀ ', true],
    ['a b', 'A  B', true],
    ['Città', 'Citta', false],
  ])('%j is %j: %s', (a, b, expected) => expect(isSameName(a, b)).toBe(expected))
})
