import { afterEach, describe, expect, test } from 'vitest'
import { ReadingTrouble } from '../../connectors/health.ts'
import { type StubNetwork, sendJson, startStub } from '../../connectors/testing/stub-network.ts'
import { never, sit } from '../conformance/under-test.ts'
import { rtTicketing } from './rt.ts'
import { sessionOf } from './testing/session.ts'

const open: StubNetwork[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

interface Row {
  readonly id: number
  readonly isHidden?: boolean
}

/** An RT with such transactions, all statuses of ticket 7, which keeps back what is hidden as RT does: within the page. */
async function rtWith(rows: () => readonly Row[]) {
  const stub = await startStub(({ url }, response) => {
    if (url.pathname.includes('/user/')) return sendJson(response, 200, { Name: 'pronto' })
    const after = Number(/id > (\d+)/.exec(url.searchParams.get('query') ?? '')?.[1] ?? 0)
    const [page, size] = ['page', 'per_page'].map(name => Number(url.searchParams.get(name)))
    const found = rows().filter(({ id }) => id > after)
    if (url.searchParams.get('order') === 'DESC') found.reverse()
    const begin = ((page ?? 1) - 1) * (size ?? 1)
    const items = found
      .slice(begin, begin + (size ?? 1))
      .filter(({ isHidden }) => !isHidden)
      .map(({ id }) => ({
        id: String(id),
        Type: 'Status',
        ObjectId: '7',
        Creator: { id: 'anna.verdi' },
        Created: '2020-05-04T09:00:00Z',
        NewValue: 'open',
      }))
    return sendJson(response, 200, { items })
  })
  open.push(stub)
  return sessionOf(stub.url)
}

const rows = (from: number, to: number, isHidden = false): Row[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ id: from + index, isHidden }))

const read = async (session: Awaited<ReturnType<typeof rtWith>>, cursor: string | null) => {
  const { changes, cursor: behind } = await sit({ ticketing: rtTicketing as never }, session as never, cursor)
  return { told: changes.map(each => Number(each.externalId)), cursor: behind }
}

describe('reading on', () => {
  test('takes page after page, and ends where nothing follows', async () => {
    const session = await rtWith(() => rows(1, 250))
    const { told, cursor } = await read(session, '{"after":0,"told":[]}')
    expect(told).toEqual(rows(1, 250).map(({ id }) => id))
    expect((await read(session, cursor)).told).toEqual([])
  })

  test('passes over whole pages in which we may see nothing', async () => {
    const all = [...rows(1, 10), ...rows(11, 350, true), ...rows(351, 353)]
    const session = await rtWith(() => all)
    const { told } = await read(session, '{"after":0,"told":[]}')
    expect(told).toEqual(all.filter(each => !each.isHidden).map(({ id }) => id))
  })

  test('begins again when the system has come back from an older copy of its data', async () => {
    let all = rows(1, 40)
    const session = await rtWith(() => all)
    const { cursor } = await read(session, null)
    all = rows(1, 21)
    const { told, cursor: behind } = await read(session, cursor)
    expect(told).toContain(21)
    all = rows(1, 22)
    expect((await read(session, behind)).told).toEqual([22])
  })

  test('does not take being shown nothing any more for no news', async () => {
    let all = rows(1, 5)
    const session = await rtWith(() => all)
    const { cursor } = await read(session, null)
    all = rows(1, 5).map(row => ({ ...row, isHidden: true }))
    const trouble = await read(session, cursor).catch((error: unknown) => error)
    expect(trouble).toBeInstanceOf(ReadingTrouble)
    expect(trouble).toMatchObject({ code: 'forbidden' })
  })

  test('tells nothing in a system where nothing is yet, and then what comes', async () => {
    let all: Row[] = []
    const session = await rtWith(() => all)
    const { cursor } = await read(session, null)
    expect((await read(session, cursor)).told).toEqual([])
    all = rows(1, 2)
    expect((await read(session, cursor)).told).toEqual([1, 2])
  })
})

test('a file longer than the desk takes is not read to its end', async () => {
  const stub = await startStub((_, response) =>
    sendJson(response, 200, { Content: Buffer.alloc(3_000_000).toString('base64') }),
  )
  open.push(stub)
  const file = { ref: '7', name: 'x', mime: 'image/png', bytes: 10 }
  const opening = rtTicketing.openFile?.(sessionOf(stub.url), file, 1_000, never())
  await expect(opening).rejects.toThrow(ReadingTrouble)
})
