import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { arrowsOf } from '../state-diagram.fixture.ts'
import { applyAct } from './apply-act.ts'
import { anAct, aTicket, NOW } from './ticket.fixture.ts'
import { TICKET_ACTS, TICKET_REFUSALS, TICKET_STATUSES } from './ticket.ts'

const page = readFileSync(new URL('../../../docs/ticket.md', import.meta.url), 'utf8')

describe('docs/ticket.md', () => {
  test('draws exactly the arrows of applyAct', () => {
    const arrows = TICKET_STATUSES.flatMap(status =>
      TICKET_ACTS.flatMap(act => {
        const applied = applyAct(aTicket(status), anAct(act), NOW)
        return applied.ok ? [`${status} --> ${applied.value.ticket.status}: ${act}`] : []
      }),
    )
    expect(arrowsOf(page)).toEqual(['[*] --> open', ...arrows].sort())
  })

  test.each([...TICKET_STATUSES, ...TICKET_REFUSALS])('explains %s', word => {
    expect(page).toContain(`| \`${word}\` |`)
  })
})
