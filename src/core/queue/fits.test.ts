import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Agent } from './agent.ts'
import { decideNeeds, listLacks, listNeeds, listStrange, takesTickets } from './fits.ts'
import { aFloor, agents, anAgent, aTicket, tickets } from './queue.fixture.ts'
import type { WaitingTicket } from './waiting-ticket.ts'

const { policy } = aFloor()
const who = (said: Partial<WaitingTicket['who']>) => ({ team: null, skill: null, person: null, ...said })

/** Somebody who can do everything, so that everything may be asked. */
const able = anAgent({ id: 'able', email: 'able@aurora.example', skills: ['contracts', 'billing'] })

const CASES: readonly (readonly [string, Partial<WaitingTicket>, Partial<Agent>, readonly string[]])[] = [
  ['whoever has said nothing of himself takes all', {}, {}, []],
  ['his language', { language: 'fr' }, { languages: { fr: 'native' } }, []],
  ['another language', { language: 'fr' }, { languages: { it: 'native' } }, ['language fr']],
  ['a language that the desk does not know', { language: 'other' }, { languages: { it: 'native' } }, []],
  ['a little of it, in public', { language: 'fr' }, { languages: { fr: 'basic' } }, ['level fr']],
  [
    'a little of it, in a direct message',
    { language: 'fr', visibility: 'direct' },
    { languages: { fr: 'basic' } },
    [],
  ],
  ['well, in public', { language: 'fr' }, { languages: { fr: 'good' } }, []],
  ['his channel', { channel: 'email' }, { channels: ['email', 'x'] }, []],
  ['another channel', { channel: 'email' }, { channels: ['x'] }, ['channel email']],
  ['the team of its queue', { queue: 'technical' }, { teams: ['technicians'] }, []],
  ['not the team of its queue', { queue: 'technical' }, { teams: ['care'] }, ['team technicians']],
  ['the team of its decision', { queue: 'technical', who: who({ team: 'care' }) }, { teams: ['care'] }, []],
  ['his skill', { who: who({ skill: 'contracts' }) }, { skills: ['contracts'] }, []],
  [
    'a skill that he has not',
    { who: who({ skill: 'contracts' }) },
    { skills: ['billing'] },
    ['skill contracts'],
  ],
  ['he himself', { who: who({ person: 'Sara@aurora.example' }) }, {}, []],
  ['somebody else', { who: who({ person: 'able@aurora.example' }) }, {}, ['person able@aurora.example']],
  [
    'all at once',
    { language: 'de', channel: 'chat', who: who({ skill: 'billing' }) },
    { languages: { it: 'native' }, channels: ['x'] },
    ['language de', 'channel chat', 'skill billing'],
  ],
]

describe('what a ticket asks of who takes it', () => {
  test.each(CASES)('%s', (_name, said, can, lacks) => {
    const agent = anAgent(can)
    const needs = decideNeeds(listNeeds(aTicket(said), policy), [agent, able])
    expect(listLacks(agent, needs).map(({ need, value }) => `${need} ${value}`)).toEqual(lacks)
  })

  test('what nobody can do is asked of nobody', () => {
    const italian = anAgent({ languages: { it: 'native' } })
    const needs = listNeeds(aTicket({ language: 'de', who: who({ skill: 'juggling' }) }), policy)
    expect(decideNeeds(needs, [italian])).toEqual([{ need: 'channel', value: 'x' }])
  })

  test('what no single person can do together gives way, the language last', () => {
    const roster = [
      anAgent({ id: 'a', languages: { fr: 'native' } }),
      anAgent({ id: 'b', languages: { it: 'native' }, skills: ['contracts'] }),
    ]
    const needs = listNeeds(aTicket({ language: 'fr', who: who({ skill: 'contracts' }) }), policy)
    expect(decideNeeds(needs, roster).map(({ need }) => need)).toEqual(['language', 'channel', 'level'])
  })

  test('a person who has gone home is not waited for', () => {
    const gone = anAgent({ id: 'marc', email: 'marc@aurora.example', presence: 'offline' })
    const needs = listNeeds(aTicket({ who: who({ person: 'marc@aurora.example' }) }), policy)
    expect(listLacks(anAgent(), decideNeeds(needs, [anAgent(), gone]))).toEqual([])
    const away: Agent = { ...gone, presence: 'away' }
    expect(listLacks(anAgent(), decideNeeds(needs, [anAgent(), away]))).toHaveLength(1)
  })

  test('every ticket fits somebody who takes tickets', () => {
    fc.assert(
      fc.property(agents, tickets, (roster, waiting) => {
        for (const ticket of waiting) {
          const needs = decideNeeds(listNeeds(ticket, policy), roster)
          const fitting = roster.filter(each => listLacks(each, needs).length === 0)
          expect(fitting.some(takesTickets) || !roster.some(takesTickets)).toBe(true)
        }
      }),
    )
  })

  test('nothing in a language that is strange to somebody fits him', () => {
    fc.assert(
      fc.property(agents, tickets, (roster, waiting) => {
        for (const agent of roster) {
          const strange = listStrange(agent, roster)
          for (const ticket of waiting.filter(({ language }) => strange.includes(language)))
            expect(listLacks(agent, decideNeeds(listNeeds(ticket, policy), roster))).not.toEqual([])
        }
      }),
    )
  })
})
