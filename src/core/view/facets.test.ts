import { describe, expect, test } from 'vitest'
import { facets as schema } from './facet-values.ts'
import { FACETS, isNarrowed, isSameFacets, readFacets, statusesOf } from './facets.ts'

const ID = '0199f0a0-1111-7222-8333-444455556666'

describe('facets out of an address', () => {
  test.each([
    [{}, {}, []],
    [{ priority: ['urgent', 'high'] }, { priority: ['urgent', 'high'] }, []],
    [{ priority: ['urgent', 'urgent'] }, { priority: ['urgent'] }, []],
    [{ assigneeId: ['me', 'nobody', ID] }, { assigneeId: ['me', 'nobody', ID] }, []],
    [{ language: ['xx', 'it'] }, { language: ['it'] }, ['language xx']],
    [{ queueId: ['billing'] }, {}, ['queueId billing']],
    [{ accountId: [`${ID}'; drop table`] }, {}, [`accountId ${ID}'; drop table`]],
    [{ channel: ['x', 'No Channel'] }, { channel: ['x'] }, ['channel No Channel']],
    [{ waiting: ['1h', '4h'] }, { waiting: ['1h'] }, ['waiting 4h']],
    [{ overdue: ['no'] }, {}, ['overdue no']],
    [{ named: ['name'], nonsense: ['1'] }, { named: ['name'] }, []],
  ] as const)('%j', (given, read, left) => {
    const { facets, broken } = readFacets(given)
    expect(facets).toEqual(read)
    expect(broken.map(({ facet, value }) => `${facet} ${value}`)).toEqual(left)
    expect(schema.safeParse(facets).success).toBe(true)
  })

  test('are no more of one kind than may be asked for', () => {
    const ids = Array.from({ length: 25 }, (_, n) => ID.replace(/66$/, String(10 + n)))
    const { facets, broken } = readFacets({ queueId: ids })
    expect([facets.queueId?.length, broken.length]).toEqual([20, 5])
    expect(schema.safeParse(facets).success).toBe(true)
  })

  test('are each known to the schema of a request', () => {
    expect(Object.keys(schema.shape)).toEqual([...FACETS])
  })
})

test.each([
  [{}, {}, true],
  [{ priority: ['high', 'urgent'] }, { priority: ['urgent', 'high'] }, true],
  [{ priority: ['high'] }, { priority: ['urgent', 'high'] }, false],
  [{ overdue: ['yes'] }, {}, false],
] as const)('%j and %j let the same through: %s', (one, other, isSame) => {
  expect(isSameFacets(one, other)).toBe(isSame)
  expect(isNarrowed(one)).toBe(Object.keys(one).length > 0)
})

test.each([
  ['all', undefined, ['open']],
  ['mine', ['waiting', 'open'], ['waiting', 'open']],
  ['byName', ['resolved'], ['resolved']],
  ['breached', undefined, ['open']],
  ['waiting', ['open'], ['waiting']],
  ['undelivered', ['open'], null],
] as const)('the view %s with %j shows %j', (view, chosen, statuses) => {
  expect(statusesOf(view, chosen)).toEqual(statuses)
})
