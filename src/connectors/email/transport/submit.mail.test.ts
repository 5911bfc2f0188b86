import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../../../test/eventually.ts'
import {
  CARE,
  type MailWorld,
  NORA,
  NORA_PASSWORD,
  openMailWorld,
  straightTo,
  writeMail,
} from '../testing/mail-world.ts'
import { findSent, findSentFolder } from './find-sent.ts'
import { withImap } from './imap-session.ts'
import type { MailAccess } from './mail-access.ts'
import { submitMail } from './submit.ts'

const never = new AbortController().signal

describe('handing a mail over', () => {
  let world: MailWorld
  beforeAll(async () => {
    world = await openMailWorld()
  })
  afterAll(() => world?.close())

  let n = 0
  const newId = (): string => `<delivery-${++n}@aurora.example>`
  const letter = (id: string, to = NORA, text = 'Ecco.') => ({
    from: CARE,
    to,
    copyTo: CARE,
    raw: Buffer.from(writeMail('Re: Bolletta', { from: CARE, to, id, text })),
  })
  const look = (access: MailAccess, id: string) =>
    withImap(access, never, client => findSent(client, id, new Date(Date.now() - 3_600_000)))
  /** Whether it is in both mailboxes, or in neither. */
  const expectToLie = async (id: string, kind: 'found' | 'notThere') => {
    const nora = straightTo(world, NORA, NORA_PASSWORD)
    for (const access of [nora, straightTo(world)])
      await eventually(async () => expect(await look(access, id)).toMatchObject({ kind }))
  }

  test('brings it to the customer, and a copy that he does not see to ourselves', async () => {
    const id = newId()
    expect(await submitMail(straightTo(world), letter(id), never)).toEqual({ kind: 'taken' })
    await expectToLie(id, 'found')
  })

  test('says unknown when the answer was lost, and the copy tells that it went', async () => {
    const id = newId()
    world.smtp.mishaps.answersLost = 1
    expect(await submitMail(world.access, letter(id), never)).toMatchObject({ kind: 'unknown' })
    await expectToLie(id, 'found')
  })

  test('says retry when the line broke in the middle of a mail, and nobody has any of it', async () => {
    const id = newId()
    world.smtp.mishaps.cutsInMail = 1
    const long = letter(id, NORA, `${'x'.repeat(70)}\r\n`.repeat(200_000))
    const said = await submitMail(world.access, long, never)
    expect(said).toMatchObject({ kind: 'retry', code: 'unreachable' })
    await expectToLie(id, 'notThere')
  })

  test('says unknown when the line broke at the end of a mail, and nobody has it', async () => {
    const id = newId()
    world.smtp.mishaps.cutsBeforeEnd = 1
    expect(await submitMail(world.access, letter(id), never)).toMatchObject({ kind: 'unknown' })
    await expectToLie(id, 'notThere')
  })

  test('says retry when the server was never reached, or said "later"', async () => {
    const away = { ...world.access, smtp: { host: 'localhost', port: 1, security: 'tls' as const } }
    expect(await submitMail(away, letter(newId()), never)).toMatchObject({
      kind: 'retry',
      code: 'unreachable',
    })
    const early = letter(newId(), 'anna@occupato.example')
    expect(await submitMail(straightTo(world), early, never)).toMatchObject({
      kind: 'retry',
      code: 'rateLimited',
    })
    world.smtp.mishaps.answers.push('452 4.3.1 Insufficient storage')
    const full = await submitMail(world.access, letter(newId()), never)
    expect(full).toMatchObject({ kind: 'retry', code: 'rateLimited' })
  })

  test('refuses what the server refuses, in its words, and keeps no copy that would look like a success', async () => {
    const id = newId()
    const said = await submitMail(straightTo(world), letter(id, 'anna@chiuso.example'), never)
    expect(said).toMatchObject({ kind: 'refused', code: 'addressRefused' })
    expect(said).toMatchObject({ explain: expect.stringContaining('No such person lives here') })
    await expectToLie(id, 'notThere')
  })

  test('refuses a mail that is too large for the server', async () => {
    world.smtp.mishaps.answers.push('552 5.3.4 Message too big')
    const late = await submitMail(world.access, letter(newId()), never)
    expect(late).toMatchObject({ kind: 'refused', code: 'attachmentTooLarge' })
    const huge = { ...letter(newId()), raw: Buffer.alloc(61_000_000, 'x\r\n') }
    const said = await submitMail(straightTo(world), huge, never)
    expect(said).toMatchObject({ kind: 'refused', code: 'attachmentTooLarge' })
  })

  test('refuses a wrong password, and does not tell it', async () => {
    const wrong = straightTo(world, CARE, 'guessed-wrongly')
    const said = await submitMail(wrong, letter(newId()), never)
    expect(said).toMatchObject({ kind: 'refused', code: 'needsLogin' })
    expect(JSON.stringify(said)).not.toContain('guessed')
  })

  test('lets go when it is told to, and then nobody knows', async () => {
    const abort = new AbortController()
    world.smtp.stall(true)
    try {
      const handing = submitMail(world.access, letter(newId()), abort.signal)
      setImmediate(() => abort.abort())
      expect(await handing).toMatchObject({ kind: 'unknown' })
    } finally {
      world.smtp.stall(false)
    }
  })

  test('finds the folder of sent mails', async () => {
    expect(await withImap(straightTo(world), never, findSentFolder)).toBe('Sent')
  })
})
