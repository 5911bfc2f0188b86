import { describe, expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import type { PolicyDocument, PromiseEntry } from '../core/policy/policy.ts'
import type { TicketAct } from '../core/ticket/ticket.ts'
import { actOnTicket } from './act-on-ticket.ts'
import { climbLate } from './climb-late.ts'
import { publish } from './policy/publish.fixture.ts'
import { findNextDeadline, tickClocks } from './run-clocks.ts'
import { writeNote } from './write-note.ts'

/** Every promise of the policy is this one, under its own key. */
const promising = (terms: Partial<PromiseEntry>) => (document: PolicyDocument) => ({
  promises: document.promises.map(each => ({ ...each, answerWithinMinutes: 60, ...terms })),
})

const act = (world: World, ticketId: string, said: TicketAct) =>
  actOnTicket(world.desk, world.workspaceId, ticketId, said, { kind: 'person', memberId: world.members.sara })

const said = async (world: World, type: string) =>
  (await world.events()).filter(event => event.type === type).map(event => event.data)

const metricsOf = async (world: World, ticketId: string) =>
  Object.fromEntries((await world.allClocks(ticketId)).map(each => [each.metric, each.state]))

const openAt = (from: string, to: string): PolicyDocument['hours'] => ({
  timeZone: 'UTC',
  week: { monday: [[from, to]], tuesday: [[from, to]] },
})

describe('warnings', () => {
  inWorld('come at the shares that the promise says, each once', async ({ world }) => {
    await publish(world, promising({ warnAt: [0.5, 0.9] }))
    await world.openMatter()
    await world.drain({ minutes: 50 })
    expect(await said(world, 'clock.warned')).toMatchObject([{ share: 0.5, metric: 'firstResponse' }])
    await world.drain({ minutes: 30 })
    expect((await said(world, 'clock.warned')).map(each => each.share)).toEqual([0.5, 0.9])
    expect(await said(world, 'clock.breached')).toHaveLength(1)
  })

  inWorld('are what the worker wakes for next', async ({ world }) => {
    expect(await findNextDeadline(world.desk)).toBeNull()
    await publish(world, promising({ warnAt: [0.5] }))
    await world.openMatter()
    expect(await findNextDeadline(world.desk)).toEqual(world.clock.after({ minutes: 30 }))
    world.clock.advance({ minutes: 31 })
    expect(await tickClocks(world.desk)).toBe(1)
    expect(await findNextDeadline(world.desk)).toEqual(world.clock.after({ minutes: 29 }))
  })

  inWorld('say nothing twice when the clock of the machine is set back', async ({ world }) => {
    await world.openMatter()
    await world.drain({ hours: 2 })
    const before = (await world.events()).length
    world.clock.advance({ hours: -1 })
    expect(await tickClocks(world.desk)).toBe(0)
    world.clock.advance({ hours: 2 })
    expect(await tickClocks(world.desk)).toBe(0)
    expect((await world.events()).length).toBe(before)
  })
})

describe('in the desk’s hours', () => {
  inWorld('time counts only while the desk is open', async ({ world }) => {
    await publish(world, document => ({
      ...promising({ time: 'business' })(document),
      hours: openAt('08:00', '09:30'),
    }))
    const { ticketId } = await world.openMatter()
    expect((await world.ticket(ticketId)).due_at).toEqual(new Date('2026-05-05T08:30:00Z'))
  })

  inWorld(
    'other hours move what runs in them, and the ticket tells; what was promised stays',
    async ({ world }) => {
      await publish(world, document => ({
        ...promising({ time: 'business' })(document),
        hours: openAt('08:00', '20:00'),
      }))
      const { ticketId } = await world.openMatter()
      const before = (await world.ticket(ticketId)).due_at
      await publish(world, document => ({
        hours: openAt('08:00', '09:30'),
        ...promising({ time: 'business', answerWithinMinutes: 5 })(document),
      }))
      const after = new Date('2026-05-05T08:30:00Z')
      expect((await world.ticket(ticketId)).due_at).toEqual(after)
      expect(await said(world, 'clock.moved')).toContainEqual({
        metric: 'firstResponse',
        from: before?.toISOString(),
        to: after.toISOString(),
      })
    },
  )
})

describe('a solution', () => {
  inWorld(
    'is promised beside the answer, and stands still while the customer is waited for',
    async ({ world }) => {
      const { ticketId } = await world.openMatter()
      expect(await metricsOf(world, ticketId)).toEqual({ firstResponse: 'running', resolution: 'running' })
      await world.reply(ticketId)
      await world.drain({ minutes: 1 })
      expect(await metricsOf(world, ticketId)).toEqual({ firstResponse: 'met', resolution: 'paused' })
      expect((await world.ticket(ticketId)).due_at).toBeNull()
      await act(world, ticketId, { act: 'resolve', how: 'solved' })
      expect(await metricsOf(world, ticketId)).toEqual({ firstResponse: 'met', resolution: 'met' })
    },
  )

  inWorld('goes on when he writes again, by as long as it stood', async ({ world }) => {
    const { ticketId, said: first } = await world.openMatter()
    const [, begun] = await world.allClocks(ticketId)
    await world.reply(ticketId)
    await world.drain({ hours: 3 })
    await world.hear(
      world.post({ text: '@aurora_aiuta ancora niente, non funziona', networkThread: first.networkThread }),
    )
    const again = (await world.allClocks(ticketId)).find(each => each.metric === 'resolution')
    expect(again?.state).toBe('running')
    expect(Number(again?.paused_ms)).toBeGreaterThan(2.9 * 3_600_000)
    expect(again?.due_at.getTime()).toBe((begun?.due_at.getTime() ?? 0) + Number(again?.paused_ms))
  })

  inWorld('is owed anew, with an answer, when the matter is taken up again', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await act(world, ticketId, { act: 'resolve', how: 'solved' })
    world.clock.advance({ hours: 1 })
    await act(world, ticketId, { act: 'reopen' })
    const open = (await world.allClocks(ticketId)).filter(each => each.ended_at === null)
    expect(open.map(each => each.metric).toSorted()).toEqual(['nextResponse', 'resolution'])
    expect((await world.ticket(ticketId)).due_at).toEqual(world.clock.after({ minutes: 60 }))
  })
})

describe('a word that somebody is at it', () => {
  inWorld('leaves the ticket open and the answer owed', async ({ world }) => {
    await publish(world, promising({ informEveryMinutes: 120 }))
    const { ticketId } = await world.openMatter()
    await world.reply(ticketId, { isAcknowledgement: true })
    await world.drain({ minutes: 1 })
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'open' })
    expect((await world.ticket(ticketId)).waiting_since).not.toBeNull()
    expect(await metricsOf(world, ticketId)).toEqual({
      firstResponse: 'running',
      resolution: 'running',
      progress: 'running',
    })
    expect(await world.story(ticketId)).toContain('ticket.acknowledged')
  })

  inWorld(
    'is the first answer where the policy says so, and the customer is to hear again',
    async ({ world }) => {
      await publish(world, promising({ informEveryMinutes: 120, acknowledgementCounts: true }))
      const { ticketId } = await world.openMatter()
      await world.reply(ticketId, { isAcknowledgement: true })
      await world.drain({ hours: 3 })
      expect(await metricsOf(world, ticketId)).toEqual({
        firstResponse: 'met',
        resolution: 'running',
        progress: 'breached',
      })
      await world.reply(ticketId, { isAcknowledgement: true })
      await world.drain({ minutes: 1 })
      const progress = (await world.allClocks(ticketId)).filter(each => each.metric === 'progress')
      expect(progress.map(each => each.state)).toEqual(['breached', 'running'])
    },
  )

  inWorld('a note is no answer', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const note = { messageId: world.desk.newId(), text: 'Lo chiamo io.' }
    expect(await writeNote(world.desk, world.workspaceId, ticketId, note, world.members.sara)).toBe(true)
    expect(await metricsOf(world, ticketId)).toMatchObject({
      firstResponse: 'running',
      resolution: 'running',
    })
    expect((await world.ticket(ticketId)).status).toBe('open')
  })
})

describe('another priority', () => {
  inWorld('gives the promise’s other time, and never makes anybody late at once', async ({ world }) => {
    const byPriority = { urgent: 20, high: 30, normal: 60, low: 60 }
    await publish(world, document => ({
      promises: document.promises.map(each => ({ ...each, answerWithinMinutes: byPriority })),
      priorities: { ...document.priorities, hard: [], parts: [] },
    }))
    const { ticketId } = await world.openMatter()
    await act(world, ticketId, { act: 'prioritise', priority: 'low' })
    world.clock.advance({ minutes: 30 })
    await act(world, ticketId, { act: 'prioritise', priority: 'urgent' })
    expect((await world.ticket(ticketId)).due_at).toEqual(world.clock.after({ minutes: 20 }))
  })
})

describe('what waits too long', () => {
  const climbs: PolicyDocument['climbs'] = [
    {
      key: 'late',
      name: 'Late',
      whenLateByMinutes: 30,
      atLeast: 'urgent',
      queue: 'billing',
      tellsSupervisors: true,
    },
  ]

  inWorld('climbs once: to another queue, to a higher priority, before supervisors', async ({ world }) => {
    await publish(world, () => ({ climbs }))
    const { ticketId } = await world.openMatter()
    const before = await world.ticket(ticketId)
    await world.drain({ minutes: 80 })
    expect(await climbLate(world.desk)).toBe(0)
    await world.drain({ hours: 4 })
    expect(await climbLate(world.desk)).toBe(1)
    expect(await climbLate(world.desk)).toBe(0)
    const climbed = await world.ticket(ticketId)
    expect(climbed.priority).toBe('urgent')
    expect(climbed.queue_id).not.toBe(before.queue_id)
    expect(await said(world, 'ticket.climbed')).toMatchObject([{ climb: 'late', tellsSupervisors: true }])
  })

  inWorld('climbs once though many nodes look at once, and again when he waits anew', async ({ world }) => {
    await publish(world, () => ({ climbs }))
    const { ticketId, said: first } = await world.openMatter()
    world.clock.advance({ hours: 5 })
    const counts = await Promise.all([1, 2, 3, 4].map(() => climbLate(world.desk)))
    expect(counts.reduce((sum, each) => sum + each, 0)).toBe(1)
    await world.reply(ticketId)
    await world.drain({ minutes: 1 })
    await world.hear(
      world.post({ text: '@aurora_aiuta ancora niente, non funziona', networkThread: first.networkThread }),
    )
    await world.drain({ hours: 9 })
    await climbLate(world.desk)
    expect(await said(world, 'ticket.climbed')).toHaveLength(2)
  })

  inWorld('a workspace that is just being made has no policy yet, and troubles nobody', async ({ world }) => {
    const half = { id: world.desk.newId(), name: 'Half', slug: 'half' }
    await world.database.kysely.insertInto('workspace').values(half).execute()
    expect(await climbLate(world.desk)).toBe(0)
  })

  inWorld('that was answered does not climb', async ({ world }) => {
    await publish(world, () => ({ climbs }))
    const { ticketId } = await world.openMatter()
    await world.reply(ticketId)
    await world.drain({ hours: 9 })
    expect(await climbLate(world.desk)).toBe(0)
  })
})
