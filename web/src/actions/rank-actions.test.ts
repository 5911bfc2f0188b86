import { expect, test } from 'vitest'
import { rankActions, scoreAction } from './rank-actions.ts'

test.each([
  ['ris', 'Risolvi', '', 4],
  ['me', 'Assegna a me', '', 3],
  ['chiudi', 'Risolvi', 'chiudi clore close', 2],
  ['solv', 'Risolvi', '', 1],
  ['xyz', 'Risolvi', 'chiudi', 0],
  ['resoudre', 'Résoudre', '', 4],
])('"%s" finds %s (%s) at rank %i', (query, label, words, score) => {
  expect(scoreAction(query, label, words)).toBe(score)
})

test('groups without a find vanish, equals keep their order', () => {
  const groups = [
    {
      group: 'Matter',
      actions: [
        { id: 'b', label: 'To reopen' },
        { id: 'a', label: 'Reopen' },
      ],
    },
    { group: 'List', actions: [{ id: 'c', label: 'Next' }] },
  ]
  expect(rankActions('reopen', groups)).toEqual([
    {
      group: 'Matter',
      actions: [
        { id: 'a', label: 'Reopen' },
        { id: 'b', label: 'To reopen' },
      ],
    },
  ])
  expect(rankActions('', groups)).toEqual(groups)
})

test('a group with the better find comes first', () => {
  const groups = [
    { group: 'Ticket', actions: [{ id: 'ask', label: 'Ask a department', keywords: 'hand over' }] },
    { group: 'Go', actions: [{ id: 'handover', label: 'Hand over' }] },
  ]
  const found = rankActions('hand over', groups)
  expect(found.map(each => 'group' in each && each.group)).toEqual(['Go', 'Ticket'])
})
