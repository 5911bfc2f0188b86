import { describe, expect, test } from 'vitest'
import { ReadingTrouble } from '../../connectors/health.ts'
import type { IssueChange } from '../ticketing.ts'
import { HOSTILE_NAMES, HOSTILE_TEXTS } from './hostile-texts.ts'
import {
  carried,
  creating,
  fileOf,
  never,
  newsOf,
  type Sitting,
  sit,
  type TicketingUnderTest,
  theirs,
  whileCut,
  whileSkewed,
} from './under-test.ts'

const HOUR_MS = 60 * 60_000

/** What the department does comes to the desk: all of it, in spite of gaps, lost marks and a system that is down. */
export function exerciseReading(get: () => TicketingUnderTest): void {
  const read = (cursor: string | null, session = get().session): Promise<Sitting> =>
    sit(get(), session, cursor)
  const present = async (): Promise<string> => (await read(null)).cursor
  const newIssue = () => carried(get(), creating())
  const answer = (issueId: string, text: string) => get().system.say(issueId, { text, isAnswer: true })

  describe('reading', () => {
    test('begins with the present', async () => {
      const issueId = await newIssue()
      await answer(issueId, 'Prima.')
      const beginning = await read(null)
      expect(beginning.changes).toEqual([])
      expect(beginning.cursor).not.toBe('')
      await answer(issueId, 'Dopo.')
      const { changes } = await read(beginning.cursor)
      expect(theirs(changes, issueId).filter(isAnswer)).toMatchObject([{ text: 'Dopo.' }])
    })

    test('tells answers, words among themselves and statuses, in their order', async () => {
      const before = await present()
      const issueId = await newIssue()
      await get().system.say(issueId, { text: 'Guardo io.', isAnswer: false })
      await answer(issueId, 'Stornata.\n\nSaluti')
      await get().system.move(issueId, 'resolved')
      const told = theirs((await read(before)).changes, issueId)
      expect(told.filter(each => each.kind === 'said')).toMatchObject([
        { text: 'Guardo io.', isAnswer: false, files: [] },
        { text: 'Stornata.\n\nSaluti', isAnswer: true, files: [] },
      ])
      expect(told.filter(isMove).at(-1)).toMatchObject({
        status: 'resolved',
        statusName: expect.stringMatching(/./),
      })
      expect(told.findLastIndex(isMove)).toBe(told.length - 1)
      for (const each of told) {
        expect(each.by).not.toBe('')
        expect(Math.abs(each.at.getTime() - Date.now())).toBeLessThan(HOUR_MS)
      }
    })

    test('tells every status in the settings’ words, both ways', async () => {
      const before = await present()
      const issueId = await newIssue()
      for (const status of ['resolved', 'open', 'refused'] as const) await get().system.move(issueId, status)
      const moves = theirs((await read(before)).changes, issueId).filter(isMove)
      expect(moves.map(each => each.status)).toEqual(expect.arrayContaining(['resolved', 'open', 'refused']))
      expect(moves.at(-1)?.status).toBe('refused')
    })

    test('knows what we did ourselves, and never calls it theirs', async () => {
      const before = await present()
      const issueId = await newIssue()
      const comment = await carried(get(), { kind: 'comment', issueId, text: 'Il cliente aspetta.' })
      await carried(get(), { kind: 'update', issueId, priority: 'urgent' })
      await carried(get(), { kind: 'status', issueId, status: 'resolved' })
      const news = newsOf((await read(before)).changes, issueId)
      expect(news.filter(each => !each.isOurs)).toEqual([])
      const said = news.filter(each => each.kind === 'said')
      expect(said.every(each => each.externalId === comment)).toBe(true)
    })

    test('goes on from a mark without loss, and what it tells again has the same id', async () => {
      let cursor = await present()
      const issueId = await newIssue()
      const told: IssueChange[] = []
      for (let n = 1; n <= 4; n++) {
        await answer(issueId, `Risposta ${n}`)
        const sitting = await read(cursor)
        told.push(...sitting.changes)
        cursor = sitting.cursor
      }
      told.push(...(await read(cursor)).changes)
      const answers = theirs(told, issueId).filter(isAnswer)
      expect(answers.map(each => each.text)).toEqual([1, 2, 3, 4].map(n => `Risposta ${n}`))
    })

    test('tells everything from a mark that it cannot read', async () => {
      const issueId = await newIssue()
      await answer(issueId, 'Eccomi.')
      for (const cursor of ['', '{"after":"x"}']) {
        const { changes } = await read(cursor)
        expect(theirs(changes, issueId).filter(isAnswer), cursor).toHaveLength(1)
      }
    })

    test('loses nothing when the system is down, fails or cuts its answers meanwhile', async () => {
      const cursor = await present()
      const issueId = await newIssue()
      await answer(issueId, 'Uno.')
      const away = await whileCut(get(), () => troubleOf(read(cursor)))
      await answer(issueId, 'Due.')
      get().line.failNext(1)
      const failing = await troubleOf(read(cursor))
      get().line.failNext(1, 200)
      const strange = await troubleOf(read(cursor))
      expect([away.code, failing.code, strange.code]).toEqual(['unreachable', 'unreachable', 'unexpected'])
      expect(theirs((await read(cursor)).changes, issueId).filter(isAnswer)).toMatchObject([
        { text: 'Uno.' },
        { text: 'Due.' },
      ])
    })

    test('does so too when the system’s clock is wrong, and is put right', async () => {
      for (const ms of [3 * HOUR_MS, -3 * HOUR_MS]) {
        const issueId = await newIssue()
        let first: Sitting = { changes: [], cursor: '' }
        await whileSkewed(get(), ms, async () => {
          const cursor = await present()
          await answer(issueId, 'Con l’ora sbagliata.')
          first = await read(cursor)
        })
        await answer(issueId, 'Con l’ora giusta.')
        const second = await read(first.cursor)
        const told = theirs([...first.changes, ...second.changes], issueId).filter(isAnswer)
        expect(told.map(each => each.text)).toEqual(['Con l’ora sbagliata.', 'Con l’ora giusta.'])
      }
    })

    test('tells hostile texts as they are, as plain text', async () => {
      const cursor = await present()
      const issueId = await newIssue()
      for (const text of HOSTILE_TEXTS) await answer(issueId, text)
      const told = theirs((await read(cursor)).changes, issueId).filter(isAnswer)
      expect(told.map(each => each.text)).toEqual(HOSTILE_TEXTS)
    })

    test('names files, and opens them byte by byte, up to a limit', async () => {
      const cursor = await present()
      const issueId = await newIssue()
      const bytes = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7) % 256))
      for (const name of HOSTILE_NAMES)
        await get().system.say(issueId, { text: 'In allegato.', isAnswer: true, file: fileOf(name, bytes) })
      const told = theirs((await read(cursor)).changes, issueId).filter(isAnswer)
      const { nameOf = name => name } = get().system
      expect(told.map(each => each.files)).toEqual(
        HOSTILE_NAMES.map(nameOf).map(name => [
          { ref: expect.any(String), name, mime: 'application/pdf', bytes: bytes.length },
        ]),
      )
      const { ticketing, session } = get()
      for (const file of told.flatMap(each => each.files)) {
        const opened = await ticketing.openFile?.(session, file, 10_000, never())
        expect(Buffer.from(opened ?? []).equals(bytes)).toBe(true)
        const refused = ticketing.openFile?.(session, file, 100, never()) ?? Promise.resolve()
        expect((await troubleOf(refused)).code).toBe('unexpected')
      }
    })

    test('gives all that was ever said on an issue, and nothing of one that is gone', async () => {
      const issueId = await newIssue()
      await answer(issueId, 'Prima risposta.')
      await carried(get(), { kind: 'comment', issueId, text: 'Grazie.' })
      await get().system.move(issueId, 'resolved')
      const told: IssueChange[] = []
      for await (const changes of get().ticketing.readIssues?.(
        get().session,
        [issueId, '999999999'],
        never(),
      ) ?? [])
        told.push(...changes)
      expect(told.every(each => each.issueId === issueId)).toBe(true)
      const said = newsOf(told, issueId).filter(each => each.kind === 'said')
      expect(said).toMatchObject([
        { text: 'Prima risposta.', isAnswer: true, isOurs: false },
        { text: 'Grazie.', isOurs: true },
      ])
      expect(newsOf(told, issueId).filter(isMove).at(-1)).toMatchObject({ status: 'resolved', isOurs: false })
    })

    test('tells trouble apart, and carries no secret', async () => {
      const { unreachable, revoked } = get()
      const troubles = [
        await troubleOf(read('{}', unreachable)),
        await troubleOf(read('{}', revoked)),
        await troubleOf(read(null, revoked)),
      ]
      expect(troubles.map(each => each.code)).toEqual(['unreachable', 'needsLogin', 'needsLogin'])
      for (const { message, retryAfterMs, stack } of troubles) {
        expect(retryAfterMs).toBeGreaterThan(0)
        for (const secret of Object.values(revoked.secrets as Record<string, string>))
          expect(`${message} ${stack}`).not.toContain(secret)
      }
    })

    test('stops within a second of abort', { timeout: 15_000 }, async () => {
      get().line.stall(true)
      try {
        const abort = new AbortController()
        const pages = get().ticketing.readChanges?.(get().session, null, abort.signal)
        const next = pages?.[Symbol.asyncIterator]().next()
        setImmediate(() => abort.abort())
        await expect(next).rejects.toThrow()
      } finally {
        get().line.stall(false)
      }
    })
  })
}

const isAnswer = (each: IssueChange): each is Extract<IssueChange, { kind: 'said' }> =>
  each.kind === 'said' && each.isAnswer

const isMove = (each: IssueChange): each is Extract<IssueChange, { kind: 'moved' }> => each.kind === 'moved'

async function troubleOf(reading: Promise<unknown>): Promise<ReadingTrouble> {
  const caught = await reading.catch((error: unknown) => error)
  if (!(caught instanceof ReadingTrouble)) throw new Error(`no ReadingTrouble but ${String(caught)}`)
  return caught
}
