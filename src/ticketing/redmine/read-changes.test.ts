import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { redmineTicketing } from './redmine.ts'
import { never, sessionAt } from './testing/errands.ts'
import { type StubRedmine, startStubRedmine } from './testing/stub-redmine.ts'

let redmine: StubRedmine

beforeEach(async () => {
  redmine = await startStubRedmine()
})
afterEach(() => redmine.close())

/** Reads on until the present, or for so many pages. @returns what was told, and where reading goes on. */
async function sit(cursor: string | null, pages = Number.POSITIVE_INFINITY) {
  const told: string[] = []
  let last = cursor ?? ''
  let n = 0
  for await (const page of redmineTicketing.readChanges?.(sessionAt(redmine.url), cursor, never()) ?? []) {
    told.push(...page.changes.map(each => each.externalId))
    last = page.cursor
    if (++n >= pages) break
  }
  return { told, cursor: last }
}

const NOW = Date.now()
const ago = (minutes: number, seconds = 0): Date => new Date(NOW - minutes * 60_000 - seconds * 1000)

const ids = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1)

describe('the first reading', () => {
  test('tells nothing of what is there, and all that comes', async () => {
    redmine.write(1, ago(60))
    redmine.write(2, ago(1))
    const first = await sit(null)
    expect(first.told).toEqual([])
    const third = redmine.write(2, ago(0))
    expect((await sit(first.cursor)).told).toEqual([String(third)])
  })

  test('of a Redmine without issues tells of the first that comes, whatever its clock says', async () => {
    const { cursor } = await sit(null)
    const entry = redmine.write(1, ago(600))
    expect((await sit(cursor)).told).toEqual([String(entry)])
  })

  test('is no first one where a cursor cannot be read any more: all is told', async () => {
    const entry = redmine.write(1, ago(600))
    for (const cursor of ['', '{', '{"at":"yesterday"}', '7'])
      expect((await sit(cursor)).told, cursor).toEqual([String(entry)])
  })
})

describe('reading on', () => {
  test('tells once what happened in the second in which it last stopped', async () => {
    // Redmine's clock goes before ours: however slow this machine is, that second is not over.
    const thisSecond = new Date(NOW + 30 * 60_000)
    redmine.write(1, ago(60))
    const { cursor } = await sit(null)
    const [first, second, third] = [
      redmine.write(1, thisSecond),
      redmine.write(1, thisSecond),
      redmine.write(2, thisSecond),
    ]
    const sitting = await sit(cursor)
    expect(sitting.told).toEqual([first, second, third].map(String))
    const fourth = redmine.write(2, thisSecond)
    const next = await sit(sitting.cursor)
    expect(next.told).toEqual([String(fourth)])
    expect((await sit(next.cursor)).told).toEqual([])
  })

  test('does not ask again and again for an issue that stands still', async () => {
    redmine.write(1, ago(60))
    let { cursor } = await sit(null)
    redmine.write(1, ago(0, 10))
    const shown: number[] = []
    redmine.onShow = id => shown.push(id)
    for (let n = 0; n < 4; n++) ({ cursor } = await sit(cursor))
    expect(shown).toEqual([1])
  })

  test('hears what was begun before another and done after it', async () => {
    redmine.write(1, ago(60))
    const { cursor } = await sit(null)
    redmine.write(2, ago(1))
    const after = await sit(cursor)
    const slow = redmine.write(1, ago(1, 50))
    expect((await sit(after.cursor)).told).toEqual([String(slow)])
  })

  test('goes on when the clock of Redmine was put back', async () => {
    redmine.write(1, new Date(NOW + 3_600_000))
    const { cursor } = await sit(null)
    const entry = redmine.write(2, ago(0))
    expect((await sit(cursor)).told).toEqual([String(entry)])
  })

  test('leaves out an issue that was deleted meanwhile, and nothing else', async () => {
    const { cursor } = await sit(null)
    redmine.write(1, ago(3))
    const entry = redmine.write(2, ago(2))
    redmine.onShow = () => redmine.remove(1)
    expect((await sit(cursor)).told).toEqual([String(entry)])
  })
})

describe('more than a page', () => {
  test('is told whole, the longest unchanged first', async () => {
    const { cursor } = await sit(null)
    const entries = ids(120).map(id => redmine.write(id, ago(200 - id)))
    expect((await sit(cursor)).told).toEqual(entries.map(String))
  })

  test('within one second is told whole', async () => {
    const { cursor } = await sit(null)
    const entries = ids(120).map(id => redmine.write(id, ago(10)))
    expect((await sit(cursor)).told.toSorted()).toEqual(entries.map(String).toSorted())
  })

  test('is told whole though an issue goes to the end of the list while it is read', async () => {
    const { cursor } = await sit(null)
    const entries = ids(120).map(id => redmine.write(id, ago(200 - id)))
    redmine.onShow = id => {
      if (id !== 10) return
      redmine.onShow = () => undefined
      entries.push(redmine.write(5, ago(0)))
    }
    expect((await sit(cursor)).told.toSorted()).toEqual(entries.map(String).toSorted())
  })

  test('broken off anywhere loses nothing of an issue that is listed by its latest change', async () => {
    const { cursor } = await sit(null)
    const old = redmine.write(1, ago(500))
    const entries = ids(60).map(id => redmine.write(id + 1, ago(300 - id)))
    const latest = redmine.write(1, ago(5))
    const broken = await sit(cursor, 1)
    expect(broken.told).not.toContain(String(latest))
    const rest = await sit(broken.cursor)
    expect(new Set([...broken.told, ...rest.told])).toEqual(new Set([old, ...entries, latest].map(String)))
  })
})
