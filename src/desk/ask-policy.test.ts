import { describe, expect } from 'vitest'
import { inWorld } from '../../test/world/in-world.ts'
import type { World } from '../../test/world.ts'
import { correctFact } from './correct-fact.ts'
import { retryDelivery } from './mend-delivery.ts'
import { writeNote } from './write-note.ts'

const refused = (refusal: string) => ({ ok: false, refusal: { kind: 'refused', refusal } })

/** A matter whose answers the policy wants read by a supervisor. */
async function openInsult(world: World) {
  const matter = await world.openMatter()
  await markToxic(world, matter.message.id, true)
  return matter
}

const markToxic = ({ desk, workspaceId, members }: World, messageId: string, value: boolean) =>
  correctFact(desk, workspaceId, messageId, { fact: 'isToxic', value }, members.giulia)

describe('a word that the policy forbids', () => {
  inWorld.for(['public', 'direct'] as const)('is refused, %s, whoever writes it', async (mode, { world }) => {
    const { ticketId } = await world.openMatter()
    for (const who of ['sara', 'giulia'] as const)
      expect(await world.answer(ticketId, { mode, text: 'Si calmi, ci siamo.' }, who)).toEqual(
        refused('forbiddenWord'),
      )
    expect(await world.deliveries()).toEqual([])
    expect((await world.answer(ticketId, { mode, text: 'Ci siamo.' })).ok).toBe(true)
  })

  inWorld('is refused in any post of a chain, which is named', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const further = [{ deliveryId: world.desk.newId(), text: 'Si calmi!', attachments: [] }]
    expect(await world.answer(ticketId, { further })).toEqual({
      ok: false,
      refusal: { kind: 'refused', refusal: 'forbiddenWord', part: 2 },
    })
  })

  inWorld('is refused in the choices of a poll', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const poll = { options: ['Sì', 'Si calmi'], minutes: 60 }
    expect(await world.answer(ticketId, { poll })).toEqual(refused('forbiddenWord'))
  })

  inWorld('is refused where a failed answer gets other words', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const id = await failedAnswer(world, ticketId)
    expect(await retry(world, id, 'Si calmi!')).toEqual({ ok: false, refusal: 'forbiddenWord' })
    expect(await retry(world, id, 'Eccoci')).toEqual({ ok: true, value: true })
  })

  inWorld('may stand in a note', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    expect(await note(world, ticketId, 'Non scrivere mai "si calmi"')).toBe(true)
  })
})

describe('an answer that needs approval', () => {
  inWorld.for(['public', 'direct'] as const)('is not sent by an agent, %s', async (mode, { world }) => {
    const { ticketId } = await openInsult(world)
    expect(await world.answer(ticketId, { mode })).toEqual(refused('needsApproval'))
    expect(await world.deliveries()).toEqual([])
    expect(await world.ticket(ticketId)).toMatchObject({ assignee_id: null })
  })

  inWorld.for(['marc', 'giulia'] as const)('is sent by %s', async (who, { world }) => {
    const { ticketId } = await openInsult(world)
    expect((await world.answer(ticketId, {}, who)).ok).toBe(true)
  })

  inWorld('is told to its author after what he can mend himself', async ({ world }) => {
    const { ticketId } = await openInsult(world)
    expect(await world.answer(ticketId, { text: 'Si calmi!' })).toEqual(refused('forbiddenWord'))
  })

  inWorld('may be asked for in a note', async ({ world }) => {
    const { ticketId } = await openInsult(world)
    expect(await note(world, ticketId, 'Va bene così?')).toBe(true)
  })

  inWorld('needs none any more once the decision says so', async ({ world }) => {
    const { ticketId, message } = await openInsult(world)
    await markToxic(world, message.id, false)
    expect((await world.answer(ticketId)).ok).toBe(true)
  })

  inWorld('needs none to what the customer has said calmly since', async ({ world }) => {
    const { ticketId, said } = await openInsult(world)
    world.clock.advance({ minutes: 5 })
    const { networkThread, externalId } = said
    const later = await world.hear(
      world.post({ networkThread, inReplyTo: externalId, text: 'Scusate. Grazie!' }),
    )
    expect(later.ticket_id).toBe(ticketId)
    expect((await world.answer(ticketId)).ok).toBe(true)
  })

  inWorld('needs one for other words of a failed answer, and none for the same', async ({ world }) => {
    const { ticketId, message } = await world.openMatter()
    const id = await failedAnswer(world, ticketId)
    await markToxic(world, message.id, true)
    expect(await retry(world, id, 'Altre parole')).toEqual({ ok: false, refusal: 'needsApproval' })
    expect(await retry(world, id, 'Altre parole', 'marc')).toEqual({ ok: true, value: true })
  })
})

async function failedAnswer(world: World, ticketId: string): Promise<string> {
  world.network.answers.push({ kind: 'refused', code: 'duplicate', explain: 'again' })
  const id = await world.reply(ticketId, { text: 'Ciao' })
  await world.drain({ seconds: 10 })
  return id
}

const retry = (world: World, id: string, text: string, who: 'sara' | 'marc' = 'sara') =>
  retryDelivery(world.desk, world.workspaceId, id, text, world.members[who])

const note = (world: World, ticketId: string, text: string) =>
  writeNote(
    world.desk,
    world.workspaceId,
    ticketId,
    { messageId: world.desk.newId(), text },
    world.members.sara,
  )
