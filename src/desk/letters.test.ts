import { describe, expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import { asLetter, openBox } from '../../test/world/letter-box.ts'
import { hearHappenings } from './hear-happenings.ts'

describe('letters', () => {
  inWorld(
    'one that names a known one belongs to its talk, whatever its thread is called',
    async ({ world }) => {
      const box = await openBox(world)
      const first = await world.hear(asLetter(world, ''), box)
      const again = await world.hear(
        asLetter(world, '', {
          externalId: '<3@example.org>',
          networkThread: '<lost@example.org>',
          references: ['<unknown@example.org>', '<1@example.org>'],
        }),
        box,
      )
      expect(again.conversation_id).toBe(first.conversation_id)
      expect(again.ticket_id).toBe(first.ticket_id)
    },
  )

  inWorld('one that answers nothing begins a matter of its own', async ({ world }) => {
    const box = await openBox(world)
    const first = await world.hear(asLetter(world, ''), box)
    const other = await world.hear(
      asLetter(world, '', { externalId: '<4@example.org>', networkThread: '<4@example.org>' }),
      box,
    )
    expect(other.ticket_id).not.toBe(first.ticket_id)
    expect(other.ticket_id).not.toBeNull()
  })

  inWorld('a stranger who names a letter of somebody else begins his own talk', async ({ world }) => {
    const box = await openBox(world)
    const first = await world.hear(asLetter(world, ''), box)
    const letter = asLetter(world, '', {
      externalId: '<5@example.org>',
      networkThread: '<1@example.org>',
      references: ['<1@example.org>'],
    })
    const stranger = { ...letter.author, externalId: 'altra@example.org', handle: 'altra@example.org' }
    const written = await world.hear({ ...letter, author: stranger }, box)
    expect(written.conversation_id).not.toBe(first.conversation_id)
    expect(written.ticket_id).not.toBe(first.ticket_id)
  })

  inWorld('what a machine wrote is kept, opens no matter and stops no clock', async ({ world }) => {
    const box = await openBox(world)
    const automatic = await world.hear(asLetter(world, '', { isAutomatic: true }), box)
    expect(automatic).toMatchObject({ ticket_id: null, is_automatic: true })
    expect(await world.tickets()).toEqual([])
  })

  inWorld('a machine’s answer in a matter that waits leaves it waiting', async ({ world }) => {
    const box = await openBox(world)
    const { ticket_id: ticketId } = await world.hear(asLetter(world, ''), box)
    await world.reply(ticketId ?? '', { mode: 'direct', accountId: box.id, text: 'Guardiamo subito.' })
    await world.drain({ seconds: 10 })
    expect(await world.ticket(ticketId ?? '')).toMatchObject({ status: 'waiting' })
    const away = asLetter(world, '', {
      externalId: '<6@example.org>',
      references: ['<1@example.org>'],
      isAutomatic: true,
      text: 'Sono fuori sede.',
    })
    expect(await world.hear(away, box)).toMatchObject({ ticket_id: ticketId })
    expect(await world.ticket(ticketId ?? '')).toMatchObject({ status: 'waiting', waiting_since: null })
  })

  inWorld('files come with the rows, and only once', async ({ world }) => {
    const box = await openBox(world)
    const file = {
      name: 'fattura.pdf',
      mime: 'application/pdf',
      bytes: Buffer.from('%PDF-1.7'),
      contentId: null,
      isDangerous: false,
    }
    const letter = asLetter(world, '', { files: [file] })
    const { id } = await world.hear(letter, box)
    await world.hear(letter, box)
    const kept = await world.see(trx => trx.selectFrom('attachment').selectAll().execute())
    expect(kept).toMatchObject([{ message_id: id, member_id: null, name: 'fattura.pdf', size: 8 }])
    expect(kept[0]?.bytes).toEqual(file.bytes)
  })
})

describe('an answer that comes back', () => {
  inWorld('has failed, and its customer waits again', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await world.reply(ticketId)
    await world.drain({ seconds: 10 })
    const [sent] = await world.deliveries()
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'waiting' })
    const bounced = { kind: 'bounced', explain: 'No such mailbox.', at: world.clock.now() } as const
    const back = [{ ...bounced, externalId: sent?.external_id ?? '' }]
    await hearHappenings(world.desk, world.care, back)
    await hearHappenings(world.desk, world.care, back)
    expect(await world.delivery(sent?.id ?? '')).toMatchObject({
      state: 'failed',
      refusal: { code: 'bounced', explain: 'No such mailbox.' },
    })
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'open' })
    expect(await world.story(ticketId)).toContain('ticket.answerReturned')
  })
})
