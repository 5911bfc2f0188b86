import { describe, expect, test } from 'vitest'
import type { PresentPerson } from '../../store/ticket-presence.ts'
import { gatherPresences, listChanges } from './watch-presences.ts'

const at = (ticketId: string, memberId: string, doing: PresentPerson['doing'] = 'looking') => ({
  workspaceId: 'aurora',
  ticketId,
  memberId,
  doing,
})
const changes = (before: readonly PresentPerson[], now: readonly PresentPerson[]) =>
  listChanges(gatherPresences(before), gatherPresences(now)).map(each => each.presence)

describe('what is told of presences', () => {
  test.each<[string, PresentPerson[], PresentPerson[], unknown[]]>([
    ['nothing while all stay where they are', [at('t1', 'ada')], [at('t1', 'ada')], []],
    [
      'who came',
      [],
      [at('t1', 'ada')],
      [{ ticketId: 't1', people: [{ memberId: 'ada', doing: 'looking' }] }],
    ],
    ['who went', [at('t1', 'ada')], [], [{ ticketId: 't1', people: [] }]],
    [
      'who began to write, with who else is there',
      [at('t1', 'ada'), at('t1', 'bruno'), at('t2', 'chloe')],
      [at('t1', 'ada'), at('t1', 'bruno', 'writing'), at('t2', 'chloe')],
      [
        {
          ticketId: 't1',
          people: [
            { memberId: 'ada', doing: 'looking' },
            { memberId: 'bruno', doing: 'writing' },
          ],
        },
      ],
    ],
    [
      'who went to another ticket',
      [at('t1', 'ada')],
      [at('t2', 'ada')],
      [
        { ticketId: 't1', people: [] },
        { ticketId: 't2', people: [{ memberId: 'ada', doing: 'looking' }] },
      ],
    ],
  ])('%s', (_name, before, now, told) => expect(changes(before, now)).toEqual(told))
})
