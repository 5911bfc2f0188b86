import { expect, test } from 'vitest'
import type { WayView } from '../../../../../src/contract/ticket.ts'
import { isLetter, listTabs } from './list-tabs.ts'
import { makeWay } from './way.fixture.ts'

const post = (part: Partial<WayView> = {}) => makeWay({ channel: 'agora', ...part })
const letter = (part: Partial<WayView> = {}) =>
  makeWay({ mode: 'direct', channel: 'post', subject: 'Re: Rete', accountId: 'letters', ...part })
const tell = (ways: readonly WayView[]) =>
  listTabs(ways).map(tab => `${tab.key}${tab.isBarred ? ' barred' : ''}${tab.isNamed ? ' named' : ''}`)

test('one channel: its modes, and a note', () => {
  expect(tell([post(), post({ mode: 'direct', isAllowed: false })])).toEqual([
    'public agora',
    'direct agora barred',
    'note',
  ])
})

test('a mode without any way is barred; nothing is known yet', () => {
  expect(tell([])).toEqual(['public barred', 'direct barred', 'note'])
  expect(tell([post()])).toEqual(['public agora', 'direct barred', 'note'])
})

test('letters alone have no public', () => {
  expect(tell([letter()])).toEqual(['direct post', 'note'])
})

test('several channels are told apart, in the order of the ways', () => {
  expect(tell([letter(), post(), post({ mode: 'direct' })])).toEqual([
    'public agora named',
    'direct post named',
    'direct agora named',
    'note',
  ])
})

test('a tab takes the first account that may answer', () => {
  const [tab] = listTabs([post({ accountId: 'a', isAllowed: false }), post({ accountId: 'b' })])
  expect(tab?.way?.accountId).toBe('b')
})

test('a letter is known by its subject, also an empty one', () => {
  expect([letter({ subject: '' }), post(), null, undefined].map(isLetter)).toEqual([
    true,
    false,
    false,
    false,
  ])
})
