import { describe, expect, test } from 'vitest'
import { applyAct } from './apply-act.ts'
import { aTicket, NOW } from './ticket.fixture.ts'
import type { Standing, Ticket } from './ticket.ts'

const linked = (incidentId: string | null): Ticket => ({ ...aTicket('open'), incidentId })
const give = (ticket: Ticket, incidentId: string | null) =>
  applyAct(ticket, { act: 'incident', incidentId }, NOW)

describe('the incident of a ticket', () => {
  test.each<readonly [string | null, string | null, readonly object[]]>([
    [null, 'outage', [{ from: null, to: 'outage' }]],
    ['outage', 'other', [{ from: 'outage', to: 'other' }]],
    ['outage', null, [{ from: 'outage', to: null }]],
    ['outage', 'outage', []],
    [null, null, []],
  ])('from %s to %s', (from, to, told) => {
    const applied = give(linked(from), to)
    if (!applied.ok) throw new Error(applied.refusal)
    expect(applied.value.ticket.incidentId).toBe(to)
    expect(applied.value.events.map(({ data }) => data)).toEqual(told)
  })

  test('of what goes on elsewhere is that one’s', () => {
    const merged: Ticket = { ...aTicket('resolved'), resolution: 'merged' }
    expect(give(merged, 'outage')).toEqual({ ok: false, refusal: 'ticketMerged' })
  })

  test.each<readonly [string | null, string | null, string | null]>([
    [null, 'outage', 'outage'],
    ['own', 'outage', 'own'],
    [null, null, null],
  ])('%s that absorbs one of %s is of %s', (own, other, expected) => {
    const { id: _, ...standing }: Ticket = linked(other)
    const from = { id: 'other', number: 2 }
    const applied = applyAct(linked(own), { act: 'absorb', from, standing: standing satisfies Standing }, NOW)
    expect(applied.ok && applied.value.ticket.incidentId).toBe(expected)
  })
})
