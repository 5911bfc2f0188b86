import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CARE, type MailWorld, openMailWorld, straightTo, writeMail } from '../testing/mail-world.ts'
import { type Sign, waitForMail } from './idle.ts'
import { openImap } from './imap-session.ts'

describe('waiting for mail', () => {
  let world: MailWorld
  beforeAll(async () => {
    world = await openMailWorld()
  })
  afterAll(() => world?.close())

  test('tells at once what comes, also what comes while nobody listens, and ends when it is told to', async () => {
    const abort = new AbortController()
    const client = await openImap(straightTo(world), abort.signal)
    const heard: Sign[] = []
    for await (const sign of waitForMail(client)) {
      heard.push(sign)
      if (heard.length === 3) abort.abort()
      else await world.host.deliver(writeMail(`news ${heard.length}`), CARE)
    }
    expect(heard).toEqual(['listening', 'news', 'news'])
    expect(client.usable).toBe(false)
  })

  test('goes on after another command on the same line', async () => {
    const abort = new AbortController()
    const client = await openImap(straightTo(world), abort.signal)
    const signs = waitForMail(client)
    await signs.next()
    await client.noop()
    await world.host.deliver(writeMail('behind a command'), CARE)
    expect((await signs.next()).value).toBe('news')
    await world.host.deliver(writeMail('and again'), CARE)
    expect((await signs.next()).value).toBe('news')
    abort.abort()
    expect((await signs.next()).done).toBe(true)
  })

  test('ends with the line', async () => {
    const client = await openImap(world.access, new AbortController().signal)
    const signs = waitForMail(client)
    await signs.next()
    const last = signs.next()
    await world.imap.close()
    expect((await last).done).toBe(true)
  })
})
