import { describe, expect } from 'vitest'
import type { MemberName } from '../../../test/world/cast.ts'
import { inWorld } from '../../../test/world/in-world.ts'
import { A_PICTURE } from '../../../test/world/pictures.ts'
import type { World } from '../../../test/world.ts'
import type { ReplyRequest } from '../../contract/reply.ts'
import type { DraftContent } from '../../core/draft/draft.ts'
import { countAwaiting, findApproval } from '../../store/approval.ts'
import { contentOf, listDrafts } from '../../store/draft.ts'
import { listTickets } from '../../store/ticket-list.ts'
import { attachFile, forgetUnsentFiles } from '../attach-file.ts'
import { correctFact } from '../correct-fact.ts'
import { approve } from './approve.ts'
import { askApproval } from './ask-approval.ts'
import { refuseApproval, withdrawApproval } from './decide-approval.ts'
import { aDraft, toContent } from './writing.fixture.ts'

/** A matter whose answers the policy wants read by a supervisor. */
async function openInsult(world: World) {
  const { desk, workspaceId, members } = world
  const matter = await world.openMatter()
  await correctFact(desk, workspaceId, matter.message.id, { fact: 'isToxic', value: true }, members.giulia)
  return matter
}

const AT_ONCE = { goesAt: null, evenIfCustomerWrites: false }

const ask = (
  { desk, workspaceId, members, care }: World,
  ticketId: string,
  content: Partial<DraftContent> = { text: 'Ciao, ripariamo oggi.' },
  by: MemberName = 'sara',
  mode: 'public' | 'direct' = 'public',
  later: { readonly goesAt: string | null; readonly evenIfCustomerWrites: boolean } = AT_ONCE,
) => {
  const candidates = [{ ...toContent(aDraft(content)), id: desk.newId() }]
  return askApproval(
    desk,
    workspaceId,
    ticketId,
    { mode, accountId: care.id, candidates, note: 'Va bene?', ...later },
    members[by],
  )
}

async function asked(...asking: Parameters<typeof ask>): Promise<string> {
  const answer = await ask(...asking)
  if (!answer.ok) throw new Error(`not asked: ${JSON.stringify(answer.refusal)}`)
  return answer.value.id
}

const letGo = (
  { desk, workspaceId, members, care }: World,
  approvalId: string,
  otherwise: Partial<ReplyRequest> = {},
  by: MemberName = 'marc',
) =>
  approve(
    desk,
    workspaceId,
    approvalId,
    {
      deliveryId: desk.newId(),
      mode: 'public',
      targetMessageId: null,
      accountId: care.id,
      text: 'Ciao, ripariamo oggi.',
      quote: false,
      attachments: [],
      poll: null,
      isAcknowledgement: false,
      inviteDirect: false,
      further: [],
      lastSeenMessageId: null,
      sendAnyway: false,
      ...otherwise,
    },
    members[by],
  )

const refusal = (code: string) => ({ ok: false, refusal: { kind: 'refused', refusal: code } })
const approval = (world: World, id: string) => world.see(trx => findApproval(trx, world.workspaceId, id))
const awaiting = (world: World) => world.see(trx => countAwaiting(trx, world.workspaceId))
const drafts = async (world: World, ticketId: string) =>
  (await world.see(trx => listDrafts(trx, world.workspaceId, ticketId))).map(contentOf)
const bring = async ({ desk, workspaceId, members }: World) => {
  const brought = await attachFile(desk, workspaceId, A_PICTURE, 'punto.png', members.sara)
  if (!brought.ok) throw new Error(brought.refusal)
  return { ...brought.value, name: 'punto.png' }
}

describe('an answer that waits for a second person', () => {
  inWorld(
    'marks its ticket, which stands in the view of those, and leaves the desk alone',
    async ({ world }) => {
      const { ticketId } = await openInsult(world)
      await asked(world, ticketId)
      expect(await world.ticket(ticketId)).toMatchObject({ awaits_approval_since: world.clock.now() })
      expect(await awaiting(world)).toBe(1)
      const now = world.clock.now()
      const view = {
        view: 'awaitingApproval',
        memberId: world.members.marc,
        now,
        after: null,
        limit: 10,
      } as const
      const listed = await world.see(trx => listTickets(trx, world.workspaceId, view))
      expect(listed.map(row => row.id)).toEqual([ticketId])
      expect((await world.story(ticketId)).at(-1)).toBe('approval.asked')
      expect(await world.deliveries()).toEqual([])
    },
  )

  inWorld('goes as its author’s once somebody else lets it', async ({ world }) => {
    const { ticketId } = await openInsult(world)
    const id = await asked(world, ticketId)
    expect(await letGo(world, id)).toMatchObject({ ok: true })
    await world.drain({ seconds: 10 })
    expect((await world.messages()).at(-1)).toMatchObject({
      author_member_id: world.members.sara,
      text: 'Ciao, ripariamo oggi.',
    })
    expect(await world.deliveries()).toMatchObject([{ state: 'sent' }])
    expect(await world.ticket(ticketId)).toMatchObject({
      awaits_approval_since: null,
      assignee_id: world.members.sara,
    })
    expect(await approval(world, id)).toMatchObject({ state: 'approved', decided_by: world.members.marc })
    const given = (await world.events()).find(each => each.type === 'approval.given')
    expect(given).toMatchObject({
      actor: { kind: 'person', memberId: world.members.marc },
      data: { authorId: world.members.sara, isEdited: false },
    })
  })

  inWorld('may be edited by who lets it go, and the timeline says so', async ({ world }) => {
    const { ticketId } = await openInsult(world)
    await letGo(world, await asked(world, ticketId), { text: 'Ciao Luca, ripariamo domani.' })
    expect((await world.messages()).at(-1)).toMatchObject({ text: 'Ciao Luca, ripariamo domani.' })
    const given = (await world.events()).find(each => each.type === 'approval.given')
    expect(given).toMatchObject({ data: { isEdited: true } })
  })

  inWorld('is never let go by its own author, whatever his role', async ({ world }) => {
    const { ticketId } = await openInsult(world)
    const id = await asked(world, ticketId, { text: 'Ciao' }, 'marc')
    expect(await letGo(world, id, {}, 'marc')).toEqual(refusal('ownApproval'))
    expect(await letGo(world, id, {}, 'giulia')).toMatchObject({ ok: true })
  })

  inWorld('is let go once by two at the same time', async ({ world }) => {
    const { ticketId } = await openInsult(world)
    const id = await asked(world, ticketId)
    const both = await Promise.all([letGo(world, id, {}, 'marc'), letGo(world, id, {}, 'giulia')])
    expect(both.filter(each => each.ok)).toHaveLength(1)
    expect(both.find(each => !each.ok)).toEqual(refusal('approvalDecided'))
    expect(await world.deliveries()).toHaveLength(1)
  })

  inWorld('goes with its files and its poll, which wait with it', async ({ world }) => {
    const { desk } = world
    const { ticketId } = await openInsult(world)
    const file = await bring(world)
    const id = await asked(world, ticketId, { text: 'Ecco', files: [file] })
    world.clock.advance({ days: 3 })
    expect(await forgetUnsentFiles(desk)).toBe(0)
    const attachments = [{ id: file.id, alt: 'Un punto' }]
    // Nobody else sends it meanwhile.
    expect(await world.answer(ticketId, { attachments }, 'giulia')).toEqual(refusal('attachmentGone'))
    expect(await letGo(world, id, { text: 'Ecco', attachments })).toMatchObject({ ok: true })
    expect(await world.deliveries()).toMatchObject([{ files: 1 }])

    const another = await openInsult(world)
    const poll = { options: ['Sì', 'No'], minutes: 60 }
    const asking = await asked(world, another.ticketId, { text: 'Va?', poll })
    expect(await approval(world, asking)).toMatchObject({ candidates: [{ poll }] })
    expect(await letGo(world, asking, { text: 'Va?', poll })).toMatchObject({ ok: true })
  })

  inWorld('stays as it was when it cannot go', async ({ world }) => {
    const { ticketId } = await openInsult(world)
    const file = await bring(world)
    const id = await asked(world, ticketId, { text: 'Ecco', files: [file] })
    expect(await letGo(world, id, { text: 'Si calmi!' })).toEqual(refusal('forbiddenWord'))
    expect(await approval(world, id)).toMatchObject({ state: 'waiting' })
    const attachments = [{ id: file.id, alt: '' }]
    expect(await world.answer(ticketId, { attachments }, 'giulia')).toEqual(refusal('attachmentGone'))
    expect(await awaiting(world)).toBe(1)
  })

  inWorld('is stopped when somebody has answered meanwhile', async ({ world }) => {
    const { ticketId, message } = await openInsult(world)
    const id = await asked(world, ticketId)
    world.clock.advance({ minutes: 1 })
    await world.reply(ticketId, { text: 'Ciao, sono Giulia.' }, 'giulia')
    const seen = { lastSeenMessageId: message.id }
    expect(await letGo(world, id, seen)).toMatchObject({ refusal: { kind: 'answeredMeanwhile' } })
    expect(await letGo(world, id, { ...seen, sendAnyway: true })).toMatchObject({ ok: true })
  })

  inWorld('is refused with a note, and is its author’s draft again, files and all', async ({ world }) => {
    const { desk, workspaceId, members } = world
    const { ticketId } = await openInsult(world)
    const file = await bring(world)
    const id = await asked(world, ticketId, { text: 'Ecco', files: [file] })
    expect(await refuseApproval(desk, workspaceId, id, 'Più gentile.', members.marc)).toMatchObject({
      ok: true,
      value: { state: 'refused', decision_note: 'Più gentile.' },
    })
    expect(await drafts(world, ticketId)).toMatchObject([{ text: 'Ecco', files: [file] }])
    expect(await world.ticket(ticketId)).toMatchObject({
      awaits_approval_since: null,
      approval_refused_at: world.clock.now(),
    })
    expect((await world.events()).at(-1)).toMatchObject({
      type: 'approval.refused',
      data: { authorId: members.sara, note: 'Più gentile.' },
    })
    await asked(world, ticketId, { text: 'Ecco, con piacere', files: [file] })
    expect(await world.ticket(ticketId)).toMatchObject({ approval_refused_at: null })
    expect(await drafts(world, ticketId)).toEqual([])
  })

  inWorld('is taken back by its author alone', async ({ world }) => {
    const { desk, workspaceId, members } = world
    const { ticketId } = await openInsult(world)
    const id = await asked(world, ticketId)
    const withdraw = (by: MemberName) => withdrawApproval(desk, workspaceId, id, members[by])
    expect(await withdraw('dario')).toEqual({ ok: false, refusal: 'notYourApproval' })
    expect(await withdraw('sara')).toMatchObject({ ok: true, value: { state: 'withdrawn' } })
    expect(await drafts(world, ticketId)).toMatchObject([{ text: 'Ciao, ripariamo oggi.' }])
    expect(await letGo(world, id)).toEqual(refusal('approvalDecided'))
    expect(await awaiting(world)).toBe(0)
  })

  inWorld('gets further versions from its author, and from nobody else', async ({ world }) => {
    const { ticketId } = await openInsult(world)
    const id = await asked(world, ticketId)
    expect(await asked(world, ticketId, { text: 'Oppure così.' })).toBe(id)
    expect(await ask(world, ticketId, { text: 'Io direi' }, 'dario')).toEqual(refusal('approvalWaiting'))
    expect(await approval(world, id)).toMatchObject({
      candidates: [{ text: 'Ciao, ripariamo oggi.' }, { text: 'Oppure così.' }],
    })
    await letGo(world, id, { text: 'Oppure così.' })
    const given = (await world.events()).find(each => each.type === 'approval.given')
    expect(given).toMatchObject({ data: { isEdited: false } })
  })

  inWorld('is asked once, however often its browser asks', async ({ world }) => {
    const { desk, workspaceId, members, care } = world
    const { ticketId } = await openInsult(world)
    const candidates = [{ ...toContent(aDraft({ text: 'Ciao' })), id: desk.newId() }]
    const request = { mode: 'public', accountId: care.id, candidates, note: '', ...AT_ONCE } as const
    const asks = [1, 2, 3].map(() => askApproval(desk, workspaceId, ticketId, request, members.sara))
    expect(new Set((await Promise.all(asks)).map(each => each.ok && each.value.id)).size).toBe(1)
    expect((await world.story(ticketId)).filter(type => type === 'approval.asked')).toHaveLength(1)
  })

  inWorld('is followed by what its macro does, once, when it stands on the network', async ({ world }) => {
    const { ticketId } = await openInsult(world)
    const acts = [
      { act: 'prioritise', priority: 'low' },
      { act: 'resolve', how: 'solved' },
    ] as const
    const id = await asked(world, ticketId, { text: 'Fatto.', acts })
    expect(await approval(world, id)).toMatchObject({ candidates: [{ acts }] })
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'open' })
    const both = await Promise.all(
      ['marc', 'giulia'].map(by => letGo(world, id, { text: 'Fatto.', acts: [...acts] }, by as MemberName)),
    )
    expect(both.filter(each => each.ok)).toHaveLength(1)
    // It has not left yet: it may still be taken back, and nothing has been done.
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'open' })
    await world.drain({ seconds: 10 })
    expect(await world.ticket(ticketId)).toMatchObject({ status: 'resolved', priority: 'low' })
    const story = await world.story(ticketId)
    expect(story.filter(type => type === 'ticket.resolved')).toHaveLength(1)
    expect(story.filter(type => type === 'ticket.prioritised')).toHaveLength(1)
  })

  inWorld('goes without what its second person leaves out', async ({ world }) => {
    const { ticketId } = await openInsult(world)
    const id = await asked(world, ticketId, { text: 'Fatto.', acts: [{ act: 'resolve', how: 'solved' }] })
    expect(await letGo(world, id, { text: 'Fatto.' })).toMatchObject({ ok: true })
    await world.drain({ seconds: 10 })
    expect((await world.story(ticketId)).includes('ticket.resolved')).toBe(false)
  })

  inWorld('gives what its macro does back with the text, when it is refused', async ({ world }) => {
    const { desk, workspaceId, members } = world
    const { ticketId } = await openInsult(world)
    const acts = [{ act: 'snooze', hours: 24 }] as const
    const id = await asked(world, ticketId, { text: 'A domani.', acts })
    await refuseApproval(desk, workspaceId, id, 'Meglio oggi.', members.marc)
    expect(await drafts(world, ticketId)).toMatchObject([{ text: 'A domani.', acts }])
    const [nowhere] = [{ act: 'enqueue', queueId: desk.newId() } as const]
    expect(await ask(world, ticketId, { text: 'Di là', acts: [nowhere] })).toEqual(refusal('unknownQueue'))
  })

  inWorld('is turned away for what its author can mend', async ({ world }) => {
    const { ticketId } = await openInsult(world)
    expect(await ask(world, ticketId, { text: 'Si calmi!' })).toEqual(refusal('forbiddenWord'))
    expect(await ask(world, ticketId, { text: 'Ciao {{name}}' })).toEqual(refusal('unfilledPlaceholder'))
    expect(await awaiting(world)).toBe(0)
  })
})

describe('a junior', () => {
  const makeJunior = (world: World, who: MemberName) =>
    world.see(trx =>
      trx
        .insertInto('agent')
        .values({ workspace_id: world.workspaceId, member_id: world.members[who], is_junior: true })
        .execute(),
    )

  inWorld('has all his answers read, and everybody else goes on as before', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await makeJunior(world, 'sara')
    expect(await world.answer(ticketId)).toEqual(refusal('needsApproval'))
    expect((await world.answer(ticketId, {}, 'dario')).ok).toBe(true)
    expect(await letGo(world, await asked(world, ticketId))).toMatchObject({ ok: true })
  })

  inWorld('is not let off by a role that may approve', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await makeJunior(world, 'marc')
    expect(await world.answer(ticketId, {}, 'marc')).toEqual(refusal('needsApproval'))
  })
})

describe('an answer that is to go later', () => {
  const askLater = (world: World, ticketId: string, { hours = 24, evenIfCustomerWrites = false } = {}) =>
    ask(world, ticketId, undefined, 'sara', 'public', {
      goesAt: world.clock.after({ hours }).toISOString(),
      evenIfCustomerWrites,
    })

  inWorld('waits for its moment once it is approved, and goes as its author’s', async ({ world }) => {
    const { ticketId } = await openInsult(world)
    const asking = await askLater(world, ticketId)
    if (!asking.ok) throw new Error('not asked')
    const goesAt = asking.value.goes_at
    const given = await letGo(world, asking.value.id)
    expect(given).toMatchObject({ ok: true, value: { messageId: null, notBefore: goesAt } })
    expect(await world.ticket(ticketId)).toMatchObject({
      reply_goes_at: goesAt,
      awaits_approval_since: null,
    })
    await world.drain({ hours: 23 })
    expect(await world.deliveries()).toEqual([])
    await world.drain({ hours: 2 })
    expect(await world.deliveries()).toMatchObject([{ state: 'sent', text: 'Ciao, ripariamo oggi.' }])
    expect((await world.messages()).at(-1)).toMatchObject({ author_member_id: world.members.sara })
    const story = await world.story(ticketId)
    expect(story).toEqual(expect.arrayContaining(['approval.asked', 'reply.scheduled', 'approval.given']))
  })

  inWorld('goes at once where its moment has passed before somebody read it', async ({ world }) => {
    const { ticketId } = await openInsult(world)
    const asking = await askLater(world, ticketId, { hours: 2 })
    world.clock.advance({ hours: 3 })
    expect(await letGo(world, asking.ok ? asking.value.id : '')).toMatchObject({ ok: true })
    await world.drain({ seconds: 10 })
    expect(await world.deliveries()).toMatchObject([{ state: 'sent' }])
    expect(await world.ticket(ticketId)).toMatchObject({ reply_goes_at: null })
  })

  inWorld('is turned away where its moment has passed, or is too far', async ({ world }) => {
    const { ticketId } = await openInsult(world)
    expect(await askLater(world, ticketId, { hours: 0 })).toEqual(refusal('timePast'))
    expect(await askLater(world, ticketId, { hours: 24 * 400 })).toEqual(refusal('timeTooFar'))
    expect(await awaiting(world)).toBe(0)
  })

  inWorld('of two versions goes when the last word says', async ({ world }) => {
    const { ticketId } = await openInsult(world)
    const first = await askLater(world, ticketId)
    await asked(world, ticketId, { text: 'Oppure subito.' })
    expect(await approval(world, first.ok ? first.value.id : '')).toMatchObject({ goes_at: null })
  })

  inWorld(
    'takes its files along, and is its author’s draft again when the customer writes',
    async ({ world }) => {
      const { ticketId, said } = await openInsult(world)
      const file = await bring(world)
      const asking = await ask(
        world,
        ticketId,
        { text: 'Ciao', files: [{ ...file, alt: 'Un punto' }] },
        'sara',
        'public',
        { goesAt: world.clock.after({ hours: 24 }).toISOString(), evenIfCustomerWrites: false },
      )
      const attachments = [{ id: file.id, alt: 'Un punto' }]
      expect(await letGo(world, asking.ok ? asking.value.id : '', { attachments })).toMatchObject({
        ok: true,
      })
      world.clock.advance({ hours: 1 })
      await world.hear(
        world.post({
          text: '@aurora_aiuta allora?',
          inReplyTo: said.externalId,
          networkThread: said.networkThread,
        }),
      )
      await world.drain({ hours: 25 })
      expect(await world.deliveries()).toEqual([])
      expect(await drafts(world, ticketId)).toMatchObject([{ files: [{ id: file.id }] }])
    },
  )
})

describe('the need for approval', () => {
  const correct = (
    { desk, workspaceId, members }: World,
    messageId: string,
    value: boolean,
    by: MemberName,
  ) => correctFact(desk, workspaceId, messageId, { fact: 'isToxic', value }, members[by])

  inWorld('is not lifted by an agent who corrects the fact', async ({ world }) => {
    const { ticketId, message } = await openInsult(world)
    expect(await correct(world, message.id, false, 'sara')).toMatchObject({ ok: true })
    expect(await world.answer(ticketId)).toEqual(refusal('needsApproval'))
    expect((await world.answer(ticketId, {}, 'marc')).ok).toBe(true)
  })

  inWorld('is lifted by who may approve, also after an agent has tried', async ({ world }) => {
    const { ticketId, message } = await openInsult(world)
    await correct(world, message.id, false, 'sara')
    await correct(world, message.id, true, 'marc')
    await correct(world, message.id, false, 'marc')
    expect((await world.answer(ticketId)).ok).toBe(true)
  })
})
