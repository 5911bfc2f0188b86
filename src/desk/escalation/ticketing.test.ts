import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openWorld } from '../../../test/world.ts'
import { ReadingTrouble } from '../../connectors/health.ts'
import { listTicketingSystems, type TicketingSystemRow } from '../../store/escalation/ticketing-system.ts'
import { actOnTicket } from '../act-on-ticket.ts'
import {
  addToEscalation,
  rerouteEscalation,
  settleEscalation,
  withdrawEscalation,
} from './change-escalation.ts'
import { retryErrand } from './conclude-errand.ts'
import { changeTicketing, readTicketingAgain, removeTicketing, tryTicketing } from './manage-ticketing.ts'
import { receiveTicketingPush } from './push-ticketing.ts'

const NEVER = new AbortController().signal
type World = Awaited<ReturnType<typeof openWorld>>
let world: World
let system: TicketingSystemRow
beforeAll(async () => {
  world = await openWorld()
  system = await world.connectHouse()
  await world.settleDepartment('accounting', { way: 'ticketing', systemId: system.id })
})
afterAll(() => world.close())

let ticketId: string
beforeEach(async () => {
  await world.drain({ minutes: 5 })
  ticketId = (await world.openMatter()).ticketId
})

const of = (id: string) => [world.desk, world.workspaceId, id] as const
const sara = () => world.members.sara
const kinds = async (id: string) => (await world.entries(id)).map(({ kind }) => kind)
const issueOf = async (id: string): Promise<string> => (await world.escalation(id)).issue_id ?? ''
const told = async (id: string) => world.ticketing.read(await issueOf(id)).map(({ kind }) => kind)
/** Asked, and an issue there. */
const askInHouse = async (): Promise<{ id: string; issueId: string }> => {
  const { id } = await world.ask(ticketId)
  await world.drain()
  return { id, issueId: await issueOf(id) }
}
const heart = async () => (await world.see(trx => listTicketingSystems(trx, world.workspaceId)))[0]

describe('a question to a department with a ticketing system', () => {
  test('becomes an issue there, and its answer comes home', async () => {
    const { id, issueId } = await askInHouse()
    expect(world.ticketing.read(issueId)).toMatchObject([
      {
        kind: 'create',
        department: 'accounting',
        title: 'Fattura doppia',
        ticketLink: `https://desk.example/inbox/${ticketId}`,
      },
    ])
    world.ticketing.say(issueId, 'Chi se ne occupa?', { isAnswer: false })
    world.ticketing.say(issueId, 'Il prossimo canone è zero.')
    await world.drain({ minutes: 1 })
    expect(await world.escalation(id)).toMatchObject({ state: 'answered' })
    expect(await kinds(id)).toEqual(['question', 'news', 'answer'])
  })

  test('is told of what is added, of its end and of another priority', async () => {
    const { id } = await askInHouse()
    await addToEscalation(...of(id), { text: 'E maggio?', fileIds: [] }, sara())
    const by = { kind: 'person', memberId: sara() } as const
    await actOnTicket(...of(ticketId), { act: 'prioritise', priority: 'urgent' }, by)
    await withdrawEscalation(...of(id), { text: 'Trovato' }, sara())
    await world.drain()
    expect(await told(id)).toEqual(['create', 'comment', 'update', 'comment', 'status'])
  })

  test('closes the issue when it is settled, unless that is closed already', async () => {
    const one = await askInHouse()
    world.ticketing.say(one.issueId, 'Ecco')
    await world.drain({ minutes: 1 })
    await settleEscalation(...of(one.id), sara())
    await world.drain()
    expect(world.ticketing.read(one.issueId).at(-1)).toMatchObject({ kind: 'status', status: 'resolved' })
    const two = await askInHouse()
    world.ticketing.say(two.issueId, 'Ecco')
    world.ticketing.move(two.issueId, 'resolved')
    await world.drain({ minutes: 1 })
    expect(await world.escalation(two.id)).toMatchObject({ issue_status: 'resolved' })
    await settleEscalation(...of(two.id), sara())
    await world.drain()
    expect(await told(two.id)).toEqual(['create'])
  })

  test('comes back refused when the issue is refused there', async () => {
    const { id, issueId } = await askInHouse()
    world.ticketing.move(issueId, 'refused', 'rejected')
    await world.drain({ minutes: 1 })
    expect(await world.escalation(id)).toMatchObject({ state: 'refused', issue_status: 'refused' })
    expect((await world.entries(id)).at(-1)).toMatchObject({ kind: 'refusal', text: 'rejected' })
  })

  test('leaves the house when it is sent on', async () => {
    const { id, issueId } = await askInHouse()
    await rerouteEscalation(...of(id), { to: 'network', text: '' }, sara())
    await world.drain()
    expect(world.ticketing.read(issueId).map(({ kind }) => kind)).toEqual(['create', 'comment', 'status'])
    expect(await world.escalation(id)).toMatchObject({ issue_id: null, way: 'link', department: 'network' })
  })

  test('hears nothing of what we said ourselves, and of each word once', async () => {
    const { id, issueId } = await askInHouse()
    world.ticketing.say(issueId, 'Nostro', { isOurs: true })
    world.ticketing.say(issueId, 'Ecco')
    await world.drain({ minutes: 1 })
    await readTicketingAgain(...of(system.id))
    await world.drain({ minutes: 1 })
    expect(await kinds(id)).toEqual(['question', 'answer'])
  })

  test('brings files home', async () => {
    const { id, issueId } = await askInHouse()
    world.ticketing.files.set('f1', Buffer.from('12 €'))
    const file = { ref: 'f1', name: 'conto.txt', mime: 'text/plain', bytes: 6 }
    world.ticketing.say(issueId, 'In allegato', { files: [file] })
    await world.drain({ minutes: 1 })
    const entry = (await world.entries(id)).at(-1)
    const files = await world.see(trx =>
      trx
        .selectFrom('attachment')
        .select(['name', 'size'])
        .where('entry_id', '=', entry?.id ?? '')
        .execute(),
    )
    expect(files).toEqual([{ name: 'conto.txt', size: 6 }])
  })
})

describe('an errand', () => {
  test('whose answer was lost is looked for, and stands there once', async () => {
    world.ticketing.answers.push('lost')
    const issues = world.ticketing.issues.length
    const { id } = await world.ask(ticketId)
    await world.drain({ minutes: 1 })
    expect(world.ticketing.issues).toHaveLength(issues + 1)
    expect(await world.errands(id)).toMatchObject([{ state: 'sent', attempts: 1 }])
    expect(await issueOf(id)).toBe(world.ticketing.issues.at(-1)?.id)
  })

  test('that never arrived is tried again once that is sure', async () => {
    world.ticketing.answers.push('vanished')
    const { id } = await world.ask(ticketId)
    await world.drain({ minutes: 1 })
    expect(await world.errands(id)).toMatchObject([{ state: 'sent', attempts: 2 }])
  })

  test('waits for the one before it: what is added while the house is down comes behind the question', async () => {
    const down = { kind: 'retry', afterMs: 60_000, code: 'unreachable' } as const
    world.ticketing.answers.push(down, down, down)
    const { id } = await world.ask(ticketId)
    await world.drain()
    await addToEscalation(...of(id), { text: 'E maggio?', fileIds: [] }, sara())
    await world.drain({ minutes: 10 })
    expect(await told(id)).toEqual(['create', 'comment'])
  })

  test('that was refused waits for a person, and so does all behind it', async () => {
    world.ticketing.answers.push({ kind: 'refused', code: 'forbidden', explain: 'No right to create.' })
    const { id } = await world.ask(ticketId)
    await addToEscalation(...of(id), { text: 'E maggio?', fileIds: [] }, sara())
    await world.drain({ minutes: 10 })
    const [first, second] = await world.errands(id)
    expect(first).toMatchObject({ state: 'failed', refusal: { code: 'forbidden' } })
    expect(second).toMatchObject({ state: 'pending' })
    expect(await world.story(ticketId)).toContain('errand.failed')
    await retryErrand(...of(first?.id ?? ''))
    await world.drain({ minutes: 1 })
    expect(await told(id)).toEqual(['create', 'comment'])
  })

  test('lost for long is a question for a person', async () => {
    world.ticketing.answers.push('vanished')
    world.ticketing.lookups.push(
      ...Array.from({ length: 400 }, () => ({ kind: 'cannotTell', code: 'x' }) as const),
    )
    const { id } = await world.ask(ticketId)
    await world.drain({ minutes: 45 })
    expect(await world.errands(id)).toMatchObject([{ state: 'unknown', look_again_at: null }])
    world.ticketing.lookups.length = 0
    const [row] = await world.errands(id)
    await retryErrand(...of(row?.id ?? ''))
    await world.drain({ minutes: 1 })
    expect(await world.errands(id)).toMatchObject([{ state: 'sent' }])
  })

  test('answered there before its own answer was found is not overheard', async () => {
    world.ticketing.answers.push('lost')
    world.ticketing.lookups.push({ kind: 'cannotTell', code: 'unreachable' })
    const { id } = await world.ask(ticketId)
    await world.drain()
    world.ticketing.say(world.ticketing.issues.at(-1)?.id ?? '', 'Ecco')
    await world.drain({ minutes: 2 })
    expect(await world.escalation(id)).toMatchObject({ state: 'answered' })
  })
})

describe('the house', () => {
  test('that is down is told of once, read again later, and nothing is lost', async () => {
    const { id, issueId } = await askInHouse()
    world.ticketing.trouble = new ReadingTrouble('unreachable', 'Connection refused.', 0)
    await world.drain({ minutes: 60 })
    expect(await heart()).toMatchObject({ trouble: { code: 'unreachable', explain: 'Connection refused.' } })
    world.ticketing.say(issueId, 'Ecco')
    world.ticketing.trouble = null
    await world.drain({ minutes: 10 })
    expect(await heart()).toMatchObject({ trouble: null })
    expect(await world.escalation(id)).toMatchObject({ state: 'answered' })
    const events = (await world.events()).map(({ type }) => type)
    expect(events.filter(type => type === 'ticketing.troubled')).toHaveLength(1)
    expect(events.filter(type => type === 'ticketing.recovered')).toHaveLength(1)
  })

  test('wakes us when it is signed, and no one else does', async () => {
    const { id, issueId } = await askInHouse()
    world.ticketing.say(issueId, 'Subito')
    const push = (token: string) =>
      receiveTicketingPush(
        world.desk,
        system.id,
        { headers: { 'x-token': token }, rawBody: Buffer.alloc(0) },
        NEVER,
      )
    expect(await push('forged')).toBe(false)
    await world.drain()
    expect(await world.escalation(id)).toMatchObject({ state: 'asked' })
    expect(await push('house token')).toBe(true)
    await world.drain()
    expect(await world.escalation(id)).toMatchObject({ state: 'answered' })
  })

  test('keeps its secret when something else is changed, and is tried before it is kept', async () => {
    const tried = await tryTicketing(world.desk, world.workspaceId, {
      id: system.id,
      system: 'scripted',
      settings: {},
      secrets: {},
    })
    expect(tried).toMatchObject({ ok: true, value: { ok: true, user: 'pronto' } })
    const invalid = await changeTicketing(...of(system.id), { settings: { url: 'nowhere' } }, sara())
    expect(invalid).toMatchObject({
      ok: false,
      refusal: { kind: 'invalid', fields: { 'settings.url': expect.any(String) } },
    })
    expect((await changeTicketing(...of(system.id), { name: 'Casa nuova' }, sara())).ok).toBe(true)
    expect(await heart()).toMatchObject({ name: 'Casa nuova' })
  })

  test('that is removed takes nothing any more, and its secrets are forgotten', async () => {
    const { id } = await world.ask(ticketId)
    expect(await removeTicketing(...of(system.id), world.members.giulia)).toBe(true)
    await world.drain()
    expect(await world.errands(id)).toMatchObject([
      { state: 'failed', refusal: { code: 'accountNotConnected' } },
    ])
    const row = await world.see(trx =>
      trx.selectFrom('ticketing_system').select('secrets').where('id', '=', system.id).executeTakeFirst(),
    )
    expect(row?.secrets).toHaveLength(0)
  })
})
