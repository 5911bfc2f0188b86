import { expect, test } from 'vitest'
import { livePace } from '../../contract/live.ts'
import { decidePace } from './decide-pace.ts'

test.each([
  [0, 100],
  [1, 100],
  [4, 100],
  [10, 250],
  [48, 1200],
  [500, 2000],
])('%i browsers wait %i ms between two looks at a list', (listeners, listPauseMs) => {
  expect(livePace.parse(decidePace(listeners))).toEqual({ listPauseMs })
})
