import { describe, expect } from 'vitest'
import type { MemberName } from '../../../test/world/cast.ts'
import { inWorld } from '../../../test/world/in-world.ts'
import { A_PICTURE } from '../../../test/world/pictures.ts'
import type { World } from '../../../test/world.ts'
import type { DraftContent, DraftMode } from '../../core/draft/draft.ts'
import { contentOf, listDrafts } from '../../store/draft.ts'
import { attachFile, forgetUnsentFiles } from '../attach-file.ts'
import { writeNote } from '../write-note.ts'
import { saveDraft } from './save-draft.ts'
import { takeDraftOver } from './take-draft-over.ts'
import { aDraft, toContent } from './writing.fixture.ts'

interface Saving {
  readonly by?: MemberName
  readonly version?: number
  readonly mode?: DraftMode
}

const save = (
  { desk, workspaceId, members }: World,
  ticketId: string,
  content: Partial<DraftContent>,
  { by = 'sara', version = 0, mode = 'public' }: Saving = {},
) =>
  saveDraft(desk, workspaceId, ticketId, { mode, version, content: toContent(aDraft(content)) }, members[by])

const drafts = async (world: World, ticketId: string) => {
  const rows = await world.see(trx => listDrafts(trx, world.workspaceId, ticketId))
  return rows.map(row => ({ author: row.author_id, version: row.version, ...contentOf(row) }))
}

const file = (id: string) => ({ id, name: 'punto.png', mime: 'image/png', bytes: A_PICTURE.length, alt: '' })

describe('a draft', () => {
  inWorld('is kept whole, each saving a version further', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const whole = aDraft({
      text: 'Ciao Luca,',
      subject: 'Rimborso',
      poll: { options: ['Sì', ''], minutes: 60 },
      further: ['e poi'],
      quote: true,
      isNumbered: true,
      acts: [{ act: 'snooze', hours: 4 }],
    })
    await save(world, ticketId, { text: 'Ciao' })
    expect(await save(world, ticketId, whole, { version: 1 })).toMatchObject({
      ok: true,
      value: { version: 2, saved_at: world.clock.now() },
    })
    expect(await drafts(world, ticketId)).toEqual([{ author: world.members.sara, version: 2, ...whole }])
  })

  inWorld('is not written over by who has not seen it', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await save(world, ticketId, { text: 'Dal portatile' })
    const crossed = await save(world, ticketId, { text: 'Dal telefono' })
    expect(crossed).toMatchObject({
      ok: false,
      refusal: { kind: 'draftMoved', draft: { text: 'Dal portatile', version: 1 } },
    })
    expect(await drafts(world, ticketId)).toMatchObject([{ text: 'Dal portatile' }])
  })

  inWorld('said twice is said once, whatever it goes on from', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const poll = { options: ['Sì', 'No'], minutes: 60 }
    await save(world, ticketId, { text: 'Ciao', poll })
    expect(await save(world, ticketId, { text: 'Ciao', poll })).toMatchObject({
      ok: true,
      value: { version: 1 },
    })
  })

  inWorld('of two browsers at once is one of them, and the other is told', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const saved = await Promise.all(['uno', 'due', 'tre'].map(text => save(world, ticketId, { text })))
    expect(saved.filter(each => each.ok)).toHaveLength(1)
    expect(await drafts(world, ticketId)).toHaveLength(1)
  })

  inWorld('of each author and of each mode stands beside the others', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await save(world, ticketId, { text: 'Ciao' })
    await save(world, ticketId, { text: 'Chiedere a Marc' }, { mode: 'note' })
    await save(world, ticketId, { text: 'Buongiorno' }, { by: 'dario' })
    expect((await drafts(world, ticketId)).map(each => each.text).sort()).toEqual([
      'Buongiorno',
      'Chiedere a Marc',
      'Ciao',
    ])
  })

  inWorld('ends when it is emptied, also twice', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await save(world, ticketId, { text: 'Ciao' })
    expect(await save(world, ticketId, { text: ' ' }, { version: 1 })).toEqual({ ok: true, value: null })
    expect(await save(world, ticketId, { text: '' }, { version: 1 })).toEqual({ ok: true, value: null })
    expect(await drafts(world, ticketId)).toEqual([])
  })

  inWorld('ends when its answer or its note is written, and no other does', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await save(world, ticketId, { text: 'Ciao' })
    await save(world, ticketId, { text: 'Buongiorno' }, { by: 'dario' })
    await save(world, ticketId, { text: 'Chiedere a Marc' }, { mode: 'note' })
    await world.reply(ticketId)
    expect((await drafts(world, ticketId)).map(each => each.text).sort()).toEqual([
      'Buongiorno',
      'Chiedere a Marc',
    ])
    const { desk, workspaceId, members } = world
    await writeNote(desk, workspaceId, ticketId, { messageId: desk.newId(), text: 'Marc?' }, members.sara)
    expect(await drafts(world, ticketId)).toMatchObject([{ text: 'Buongiorno' }])
  })

  inWorld('that was still on its way when its answer left is kept no more', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    await save(world, ticketId, { text: 'Ciao' })
    await world.reply(ticketId, { text: 'Ciao, controlliamo 1/2' })
    expect(await save(world, ticketId, { text: 'Ciao, controlliamo ' }, { version: 1 })).toEqual({
      ok: true,
      value: null,
    })
    expect(await drafts(world, ticketId)).toEqual([])
    expect(await save(world, ticketId, { text: 'Altro' }, { version: 1 })).toMatchObject({
      ok: false,
      refusal: { kind: 'draftMoved', draft: null },
    })
  })

  inWorld('keeps its files longer than a day, and no others', async ({ world }) => {
    const { desk, workspaceId, members } = world
    const { ticketId } = await world.openMatter()
    const bring = async () => {
      const brought = await attachFile(desk, workspaceId, A_PICTURE, 'punto.png', members.sara)
      return brought.ok ? brought.value.id : ''
    }
    const kept = await bring()
    await bring()
    await save(world, ticketId, { files: [file(kept)] })
    world.clock.advance({ days: 2 })
    expect(await forgetUnsentFiles(desk)).toBe(1)
    await save(world, ticketId, {}, { version: 1 })
    expect(await forgetUnsentFiles(desk)).toBe(1)
  })

  inWorld('of a ticket of nobody knows whom is refused', async ({ world }) => {
    expect(await save(world, world.desk.newId(), { text: 'Ciao' })).toEqual({
      ok: false,
      refusal: { kind: 'notFound' },
    })
  })
})

describe('a draft taken over', () => {
  const take = ({ desk, workspaceId, members }: World, id: string, by: MemberName) =>
    takeDraftOver(desk, workspaceId, id, members[by])

  inWorld('is the other’s, above what he had begun, and its author is told', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const mine = await save(world, ticketId, { text: 'Ciao, ecco il punto:' })
    await save(world, ticketId, { text: 'Buongiorno' }, { by: 'dario' })
    const id = mine.ok ? (mine.value?.id ?? '') : ''
    expect(await take(world, id, 'dario')).toMatchObject({
      ok: true,
      value: { text: 'Ciao, ecco il punto:\n\nBuongiorno', version: 2, author_id: world.members.dario },
    })
    expect(await drafts(world, ticketId)).toHaveLength(1)
    expect((await world.events()).at(-1)).toMatchObject({
      type: 'draft.takenOver',
      ticket_id: ticketId,
      data: { from: world.members.sara, mode: 'public' },
    })
    expect(await save(world, ticketId, { text: 'Ciao, ecco il punto: 4711' }, { version: 1 })).toEqual({
      ok: false,
      refusal: { kind: 'draftMoved', draft: null },
    })
  })

  inWorld('is taken once', async ({ world }) => {
    const { ticketId } = await world.openMatter()
    const mine = await save(world, ticketId, { text: 'Ciao' })
    const id = mine.ok ? (mine.value?.id ?? '') : ''
    const taken = await Promise.all([take(world, id, 'dario'), take(world, id, 'marc')])
    expect(taken.filter(each => each.ok)).toHaveLength(1)
    expect(await drafts(world, ticketId)).toMatchObject([{ text: 'Ciao', version: 1 }])
  })
})
