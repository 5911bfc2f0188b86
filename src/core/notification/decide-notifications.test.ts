import { describe, expect, test } from 'vitest'
import type { Actor } from '../actor.ts'
import type { NewEvent } from '../events.ts'
import type { Role } from '../member/role.ts'
import { type Audience, decideNotifications } from './decide-notifications.ts'
import { joinKinds, type NotificationKind, type NotificationWay } from './notification.ts'
import { defaultPreference, type NotificationPreference } from './preference.ts'

const PEOPLE: ReadonlyMap<string, Role> = new Map([
  ['giulia', 'owner'],
  ['marc', 'supervisor'],
  ['sara', 'agent'],
  ['dario', 'agent'],
  ['vera', 'viewer'],
  ['bianca', 'department'],
])
const AUDIENCE: Audience = {
  people: PEOPLE,
  assigneeId: 'sara',
  authorId: 'dario',
  mentionedIds: ['sara', 'vera', 'gone'],
}
const NOON = new Date('2026-05-04T10:00:00Z')

const person = (memberId: string): Actor => ({ kind: 'person', memberId })
const CUSTOMER: Actor = { kind: 'customer', profileId: 'luca' }
const CLOCK: Actor = { kind: 'clock' }
const HOUSE: Actor = { kind: 'department', department: 'accounting', name: 'Bianca' }

const preferenceOf =
  (otherwise: Partial<NotificationPreference> = {}) =>
  (memberId: string) => ({
    ...defaultPreference(PEOPLE.get(memberId) ?? 'viewer', { timeZone: 'Europe/Rome', locale: 'it' }),
    ...otherwise,
  })

const decide = (
  type: NewEvent['type'],
  data: object,
  actor: Actor = CLOCK,
  { now = NOON, ticketId = 't1' as string | null, audience = AUDIENCE, preferences = preferenceOf() } = {},
) =>
  decideNotifications(
    { event: { type, data } as NewEvent, actor, subjectId: 's1', ticketId },
    audience,
    preferences,
    now,
  )

const clock = { metric: 'firstResponse', dueAt: '' }
const asked = { escalationId: 'e', department: 'accounting' }
const leave = { memberId: 'sara', from: '', to: '' }

describe('who is told', () => {
  test.each<[string, NewEvent['type'], object, Actor, NotificationKind | null, string[]]>([
    [
      'a ticket given to me',
      'ticket.assigned',
      { from: null, to: 'sara' },
      person('marc'),
      'assigned',
      ['sara'],
    ],
    ['a note that names me', 'note.written', { messageId: 'm1' }, person('sara'), 'mentioned', ['vera']],
    ['a ticket that I took', 'ticket.assigned', { from: null, to: 'sara' }, person('sara'), null, []],
    [
      'a ticket given by the desk',
      'ticket.assigned',
      { from: null, to: 'sara' },
      CLOCK,
      'assigned',
      ['sara'],
    ],
    [
      'a ticket handed to me',
      'ticket.handedOver',
      { to: 'sara', noteId: null },
      person('dario'),
      'handedOver',
      ['sara'],
    ],
    [
      'a ticket back to its queue',
      'ticket.handedOver',
      { to: null, noteId: null },
      person('dario'),
      null,
      [],
    ],
    ['my customer writes', 'ticket.customerWrote', { messageId: 'm' }, CUSTOMER, 'customerWrote', ['sara']],
    ['my customer comes back', 'ticket.reopened', { messageId: 'm' }, CUSTOMER, 'customerWrote', ['sara']],
    ['a colleague opens mine again', 'ticket.reopened', { messageId: null }, person('dario'), null, []],
    ['my snoozed ticket wakes', 'ticket.woken', {}, CLOCK, 'woken', ['sara']],
    ['my clock is about to break', 'clock.warned', { ...clock, share: 0.8 }, CLOCK, 'clockWarned', ['sara']],
    ['my clock broke', 'clock.breached', clock, CLOCK, 'clockBreached', ['sara', 'giulia', 'marc']],
    [
      'a ticket climbed',
      'ticket.climbed',
      { climb: 'c', lateMinutes: 5, tellsSupervisors: true },
      CLOCK,
      'clockBreached',
      ['giulia', 'marc'],
    ],
    [
      'a ticket climbed quietly',
      'ticket.climbed',
      { climb: 'c', lateMinutes: 5, tellsSupervisors: false },
      CLOCK,
      null,
      [],
    ],
    [
      'an approval is asked for',
      'approval.asked',
      { approvalId: 'a', mode: 'public' },
      person('sara'),
      'approvalAsked',
      ['giulia', 'marc'],
    ],
    [
      'my answer was approved',
      'approval.given',
      { approvalId: 'a', authorId: 'dario' },
      person('marc'),
      'approvalGiven',
      ['dario'],
    ],
    [
      'my answer was refused',
      'approval.refused',
      { approvalId: 'a', authorId: 'dario', note: '' },
      person('marc'),
      'approvalRefused',
      ['dario'],
    ],
    [
      'my answer failed',
      'delivery.failed',
      { deliveryId: 'd', messageId: 'm', code: 'c' },
      CLOCK,
      'deliveryTrouble',
      ['dario', 'sara'],
    ],
    [
      'nobody knows of my answer',
      'delivery.unknown',
      { deliveryId: 'd', messageId: 'm', code: 'c' },
      CLOCK,
      'deliveryTrouble',
      ['dario', 'sara'],
    ],
    ['a department answered', 'escalation.answered', asked, HOUSE, 'departmentAnswered', ['sara']],
    ['an account is silent', 'account.silent', { since: '' }, CLOCK, 'accountTrouble', ['giulia', 'marc']],
    ['an account is well', 'account.checked', { healthy: true, code: null }, CLOCK, null, []],
    [
      'an account ails',
      'account.checked',
      { healthy: false, code: 'needsLogin' },
      CLOCK,
      'accountTrouble',
      ['giulia', 'marc'],
    ],
    ['leave is asked for', 'leave.asked', leave, person('sara'), 'leaveAsked', ['giulia', 'marc']],
    ['a supervisor asks for leave', 'leave.asked', leave, person('marc'), 'leaveAsked', ['giulia']],
    ['my leave was granted', 'leave.granted', leave, person('marc'), 'leaveDecided', ['sara']],
    ['a message came', 'message.received', {}, CUSTOMER, null, []],
    ['a ticket was solved', 'ticket.resolved', { how: 'solved' }, person('dario'), null, []],
  ])('%s', (_, type, data, actor, kind, to) => {
    const told = decide(type, data, actor)
    expect(told.map(each => each.memberId)).toEqual(to)
    expect(new Set(told.map(each => each.kind))).toEqual(new Set(kind === null ? [] : [kind]))
  })

  test('nobody twice: a supervisor who has the late ticket himself', () => {
    const told = decide('clock.breached', clock, CLOCK, { audience: { ...AUDIENCE, assigneeId: 'marc' } })
    expect(told.map(each => each.memberId)).toEqual(['marc', 'giulia'])
  })

  test('nobody who is gone, or whose role has nothing to do with it', () => {
    for (const to of ['nobody', 'vera', 'bianca'])
      expect(decide('ticket.assigned', { from: null, to }, CLOCK)).toEqual([])
  })
})

describe('what is told together', () => {
  test('is of one ticket, one account, one leave', () => {
    const groups = [
      decide('clock.warned', { ...clock, share: 1 }),
      decide('ticket.assigned', { from: null, to: 'sara' }),
      decide('account.silent', { since: '' }, CLOCK, { ticketId: null }),
      decide('leave.asked', leave, CLOCK, { ticketId: null }),
    ].map(told => told[0]?.group)
    expect(groups).toEqual(['ticket:t1', 'ticket:t1', 'account:s1', 'leave:s1'])
  })

  test('is led by what presses most', () => {
    expect(joinKinds(['customerWrote'], 'clockBreached')).toEqual(['clockBreached', 'customerWrote'])
    expect(joinKinds(['clockBreached', 'customerWrote'], 'customerWrote')).toEqual([
      'clockBreached',
      'customerWrote',
    ])
  })

  test('says once that it was given to me', () => {
    expect(joinKinds(['assigned', 'customerWrote'], 'handedOver')).toEqual(['handedOver', 'customerWrote'])
    expect(joinKinds(['handedOver'], 'assigned')).toEqual(['handedOver'])
  })
})

describe('the ways', () => {
  const assign = (now: Date, otherwise: Partial<NotificationPreference> = {}) =>
    decide('ticket.assigned', { from: null, to: 'sara' }, CLOCK, {
      now,
      preferences: preferenceOf(otherwise),
    })[0]?.ways

  test('of a late ticket ring for whoever has it, and not for who runs the team', () => {
    const ways = Object.fromEntries(decide('clock.breached', clock).map(told => [told.memberId, told.ways]))
    expect(ways).toEqual({
      sara: ['page', 'push', 'sound', 'mail'],
      giulia: ['page', 'mail'],
      marc: ['page', 'mail'],
    })
  })

  const only = (ways: NotificationWay[]) => ({ ways: { ...preferenceOf()('sara').ways, assigned: ways } })
  test('are those that were chosen', () => expect(assign(NOON, only(['sound']))).toEqual(['sound']))
  test('none is nothing', () => expect(assign(NOON, only([]))).toBeUndefined())

  const NIGHT = { from: '20:00', to: '07:30' }
  const held = (now: string, otherwise: Partial<NotificationPreference>) =>
    decide('ticket.assigned', { from: null, to: 'sara' }, CLOCK, {
      now: new Date(now),
      preferences: preferenceOf({ timeZone: 'Europe/Rome', ...otherwise }),
    })[0]?.heldUntil?.toISOString() ?? null
  test.each([
    ['before the evening', '2026-05-04T17:59:00Z', NIGHT, null],
    ['as the evening begins', '2026-05-04T18:00:00Z', NIGHT, '2026-05-05T05:30:00.000Z'],
    ['after midnight', '2026-05-04T23:00:00Z', NIGHT, '2026-05-05T05:30:00.000Z'],
    ['until the morning', '2026-05-05T05:29:59Z', NIGHT, '2026-05-05T05:30:00.000Z'],
    ['in the morning', '2026-05-05T05:30:00Z', NIGHT, null],
    ['in winter an hour later in UTC', '2026-12-05T06:29:00Z', NIGHT, '2026-12-05T06:30:00.000Z'],
    ['in the night that has an hour twice', '2026-10-24T20:00:00Z', NIGHT, '2026-10-25T06:30:00.000Z'],
    ['at noon', '2026-05-04T10:30:00Z', { from: '12:00', to: '13:00' }, '2026-05-04T11:00:00.000Z'],
    ['beside noon', '2026-05-04T11:00:00Z', { from: '12:00', to: '13:00' }, null],
    ['in hours that are none', '2026-05-04T10:00:00Z', { from: '12:00', to: '12:00' }, null],
  ])('that are loud are held %s', (_, at, quiet, until) => {
    expect(held(at, { quiet })).toBe(until)
    expect(assign(new Date(at), { quiet })).toEqual(['page', 'push', 'sound', 'mail'])
  })

  test('that make no noise are not held', () =>
    expect(held('2026-05-04T23:00:00Z', { quiet: NIGHT, ...only(['page', 'mail']) })).toBeNull())

  test('go by the clock of the person', () => {
    const there = { quiet: NIGHT, timeZone: 'America/Toronto' }
    expect(held('2026-05-05T00:00:00Z', there)).toBe('2026-05-05T11:30:00.000Z')
    expect(held('2026-05-04T18:00:00Z', there)).toBeNull()
  })
})

describe('what becomes of somebody’s own doors', () => {
  const told = (type: NewEvent['type'], data: object, actor: Actor) =>
    decideNotifications(
      { event: { type, data } as NewEvent, actor, subjectId: 'vera', ticketId: null },
      AUDIENCE,
      preferenceOf(),
      NOON,
    ).map(({ memberId, kind }) => [memberId, kind])

  test.each<[string, NewEvent['type'], object]>([
    ['a second step that was lifted', 'member.secondFactorLifted', {}],
    ['a guesser', 'member.lockedOut', { door: 'password' }],
    ['a password', 'member.passwordChanged', { how: 'reset' }],
    ['a passkey', 'member.passkeyChanged', { deed: 'added' }],
    ['codes', 'member.secondFactorChanged', { deed: 'recoveryCodesRenewed' }],
    ['sessions', 'member.sessionsEnded', { sessions: 2 }],
  ])(
    '%s: it is told to him alone, whatever his role, and not by the bell where he did it',
    (_, type, data) => {
      expect(told(type, data, person('giulia'))).toEqual([['vera', 'signInChanged']])
      expect(told(type, data, person('vera'))).toEqual([])
    },
  )

  test('a new name is nobody’s news', () =>
    expect(told('member.changed', { fields: ['name'] }, person('giulia'))).toEqual([]))
})
