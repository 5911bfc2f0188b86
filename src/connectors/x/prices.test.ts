import { describe, expect, test } from 'vitest'
import { OUTGOING_KINDS } from '../connector.ts'
import { priceOf } from './prices.ts'

const LINK = 'Ecco come: https://aurora.example/guida'

/** Millionths of a dollar. */
describe('the price list', () => {
  test.each([
    ['reply', 'Ci pensiamo noi.', true, 10_000],
    ['reply', 'Ci pensiamo noi.', false, 15_000],
    ['reply', LINK, true, 200_000],
    ['reply', LINK, false, 200_000],
    ['reply', 'Trovi tutto su aurora-mobile.it', true, 200_000],
    ['reply', 'Scrivi a aiuto@aurora.example', true, 10_000],
    ['reply', 'Sono le 9.30, arriviamo alle 10.15', true, 10_000],
    ['post', 'Negozi aperti fino alle 20.', false, 15_000],
    ['post', LINK, false, 200_000],
    ['direct', 'Ecco il numero della pratica.', false, 15_000],
    ['direct', LINK, true, 15_000],
  ] as const)('%s "%s" summoned: %s costs %i', (kind, text, isSummoned, micros) =>
    expect(priceOf({ kind, text }, isSummoned)).toEqual({ micros, currency: 'USD' }),
  )

  test('has every kind', () => {
    for (const kind of OUTGOING_KINDS) expect(priceOf({ kind, text: '' }, true).micros).toBeGreaterThan(0)
  })
})
