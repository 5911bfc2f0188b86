import { randomUUID } from 'node:crypto'
import type { ParsedMail } from 'mailparser'
import MailComposer from 'nodemailer/lib/mail-composer'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import {
  CARE,
  type MailWorld,
  openMailWorld,
  straightTo,
  writeMail,
} from '../../../src/connectors/email/testing/mail-world.ts'
import { submitMail } from '../../../src/connectors/email/transport/submit.ts'
import type { Desk } from '../../../src/desk/desk.ts'
import { carryErrands, lookUpErrands } from '../../../src/desk/escalation/carry-errands.ts'
import { addToEscalation } from '../../../src/desk/escalation/change-escalation.ts'
import { eventually } from '../../eventually.ts'
import { workWithDepartments } from '../../world/departments.ts'
import { inWorld } from '../../world/in-world.ts'
import type { World } from '../../world.ts'
import { connectMailbox, mailDeskOf, openInbox, readMailNow } from './mail-desk.ts'

const never = new AbortController().signal
const ACCOUNTING = 'conti@aurora.example'
const PASSWORD = 'accounting-password'

describe('accounting, asked by real mail', () => {
  let mail: MailWorld
  beforeAll(async () => {
    mail = await openMailWorld()
    await mail.host.addUser(ACCOUNTING, PASSWORD)
  })
  afterAll(() => mail?.close())

  /** Luca has said in public that his invoice is wrong; accounting is asked from the brand's mailbox. */
  async function begin(world: World, address = ACCOUNTING) {
    const desk = mailDeskOf(world)
    const box = await connectMailbox(mail, desk, world)
    const { settleDepartment, ask } = workWithDepartments(desk, world)
    await settleDepartment('accounting', { way: 'letter', accountId: box.id, address })
    const { ticketId, message } = await world.openMatter(
      world.post({ text: '@aurora_aiuta la fattura di aprile è il doppio del solito' }),
    )
    const title = `Fattura doppia ${randomUUID()}`
    const { id } = await ask(ticketId, { title, messageIds: [message.id] })
    const letters = async () =>
      (await openInbox(mail, ACCOUNTING, PASSWORD)).filter(each => each.subject?.includes(title))
    /** Mailboxes keep what other tests have written: of this one's letters, what became a customer's word. */
    const taken = async () => (await world.messages()).filter(each => each.letter?.subject.includes(title))
    return { desk, box, ticketId, id, letters, taken }
  }

  /** Lets what waits go now. */
  async function carryNow(desk: Desk, world: World): Promise<void> {
    await world.see(trx =>
      trx
        .updateTable('errand')
        .set({ not_before: new Date(0) })
        .where('state', '=', 'pending')
        .execute(),
    )
    await carryErrands(desk, never)
    await mail.host.whenDelivered()
  }

  /** As a mail program of accounting's does it: with the letter below, and the thread in its head. */
  async function writeBack(letter: ParsedMail | undefined, text: string, otherwise: object = {}) {
    const messageId = `<${randomUUID()}@aurora.example>`
    const to = letter?.replyTo?.value[0]?.address ?? CARE
    const quoted = (letter?.text ?? '').replaceAll(/^/gm, '> ')
    const raw = await new MailComposer({
      from: `Anna Conti <${ACCOUNTING}>`,
      to,
      subject: `Re: ${letter?.subject}`,
      messageId,
      inReplyTo: letter?.messageId,
      references: [letter?.references ?? [], letter?.messageId ?? ''].flat(),
      text: `${text}\n\n--\nAnna Conti\nAmministrazione\n\nIl giorno ven 6 mar 2026 alle ore 10:12 Aurora <${CARE}> ha scritto:\n\n${quoted}`,
      ...otherwise,
    })
      .compile()
      .build()
    const from = straightTo(mail, ACCOUNTING, PASSWORD)
    await submitMail(from, { from: ACCOUNTING, to, copyTo: null, raw }, never)
    return messageId
  }

  const see = async (world: World, id: string) => ({
    errands: await world.errands(id),
    entries: await world.entries(id),
    drafts: await world.see(trx => trx.selectFrom('draft').selectAll().execute()),
  })

  inWorld(
    'reads the customer’s words, answers with a file in the thread, and its answer is a draft',
    async ({ world }) => {
      const { desk, ticketId, id, letters, taken } = await begin(world)
      await carryNow(desk, world)
      const [letter] = await letters()
      const [errand] = await world.errands(id)
      expect(letter?.messageId).toBe(errand?.external_id)
      expect(letter?.text).toContain('> @aurora_aiuta la fattura di aprile è il doppio del solito')
      expect(letter?.text).toContain('https://desk.example/')

      const file = { filename: 'conguaglio.pdf', content: Buffer.from('%PDF-1.7 conguaglio') }
      const first = await writeBack(letter, 'È il conguaglio: 24,90 € tornano a maggio.', {
        attachments: [file],
      })
      await readMailNow(mail, desk, world)
      const heard = await see(world, id)
      expect(heard.entries.map(each => each.kind)).toEqual(['question', 'answer'])
      expect(heard.entries[1]).toMatchObject({
        text: 'È il conguaglio: 24,90 € tornano a maggio.',
        by: { name: 'Anna Conti' },
        external_id: first,
      })
      expect(heard.drafts).toMatchObject([
        { ticket_id: ticketId, escalation_id: id, text: 'È il conguaglio: 24,90 € tornano a maggio.' },
      ])
      const files = await world.see(trx =>
        trx
          .selectFrom('attachment')
          .selectAll()
          .where('entry_id', '=', heard.entries[1]?.id ?? '')
          .execute(),
      )
      expect(files.map(each => [each.name, each.bytes.toString()])).toEqual([
        ['conguaglio.pdf', '%PDF-1.7 conguaglio'],
      ])

      // What is added hangs below the answer, and the answer to it below that.
      const added = { text: 'E quello di maggio?', fileIds: [] }
      await addToEscalation(desk, world.workspaceId, id, added, world.members.sara)
      await carryNow(desk, world)
      const [, second] = await letters()
      expect(second).toMatchObject({ inReplyTo: first, references: [letter?.messageId, first] })
      // This program forgets the thread, and writes to the address alone.
      await writeBack(undefined, 'Anche quello.', { subject: `R: ${second?.subject}` })
      await readMailNow(mail, desk, world)
      expect((await see(world, id)).entries.map(each => [each.kind, each.text]).at(-1)).toEqual([
        'answer',
        'Anche quello.',
      ])
      await readMailNow(mail, desk, world)
      expect(await taken()).toEqual([])
      expect(await world.tickets()).toHaveLength(1)
    },
  )

  inWorld('gets its letter once when the mail server is back', async ({ world }) => {
    const { desk, box, id, letters } = await begin(world)
    const setPort = (smtpPort: number) =>
      world.see(trx =>
        trx
          .updateTable('account')
          .set({ settings: JSON.stringify({ ...(box.settings as object), smtpPort }) })
          .where('id', '=', box.id)
          .execute(),
      )
    await setPort(1)
    await carryNow(desk, world)
    await carryNow(desk, world)
    expect(await world.errands(id)).toMatchObject([{ state: 'pending', attempts: 2 }])
    await setPort(mail.smtp.port)
    await carryNow(desk, world)
    expect(await world.errands(id)).toMatchObject([{ state: 'sent' }])
    expect(await letters()).toHaveLength(1)
  })

  inWorld('gets one letter though its server’s answer was lost', async ({ world }) => {
    const { desk, id, letters, taken } = await begin(world)
    mail.smtp.mishaps.answersLost = 1
    await carryNow(desk, world)
    expect(await world.errands(id)).toMatchObject([{ state: 'unknown' }])
    await eventually(async () => {
      await lookUpErrands(desk, never)
      expect(await world.errands(id)).toMatchObject([{ state: 'sent', attempts: 1 }])
    })
    await carryNow(desk, world)
    expect(await letters()).toHaveLength(1)
    await readMailNow(mail, desk, world)
    expect(await taken()).toEqual([])
  })

  inWorld('is seen not to have got it where there is no such mailbox', async ({ world }) => {
    const { desk, id, taken } = await begin(world, 'nessuno@altrove.example')
    await carryNow(desk, world)
    await readMailNow(mail, desk, world)
    expect(await world.errands(id)).toMatchObject([{ state: 'failed', refusal: { code: 'bounced' } }])
    expect(await taken()).toEqual([])
  })

  inWorld('is away: that is news, and no answer', async ({ world }) => {
    const { desk, id, letters, taken } = await begin(world)
    await carryNow(desk, world)
    const [letter] = await letters()
    await writeBack(letter, 'Sono in ferie fino al 20.', { headers: { 'Auto-Submitted': 'auto-replied' } })
    // And somebody who has nothing to do with it writes at the same time.
    const other = `<${randomUUID()}@posta.example>`
    await mail.host.deliver(writeMail('La fibra non va', { id: other }), CARE)
    await readMailNow(mail, desk, world)
    expect((await world.entries(id)).map(each => each.kind)).toEqual(['question', 'news'])
    expect(await world.escalation(id)).toMatchObject({ state: 'asked' })
    expect(await taken()).toEqual([])
    expect((await world.messages()).map(each => each.external_id)).toContain(other)
  })
})
