import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ok } from '../result.ts'
import type { CustomerDraft, KnownCustomer } from './customer-draft.ts'
import { planBatch } from './plan-batch.ts'

const draft = (otherwise: Partial<CustomerDraft> = {}): CustomerDraft => ({
  externalKey: null,
  addresses: [],
  ...otherwise,
})
const known = (id: string, otherwise: Partial<KnownCustomer> = {}): KnownCustomer => ({
  id,
  externalKey: null,
  displayName: id,
  plan: null,
  value: null,
  tags: [],
  attributes: {},
  addresses: [],
  ...otherwise,
})
const at = (address: string) => ({ channel: 'post', address })

/** Ids in the order in which they are made. */
const ids = () => {
  let n = 0
  return () => `new-${++n}`
}
const plan = (drafts: readonly CustomerDraft[], customers: readonly KnownCustomer[] = []) =>
  planBatch(
    drafts.map(each => ok(each)),
    { customers },
    ids(),
  )

describe('a draft', () => {
  test('of nobody known makes a customer, called by what there is', () => {
    const [one, two, three] = plan([
      draft({ externalKey: 'C-1', displayName: 'Luca' }),
      draft({ externalKey: 'C-2' }),
      draft({ addresses: [at('a@x.it')] }),
    ])
    expect([one, two, three]).toMatchObject([
      { outcome: 'new', after: { displayName: 'Luca' } },
      { outcome: 'new', after: { displayName: 'C-2' } },
      { outcome: 'new', after: { displayName: 'a@x.it' } },
    ])
  })

  test('finds its customer by key before any address', () => {
    const customers = [known('a', { externalKey: 'C-1' }), known('b', { addresses: [at('b@x.it')] })]
    const [planned] = plan([draft({ externalKey: 'C-1', addresses: [at('b@x.it')] })], customers)
    expect(planned).toMatchObject({ kind: 'planned', after: { id: 'a' }, linked: [{ id: 'b' }] })
  })

  test('gives its key to whom it finds by an address', () => {
    const customers = [known('b', { addresses: [at('b@x.it')] })]
    const [planned] = plan([draft({ externalKey: 'C-1', addresses: [at('b@x.it')] })], customers)
    expect(planned).toMatchObject({
      outcome: 'changed',
      after: { id: 'b', externalKey: 'C-1' },
      changes: [{ field: 'externalKey', from: null, to: 'C-1' }],
    })
  })

  test('adds tags and changes attributes one by one; null takes away', () => {
    const customers = [
      known('a', {
        externalKey: 'C',
        tags: ['vip'],
        attributes: { shoe: 42, since: '2020-01-01' },
        plan: 'gold',
      }),
    ]
    const change = draft({
      externalKey: 'C',
      tags: ['press'],
      attributes: { shoe: 43, since: null },
      plan: null,
    })
    const [planned] = plan([change], customers)
    expect(planned).toMatchObject({ after: { tags: ['vip', 'press'], attributes: { shoe: 43 }, plan: null } })
    expect(
      planned?.kind === 'planned'
        ? planned.changes.map(each => [each.of ?? each.field, each.from, each.to])
        : [],
    ).toEqual([
      ['plan', 'gold', null],
      ['tags', 'vip', 'vip, press'],
      ['shoe', '42', '43'],
      ['since', '2020-01-01', null],
    ])
  })

  test.each<[string, CustomerDraft[], KnownCustomer[], string]>([
    [
      'severalCustomers',
      [draft({ addresses: [at('a'), at('b')] })],
      [known('a', { addresses: [at('a')] }), known('b', { addresses: [at('b')] })],
      'a, b',
    ],
    [
      'otherExternalKey',
      [draft({ externalKey: 'C-1', addresses: [at('a')] })],
      [known('a', { externalKey: 'C-9', addresses: [at('a')] })],
      'C-9',
    ],
    [
      'twiceInFile',
      [draft({ externalKey: 'C-1' }), draft({ externalKey: 'C-1', displayName: 'Anna' })],
      [],
      'Anna',
    ],
    [
      'twiceInFile',
      [
        draft({ externalKey: 'C-1', addresses: [at('a')] }),
        draft({ externalKey: 'C-2', addresses: [at('a')] }),
      ],
      [],
      'C-2',
    ],
  ])('%s', (code, drafts, customers, value) => {
    const planned = plan(drafts, customers)
    expect(planned.at(-1)).toMatchObject({ kind: 'flawed', flaws: [{ code, value }] })
  })
})

const drafts = fc.array(
  fc
    .record(
      {
        externalKey: fc.option(fc.constantFrom('1', '2', '3', '4'), { nil: null }),
        addresses: fc.uniqueArray(fc.constantFrom('a', 'b', 'c').map(at), {
          maxLength: 2,
          selector: each => each.address,
        }),
        displayName: fc.constantFrom('Luca', 'Anna'),
        plan: fc.option(fc.constantFrom('gold', 'silver'), { nil: null }),
        tags: fc.subarray(['vip', 'press']),
        attributes: fc.dictionary(fc.constantFrom('shoe', 'hat'), fc.option(fc.nat(9), { nil: null }), {
          maxKeys: 2,
        }),
      },
      { requiredKeys: ['externalKey', 'addresses'] },
    )
    .filter(each => each.externalKey !== null || each.addresses.length > 0) as fc.Arbitrary<CustomerDraft>,
  { maxLength: 6 },
)

test('what was done is done: the same drafts again change nothing', () => {
  fc.assert(
    fc.property(drafts, lines => {
      const first = plan(lines)
      const after = first.flatMap(each =>
        each.kind === 'planned' ? [{ ...each.after, addresses: each.newAddresses }] : [],
      )
      const again = plan(lines, after)
      for (const [index, each] of again.entries())
        if (first[index]?.kind === 'planned')
          expect(each).toMatchObject({ kind: 'planned', outcome: 'unchanged' })
    }),
  )
})

test('a preview tells each line, and no customer is changed by two', () => {
  fc.assert(
    fc.property(drafts, lines => {
      const planned = plan(lines)
      expect(planned).toHaveLength(lines.length)
      const touched = planned.flatMap(each => (each.kind === 'planned' ? [each.after.id] : []))
      expect(new Set(touched).size).toBe(touched.length)
    }),
  )
})
