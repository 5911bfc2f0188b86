import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { layHttpCable } from '../../../test/networks/ticketing/http-cable.ts'
import type { RtFacts } from '../../../test/networks/ticketing/rt-facts.ts'
import { makeQueue } from '../../../test/networks/ticketing/rt-queue.ts'
import { startRt } from '../../../test/networks/ticketing/start-rt.ts'
import { startStub } from '../../connectors/testing/stub-network.ts'
import { creating, longAgo, never, newsOf, outgoing, sit, theirs } from '../conformance/under-test.ts'
import type { IssueChange, Ticketing } from '../ticketing.ts'
import { rtTicketing } from './rt.ts'
import type { RtSession } from './settings.ts'
import { departmentIn } from './testing/department.ts'
import { sessionAt } from './testing/open-rt.ts'
import { askAs } from './testing/people.ts'

/** What only Request Tracker does; the rest is in the suite that every system passes. */
const rt = () => inject('rt')
const { carry, lookup, readIssues } = rtTicketing

let queue: string
let session: RtSession

beforeAll(async () => {
  queue = await makeQueue(rt())
  session = sessionAt(rt().url, rt(), { queues: { billing: queue } })
})

async function carried(errand: Parameters<typeof outgoing>[0], of = session): Promise<string> {
  const outcome = await carry(of, outgoing(errand), never())
  if (outcome.kind !== 'sent') throw new Error(JSON.stringify(outcome))
  return outcome.externalId
}

const read = (cursor: string | null) => sit({ ticketing: rtTicketing as Ticketing }, session, cursor)

async function historyOf(issueId: string): Promise<readonly IssueChange[]> {
  const all: IssueChange[] = []
  for await (const changes of readIssues?.(session, [issueId], never()) ?? []) all.push(...changes)
  return newsOf(all, issueId)
}

describe('a department', () => {
  test('writes with its editor, and is read as plain text', async () => {
    const { cursor } = await read(null)
    const issueId = await carried(creating())
    const Content =
      '<p>Ciao <b>Ada</b>,<br>la fattura &egrave; <a href="https://aurora.example/f">doppia</a>.</p><script>x()</script><ul><li>uno</li><li>due</li></ul>'
    await askAs(rt(), 'anna', 'POST', `/ticket/${issueId}/correspond`, { Content, ContentType: 'text/html' })
    const [said] = theirs((await read(cursor)).changes, issueId)
    expect(said).toMatchObject({
      by: 'anna.verdi',
      text: 'Ciao Ada,\nla fattura è doppia [https://aurora.example/f].\n\n * uno\n * due',
    })
  })

  test('hands the ticket on to another queue, and is still heard', async () => {
    const { cursor } = await read(null)
    const issueId = await carried(creating())
    await askAs(rt(), 'anna', 'PUT', `/ticket/${issueId}`, { Queue: await makeQueue(rt()) })
    await departmentIn(rt()).say(issueId, { text: 'Era da noi.', isAnswer: true })
    expect(theirs((await read(cursor)).changes, issueId)).toMatchObject([
      { text: 'Era da noi.' },
      { kind: 'moved' },
    ])
  })

  test('merges the ticket into one of its own, and what it says there is found by a look back', async () => {
    const issueId = await carried(creating())
    const made = (await askAs(rt(), 'anna', 'POST', '/ticket', { Queue: queue, Subject: 'Le nostre' })) as {
      id: string
    }
    await askAs(rt(), 'anna', 'PUT', `/ticket/${issueId}`, { MergeInto: made.id })
    await departmentIn(rt()).say(made.id, { text: 'Risolto per tutti.', isAnswer: true })
    expect(await historyOf(issueId)).toContainEqual(
      expect.objectContaining({ issueId, text: 'Risolto per tutti.', isAnswer: true }),
    )
  })

  test('has its own issues to itself: what we did not make is not read', async () => {
    const { cursor } = await read(null)
    const made = (await askAs(rt(), 'anna', 'POST', '/ticket', { Queue: queue, Subject: 'Le nostre' })) as {
      id: string
    }
    await departmentIn(rt()).say(made.id, { text: 'Tra noi.', isAnswer: true })
    expect(newsOf((await read(cursor)).changes, made.id)).toEqual([])
  })
})

describe('what we add', () => {
  test('is a reply where the settings say so, and any comment an answer', async () => {
    const settings = { queues: { billing: queue }, commentsGoAs: 'correspond', answersAre: 'any' }
    const other = sessionAt(rt().url, rt(), settings)
    const issueId = await carried(creating(), other)
    const comment = outgoing({ kind: 'comment', issueId, text: 'Il cliente aspetta.' })
    const outcome = await carry(other, comment, never())
    expect(await lookup(other, comment, never())).toMatchObject({ kind: 'found' })
    expect(await historyOf(issueId)).toContainEqual(
      expect.objectContaining({
        externalId: outcome.kind === 'sent' ? outcome.externalId : '',
        isAnswer: true,
        isOurs: true,
      }),
    )
  })

  test('is left undone in words where RT does not allow it', async () => {
    const issueId = await carried(creating())
    const statuses = { resolved: ['sistemato'] }
    const other = sessionAt(rt().url, rt(), { queues: { billing: queue }, statuses })
    const status = { kind: 'status', issueId, status: 'resolved' } as const
    expect(await carry(other, outgoing(status), never())).toMatchObject({
      kind: 'refused',
      code: 'leftUndone',
      explain: expect.stringContaining('sistemato'),
    })
    expect(await carry(other, outgoing({ ...status, status: 'refused' }), never())).toMatchObject({
      kind: 'refused',
      code: 'noSuchStatus',
    })
  })

  test('is not called absent in a queue in which we have seen nothing yet', async () => {
    const empty = sessionAt(rt().url, rt(), { queues: { billing: await makeQueue(rt()) } })
    expect(await lookup(empty, longAgo(outgoing(creating())), never())).toEqual({
      kind: 'cannotTell',
      code: 'notShown',
    })
  })
})

describe('a comment whose answer was lost', () => {
  const commentOn = (issueId: string) => outgoing({ kind: 'comment', issueId, text: 'Il cliente aspetta.' })

  test('is known to be absent, be it the first of its queue', async () => {
    const own = sessionAt(rt().url, rt(), { queues: { billing: await makeQueue(rt()) } })
    const issueId = await carried(creating(), own)
    await departmentIn(rt()).say(issueId, { text: 'Guardiamo.', isAnswer: true })
    expect(await lookup(own, longAgo(commentOn(issueId)), never())).toEqual({ kind: 'absent' })
  })

  test('is not called absent where RT keeps it from us', async () => {
    const half = { ...rt(), token: rt().halfToken }
    const own = sessionAt(rt().url, half, { queues: { billing: await makeQueue(rt()) } })
    const issueId = await carried(creating(), own)
    const comment = commentOn(issueId)
    expect(await lookup(own, longAgo(comment), never())).toEqual({ kind: 'absent' })
    await carry(own, comment, never())
    expect(await lookup(own, longAgo(comment), never())).toEqual({ kind: 'cannotTell', code: 'notShown' })
  })

  test('is not called absent in a ticket that was merged into one where we see no comment', async () => {
    const half = { ...rt(), token: rt().halfToken }
    const own = sessionAt(rt().url, half, { queues: { billing: queue } })
    const issueId = await carried(creating(), own)
    const comment = commentOn(issueId)
    await carry(own, comment, never())
    // Made after the comment: the newest that is shown there says nothing of it.
    const other = await carried(creating(), own)
    await askAs(rt(), 'anna', 'PUT', `/ticket/${issueId}`, { MergeInto: other })
    expect(await lookup(own, longAgo(comment), never())).toEqual({ kind: 'cannotTell', code: 'notShown' })
  })
})

describe('the scrip of the page', () => {
  const hookOf = (facts: RtFacts) => join(facts.hookFolder, queue)

  test('wakes us for what the department does, signed; and what it could not tell is read all the same', async () => {
    const woken: unknown[] = []
    const desk = await startStub((request, response) => {
      const { headers, body } = request
      const said = { headers: headers as Record<string, string>, rawBody: Buffer.from(body) }
      woken.push(rtTicketing.push?.readRequest(session, said, new Date()))
      response.writeHead(204).end()
    })
    const { cursor } = await read(null)
    const issueId = await carried(creating())
    await writeFile(hookOf(rt()), desk.url)
    await departmentIn(rt()).say(issueId, { text: 'Stornata.', isAnswer: true })
    await departmentIn(rt()).move(issueId, 'resolved')
    expect(woken.length).toBeGreaterThanOrEqual(2)
    expect(new Set(woken)).toEqual(new Set(['wake']))
    expect(desk.requests.map(each => each.body)).not.toContain('Stornata.')
    await desk.close()
    await departmentIn(rt()).say(issueId, { text: 'Anche questa.', isAnswer: true })
    await rm(hookOf(rt()))
    const answers = theirs((await read(cursor)).changes, issueId).filter(each => each.kind === 'said')
    expect(answers).toMatchObject([{ text: 'Stornata.' }, { text: 'Anche questa.' }])
  })
})

describe('a server that stops', () => {
  test('and wakes again has done what it was told meanwhile, once; and when it dies, forgets nothing', async () => {
    const server = await startRt()
    const cable = await layHttpCable(server.facts.url)
    try {
      const place = await makeQueue(server.facts)
      const own = sessionAt(cable.url, server.facts, { queues: { billing: place } })
      const sees = departmentIn(server.facts)
      const first = await carried(creating(), own)
      const before = await sit({ ticketing: rtTicketing as Ticketing }, own, null)

      const errand = creating()
      const sent = outgoing(errand)
      const patience = new AbortController()
      server.pause()
      const carrying = carry(own, sent, patience.signal)
      await cable.whenAsked()
      patience.abort()
      expect(await carrying).toMatchObject({ kind: 'unknown' })
      server.resume()
      const looked = await lookup(own, longAgo(sent), never())
      expect(looked.kind).not.toBe('absent')
      expect(await carry(own, { ...sent, attempt: 2 }, never())).toMatchObject({ kind: 'sent' })
      expect(await sees.countIssues(errand.title)).toBe(1)

      await sees.say(first, { text: 'Prima del buio.', isAnswer: true })
      await server.kill()
      expect(['retry', 'unknown']).toContain((await carry(own, outgoing(creating()), never())).kind)
      await server.start()
      const after = await sit({ ticketing: rtTicketing as Ticketing }, own, before.cursor)
      expect(theirs(after.changes, first)[0]).toMatchObject({ text: 'Prima del buio.' })
    } finally {
      await cable.close()
      await server.close()
    }
  })
})
