import { describe, expect } from 'vitest'
import type { MemberName } from '../../../test/world/cast.ts'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import type { RosterChange } from '../../contract/roster.ts'
import { DAYS } from '../../core/policy/hours.ts'
import type { PolicyDocument } from '../../core/policy/policy.ts'
import { starterPolicy } from '../../core/policy/starter-policy.ts'
import { writePolicy } from '../../core/policy/write-policy.ts'
import type { Abilities } from '../../core/queue/agent.ts'
import type { Span } from '../../core/roster/span.ts'
import { publishPolicy } from '../policy/publish-policy.ts'
import { changeAbilities } from '../routing/change-abilities.ts'
import { changeRoster } from './change-roster.ts'
import { copyWeek } from './copy-week.ts'
import { actOnLeave, planLeave } from './plan-leave.ts'
import { readRoster } from './read-roster.ts'
import { watchRoster } from './watch-roster.ts'

/** Monday 4 May 2026 at nine o'clock UTC is when every world begins. */
const WEEK = { from: new Date('2026-05-03T22:00:00Z'), to: new Date('2026-05-10T22:00:00Z') }
const NEXT_WEEK = { from: WEEK.to, to: new Date('2026-05-17T22:00:00Z') }

const roster = (world: World, period: Span = WEEK) =>
  world.see(trx => readRoster(trx, world.workspaceId, period, world.clock.now()))
const change = (world: World, ...changes: RosterChange[]) =>
  changeRoster(world.desk, world.workspaceId, changes, world.members.marc)
const told = ({ from, to }: Span) => `${from.toISOString().slice(5, 16)}/${to.toISOString().slice(5, 16)}`

const pattern = (world: World, who: MemberName, otherwise: object = {}) =>
  ({
    do: 'putPattern',
    id: world.desk.newId(),
    memberId: world.members[who],
    day: 'monday',
    from: '08:00',
    to: '14:00',
    validFrom: '2026-01-01',
    validUntil: null,
    ...otherwise,
  }) as Extract<RosterChange, { do: 'putPattern' }>
const extra = (world: World, who: MemberName, date: string, from: string, to: string) =>
  ({
    do: 'addShift',
    id: world.desk.newId(),
    kind: 'extra',
    memberId: world.members[who],
    date,
    from,
    to,
  }) as const

const can = (world: World, who: MemberName, abilities: Partial<Abilities>) =>
  changeAbilities(world.desk, world.workspaceId, world.members[who], abilities, world.members.marc)

async function wantCover(world: World, cover: Partial<PolicyDocument['cover']>): Promise<void> {
  const document = starterPolicy(['Aurora Mobile', 'Aurora'])
  const source = writePolicy({ ...document, cover: { ...document.cover, ...cover } })
  const published = await publishPolicy(
    world.desk,
    world.workspaceId,
    { source, note: 'cover', basedOn: 1 },
    world.members.marc,
  )
  if (!published.ok) throw new Error(JSON.stringify(published.refusal))
}

/** Sara serves from Monday to Saturday, from eight to eight: the hours of the policy. */
const fillHours = (world: World) =>
  change(world, ...DAYS.slice(0, 6).map(day => pattern(world, 'sara', { day, from: '08:00', to: '20:00' })))

describe('the plan', () => {
  inWorld('misses nothing as long as there is none', async ({ world }) => {
    expect(await roster(world)).toMatchObject({ isEmpty: true, shifts: [], gaps: [] })
  })

  inWorld('has gaps where the hours are not kept, and none where they are', async ({ world }) => {
    await change(world, pattern(world, 'sara'))
    const { gaps } = await roster(world)
    expect(gaps.map(told)).toEqual([
      '05-04T12:00/05-04T18:00',
      '05-05T06:00/05-05T18:00',
      '05-06T06:00/05-06T18:00',
      '05-07T06:00/05-07T18:00',
      '05-08T06:00/05-08T18:00',
      '05-09T06:00/05-09T18:00',
    ])
    await fillHours(world)
    expect((await roster(world)).gaps).toEqual([])
  })

  inWorld('is changed as a whole, and taken back as a whole', async ({ world }) => {
    const mine = pattern(world, 'sara')
    await change(world, mine)
    const before = await roster(world)
    const changed = await change(
      world,
      { ...mine, from: '09:00' },
      extra(world, 'dario', '2026-05-05', '22:00', '06:00'),
      { ...extra(world, 'sara', '2026-05-04', '10:00', '11:00'), kind: 'cancelled' },
    )
    const after = await roster(world)
    expect(after.shifts.map(told)).toEqual([
      '05-04T07:00/05-04T08:00',
      '05-04T09:00/05-04T12:00',
      '05-05T20:00/05-06T04:00',
    ])
    if (!changed.ok) throw new Error(changed.refusal)
    const undone = await change(world, ...changed.value)
    expect((await roster(world)).shifts).toEqual(before.shifts)
    if (!undone.ok) throw new Error(undone.refusal)
    await change(world, ...undone.value)
    expect((await roster(world)).shifts).toEqual(after.shifts)
    expect((await world.events()).filter(({ type }) => type === 'roster.changed')).toHaveLength(4)
  })

  inWorld('stays as it was where one change of several is refused', async ({ world }) => {
    const refused = await change(world, pattern(world, 'sara'), {
      do: 'removeShift',
      id: world.desk.newId(),
    })
    expect(refused).toEqual({ ok: false, refusal: 'notFound' })
    expect((await roster(world)).isEmpty).toBe(true)
    expect(await change(world, pattern(world, 'vera'))).toEqual({ ok: false, refusal: 'unknownColleague' })
  })

  inWorld('of whoever has none of his own is that of his team', async ({ world }) => {
    await can(world, 'dario', { teams: ['care'] })
    expect((await roster(world)).shifts.map(({ origin }) => origin)).toEqual(Array(12).fill('team'))
    await change(world, pattern(world, 'dario'))
    expect((await roster(world)).shifts.map(({ origin }) => origin)).toEqual(['pattern'])
  })

  inWorld('of one week goes to another, what is there already not twice', async ({ world }) => {
    const mine = pattern(world, 'sara')
    await change(world, mine, extra(world, 'dario', '2026-05-09', '20:00', '02:00'), {
      ...extra(world, 'sara', '2026-05-04', '12:00', '14:00'),
      kind: 'cancelled',
    })
    const copy = () =>
      copyWeek(world.desk, world.workspaceId, { from: '2026-05-06', to: '2026-05-11' }, world.members.marc)
    const copied = await copy()
    const spans = ['05-11T06:00/05-11T10:00', '05-16T18:00/05-17T00:00']
    expect((await roster(world, NEXT_WEEK)).shifts.map(told).slice(0, 3)).toEqual(spans)
    expect(await copy()).toEqual({ ok: true, value: [] })
    if (!copied.ok) throw new Error(copied.refusal)
    await change(world, ...copied.value)
    expect((await roster(world, NEXT_WEEK)).shifts.map(told)).toEqual(['05-11T06:00/05-11T12:00'])
  })
})

describe('a leave', () => {
  const wish = (world: World, who: MemberName, otherwise: object = {}) => ({
    id: world.desk.newId(),
    memberId: world.members[who],
    from: '2026-05-06T00:00',
    to: '2026-05-06T24:00',
    note: 'il matrimonio di mia sorella',
    ...otherwise,
  })
  const as = (world: World, who: MemberName) => ({
    memberId: world.members[who],
    runsTeam: who === 'marc',
  })
  const ask = (world: World, who: MemberName, by: MemberName = who, otherwise: object = {}) =>
    planLeave(world.desk, world.workspaceId, wish(world, who, otherwise), as(world, by))

  inWorld('opens a gap when it is granted, not when it is asked for', async ({ world }) => {
    await fillHours(world)
    const asked = await ask(world, 'sara')
    if (!asked.ok) throw new Error(asked.refusal)
    expect(asked.value.state).toBe('asked')
    expect((await roster(world)).gaps).toEqual([])
    const act = (name: 'grant' | 'reopen') =>
      actOnLeave(world.desk, world.workspaceId, asked.value.id, name, as(world, 'marc'))
    await act('grant')
    expect((await roster(world)).gaps.map(told)).toEqual(['05-06T06:00/05-06T18:00'])
    await act('reopen')
    expect((await roster(world)).gaps).toEqual([])
    const types = (await world.events()).map(({ type }) => type).filter(type => type.startsWith('leave.'))
    expect(types).toEqual(['leave.asked', 'leave.granted', 'leave.reopened'])
  })

  inWorld('is asked for by oneself, and decided by who runs the team', async ({ world }) => {
    expect(await ask(world, 'sara', 'dario')).toEqual({ ok: false, refusal: 'notAllowed' })
    expect(await ask(world, 'vera', 'marc')).toEqual({ ok: false, refusal: 'unknownColleague' })
    const asked = await ask(world, 'sara')
    if (!asked.ok) throw new Error(asked.refusal)
    const act = (name: 'grant' | 'refuse' | 'withdraw', who: MemberName) =>
      actOnLeave(world.desk, world.workspaceId, asked.value.id, name, as(world, who))
    expect(await act('grant', 'sara')).toEqual({ ok: false, refusal: 'notAllowed' })
    expect(await act('withdraw', 'dario')).toEqual({ ok: false, refusal: 'notAllowed' })
    expect(await act('refuse', 'marc')).toMatchObject({ ok: true, value: { state: 'refused' } })
    expect(await act('grant', 'marc')).toEqual({ ok: false, refusal: 'leaveDecided' })
    expect(await ask(world, 'dario', 'marc')).toMatchObject({ ok: true, value: { state: 'granted' } })
  })

  inWorld('that is sent twice is asked for once', async ({ world }) => {
    const mine = wish(world, 'sara')
    const send = () => planLeave(world.desk, world.workspaceId, mine, as(world, 'sara'))
    expect(await send()).toEqual(await send())
    const theirs = { ...mine, memberId: world.members.dario }
    expect(await planLeave(world.desk, world.workspaceId, theirs, as(world, 'dario'))).toEqual({
      ok: false,
      refusal: 'leaveOverlaps',
    })
    expect((await roster(world)).leaves).toHaveLength(1)
  })

  inWorld('is had once at a time, and not for what is over', async ({ world }) => {
    await ask(world, 'sara')
    expect(await ask(world, 'sara')).toEqual({ ok: false, refusal: 'leaveOverlaps' })
    const over = { from: '2026-05-01T00:00', to: '2026-05-03T24:00' }
    expect(await ask(world, 'dario', 'dario', over)).toEqual({ ok: false, refusal: 'leaveInThePast' })
  })
})

describe('looking ahead', () => {
  const found = async (world: World) =>
    (await world.events())
      .filter(({ type }) => type === 'roster.gapFound')
      .map(({ data }) => (data as { gaps: { from: string; languages: string[] }[] }).gaps)

  inWorld('tells nothing where nobody has a plan', async ({ world }) => {
    expect(await watchRoster(world.desk)).toBe(0)
  })

  inWorld('tells of a gap once, of what is new alone, and again when it comes back', async ({ world }) => {
    await fillHours(world)
    expect(await watchRoster(world.desk)).toBe(0)
    const off = { ...extra(world, 'sara', '2026-05-09', '08:00', '20:00'), kind: 'cancelled' } as const
    await change(world, off)
    expect(await watchRoster(world.desk)).toBe(1)
    expect(await watchRoster(world.desk)).toBe(0)
    world.clock.advance({ days: 2, hours: 3 })
    expect(await watchRoster(world.desk)).toBe(0)
    expect((await found(world)).map(gaps => gaps.map(({ from }) => from))).toEqual([
      ['2026-05-09T06:00:00.000Z'],
    ])
    await change(world, { do: 'removeShift', id: off.id })
    expect(await watchRoster(world.desk)).toBe(0)
    await change(world, off)
    expect(await watchRoster(world.desk)).toBe(1)
  })

  inWorld('tells again when something else is missing, and what enters the fortnight', async ({ world }) => {
    await wantCover(world, { languages: ['fr'] })
    await fillHours(world)
    await can(world, 'sara', { languages: { it: 'native', fr: 'good' } })
    expect(await watchRoster(world.desk)).toBe(0)
    await can(world, 'sara', { languages: { it: 'native' } })
    // Thirteen days of the fortnight: two Sundays are closed, and today counts.
    expect(await watchRoster(world.desk)).toBe(13)
    expect((await found(world))[0]?.[0]?.languages).toEqual(['fr'])
    world.clock.advance({ days: 1 })
    expect(await watchRoster(world.desk)).toBe(1)
  })

  inWorld('by two at once tells once', async ({ world }) => {
    await change(world, pattern(world, 'sara'))
    const counts = await Promise.all([watchRoster(world.desk), watchRoster(world.desk)])
    expect(counts.filter(count => count > 0)).toHaveLength(1)
    expect(await found(world)).toHaveLength(1)
  })

  inWorld('day and night cuts nothing off as time goes by', async ({ world }) => {
    await wantCover(world, { always: true })
    await change(world, pattern(world, 'sara'))
    expect(await watchRoster(world.desk)).toBeGreaterThan(14)
    world.clock.advance({ hours: 5 })
    expect(await watchRoster(world.desk)).toBe(0)
  })
})
