import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { BEGINNING, CUSTOMERS } from '../../test/world/cast.ts'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import { VIEWS, type View } from '../core/ticket/view.ts'
import { listTickets, placeOf, type TicketListInput, type TicketPlace } from './ticket-list.ts'

/** As many complaints of as many people, a few of them due at the same moment. */
async function openMatters(world: World, many: number): Promise<string[]> {
  const said = Array.from({ length: many }, (_, n) =>
    world.post({ from: stranger(n), writtenAt: world.clock.ago({ seconds: n >> 1 }) }),
  )
  await world.hearAll(said)
  return (await world.tickets()).map(ticket => ticket.id)
}

const stranger = (n: number): typeof CUSTOMERS.luca => ({
  ...CUSTOMERS.luca,
  externalId: `stranger-${n}`,
  handle: `stranger_${n}`,
  displayName: `Stranger ${n}`,
})

const list = (world: World, input: Partial<TicketListInput> & { view: View }) =>
  world.see(trx =>
    listTickets(trx, world.workspaceId, {
      memberId: world.members.sara,
      now: world.clock.now(),
      after: null,
      limit: 50,
      ...input,
    }),
  )

/** Reads a view from its first page to its last; `between` happens between the pages. */
async function readThrough(world: World, view: View, limit: number, between: () => Promise<unknown>) {
  const seen: string[] = []
  let after: TicketPlace | null = null
  for (;;) {
    const rows: Awaited<ReturnType<typeof list>> = await list(world, { view, limit, after })
    const page = rows.slice(0, limit)
    seen.push(...page.map(row => row.id))
    const last = page.at(-1)
    if (rows.length <= limit || last === undefined) return seen
    after = placeOf({ view }, last)
    await between()
  }
}

const change = (world: World, ids: readonly string[], set: string) =>
  world.see(trx => sql`update ticket set ${sql.raw(set)} where id = any(${[...ids]}::uuid[])`.execute(trx))

/** An answer to each, of which nobody knows whether it arrived. */
const leaveUndelivered = (world: World, ids: readonly string[]) =>
  world.see(trx =>
    sql`insert into delivery (workspace_id, id, message_id, ticket_id, conversation_id, account_id, kind, text, candidate_key,
        state, not_before, look_again_at, cost_micros, created_at)
      select workspace_id, gen_random_uuid(), id, ticket_id, conversation_id, account_id, 'reply', 'an answer', '|',
        'unknown', received_at, received_at, 0, received_at from message where ticket_id = any(${[...ids]}::uuid[])`.execute(
      trx,
    ),
  )

/** A note of Marc to each, which names Sara. */
const name = ({ see, members, clock }: World, ids: readonly string[]) =>
  see(trx =>
    sql`with note as (
      insert into message (workspace_id, id, channel, ticket_id, account_id, author_member_id, direction, visibility,
        text, language, written_at, received_at)
      select workspace_id, gen_random_uuid(), channel, id, account_id, ${members.marc}, 'outbound', 'internal',
        '@Sara Conti?', 'other', ${clock.now()}, ${clock.now()} from ticket where id = any(${[...ids]}::uuid[])
      returning workspace_id, id, written_at)
      insert into mention (workspace_id, message_id, member_id, name, mentioned_at)
      select workspace_id, id, ${members.sara}, 'Sara Conti', written_at from note`.execute(trx),
  )

const AS: Readonly<Record<View, string>> = {
  mine: `status = 'open', assignee_id = (select id from member where role = 'agent' order by id limit 1)`,
  unassigned: `status = 'open'`,
  all: `status = 'open'`,
  breached: `status = 'open', due_at = '2020-01-01'`,
  dueSoon: `status = 'open', due_at = '${BEGINNING.toISOString()}'::timestamptz + interval '5 minutes'`,
  byName: `named = 'name'`,
  undelivered: `status = 'open'`,
  goesLater: `reply_goes_at = '2030-01-01'`,
  namingMe: `status = 'resolved', resolved_at = now(), due_at = null`,
  awaitingApproval: `awaits_approval_since = now()`,
  publicOwed: `owes_public_since = now()`,
  withDepartments: `asked_departments = '{accounting}'`,
  departmentAnswered: `department_answered_at = now()`,
  waiting: `status = 'waiting', due_at = null`,
  snoozed: `status = 'snoozed', snoozed_until = now()`,
  resolved: `status = 'resolved', resolved_at = now(), due_at = null`,
}

describe('a view, page by page', () => {
  inWorld.for(VIEWS)('shows each ticket of "%s" once', async (view, { world }) => {
    const ids = await openMatters(world, 40)
    await change(world, ids, AS[view])
    if (view === 'undelivered') await leaveUndelivered(world, ids)
    if (view === 'namingMe') await name(world, ids)
    for (const limit of [1, 3, 39, 40, 41])
      expect((await readThrough(world, view, limit, async () => {})).toSorted()).toEqual(ids)
  })

  inWorld('shows those without a due time after all others, each once', async ({ world }) => {
    const ids = await openMatters(world, 20)
    await change(world, ids.slice(0, 7), 'due_at = null')
    const seen = await readThrough(world, 'all', 3, async () => {})
    expect(seen.slice(-7)).toEqual(ids.slice(0, 7))
    expect(seen.toSorted()).toEqual(ids)
  })

  inWorld('shows every ticket that stays once, while others come, go and move', async ({ world }) => {
    const ids = await openMatters(world, 60)
    const [staying, moving] = [ids.slice(0, 40), ids.slice(40)]
    const anyChange = fc.constantFrom(
      `due_at = due_at + interval '1 hour'`,
      `due_at = due_at - interval '1 hour'`,
      'due_at = null',
      `status = 'waiting'`,
      `status = 'open', due_at = opened_at`,
    )
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 25 }),
        fc.infiniteStream(anyChange),
        async (limit, changes) => {
          // Newcomers stand last: were one to come for every page of one, the reading would have no end.
          let newcomers = 12
          const seen = await readThrough(world, 'all', limit, async () => {
            await change(world, fc.sample(fc.subarray(moving), 1)[0] ?? [], changes.next().value ?? '')
            if (newcomers-- > 0) await world.hearAll([world.post({ from: stranger(Math.random()) })])
          })
          const counts = staying.map(id => seen.filter(each => each === id).length)
          expect(counts).toEqual(staying.map(() => 1))
        },
      ),
      { numRuns: 6 },
    )
  })
})

describe('a view holds', () => {
  inWorld('what is mine, what nobody has, and all that is open', async ({ world }) => {
    const ids = await openMatters(world, 4)
    const [mine, another, nobodys, resolved] = ids
    await change(world, [mine ?? ''], `assignee_id = '${world.members.sara}'`)
    await change(world, [another ?? ''], `assignee_id = '${world.members.marc}'`)
    await change(world, [resolved ?? ''], AS.resolved)
    const seen = async (view: View) => (await list(world, { view })).map(row => row.id).toSorted()
    expect(await seen('mine')).toEqual([mine])
    expect(await seen('unassigned')).toEqual([nobodys])
    expect(await seen('all')).toEqual([mine, another, nobodys].toSorted())
    expect(await seen('resolved')).toEqual([resolved])
  })

  inWorld('what goes later, the next first, whatever its status', async ({ world }) => {
    const [late, soon, none] = await openMatters(world, 3)
    await change(
      world,
      [late ?? ''],
      `reply_goes_at = now() + interval '2 days', status = 'waiting', due_at = null`,
    )
    await change(world, [soon ?? ''], `reply_goes_at = now() + interval '1 day'`)
    const listed = await list(world, { view: 'goesLater' })
    expect(listed.map(row => row.id)).toEqual([soon, late])
    expect(listed.map(row => row.id)).not.toContain(none)
    expect(await list(world, { view: 'goesLater', facets: { status: ['waiting'] } })).toMatchObject([
      { id: late },
    ])
  })

  inWorld('what names me, the newest note first', async ({ world }) => {
    const [first = '', second = ''] = await openMatters(world, 3)
    const ids = async () => (await list(world, { view: 'namingMe' })).map(row => row.id)
    await name(world, [first])
    world.clock.advance({ minutes: 1 })
    await name(world, [second])
    expect(await ids()).toEqual([second, first])
    world.clock.advance({ minutes: 1 })
    await name(world, [first])
    expect(await ids()).toEqual([first, second])
    expect(await list(world, { view: 'namingMe', memberId: world.members.marc })).toEqual([])
  })

  inWorld('the tickets of one queue', async ({ world }) => {
    const { ticketId } = await world.openMatter(world.post({ text: '@aurora_aiuta la fattura è sbagliata' }))
    await world.openMatter(world.post({ from: 'tom', text: '@aurora_aiuta la fibra è giù' }))
    const { queue_id } = await world.ticket(ticketId)
    expect(await list(world, { view: 'all', facets: { queueId: [queue_id ?? ''] } })).toMatchObject([
      { id: ticketId },
    ])
  })

  inWorld.for([
    ['chiara', 1],
    ['@chiararossi_', 1],
    ['CHIARA ROSSI', 1],
    ['100%', 1],
    ['1%0', 0],
    ['rossi_', 1],
    ['chiara_rossi', 0],
    ['\\', 0],
    [`'; drop table ticket; --`, 0],
    ['chi\0ara', 1],
    ['nobody', 0],
  ] as const)('what a search for %j finds: %i', async ([search, many], { world }) => {
    await world.hear(world.post({ from: 'chiara', text: '@aurora_aiuta la batteria non arriva al 100%' }))
    await world.hear(world.post({ from: stranger(0), text: '@auroramobile niente linea' }))
    expect(await list(world, { view: 'all', search })).toHaveLength(many)
  })
})
