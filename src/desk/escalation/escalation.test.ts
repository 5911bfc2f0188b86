import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openWorld } from '../../../test/world.ts'
import type { AnswerEscalationRequest } from '../../contract/escalation.ts'
import { listDrafts } from '../../store/draft.ts'
import { actOnTicket } from '../act-on-ticket.ts'
import { answerInside } from './answer-inside.ts'
import { askDepartment } from './ask-department.ts'
import {
  addToEscalation,
  rerouteEscalation,
  settleEscalation,
  withdrawEscalation,
} from './change-escalation.ts'
import { hearDepartment } from './hear-department.ts'
import { followLink, linkOf, readToken, renewLink, revokeLink } from './link.ts'

type World = Awaited<ReturnType<typeof openWorld>>
let world: World
beforeAll(async () => {
  world = await openWorld()
  await world.settleDepartment('accounting', { way: 'desk', memberIds: [world.members.bianca] })
})
afterAll(() => world.close())

let ticketId: string
beforeEach(async () => {
  ticketId = (await world.openMatter()).ticketId
})

const answer = (id: string, otherwise: Partial<AnswerEscalationRequest> = {}) =>
  answerInside(
    world.desk,
    world.workspaceId,
    id,
    { kind: 'answer', text: 'Due canoni in uno: il prossimo è zero.', fileIds: [], ...otherwise },
    { id: world.members.bianca, name: 'Bianca Moro' },
  )
const asked = (id: string) => [world.desk, world.workspaceId, id] as const
const kinds = async (id: string) => (await world.entries(id)).map(({ kind }) => kind)
const drafts = () => world.see(trx => listDrafts(trx, world.workspaceId, ticketId))
const departmentClocks = async () =>
  (await world.allClocks(ticketId)).filter(({ metric }) => metric === 'departmentAnswer')

describe('a question to a department', () => {
  test('stands on the ticket, has its clock, and comes back as a draft of who asked', async () => {
    const { id } = await world.ask(ticketId)
    expect(await world.ticket(ticketId)).toMatchObject({
      asked_departments: ['accounting'],
      department_answered_at: null,
    })
    expect(await departmentClocks()).toMatchObject([{ escalation_id: id, state: 'running' }])
    expect((await answer(id)).ok).toBe(true)
    expect(await world.escalation(id)).toMatchObject({ state: 'answered', answered_at: world.clock.now() })
    expect(await world.ticket(ticketId)).toMatchObject({
      asked_departments: [],
      department_answered_at: world.clock.now(),
    })
    expect(await departmentClocks()).toMatchObject([{ state: 'met' }])
    expect(await drafts()).toMatchObject([
      {
        text: 'Due canoni in uno: il prossimo è zero.',
        author_id: world.members.sara,
        escalation_id: id,
        mode: 'public',
      },
    ])
    expect(await world.story(ticketId)).toEqual(
      expect.arrayContaining(['escalation.asked', 'escalation.answered']),
    )
  })

  test('that is sent twice asks once', async () => {
    const request = world.question()
    for (let n = 0; n < 2; n++)
      expect(
        (await askDepartment(world.desk, world.workspaceId, ticketId, request, world.members.sara)).ok,
      ).toBe(true)
    expect(await kinds(request.id)).toEqual(['question'])
  })

  test('tells of the customer what was chosen, as it was, and nothing else', async () => {
    const { message, ticketId: of } = await world.openMatter(world.post({ text: 'La fattura è doppia' }))
    const { shown } = await world.ask(of, { messageIds: [message.id], showsCustomer: false })
    expect(shown).toEqual({
      customer: null,
      channel: null,
      words: [{ text: 'La fattura è doppia', at: message.written_at.toISOString() }],
    })
    const other = await world.ask(of, { department: 'network', messageIds: [] })
    expect(other.shown).toMatchObject({ customer: { handle: expect.any(String) }, words: [] })
  })

  test('shows no word of another ticket', async () => {
    const { message } = await world.openMatter(world.post({ from: 'chiara' }))
    const { shown } = await world.ask(ticketId, { messageIds: [message.id] })
    expect(shown.words).toEqual([])
  })

  test.each([
    ['unknownDepartment', { department: 'astrology' }],
    ['departmentHasNobody', { department: 'network', way: 'desk' as const }],
    ['departmentHasNoAddress', { department: 'network', way: 'letter' as const }],
    ['departmentHasNoSystem', { department: 'network', way: 'ticketing' as const }],
    ['attachmentGone', { fileIds: [randomUUID()] }],
  ])('is refused with %s', async (refusal, otherwise) => {
    const request = world.question(otherwise)
    expect(await askDepartment(world.desk, world.workspaceId, ticketId, request, world.members.sara)).toEqual(
      { ok: false, refusal },
    )
  })

  test('is not put for a matter that is resolved', async () => {
    const by = { kind: 'person', memberId: world.members.sara } as const
    await actOnTicket(world.desk, world.workspaceId, ticketId, { act: 'resolve', how: 'solved' }, by)
    expect(
      await askDepartment(world.desk, world.workspaceId, ticketId, world.question(), world.members.sara),
    ).toEqual({ ok: false, refusal: 'ticketResolved' })
  })

  test('goes to several departments at once, each with its own clock', async () => {
    const one = await world.ask(ticketId)
    await world.ask(ticketId, { department: 'network' })
    expect(await world.ticket(ticketId)).toMatchObject({ asked_departments: ['accounting', 'network'] })
    expect(await departmentClocks()).toHaveLength(2)
    await answer(one.id)
    expect(await world.ticket(ticketId)).toMatchObject({
      asked_departments: ['network'],
      department_answered_at: world.clock.now(),
    })
    expect((await departmentClocks()).map(({ state }) => state).toSorted()).toEqual(['met', 'running'])
  })

  test('makes nobody here late', async () => {
    const before = (await world.ticket(ticketId)).due_at
    await world.ask(ticketId)
    expect((await world.ticket(ticketId)).due_at).toEqual(before)
  })
})

describe('an answer', () => {
  test('does not touch what its author has begun to write', async () => {
    const { id } = await world.ask(ticketId)
    await answer(id, { text: 'Prima' })
    await answer(id, { text: 'E dopo' })
    expect((await drafts()).map(({ text }) => text)).toEqual(['Prima'])
    expect(await kinds(id)).toEqual(['question', 'answer', 'answer'])
  })

  test('is taken from nobody but who answers for the department', async () => {
    const { id } = await world.ask(ticketId)
    const refused = await answerInside(
      world.desk,
      world.workspaceId,
      id,
      { kind: 'answer', text: 'Rispondo io', fileIds: [] },
      { id: world.members.dario, name: 'Dario Neri' },
    )
    expect(refused).toEqual({ ok: false, refusal: 'notYourDepartment' })
    expect(await kinds(id)).toEqual(['question'])
  })

  test('that is told twice is one', async () => {
    const { id } = await world.ask(ticketId)
    const heard = { kind: 'answer', name: 'Rita', memberId: null, way: 'letter', externalId: 'm1' } as const
    for (const text of ['Ecco', 'Ecco di nuovo'])
      expect((await hearDepartment(...asked(id), { ...heard, text })).ok).toBe(true)
    expect(await kinds(id)).toEqual(['question', 'answer'])
  })

  test('brings its files along', async () => {
    const { id } = await world.ask(ticketId)
    const files = [
      { name: 'fattura.txt', mime: 'text/plain', isDangerous: false, bytes: Buffer.from('12 €') },
    ]
    const heard = {
      kind: 'answer',
      text: 'In allegato',
      name: 'Rita',
      memberId: null,
      way: 'link',
      files,
    } as const
    await hearDepartment(...asked(id), heard)
    const rows = await world.see(trx =>
      trx.selectFrom('attachment').select(['name', 'size']).where('entry_id', 'is not', null).execute(),
    )
    expect(rows).toEqual([{ name: 'fattura.txt', size: 6 }])
  })

  test('to what was taken back is kept as news when it comes from afar, and refused before our eyes', async () => {
    const { id } = await world.ask(ticketId)
    await withdrawEscalation(...asked(id), { text: 'Trovato' }, world.members.sara)
    expect(await answer(id)).toEqual({ ok: false, refusal: 'escalationOver' })
    const late = { kind: 'answer', text: 'Ecco', name: 'Rita', memberId: null, way: 'letter' } as const
    expect(await hearDepartment(...asked(id), late)).toMatchObject({
      ok: true,
      value: { state: 'withdrawn' },
    })
    expect(await kinds(id)).toEqual(['question', 'withdrawal', 'news'])
    expect(await drafts()).toEqual([])
  })
})

describe('a refusal', () => {
  test('lies with the agent, who sends the question on', async () => {
    const { id } = await world.ask(ticketId)
    await answer(id, { kind: 'refusal', text: 'È della rete' })
    expect(await world.escalation(id)).toMatchObject({ state: 'refused' })
    const sent = await rerouteEscalation(
      ...asked(id),
      { to: 'network', text: 'Per voi?' },
      world.members.sara,
    )
    expect(sent).toMatchObject({ ok: true, value: { state: 'asked', department: 'network', way: 'link' } })
    expect(await world.ticket(ticketId)).toMatchObject({ asked_departments: ['network'] })
    expect((await departmentClocks()).map(({ state }) => state).toSorted()).toEqual(['met', 'running'])
    expect(await kinds(id)).toEqual(['question', 'refusal', 'forwarding'])
  })

  test('of the first department after that is news', async () => {
    const { id } = await world.ask(ticketId)
    await rerouteEscalation(...asked(id), { to: 'network', text: '' }, world.members.sara)
    const heard = { kind: 'answer', text: 'Ah, ecco', name: 'Rita', memberId: null, way: 'letter' } as const
    await hearDepartment(...asked(id), { ...heard, department: 'accounting' })
    expect(await world.escalation(id)).toMatchObject({ state: 'asked', department: 'network' })
    expect(await kinds(id)).toEqual(['question', 'forwarding', 'news'])
  })
})

describe('what follows', () => {
  test('is an end, or the same question once more', async () => {
    const { id } = await world.ask(ticketId)
    expect(await settleEscalation(...asked(id), world.members.sara)).toEqual({
      ok: false,
      refusal: 'escalationNotAnswered',
    })
    await answer(id)
    const again = await addToEscalation(...asked(id), { text: 'E maggio?', fileIds: [] }, world.members.sara)
    expect(again).toMatchObject({ ok: true, value: { state: 'asked' } })
    await answer(id)
    expect((await settleEscalation(...asked(id), world.members.sara)).ok).toBe(true)
    expect(await world.ticket(ticketId)).toMatchObject({
      asked_departments: [],
      department_answered_at: null,
    })
    expect(await kinds(id)).toEqual(['question', 'answer', 'addition', 'answer', 'end'])
    expect((await departmentClocks()).map(({ state }) => state)).toEqual(['met', 'met'])
  })

  test('is an end for all of them when the matter is resolved', async () => {
    const one = await world.ask(ticketId)
    const two = await world.ask(ticketId, { department: 'network' })
    await answer(one.id)
    const by = { kind: 'person', memberId: world.members.sara } as const
    await actOnTicket(world.desk, world.workspaceId, ticketId, { act: 'resolve', how: 'solved' }, by)
    expect(await world.escalation(one.id)).toMatchObject({ state: 'settled' })
    expect(await world.escalation(two.id)).toMatchObject({ state: 'withdrawn' })
    expect(await world.ticket(ticketId)).toMatchObject({
      asked_departments: [],
      department_answered_at: null,
    })
    expect((await departmentClocks()).every(({ ended_at }) => ended_at !== null)).toBe(true)
  })
})

describe('time goes by', () => {
  test('the department is reminded when its clock warns, and once more when it is late; then it climbs', async () => {
    const { id } = await world.ask(ticketId)
    const [clock] = await departmentClocks()
    const minutes = Number(clock?.budget_ms) / 60_000
    // The clock counts in the desk's hours: a weekend is in between at most.
    await world.drain({ days: Math.ceil(minutes / 60 / 24) * 7 + 7 })
    expect(await kinds(id)).toEqual(['question', 'reminder', 'reminder', 'climb'])
    expect(await world.escalation(id)).toMatchObject({ state: 'asked', climbed_at: expect.any(Date) })
    expect(await world.story(ticketId)).toEqual(
      expect.arrayContaining(['escalation.reminded', 'escalation.climbed']),
    )
    await world.drain({ days: 7 })
    expect(await kinds(id)).toHaveLength(4)
    await answer(id)
    expect(await departmentClocks()).toMatchObject([{ state: 'breached', ended_at: world.clock.now() }])
  })
})

describe('the link to the page', () => {
  const tokenOf = (url: string): string => url.split('/ask/')[1] ?? ''

  test('opens its escalation, until it runs out', async () => {
    const row = await world.ask(ticketId, { department: 'network' })
    const token = tokenOf(linkOf(world.desk, row))
    expect(await followLink(world.desk, token)).toMatchObject({ ok: true, value: { id: row.id } })
    expect(await world.story(ticketId)).toContain('link.opened')
    await world.clock.advance({ days: 15 })
    expect(await followLink(world.desk, token)).toEqual({ ok: false, refusal: 'gone' })
  })

  test('is worth nothing once it is renewed or taken back', async () => {
    const row = await world.ask(ticketId, { department: 'network' })
    const first = tokenOf(linkOf(world.desk, row))
    const renewed = await renewLink(...asked(row.id), world.members.sara)
    expect(await followLink(world.desk, first)).toEqual({ ok: false, refusal: 'gone' })
    const second = tokenOf(renewed?.url ?? '')
    expect(await followLink(world.desk, second)).toMatchObject({ ok: true })
    expect(await revokeLink(...asked(row.id), world.members.sara)).toBe(true)
    expect(await followLink(world.desk, second)).toEqual({ ok: false, refusal: 'gone' })
  })

  test('cannot be made up: every other byte is forged', async () => {
    const row = await world.ask(ticketId, { department: 'network' })
    const token = tokenOf(linkOf(world.desk, row))
    const bytes = Buffer.from(token, 'base64url')
    for (let at = 0; at < bytes.length; at++) {
      const other = Buffer.from(bytes)
      other[at] = (other[at] ?? 0) ^ 1
      expect(readToken(world.desk, other.toString('base64url'))).toBeUndefined()
    }
    for (const made of ['', 'x', `${token}A`, token.slice(1), `${token}=`, `${token}%00`])
      expect(readToken(world.desk, made)).toBeUndefined()
  })

  test('is not made for a department that answers inside', async () => {
    expect(await world.ask(ticketId)).toMatchObject({ way: 'desk', link_expires_at: null })
  })
})
