import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest'
import { inWorld } from '../../../test/world/in-world.ts'
import type { World } from '../../../test/world.ts'
import { MOST_CHARACTERS } from '../../core/translation/translation.ts'
import { markDeleted } from '../../store/deleted-message.ts'
import { keepLanguage } from '../../store/message.ts'
import { findTranslationService } from '../../store/translation.ts'
import { openStub, type StubAnswer } from '../../translation/testing/open-stub.ts'
import { openToy, type Toy } from '../../translation/testing/open-toy.ts'
import { writeNote } from '../write-note.ts'
import { changeReach, removeService, setService, tryService } from './manage-service.ts'
import { translateDraft, translateMessage } from './translate.ts'

let toy: Toy
beforeAll(async () => {
  toy = await openToy()
})
afterAll(() => toy.close())

const toClose: (() => void)[] = []
afterEach(() => {
  for (const close of toClose.splice(0)) close()
})

const LANGUAGES = ['es', 'it', 'fr', 'en'].map(code => ({ code, targets: ['es', 'it', 'fr', 'en'] }))

/** A service that counts what it is asked, and puts each text between guillemets. */
async function openCounted() {
  const say = (body: string): StubAnswer => [200, { translatedText: `«${JSON.parse(body).q}»` }]
  const stub = await openStub(({ path, body }) => (path === '/languages' ? [200, LANGUAGES] : say(body)))
  toClose.push(stub.close)
  /** Of people: a service is tried with a word of ours. */
  const texts = () =>
    stub.asked
      .filter(({ path }) => path === '/translate')
      .map(({ body }) => JSON.parse(body).q as string)
      .filter(text => text !== 'Good morning')
  return { ...stub, texts }
}

const connect = (
  world: World,
  url: string,
  reach: 'public' | 'direct' = 'public',
  key: string | null = null,
) =>
  setService(world.desk, world.workspaceId, { kind: 'libreTranslate', url, key, reach }, world.members.giulia)
const translate = (world: World, messageId: string, limitMs?: number) =>
  translateMessage(world.desk, world.workspaceId, messageId, 'it', world.members.sara, limitMs)
const kept = (world: World) => world.see(trx => trx.selectFrom('translation').selectAll().execute())
const found = (world: World) => world.see(trx => findTranslationService(trx, world.workspaceId))

const SPANISH = { text: 'Hola, mi fibra no funciona desde ayer', language: 'es' } as const

describe('a message in another language', () => {
  inWorld('is translated, kept, and asked for once', async ({ world }) => {
    await connect(world, toy.url)
    const { message } = await world.openMatter(world.post(SPANISH))
    const made = await translate(world, message.id)
    expect(made).toMatchObject({
      ok: true,
      value: { text: 'Ciao, la mia fibra non funziona da ieri', from: 'es', to: 'it' },
    })
    expect(await kept(world)).toMatchObject([
      { message_id: message.id, language: 'it', source: 'es', made_by: world.members.sara },
    ])
    const counted = await openCounted()
    await connect(world, counted.url)
    // Another service has said nothing yet.
    expect(await kept(world)).toEqual([])
    await translate(world, message.id)
    expect(await translate(world, message.id)).toMatchObject({ value: { text: `«${SPANISH.text}»` } })
    expect(counted.texts()).toEqual([SPANISH.text])
    // The same service again, only its key is another: what it said still holds.
    await connect(world, counted.url, 'direct', 'k2')
    expect(await kept(world)).toHaveLength(1)
  })

  inWorld('loses its translation when it is edited, and when it is deleted', async ({ world }) => {
    await connect(world, toy.url)
    const { said, message } = await world.openMatter(world.post(SPANISH))
    await translate(world, message.id)
    const { externalId } = said
    await world.hear(
      world.post({ ...SPANISH, externalId: `${externalId}1`, editOf: [externalId], text: 'Hola, gracias' }),
    )
    expect(await kept(world)).toEqual([])
    expect(await translate(world, message.id)).toMatchObject({ value: { text: 'Ciao, grazie' } })
    await world.see(trx =>
      markDeleted(trx, world.workspaceId, message.channel, [`${externalId}1`], world.clock.now()),
    )
    expect(await kept(world)).toEqual([])
    expect(await translate(world, message.id)).toEqual({ ok: false, refusal: 'nothingToTranslate' })
  })

  inWorld('keeps nothing of a text that was edited while the service was at it', async ({ world }) => {
    const counted = await openCounted()
    await connect(world, counted.url)
    const { said, message } = await world.openMatter(world.post(SPANISH))
    const { externalId } = said
    const edited = world.post({
      ...SPANISH,
      externalId: `${externalId}1`,
      editOf: [externalId],
      text: 'Gracias',
    })
    counted.answer(async () => {
      await world.hear(edited)
      return [200, { translatedText: 'Ciao' }]
    })
    expect(await translate(world, message.id)).toMatchObject({ ok: true })
    expect(await kept(world)).toEqual([])
    counted.answer(() => [200, { translatedText: 'Grazie' }])
    expect(await translate(world, message.id)).toMatchObject({ value: { text: 'Grazie' } })
    expect(await kept(world)).toMatchObject([{ text: 'Grazie' }])
  })

  inWorld(
    'is told from the language that the desk knows, else the service finds it out',
    async ({ world }) => {
      await connect(world, toy.url)
      const message = await world.hear(world.post({ text: 'Hola, gracias', language: 'other' }))
      await world.see(trx => keepLanguage(trx, world.workspaceId, message.id, 'other'))
      expect(await translate(world, message.id)).toMatchObject({
        value: { text: 'Ciao, grazie', from: 'es' },
      })
    },
  )
})

describe('what never leaves the desk', () => {
  inWorld('is a note, and a direct message unless that is wished', async ({ world }) => {
    const counted = await openCounted()
    await connect(world, counted.url)
    const { ticketId } = await world.openMatter(world.post(SPANISH))
    const noteId = world.desk.newId()
    await writeNote(
      world.desk,
      world.workspaceId,
      ticketId,
      { messageId: noteId, text: 'Solo para nosotros' },
      world.members.sara,
    )
    expect(await translate(world, noteId)).toEqual({ ok: false, refusal: 'noteStays' })
    const direct = await world.hear(world.direct({ ...SPANISH, text: 'Mi número es 4711, gracias' }))
    expect(await translate(world, direct.id)).toEqual({ ok: false, refusal: 'directStays' })
    const draft = { text: 'Grazie', mode: 'direct', from: 'it', to: 'es' } as const
    expect(await translateDraft(world.desk, world.workspaceId, ticketId, draft)).toEqual({
      ok: false,
      refusal: 'directStays',
    })
    expect(counted.texts()).toEqual([])
    await changeReach(world.desk, world.workspaceId, 'direct', world.members.giulia)
    expect(await translate(world, direct.id)).toMatchObject({ ok: true })
    expect(await translate(world, noteId)).toEqual({ ok: false, refusal: 'noteStays' })
    expect(counted.texts()).toEqual(['Mi número es 4711, gracias'])
  })

  inWorld('is anything, without a service', async ({ world }) => {
    const { message } = await world.openMatter(world.post(SPANISH))
    expect(await translate(world, message.id)).toEqual({ ok: false, refusal: 'noService' })
  })

  inWorld('is what another brand has', async ({ world }) => {
    const borea = await world.settleBorea()
    await connect(world, toy.url)
    const theirs = await borea.openMatter(borea.post(SPANISH))
    expect(await translate(world, theirs.message.id)).toEqual({ ok: false, refusal: 'notFound' })
  })
})

describe('trouble', () => {
  inWorld.for([
    ['away', [503, ''], 'serviceAway'],
    ['strange', [200, { translatedText: ' ' }], 'serviceStrange'],
    ['at its limit', [429, {}], 'serviceLimit'],
    ['slow', null, 'serviceSlow'],
  ] as const)('with a service that is %s is said, and nothing is kept', async ([, bad, why], { world }) => {
    const counted = await openCounted()
    await connect(world, counted.url)
    const { message } = await world.openMatter(world.post(SPANISH))
    counted.answer(() => bad)
    expect(await translate(world, message.id, 150)).toEqual({ ok: false, refusal: why })
    expect(await kept(world)).toEqual([])
  })

  inWorld('with a text or a pair is said before anybody is asked', async ({ world }) => {
    const counted = await openCounted()
    await connect(world, counted.url)
    const long = await world.openMatter(world.post({ ...SPANISH, text: 'x'.repeat(MOST_CHARACTERS + 1) }))
    expect(await translate(world, long.message.id)).toEqual({ ok: false, refusal: 'textTooLong' })
    const german = await world.openMatter(
      world.post({ from: 'tom', text: 'Guten Tag, mein Internet geht nicht', language: 'de' }),
    )
    expect(await translate(world, german.message.id)).toEqual({ ok: false, refusal: 'pairNotOffered' })
    expect(counted.texts()).toEqual([])
  })
})

inWorld('a draft comes back in the language of the customer, and nothing of it stays', async ({ world }) => {
  await connect(world, toy.url)
  const { ticketId } = await world.openMatter(world.post(SPANISH))
  const draft = { text: 'Ciao, mi dispiace. Lo controlliamo.', mode: 'public', from: 'it', to: 'es' } as const
  expect(await translateDraft(world.desk, world.workspaceId, ticketId, draft)).toMatchObject({
    ok: true,
    value: { text: 'Hola, lo siento. Lo comprobamos.', to: 'es' },
  })
  expect(await kept(world)).toEqual([])
  expect(await world.deliveries()).toEqual([])
})

describe('a service', () => {
  inWorld('is tried without being kept, and kept only when it answers', async ({ world }) => {
    const wanted = { kind: 'libreTranslate', url: toy.url, key: null } as const
    const tried = await tryService(world.desk, world.workspaceId, wanted)
    expect(tried).toMatchObject({
      ok: true,
      value: { sample: { from: 'en', to: 'es', text: 'Good morning', said: 'Buenos días' } },
    })
    expect(await found(world)).toBeUndefined()
    expect(await connect(world, 'http://127.0.0.1:1')).toEqual({ ok: false, refusal: 'serviceAway' })
    expect(await found(world)).toBeUndefined()
  })

  inWorld('has its key in the vault, which no other address is shown', async ({ world }) => {
    const locked = await openToy({ KEY: 'chiave' })
    toClose.push(locked.close)
    expect(await connect(world, locked.url)).toEqual({ ok: false, refusal: 'keyRefused' })
    expect(await connect(world, locked.url, 'public', 'chiave')).toMatchObject({ ok: true })
    const row = await found(world)
    expect(row?.secret?.toString('latin1')).not.toContain('chiave')
    // The key that is kept is good for the same address.
    expect(await connect(world, locked.url)).toMatchObject({ ok: true })
    const counted = await openCounted()
    expect(await connect(world, counted.url)).toMatchObject({ ok: true })
    expect(counted.asked.map(({ body }) => body).join()).not.toContain('chiave')
  })

  inWorld('in our own house is refused where that is not allowed', async ({ world }) => {
    const guarded = { ...world.desk, mayReachPrivate: false }
    const wanted = { kind: 'apertium', key: null, reach: 'public' } as const
    for (const [url, why] of [
      ['http://example.com', 'notHttps'],
      ['https://127.0.0.1', 'privateAddress'],
      ['what', 'notAUrl'],
    ] as const)
      expect(await setService(guarded, world.workspaceId, { ...wanted, url }, world.members.giulia)).toEqual({
        ok: false,
        refusal: why,
      })
  })

  inWorld('without which nobody can ask needs a key', async ({ world }) => {
    const wanted = { kind: 'deepL', url: toy.url, key: null, reach: 'public' } as const
    expect(await setService(world.desk, world.workspaceId, wanted, world.members.giulia)).toEqual({
      ok: false,
      refusal: 'keyMissing',
    })
  })

  inWorld('is removed with all that it said, and the audit log knows', async ({ world }) => {
    await connect(world, toy.url)
    const { message } = await world.openMatter(world.post(SPANISH))
    await translate(world, message.id)
    await changeReach(world.desk, world.workspaceId, 'direct', world.members.giulia)
    await removeService(world.desk, world.workspaceId, world.members.giulia)
    expect(await found(world)).toBeUndefined()
    expect(await kept(world)).toEqual([])
    const told = (await world.events()).filter(({ type }) => type.startsWith('translation.'))
    expect(told.map(({ type, data }) => [type, data])).toEqual([
      ['translation.connected', { kind: 'libreTranslate', host: new URL(toy.url).host, reach: 'public' }],
      ['translation.changed', { host: new URL(toy.url).host, reach: 'direct' }],
      ['translation.removed', { kind: 'libreTranslate', host: new URL(toy.url).host }],
    ])
  })
})
