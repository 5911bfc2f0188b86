import { expect, test } from 'vitest'
import { readAsking } from './read-asking.ts'

test.each([
  ['Come si fa?', { asks: true, opens: true, share: 1 }],
  ['@aurora_aiuta: come si fa?', { asks: true, opens: true, share: 1 }],
  ['Non va. Che faccio?', { asks: true, opens: false, share: 11 / 18 }],
  ['Perché?? Non va', { asks: true, opens: true, share: 8 / 14 }],
  ['Non va!', { asks: false, opens: false, share: 0 }],
  ['https://aurora.example/?a=b', { asks: false, opens: false, share: 0 }],
  ['?', { asks: false, opens: false, share: 0 }],
  ['', { asks: false, opens: false, share: 0 }],
])('%s', (text, asking) => {
  const { share, ...rest } = readAsking(text)
  expect(rest).toEqual({ asks: asking.asks, opens: asking.opens })
  expect(share).toBeCloseTo(asking.share)
})
