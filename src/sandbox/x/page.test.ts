import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readWindow, renderMeta, takePage } from './page.ts'

const NAMES = ['pagination_token']
const limits = (size: number) => ({ least: 1, most: 100, usual: size })

function turn(ids: readonly string[], size: number, query: object, isWanted: (id: string) => boolean) {
  const page = takePage(ids, readWindow({ ...query }, limits(size), NAMES), isWanted)
  return { ids: page.ids, meta: renderMeta(page) }
}

/** Follows one kind of token to its end. */
function walk(
  ids: readonly string[],
  size: number,
  start: object,
  by: 'next_token' | 'previous_token',
  isWanted: (id: string) => boolean,
) {
  const pages = [turn(ids, size, start, isWanted)]
  for (let token = pages[0]?.meta[by]; token !== undefined; token = pages.at(-1)?.meta[by]) {
    pages.push(turn(ids, size, { ...start, pagination_token: token }, isWanted))
    if (pages.length > ids.length + 2) throw new Error('The pages never end')
  }
  return pages
}

const timeline = fc
  .uniqueArray(fc.integer({ min: 1, max: 500 }), { maxLength: 60 })
  .map(numbers => numbers.toSorted((left, right) => left - right).map(String))

test('turning pages shows everything once, newest first, and back again', () => {
  fc.assert(
    fc.property(
      timeline,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 4 }),
      (ids, size, every) => {
        const isWanted = (id: string) => Number(id) % every === 0
        const wanted = ids.filter(isWanted).toReversed()
        const pages = walk(ids, size, {}, 'next_token', isWanted)
        expect(pages.flatMap(page => page.ids)).toEqual(wanted)
        const last = pages.at(-1)?.meta.previous_token
        if (last === undefined) return
        const back = walk(ids, size, { pagination_token: last }, 'previous_token', isWanted)
        const shown = [pages.at(-1), ...back].flatMap(page => page?.ids.toReversed() ?? [])
        expect(shown).toEqual(wanted.toReversed())
      },
    ),
  )
})
