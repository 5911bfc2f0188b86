import { randomUUIDv7 } from 'node:crypto'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import {
  CARE,
  type MailWorld,
  NORA,
  NORA_PASSWORD,
  openMailWorld,
  straightTo,
  writeMail,
} from '../../../src/connectors/email/testing/mail-world.ts'
import { submitMail } from '../../../src/connectors/email/transport/submit.ts'
import { deliverDue, lookUpUnknown } from '../../../src/desk/deliver.ts'
import type { Desk } from '../../../src/desk/desk.ts'
import { replyToTicket } from '../../../src/desk/reply.ts'
import type { AccountRow } from '../../../src/store/account.ts'
import { eventually } from '../../eventually.ts'
import { inWorld } from '../../world/in-world.ts'
import type { World } from '../../world.ts'
import { connectMailbox, mailDeskOf, openInbox, readMailNow } from './mail-desk.ts'

const never = new AbortController().signal

describe('a desk with a mailbox on real mail servers', () => {
  let mail: MailWorld
  beforeAll(async () => {
    mail = await openMailWorld()
  })
  afterAll(() => mail?.close())

  const write = (raw: string, to = CARE) =>
    submitMail(
      straightTo(mail, NORA, NORA_PASSWORD),
      { from: NORA, to, copyTo: null, raw: Buffer.from(raw) },
      never,
    )

  const readNow = (desk: Desk, world: World) => readMailNow(mail, desk, world)

  const answer = async (desk: Desk, world: World, box: AccountRow, ticketId: string, text: string) => {
    const request = {
      deliveryId: randomUUIDv7(),
      mode: 'direct' as const,
      targetMessageId: null,
      accountId: box.id,
      text,
      attachments: [],
      quote: false,
      poll: null,
      inviteDirect: false,
      isAcknowledgement: false,
      further: [],
      lastSeenMessageId: null,
      sendAnyway: true,
    }
    const replied = await replyToTicket(desk, world.workspaceId, ticketId, request, world.members.sara)
    if (!replied.ok) throw new Error(JSON.stringify(replied.refusal))
    await eventually(async () => expect(await deliverDue(desk, never)).toBe(1))
    return request.deliveryId
  }

  const inbox = () => openInbox(mail, NORA, NORA_PASSWORD)

  inWorld(
    'takes a letter in, answers it in its thread, hears the answer, and sends a lost one once',
    async ({ world }) => {
      const desk = mailDeskOf(world)
      const box = await connectMailbox(mail, desk, world)
      expect(box).toMatchObject({ handle: CARE, status: 'connected' })

      await write(
        writeMail('La fibra non va', { id: '<nora-1@posta.example>', text: 'Da ieri niente rete.' }),
      )
      await readNow(desk, world)
      const first = await world.message('<nora-1@posta.example>')
      const ticketId = first.ticket_id ?? ''
      expect(first).toMatchObject({
        direction: 'inbound',
        visibility: 'direct',
        text: 'Da ieri niente rete.',
      })

      const delivery = await answer(desk, world, box, ticketId, 'Guardiamo subito.')
      expect(await world.delivery(delivery)).toMatchObject({
        state: 'sent',
        external_id: `<${delivery}@aurora.example>`,
      })
      await mail.host.whenDelivered()
      const [received] = await inbox()
      expect(received).toMatchObject({
        inReplyTo: '<nora-1@posta.example>',
        text: expect.stringContaining('Guardiamo subito.'),
        subject: expect.stringContaining('La fibra non va'),
      })

      // Her program sends neither In-Reply-To nor References: the address alone leads back.
      const back = received?.replyTo?.value[0]?.address ?? ''
      await write(
        writeMail('niente ancora', { to: back, id: '<nora-2@posta.example>', text: 'Ancora niente.' }),
        back,
      )
      await readNow(desk, world)
      expect((await world.message('<nora-2@posta.example>')).ticket_id).toBe(ticketId)

      mail.smtp.mishaps.answersLost = 1
      const lost = await answer(desk, world, box, ticketId, 'Ora dovrebbe andare.')
      expect((await world.delivery(lost)).state).toBe('unknown')
      await mail.host.whenDelivered()
      await eventually(async () => {
        await lookUpUnknown(desk, never)
        expect((await world.delivery(lost)).state).toBe('sent')
      })
      await deliverDue(desk, never)
      await mail.host.whenDelivered()
      const ours = (await inbox()).filter(each => each.text?.includes('Ora dovrebbe andare.'))
      expect(ours.map(each => each.messageId)).toEqual([`<${lost}@aurora.example>`])
      await readNow(desk, world)
      expect((await world.messages()).filter(each => each.direction === 'outbound')).toHaveLength(2)
    },
  )

  inWorld('tells an agent that his answer came back', async ({ world }) => {
    const desk = mailDeskOf(world)
    const box = await connectMailbox(mail, desk, world)
    const anna = 'anna@altrove.example'
    const raw = writeMail('Da lontano', { from: anna, id: '<anna-1@altrove.example>', text: 'Niente rete.' })
    await mail.host.deliver(raw, CARE, anna)
    await readNow(desk, world)
    const { ticket_id: ticketId } = await world.message('<anna-1@altrove.example>')
    const delivery = await answer(desk, world, box, ticketId ?? '', 'Eccoci.')
    await readNow(desk, world)
    expect(await world.delivery(delivery)).toMatchObject({ state: 'failed' })
  })
})
