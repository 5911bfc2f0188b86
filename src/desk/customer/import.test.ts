import { describe, expect } from 'vitest'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import { importRequest } from '../../contract/customer.ts'
import { writePolicy } from '../../core/policy/write-policy.ts'
import { getPolicy } from '../../store/policy.ts'
import { publishPolicy } from '../policy/publish-policy.ts'
import { importCustomers, MOST_LINES, previewImport } from './import-customers.ts'
import { addAttribute } from './manage-attributes.ts'
import { demandOk, meet } from './people.fixture.ts'

const ask = (text: string, more: object = {}) => importRequest.parse({ text, ...more })
const preview = (world: World, text: string, more: object = {}) =>
  previewImport(world.desk, world.workspaceId, ask(text, more))
const take = async (world: World, text: string, more: object = {}) =>
  demandOk(await importCustomers(world.desk, world.workspaceId, ask(text, more), world.members.marc))
const customers = (world: World) =>
  world.see(trx => trx.selectFrom('customer').selectAll().orderBy('external_key').execute())

const FILE = `ID;Nome;Piano;Valore;Etichette;Scripted;Scarpa
C-1;Luca Bassi;Business;1.200,50;vip,stampa;@luca_b;43
C-2;"Rossi; Chiara";;;;;
;Nessuno;;;;;
C-3;Tom;;tanto;;;quarantatré
`

async function wantShoes(world: World) {
  const name = { it: 'Scarpa', fr: 'Pointure', en: 'Shoe' }
  const shoe = { key: 'shoe', name, kind: 'number', choices: [] } as const
  demandOk(await addAttribute(world.desk, world.workspaceId, shoe, world.members.marc))
}

describe('a file of customers', () => {
  inWorld('is shown line by line before anything is done', async ({ world }) => {
    await wantShoes(world)
    const luca = await meet(world, 'luca')
    const shown = demandOk(await preview(world, `\uFEFF${FILE}`))
    expect(shown.delimiter).toBe(';')
    expect(shown.columns.map(each => [each.header, each.column.field, each.column.of])).toEqual([
      ['ID', 'externalKey', null],
      ['Nome', 'name', null],
      ['Piano', 'plan', null],
      ['Valore', 'value', null],
      ['Etichette', 'tags', null],
      ['Scripted', 'address', 'scripted'],
      ['Scarpa', 'attribute', 'shoe'],
    ])
    expect(shown.counts).toEqual({ new: 1, changed: 1, unchanged: 0, error: 2 })
    expect(shown.lines).toMatchObject([
      { line: 2, outcome: 'changed', who: 'Luca Bassi', customerId: luca.customerId },
      { line: 3, outcome: 'new', who: 'Rossi; Chiara', customerId: null },
      { line: 4, outcome: 'error', flaws: [{ code: 'nobodyNamed' }] },
      {
        line: 5,
        outcome: 'error',
        flaws: [
          { code: 'notAnAmount', value: 'tanto', column: { field: 'value' } },
          { code: 'notANumber', value: 'quarantatré', column: { field: 'attribute', of: 'shoe' } },
        ],
      },
    ])
    expect(await customers(world)).toMatchObject([{ external_key: null, plan: null }])
  })

  inWorld('is taken as it was shown; bad lines stop no good ones', async ({ world }) => {
    await wantShoes(world)
    const luca = await meet(world, 'luca')
    const shown = demandOk(await preview(world, FILE))
    expect(await take(world, FILE)).toEqual(shown)
    expect(await customers(world)).toMatchObject([
      {
        id: luca.customerId,
        external_key: 'C-1',
        plan: 'business',
        value_micros: '1200500000',
        currency: 'EUR',
        tags: ['vip', 'stampa'],
        attributes: { shoe: 43 },
      },
      { external_key: 'C-2', display_name: 'Rossi; Chiara', plan: null },
    ])
    expect((await world.events()).at(-1)).toMatchObject({
      type: 'customer.imported',
      data: { from: 'file', new: 1, changed: 1, unchanged: 0, error: 2 },
    })
  })

  inWorld('changes nothing the second time, and tells no event', async ({ world }) => {
    await wantShoes(world)
    await take(world, FILE)
    const before = [await customers(world), await world.events()]
    const again = await take(world, FILE)
    expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 2, error: 2 })
    expect([await customers(world), await world.events()]).toEqual(before)
  })

  inWorld('joins who is known by two addresses of one line, by the CRM’s word', async ({ world }) => {
    const [luca, chiara] = [await meet(world, 'luca'), await meet(world, 'chiara')]
    const text = 'id,scripted,scripted handle\nC-1,luca_b,chiararossi_\n'
    const address = { field: 'address', of: 'scripted' }
    const key = { field: 'externalKey', of: null }
    const twice = await preview(world, text, { mapping: [key, address, address] })
    expect(twice).toEqual({ ok: false, refusal: 'mappingMisfits' })
    await take(world, 'id,scripted\nC-1,luca_b\n')
    await take(world, 'id,scripted\nC-1,chiararossi_\n')
    const [merged] = (await customers(world)).filter(each => each.merged_into !== null)
    expect(merged).toMatchObject({ id: chiara.customerId, merged_into: luca.customerId })
    const proofs = await world.see(trx => trx.selectFrom('customer_link').select('proof').execute())
    expect(new Set(proofs.map(each => each.proof))).toEqual(new Set(['crm']))
  })

  inWorld('is read by the columns that a person states', async ({ world }) => {
    const mapping = [
      { field: 'name', of: null },
      { field: 'externalKey', of: null },
      { field: 'ignore', of: null },
    ]
    const taken = await take(world, 'a\tb\tc\nLuca\tC-1\tx\n', { mapping, delimiter: '\t' })
    expect(taken.counts).toMatchObject({ new: 1 })
    expect(await customers(world)).toMatchObject([{ display_name: 'Luca', external_key: 'C-1' }])
  })

  inWorld('may be torn: a quotation mark that is not closed costs its own line', async ({ world }) => {
    const shown = demandOk(await preview(world, 'id,name\nC-1,Luca\nC-2,"Chiara\nC-3,Tom\n\nC-4,a,b\n'))
    expect(shown.lines.map(each => [each.line, each.outcome, each.flaws[0]?.code])).toEqual([
      [2, 'new', undefined],
      [3, 'error', 'unclosedQuote'],
      [4, 'new', undefined],
      [6, 'error', 'wrongColumnCount'],
    ])
  })
})

describe('a file is not looked at', () => {
  inWorld.for([
    ['noLines', ''],
    ['noLines', 'id,name\n'],
    ['nothingToMatchBy', 'name\nLuca\n'],
    ['tooManyLines', `id\n${Array.from({ length: MOST_LINES + 1 }, (_, n) => n).join('\n')}`],
  ] as const)('%s', async ([refusal, text], { world }) => {
    expect(await preview(world, text)).toEqual({ ok: false, refusal })
  })

  inWorld.for([
    [[{ field: 'externalKey', of: null }]],
    [
      [
        { field: 'externalKey', of: null },
        { field: 'address', of: 'nowhere' },
      ],
    ],
    [
      [
        { field: 'externalKey', of: null },
        { field: 'attribute', of: 'nothing' },
      ],
    ],
    [
      [
        { field: 'externalKey', of: 'x' },
        { field: 'name', of: null },
      ],
    ],
  ])('when its columns are stated wrongly: %o', async ([mapping], { world }) => {
    expect(await preview(world, 'id,name\nC-1,Luca\n', { mapping })).toEqual({
      ok: false,
      refusal: 'mappingMisfits',
    })
  })
})

inWorld('thousands of lines are taken in one go', async ({ world }) => {
  const lines = Array.from({ length: 2_000 }, (_, n) => `C-${n},Customer ${n},gold,customer_${n}`)
  const taken = await take(world, `id,name,plan,scripted\n${lines.join('\n')}\n`)
  expect(taken.counts).toEqual({ new: 2_000, changed: 0, unchanged: 0, error: 0 })
  expect(taken.lines).toHaveLength(100)
})

inWorld('a plan that a file brought decides what becomes of the next message', async ({ world }) => {
  const { desk, workspaceId, members } = world
  const policy = await world.see(trx => getPolicy(trx, workspaceId))
  const name = { it: 'Aziende', fr: 'Entreprises', en: 'Business' }
  const source = writePolicy({
    ...policy.document,
    plans: [{ key: 'business', name }],
    priorities: {
      ...policy.document.priorities,
      hard: [
        {
          id: 'businessFirst',
          title: name,
          when: { customerPlan: ['business'] },
          atLeast: 'urgent',
        },
        ...policy.document.priorities.hard,
      ],
    },
  })
  demandOk(
    await publishPolicy(desk, workspaceId, { source, note: '', basedOn: policy.version }, members.giulia),
  )
  const before = await world.openMatter(world.post({ from: 'chiara' }))
  expect((await world.ticket(before.ticketId)).priority).not.toBe('urgent')
  await take(world, 'id,piano,scripted\nC-1,Aziende,luca_b\n')
  const { message, ticketId } = await world.openMatter(world.post({ from: 'luca' }))
  expect((await world.ticket(ticketId)).priority).toBe('urgent')
  const decision = await world.see(trx =>
    trx.selectFrom('decision').selectAll().where('message_id', '=', message.id).executeTakeFirstOrThrow(),
  )
  expect(decision.facts.customerPlan).toMatchObject({ value: 'business', confidence: 1 })
})
