import { expect, test } from 'vitest'
import { capacityOf, hasRoom, loadOf } from './load.ts'
import { ROUTING } from './queue.fixture.ts'

test.each([
  [[], 0],
  [[{ channel: 'x', isWaiting: false, count: 3 }], 3],
  [[{ channel: 'chat', isWaiting: false, count: 3 }], 6],
  [[{ channel: 'x', isWaiting: true, count: 3 }], 0.6],
  [
    [
      { channel: 'x', isWaiting: false, count: 1 },
      { channel: 'chat', isWaiting: true, count: 1 },
    ],
    1.4,
  ],
])('%j weighs %s', (inHand, wanted) => expect(loadOf(inHand, ROUTING)).toBe(wanted))

test.each([
  [null, 12],
  [3, 3],
  [0, 0],
])('of his own %s, as much as %s', (capacity, wanted) =>
  expect(capacityOf({ capacity }, ROUTING)).toBe(wanted),
)

test.each([
  [11, 12, 1, true],
  [11.2, 12, 1, false],
  [0, 1, 2, true],
  [0, 0, 1, false],
])('with %s of %s in hand, %s more: %s', (load, capacity, weight, wanted) =>
  expect(hasRoom(load, capacity, weight)).toBe(wanted),
)
