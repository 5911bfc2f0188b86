import { describe, expect } from 'vitest'
import { inWorld } from '../../../test/world/in-world.ts'
import { asLetter, openBox } from '../../../test/world/letter-box.ts'
import type { World } from '../../../test/world.ts'
import type { Inbound } from '../../connectors/connector.ts'
import type { Letter } from '../../core/escalation/errand.ts'
import type { AccountRow } from '../../store/account.ts'
import { hearHappenings } from '../hear-happenings.ts'
import { ingest } from '../ingest.ts'
import { addToEscalation, rerouteEscalation, withdrawEscalation } from './change-escalation.ts'

const ACCOUNTING = 'conti@house.example'

/** Accounting and the network are asked by letter from the brand's letter box. */
async function settle(world: World, climbAddress: string | null = null): Promise<AccountRow> {
  const box = await openBox(world)
  const byLetter = { way: 'letter', accountId: box.id } as const
  await world.settleDepartment('accounting', { ...byLetter, address: ACCOUNTING, climbAddress })
  await world.settleDepartment('network', { ...byLetter, address: 'rete@house.example' })
  return box
}

/** Accounting was asked about Luca's matter, and the letter has gone. */
async function asked(world: World, climbAddress: string | null = null) {
  const box = await settle(world, climbAddress)
  const { ticketId } = await world.openMatter()
  const { id } = await world.ask(ticketId)
  await world.drain()
  const [letter] = await world.errands(id)
  return { box, ticketId, id, letterId: letter?.external_id ?? '' }
}

const byOf = (address: string, name: string) => ({
  externalId: address,
  handle: address,
  displayName: name,
  bio: '',
  avatarUrl: null,
  followers: 0,
  isVerified: false,
})

const ANNA = byOf(ACCOUNTING, 'Anna Conti')

/** What somebody of a department writes; unless it is said otherwise, in the thread of `answered`. */
const writes = (world: World, answered: string | null, otherwise: object = {}): Inbound =>
  asLetter(world, '', {
    from: ANNA,
    externalId: '<answer-1@house.example>',
    networkThread: answered ?? '<answer-1@house.example>',
    inReplyTo: answered,
    references: answered === null ? [] : [answered],
    text: 'Il conguaglio di aprile.',
    ...otherwise,
  })

const aboutSubject = (world: World, subject: string, otherwise: object = {}): Inbound => {
  const letter = writes(world, null, otherwise)
  return letter.letter === undefined ? letter : { ...letter, letter: { ...letter.letter, subject } }
}

const kindsOf = async (world: World, id: string) => (await world.entries(id)).map(each => each.kind)
const draftsOf = (world: World) => world.see(trx => trx.selectFrom('draft').selectAll().execute())

/** No word of a department is a customer's: neither as a message, nor as a person, nor as a matter. */
async function expectNoMatter(world: World, messages = 1): Promise<void> {
  expect(await world.messages()).toHaveLength(messages)
  expect(await world.tickets()).toHaveLength(1)
  const profiles = await world.see(trx => trx.selectFrom('profile').select('external_id').execute())
  expect(profiles.map(each => each.external_id).filter(each => each.endsWith('house.example'))).toEqual([])
}

describe('a department that is asked by letter', () => {
  inWorld(
    'gets one under the id that was expected, and its answer comes back as a draft',
    async ({ world }) => {
      const { box, ticketId, id, letterId } = await asked(world)
      const [letter] = await world.errands(id)
      expect(letter).toMatchObject({ state: 'sent', external_id: `<${letter?.id}@post.example>` })
      const { number } = await world.ticket(ticketId)
      expect(world.network.landed.map(each => each.outgoing)).toMatchObject([
        { recipient: ACCOUNTING, subject: `[#${number}] Fattura doppia`, answers: null },
      ])
      const file = {
        name: 'conguaglio.pdf',
        mime: 'application/pdf',
        bytes: Buffer.from('%PDF-1.7'),
        contentId: null,
        isDangerous: false,
      }
      world.clock.advance({ minutes: 5 })
      await world.hearAll([writes(world, letterId, { files: [file] })], box)
      expect(await world.escalation(id)).toMatchObject({ state: 'answered', answered_at: world.clock.now() })
      const [, answer] = await world.entries(id)
      expect(answer).toMatchObject({
        kind: 'answer',
        way: 'letter',
        department: 'accounting',
        text: 'Il conguaglio di aprile.',
        by: { kind: 'department', name: 'Anna Conti', memberId: null },
      })
      const files = await world.see(trx => trx.selectFrom('attachment').selectAll().execute())
      expect(files).toMatchObject([{ entry_id: answer?.id, name: 'conguaglio.pdf', is_dangerous: false }])
      expect(await draftsOf(world)).toMatchObject([
        { ticket_id: ticketId, text: 'Il conguaglio di aprile.', escalation_id: id },
      ])
      await expectNoMatter(world)
    },
  )

  inWorld('is heard once, however often its letter is told', async ({ world }) => {
    const { box, id, letterId } = await asked(world)
    const letter = writes(world, letterId)
    await world.hearAll([letter], box)
    await world.hearAll([letter], box)
    expect(await kindsOf(world, id)).toEqual(['question', 'answer'])
  })

  inWorld('is heard once by a reader that dies before its cursor has moved', async ({ world }) => {
    const { box, id, letterId } = await asked(world)
    const fencedOff = { source: 'directs', cursor: '1', leaseToken: '4711' } as const
    const batch = [writes(world, letterId)]
    await expect(ingest(world.desk, box, batch, fencedOff)).rejects.toThrow()
    expect(await kindsOf(world, id)).toEqual(['question', 'answer'])
    world.network.publish(box.id, 'directs', ...batch)
    await world.drain({ seconds: 10 })
    expect(await kindsOf(world, id)).toEqual(['question', 'answer'])
    await expectNoMatter(world)
  })

  inWorld('may let somebody else answer, whose name is shown', async ({ world }) => {
    const { box, id, letterId } = await asked(world)
    const from = byOf('bruno@elsewhere.example', 'Bruno Riva')
    await world.hearAll([writes(world, letterId, { from })], box)
    expect((await world.entries(id)).at(-1)).toMatchObject({ kind: 'answer', by: { name: 'Bruno Riva' } })
    await expectNoMatter(world)
  })

  inWorld('may pass on what somebody wrote, with a word of its own above', async ({ world }) => {
    const { box, id, letterId } = await asked(world)
    const passedOn = writes(world, letterId, {
      from: byOf('bruno@elsewhere.example', 'Bruno Riva'),
      text: 'È il conguaglio.',
    })
    const letter = passedOn.letter && {
      ...passedOn.letter,
      forwardedBy: { name: 'Anna Conti', address: ACCOUNTING },
      rest: 'Vedi sotto.',
    }
    await world.hearAll([{ ...passedOn, ...(letter && { letter }) }], box)
    expect((await world.entries(id)).at(-1)?.text).toBe('Vedi sotto.\n\nÈ il conguaglio.')
  })

  inWorld('that is out of office has not answered', async ({ world }) => {
    const { box, id, letterId } = await asked(world)
    await world.hearAll([writes(world, letterId, { isAutomatic: true, text: 'Sono in ferie.' })], box)
    expect(await kindsOf(world, id)).toEqual(['question', 'news'])
    expect(await world.escalation(id)).toMatchObject({ state: 'asked' })
    expect(await draftsOf(world)).toEqual([])
    await expectNoMatter(world)
  })

  inWorld('that says no has answered: people decide what it means', async ({ world }) => {
    const { box, id, letterId } = await asked(world)
    await world.hearAll([writes(world, letterId, { text: 'No, non è di nostra competenza.' })], box)
    expect(await world.escalation(id)).toMatchObject({ state: 'answered' })
  })

  inWorld('whose clock is wrong has not answered before it was asked', async ({ world }) => {
    const { box, id, letterId } = await asked(world)
    const writtenAt = new Date('1999-01-01T00:00:00Z')
    world.clock.advance({ minutes: 5 })
    await world.hearAll([writes(world, letterId, { writtenAt })], box)
    const { asked_at: askedAt, answered_at: answeredAt } = await world.escalation(id)
    expect(answeredAt?.getTime()).toBeGreaterThanOrEqual(askedAt.getTime())
  })
})

describe('a letter whose thread was lost', () => {
  inWorld('is known by the number in its subject and the address of the department', async ({ world }) => {
    const { box, ticketId, id } = await asked(world)
    const { number } = await world.ticket(ticketId)
    const from = { ...ANNA, externalId: 'Conti@House.example' }
    await world.hearAll([aboutSubject(world, `R: [#${number}] Fattura doppia`, { from })], box)
    expect(await kindsOf(world, id)).toEqual(['question', 'answer'])
  })

  inWorld('is nobody’s answer from another address, or where it is forged', async ({ world }) => {
    const { box, ticketId, id } = await asked(world)
    const { number } = await world.ticket(ticketId)
    const subject = `R: [#${number}] Fattura doppia`
    const from = byOf('chiunque@elsewhere.example', 'Chiunque')
    const forged = aboutSubject(world, subject, { externalId: '<forged@house.example>' })
    const letter = forged.letter && {
      ...forged.letter,
      proofs: { dkim: 'fail', spf: 'fail', dmarc: 'fail' } as const,
    }
    await world.hearAll(
      [aboutSubject(world, subject, { from }), { ...forged, ...(letter && { letter }) }],
      box,
    )
    expect(await kindsOf(world, id)).toEqual(['question'])
    expect(await world.messages()).toHaveLength(3)
  })
})

describe('what is no answer', () => {
  inWorld('a letter of the customer, though it names one of ours, is his', async ({ world }) => {
    const box = await settle(world)
    const { ticketId } = await world.openMatter(asLetter(world, ''), box)
    const { id } = await world.ask(ticketId)
    await world.drain()
    const [letter] = await world.errands(id)
    const own = asLetter(world, '', {
      externalId: '<2@example.org>',
      inReplyTo: letter?.external_id,
      references: [letter?.external_id, '<1@example.org>'],
      text: 'La contabilità mi ha girato la vostra mail.',
    })
    await world.hearAll([own], box)
    expect(await kindsOf(world, id)).toEqual(['question'])
    expect(await world.message('<2@example.org>')).toMatchObject({ ticket_id: ticketId })
  })

  inWorld('a letter of the department that answers nothing is like everybody’s', async ({ world }) => {
    const { box, id } = await asked(world)
    await world.hearAll([writes(world, null, { text: 'La mia fattura è sbagliata.' })], box)
    expect(await kindsOf(world, id)).toEqual(['question'])
    expect(await world.messages()).toHaveLength(2)
  })

  inWorld('after the question went to another department it is news', async ({ world }) => {
    const { box, id, letterId } = await asked(world)
    const to = { to: 'network', text: '' }
    expect(await rerouteEscalation(world.desk, world.workspaceId, id, to, world.members.sara)).toMatchObject({
      ok: true,
    })
    await world.drain()
    const letters = (await world.errands(id)).map(each => each.payload as Letter)
    expect(letters).toMatchObject([
      { kind: 'question', department: 'accounting', to: ACCOUNTING },
      { kind: 'withdrawal', department: 'accounting', to: ACCOUNTING },
      { kind: 'question', department: 'network', to: 'rete@house.example' },
    ])
    const [, withdrawal] = await world.errands(id)
    await world.hearAll(
      [
        writes(world, letterId),
        writes(world, withdrawal?.external_id ?? '', { externalId: '<answer-2@house.example>' }),
      ],
      box,
    )
    expect(await kindsOf(world, id)).toEqual(['question', 'forwarding', 'news', 'news'])
    expect((await world.entries(id)).at(-1)).toMatchObject({ department: 'accounting' })
    expect(await world.escalation(id)).toMatchObject({ state: 'asked', department: 'network' })
  })

  inWorld('after the question was taken back it is news', async ({ world }) => {
    const { box, id, letterId } = await asked(world)
    await withdrawEscalation(world.desk, world.workspaceId, id, { text: '' }, world.members.sara)
    await world.drain()
    expect(world.network.landed.at(-1)?.outgoing).toMatchObject({
      recipient: ACCOUNTING,
      answers: { externalId: letterId, references: [letterId] },
    })
    await world.hearAll([writes(world, letterId)], box)
    expect(await kindsOf(world, id)).toEqual(['question', 'withdrawal', 'news'])
    expect(await draftsOf(world)).toEqual([])
  })

  inWorld('what whoever leads the department writes is news', async ({ world }) => {
    const { box, id } = await asked(world, 'capo@house.example')
    await world.drain({ hours: 80 })
    const climb = (await world.errands(id)).find(each => (each.payload as Letter).kind === 'climb')
    expect(climb).toMatchObject({ state: 'sent', payload: { to: 'capo@house.example' } })
    const from = byOf('capo@house.example', 'Carla Testa')
    await world.hearAll([writes(world, climb?.external_id ?? '', { from, text: 'Me ne occupo.' })], box)
    expect((await world.entries(id)).at(-1)).toMatchObject({ kind: 'news', by: { name: 'Carla Testa' } })
    expect(await world.escalation(id)).toMatchObject({ state: 'asked' })
  })

  inWorld(
    'a copy of our own letter is nothing said; one by hand from the mailbox is news',
    async ({ world }) => {
      const { box, id, letterId } = await asked(world)
      const box1 = { ...byOf(box.external_id, 'Aurora'), handle: box.handle }
      const own = { from: box1, source: 'own', counterpart: ANNA } as const
      await world.hearAll([writes(world, null, { ...own, externalId: letterId })], box)
      expect(await kindsOf(world, id)).toEqual(['question'])
      await world.hearAll([writes(world, letterId, { ...own, externalId: '<by-hand@post.example>' })], box)
      expect(await kindsOf(world, id)).toEqual(['question', 'news'])
      await expectNoMatter(world)
    },
  )
})

describe('a letter on its way', () => {
  inWorld('that was lost after it was taken is found by its copy, and by its answer', async ({ world }) => {
    const box = await settle(world)
    const { ticketId } = await world.openMatter()
    for (const bring of ['copy', 'answer'] as const) {
      world.network.answers.push('lost')
      const { id } = await world.ask(ticketId)
      await world.drain()
      const [letter] = await world.errands(id)
      expect(letter).toMatchObject({ state: 'unknown' })
      const letterId = letter?.external_id ?? ''
      const copy = { externalId: letterId, source: 'own', from: byOf(box.external_id, 'Aurora') }
      await world.hearAll(
        [
          bring === 'copy'
            ? writes(world, null, copy)
            : writes(world, letterId, { externalId: '<a@house.example>' }),
        ],
        box,
      )
      expect(await world.errands(id)).toMatchObject([{ state: 'sent', external_id: letterId }])
    }
    expect(world.network.tries).toHaveLength(2)
    await expectNoMatter(world)
  })

  inWorld('that comes back has not arrived, though its copy is seen afterwards', async ({ world }) => {
    const { box, id, letterId } = await asked(world)
    const happening = {
      kind: 'bounced',
      externalId: letterId,
      explain: 'No such mailbox.',
      at: world.clock.now(),
    } as const
    await hearHappenings(world.desk, box, [happening])
    await hearHappenings(world.desk, box, [happening])
    const copy = { externalId: letterId, source: 'own', from: byOf(box.external_id, 'Aurora') }
    await world.hearAll([writes(world, null, copy)], box)
    expect(await world.errands(id)).toMatchObject([
      { state: 'failed', refusal: { code: 'bounced', explain: 'No such mailbox.' } },
    ])
    expect((await world.events()).filter(each => each.type === 'errand.failed')).toHaveLength(1)
  })

  inWorld('that came back before its answer was heard was taken, and has not arrived', async ({ world }) => {
    const box = await settle(world)
    const { ticketId } = await world.openMatter()
    world.network.answers.push('lost')
    const { id } = await world.ask(ticketId)
    await world.drain()
    const [letter] = await world.errands(id)
    const at = world.clock.now()
    const externalId = letter?.external_id ?? ''
    await hearHappenings(world.desk, box, [{ kind: 'bounced', externalId, explain: 'Full.', at }])
    expect(await world.errands(id)).toMatchObject([{ state: 'failed', refusal: { code: 'bounced' } }])
  })

  inWorld('hangs in the thread of those before it and of what came back', async ({ world }) => {
    const { box, id, letterId } = await asked(world)
    world.clock.advance({ minutes: 5 })
    await world.hearAll([writes(world, letterId)], box)
    world.clock.advance({ minutes: 5 })
    const added = { text: 'E per maggio?', fileIds: [] }
    await addToEscalation(world.desk, world.workspaceId, id, added, world.members.sara)
    await world.drain()
    expect(world.network.landed.at(-1)?.outgoing).toMatchObject({
      recipient: ACCOUNTING,
      text: expect.stringContaining('E per maggio?'),
      answers: {
        externalId: '<answer-1@house.example>',
        references: [letterId, '<answer-1@house.example>'],
      },
    })
  })
})
