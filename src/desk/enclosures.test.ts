import { describe, expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import { A_GIF, A_PICTURE } from '../../test/world/pictures.ts'
import type { SendAnswer } from '../../test/world/scripted-network.ts'
import type { World } from '../../test/world.ts'
import { attachFile, forgetUnsentFiles } from './attach-file.ts'
import { undoDelivery } from './undo-delivery.ts'

const attach = async (world: World, bytes = A_PICTURE): Promise<string> => {
  const attached = await attachFile(world.desk, world.workspaceId, bytes, 'foto.png', world.members.sara)
  if (!attached.ok) throw new Error(attached.refusal)
  return attached.value.id
}

const refused = (refusal: string) => ({ ok: false, refusal: { kind: 'refused', refusal } })
const poll = { options: ['Sì', 'No'], minutes: 60 }

describe('a file', () => {
  inWorld('is what its bytes say, and nothing that could run', async ({ world }) => {
    const tell = (bytes: Buffer) =>
      attachFile(world.desk, world.workspaceId, bytes, 'foto.png', world.members.sara)
    expect(await tell(A_PICTURE)).toMatchObject({
      ok: true,
      value: { mime: 'image/png', bytes: A_PICTURE.length },
    })
    for (const [bytes, mime] of [
      ['%PDF-1.7\n', 'application/pdf'],
      ['nome;importo\nLuca;12', 'text/plain'],
      ['\u0001\u0000\u0002', 'application/octet-stream'],
    ] as const)
      expect(await tell(Buffer.from(bytes))).toMatchObject({ ok: true, value: { mime } })
    for (const bytes of [
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '\n<script>',
      '#!/bin/sh',
      'MZ\u0000',
      '',
    ])
      expect(await tell(Buffer.from(bytes))).toEqual({ ok: false, refusal: 'attachmentKind' })
  })

  inWorld('that nobody sent is forgotten after a day, one that was sent is kept', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const sent = await attach(world)
    await attach(world)
    await world.reply(ticketId, { attachments: [{ id: sent, alt: '' }] })
    world.clock.advance({ hours: 23 })
    expect(await forgetUnsentFiles(world.desk)).toBe(0)
    world.clock.advance({ hours: 2 })
    expect(await forgetUnsentFiles(world.desk)).toBe(1)
    const left = await world.see(trx => trx.selectFrom('attachment').select('id').execute())
    expect(left).toEqual([{ id: sent }])
  })
})

describe('a reply with files', () => {
  inWorld('brings them in their order, with their words, and shows them in the thread', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const [first, second] = [await attach(world), await attach(world)]
    const id = await world.reply(ticketId, {
      attachments: [
        { id: second, alt: ' La mappa ' },
        { id: first, alt: '' },
      ],
    })
    await world.drain({ seconds: 10 })
    const [sent] = world.network.tries
    expect(sent?.media).toMatchObject([
      { mime: 'image/png', bytes: A_PICTURE.length, alt: 'La mappa' },
      { alt: '' },
    ])
    expect(Buffer.from((await sent?.media[0]?.open()) ?? [])).toEqual(A_PICTURE)
    const message = (await world.messages()).find(each => each.external_id === '7001')
    expect(message?.media).toEqual([
      { kind: 'photo', url: `/api/attachments/${second}`, alt: 'La mappa' },
      { kind: 'photo', url: `/api/attachments/${first}`, alt: null },
    ])
    expect(await world.delivery(id)).toMatchObject({ state: 'sent', files: 2 })
  })

  inWorld('may be a picture without words', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await world.reply(ticketId, { text: '', attachments: [{ id: await attach(world), alt: '' }] })
    await world.drain({ seconds: 10 })
    expect(world.network.landed).toHaveLength(1)
  })

  inWorld('has longer to travel before it is given up, and is still sent once', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const id = await world.reply(ticketId, { attachments: [{ id: await attach(world), alt: '' }] })
    let lease: Date | null = null
    world.network.answers.push(async (): Promise<SendAnswer> => {
      lease = (await world.delivery(id)).lease_until
      return 'lost'
    })
    await world.drain({ minutes: 2 })
    expect(lease).toEqual(new Date(world.clock.ago({ seconds: 112 }).getTime() + 6 * 60_000))
    expect(await world.delivery(id)).toMatchObject({ state: 'sent', attempts: 1 })
    expect(world.network.landed).toHaveLength(1)
  })

  inWorld('sends a file once: what has gone is gone', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const attachments = [{ id: await attach(world), alt: '' }]
    await world.reply(ticketId, { attachments })
    expect(await world.answer(ticketId, { attachments })).toEqual(refused('attachmentGone'))
  })

  inWorld('gives its files back when it is undone, and they can be sent again', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const file = await attach(world)
    const attachments = [{ id: file, alt: 'La mappa' }]
    const id = await world.reply(ticketId, { text: 'Ecco', attachments })
    expect(await undoDelivery(world.desk, world.workspaceId, id, world.members.sara)).toEqual({
      ok: true,
      value: {
        text: 'Ecco',
        parts: [
          {
            text: 'Ecco',
            attachments: [{ id: file, mime: 'image/png', bytes: A_PICTURE.length, alt: 'La mappa' }],
            poll: null,
            inviteDirect: false,
            subject: '',
            quote: false,
          },
        ],
      },
    })
    expect(await world.answer(ticketId, { attachments })).toMatchObject({ ok: true })
  })

  inWorld('of another brand does not exist', async ({ world }) => {
    const borea = await world.settleBorea()
    const { ticketId } = await world.openMatter()
    const theirs = await attachFile(world.desk, borea.workspaceId, A_PICTURE, 'foto.png', borea.members.sara)
    const id = theirs.ok ? theirs.value.id : ''
    expect(await world.answer(ticketId, { attachments: [{ id, alt: '' }] })).toEqual(
      refused('attachmentGone'),
    )
  })
})

describe('what a reply may carry is what its way allows', () => {
  inWorld('a GIF stands alone', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const attachments = [
      { id: await attach(world, A_GIF), alt: '' },
      { id: await attach(world), alt: '' },
    ]
    expect(await world.answer(ticketId, { attachments })).toEqual(refused('tooManyAttachments'))
    expect(await world.deliveries()).toEqual([])
  })

  inWorld('one picture in a direct message', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const attachments = [
      { id: await attach(world), alt: '' },
      { id: await attach(world), alt: '' },
    ]
    const asked = { mode: 'direct', attachments } as const
    expect(await world.answer(ticketId, asked)).toEqual(refused('tooManyAttachments'))
  })

  inWorld('a poll or an invitation in public only, and never both', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    expect(await world.answer(ticketId, { mode: 'direct', poll })).toEqual(refused('unsupported'))
    expect(await world.answer(ticketId, { mode: 'direct', inviteDirect: true })).toEqual(
      refused('unsupported'),
    )
    expect(await world.answer(ticketId, { poll, inviteDirect: true })).toEqual(refused('cannotMix'))
    expect(await world.answer(ticketId, { poll: { ...poll, minutes: 1 } })).toEqual(refused('pollInvalid'))
  })

  inWorld('and it arrives', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await world.reply(ticketId, { text: 'Risolto?', poll })
    await world.reply(ticketId, { text: 'Scrivici in privato', inviteDirect: true })
    await world.drain({ seconds: 15 })
    expect(world.network.tries).toMatchObject([
      { poll, invitesDirect: false },
      { poll: null, invitesDirect: true },
    ])
  })

  inWorld('an invitation costs what a link costs', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const id = await world.reply(ticketId, { inviteDirect: true })
    expect((await world.delivery(id)).cost_micros).toBe('200000')
  })
})
