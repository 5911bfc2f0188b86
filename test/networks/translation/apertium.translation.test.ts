import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setService, tryService } from '../../../src/desk/translation/manage-service.ts'
import { translateDraft, translateMessage } from '../../../src/desk/translation/translate.ts'
import { apertium } from '../../../src/translation/apertium/apertium.ts'
import { openWorld, type World } from '../../world.ts'
import { type Apertium, startApertium } from './start-apertium.ts'

let service: Apertium
let world: World & { close(): Promise<void> }
beforeAll(async () => {
  ;[service, world] = await Promise.all([startApertium(), openWorld()])
})
afterAll(async () => {
  await Promise.all([service.kill(), world.close()])
})

const soon = () => AbortSignal.timeout(20_000)
const at = () => ({ url: service.url, key: null, allowsPrivate: true })
const wanted = () => ({ kind: 'apertium', url: service.url, key: null }) as const

describe('the protocol', () => {
  test('tells the pairs that are installed, in short codes', async () => {
    const pairs = await apertium.listPairs(at(), soon())
    expect(pairs).toMatchObject({ ok: true, value: expect.arrayContaining(['es>it', 'it>es']) })
  })

  test('takes a text as it is: lines, signs, names, addresses, faces, words that it does not know', async () => {
    const text =
      'Hola, mi fibra no funciona desde ayer & <b>nada</b> 😀.\n\n¡Ayuda @aurora_aiuta! https://a.example/b?c=d zzxqw'
    const made = await apertium.translate(at(), { text, from: 'es', to: 'it' }, soon())
    expect(made).toEqual({
      ok: true,
      value: {
        from: 'es',
        text: 'Ciao, la mia fibra non funziona da ieri & <b>niente</b> 😀.\n\n¡Aiuta @aurora_aiuta! https://a.example/b?c=d zzxqw',
      },
    })
  })

  test('says that it has no such pair', async () => {
    const made = await apertium.translate(at(), { text: 'Hola', from: 'es', to: 'de' }, soon())
    expect(made).toEqual({ ok: false, refusal: 'pairNotOffered' })
  })

  test('takes five thousand letters, and several texts at once', async () => {
    const text = 'La red no funciona. '.repeat(250)
    const all = await Promise.all(
      Array.from({ length: 4 }, () => apertium.translate(at(), { text, from: 'es', to: 'it' }, soon())),
    )
    for (const made of all) expect(made.ok && made.value.text.split('non funziona')).toHaveLength(251)
  })
})

test('an agent reads what a Spanish customer wrote, and answers in Spanish', async () => {
  const { desk, workspaceId, members } = world
  expect(await tryService(desk, workspaceId, wanted())).toMatchObject({ ok: true })
  const set = await setService(desk, workspaceId, { ...wanted(), reach: 'public' }, members.giulia)
  expect(set).toMatchObject({ ok: true })
  const said = { text: 'Hola, mi fibra no funciona desde ayer', language: 'es' } as const
  const { message, ticketId } = await world.openMatter(world.post(said))
  expect(await translateMessage(desk, workspaceId, message.id, 'it', members.sara)).toMatchObject({
    value: { text: 'Ciao, la mia fibra non funziona da ieri', from: 'es' },
  })
  const draft = { text: 'La fibra non funziona', mode: 'public', from: 'it', to: 'es' } as const
  const made = await translateDraft(desk, workspaceId, ticketId, draft)
  expect(made).toMatchObject({ value: { text: expect.stringMatching(/fibra no funciona/i), to: 'es' } })
  // What was kept is there, whatever becomes of the service.
  const { message: other } = await world.openMatter(world.post({ ...said, from: 'tom' }))
  service.pause()
  expect(await translateMessage(desk, workspaceId, other.id, 'it', members.sara, 500)).toEqual({
    ok: false,
    refusal: 'serviceSlow',
  })
  expect(await translateMessage(desk, workspaceId, message.id, 'it', members.sara)).toMatchObject({
    ok: true,
  })
  service.resume()
  expect(await translateMessage(desk, workspaceId, other.id, 'it', members.sara)).toMatchObject({ ok: true })
  await service.kill()
  expect(await translateDraft(desk, workspaceId, ticketId, draft)).toEqual({
    ok: false,
    refusal: 'serviceAway',
  })
})
