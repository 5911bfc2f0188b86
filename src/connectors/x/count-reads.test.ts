import { describe, expect, test } from 'vitest'
import { billPage, rememberPaid, spentOn } from './count-reads.ts'
import { pageSchema } from './payload.ts'
import { PRICES_MICROS } from './prices.ts'
import { sessionAt } from './testing/fixtures.ts'

const user = (id: string) => ({ id, username: `u${id}` })
const post = (id: string) => ({ id, text: 'Ciao', author_id: '5', created_at: '2026-05-04T09:00:00Z' })
const bill = (page: unknown, priceOfOne: number = PRICES_MICROS.postRead) =>
  billPage(pageSchema.parse(page), priceOfOne)

/** Each of these tests asks in the name of an app of its own: what was paid for is remembered by app. */
const session = (app: string) => sessionAt(`http://${app}.example`)

describe('what a reading costs', () => {
  test.each([
    ['nothing read', {}, PRICES_MICROS.postRead, 0, 0],
    ['two posts', { data: [post('1'), post('2')] }, PRICES_MICROS.postRead, 2, 10_000],
    ['owned posts', { data: [post('1'), post('2')] }, PRICES_MICROS.ownedRead, 2, 2_000],
    ['direct messages', { data: [{ id: '1' }, { id: '2' }] }, PRICES_MICROS.directRead, 2, 20_000],
    [
      'a post with its author and what it answers',
      { data: [post('1')], includes: { users: [user('5')], tweets: [post('9')] } },
      PRICES_MICROS.postRead,
      3,
      20_000,
    ],
    [
      'what stands on the page and beside it, once, by the price of what was asked for',
      { data: [post('1')], includes: { posts: [post('1')] } },
      PRICES_MICROS.ownedRead,
      1,
      1_000,
    ],
    ['what nobody can read', { data: [{}, 'strange'] }, PRICES_MICROS.postRead, 2, 10_000],
  ])('%s', (_case, page, priceOfOne, reads, micros) =>
    expect(spentOn(session('table'), bill(page, priceOfOne))).toEqual({ reads, micros }),
  )

  test('is asked for once a day and app', () => {
    const mine = session('once')
    const first = bill({ data: [post('1'), post('2')] })
    rememberPaid(mine, first)
    expect(spentOn(mine, first)).toEqual({ reads: 0, micros: 0 })
    expect(spentOn(mine, bill({ data: [post('2'), post('3')] }))).toEqual({ reads: 1, micros: 5_000 })
    expect(spentOn(session('another'), first).reads).toBe(2)
  })

  test('is counted again when nobody kept what was counted', () => {
    const mine = session('lost')
    const first = bill({ data: [post('1')] })
    expect(spentOn(mine, first)).toEqual(spentOn(mine, first))
    expect(spentOn(mine, first).reads).toBe(1)
  })

  test('a direct message is no post, though their ids be the same', () => {
    const mine = session('kinds')
    rememberPaid(mine, bill({ data: [{ id: '1' }] }, PRICES_MICROS.directRead))
    expect(spentOn(mine, bill({ data: [post('1')] })).reads).toBe(1)
  })
})
