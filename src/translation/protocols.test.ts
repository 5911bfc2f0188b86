import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { apertium } from './apertium/apertium.ts'
import { deepL } from './deepl/deepl.ts'
import { libreTranslate } from './libre-translate/libre-translate.ts'
import type { TranslationProtocol } from './service.ts'
import { openStub, type StubAnswer } from './testing/open-stub.ts'
import { openToy, type Toy } from './testing/open-toy.ts'

const soon = (): AbortSignal => AbortSignal.timeout(5_000)

let stub: Awaited<ReturnType<typeof openStub>>
beforeAll(async () => {
  stub = await openStub(() => [200, {}])
})
beforeEach(() => void stub.asked.splice(0))
afterAll(() => stub.close())

const service = (key: string | null = null, url = stub.url) => ({ url, key, allowsPrivate: true })
const HOLA = { text: 'Hola & <b>tú</b>', from: 'es', to: 'it' }

describe('LibreTranslate', () => {
  test('is told the text in the body, with the key', async () => {
    stub.answer(() => [200, { translatedText: 'Ciao & <b>tu</b>' }])
    const made = await libreTranslate.translate(service('k1', `${stub.url}/inner/`), HOLA, soon())
    expect(made).toEqual({ ok: true, value: { text: 'Ciao & <b>tu</b>', from: 'es' } })
    const [asked] = stub.asked
    expect(asked).toMatchObject({ method: 'POST', path: '/inner/translate' })
    expect(JSON.parse(asked?.body ?? '')).toEqual({
      q: HOLA.text,
      source: 'es',
      target: 'it',
      format: 'text',
      api_key: 'k1',
    })
  })

  test('says which language it found', async () => {
    stub.answer(() => [
      200,
      { detectedLanguage: { confidence: 90, language: 'ca' }, translatedText: 'Buongiorno' },
    ])
    const made = await libreTranslate.translate(service(), { ...HOLA, from: null }, soon())
    expect(made).toEqual({ ok: true, value: { text: 'Buongiorno', from: 'ca' } })
    expect(JSON.parse(stub.asked[0]?.body ?? '')).toMatchObject({ source: 'auto' })
  })

  test('tells its pairs, also without targets', async () => {
    stub.answer(() => [200, [{ code: 'es', name: 'Spanish', targets: ['it', 'ja'] }]])
    expect(await libreTranslate.listPairs(service(), soon())).toEqual({ ok: true, value: ['es>it'] })
    stub.answer(() => [200, [{ code: 'es' }, { code: 'it' }]])
    expect(await libreTranslate.listPairs(service(), soon())).toEqual({ ok: true, value: ['es>it', 'it>es'] })
  })

  test.each([
    [400, { error: 'xx is not supported' }, 'pairNotOffered'],
    [400, { error: 'Italian (it) is not available as a target language from X (x)' }, 'pairNotOffered'],
    [400, { error: 'Invalid request: request (9000) exceeds text limit (5000)' }, 'textTooLong'],
    [400, { error: 'Please contact the server operator to get an API key' }, 'keyRefused'],
    [400, { error: 'Invalid request' }, 'serviceStrange'],
    [403, { error: 'Invalid API key' }, 'keyRefused'],
    [429, { error: 'Too many requests' }, 'serviceLimit'],
    [500, { error: 'Cannot translate text' }, 'serviceStrange'],
    [502, '<html>', 'serviceAway'],
    [200, '<html>', 'serviceStrange'],
    [200, { translatedText: 7 }, 'serviceStrange'],
    [302, 'http://127.0.0.1:1/', 'serviceStrange'],
  ])('%i %j is %s', async (status, body, trouble) => {
    stub.answer(() => [status, body])
    expect(await libreTranslate.translate(service(), HOLA, soon())).toEqual({ ok: false, refusal: trouble })
  })
})

describe('Apertium', () => {
  // As Apertium APy 0.11.7 with apertium-spa-ita said it.
  test('is told that the text is no HTML, and marks nothing', async () => {
    stub.answer(() => [
      200,
      { responseData: { translatedText: 'Ciao & <b>tu</b>' }, responseDetails: null, responseStatus: 200 },
    ])
    expect(await apertium.translate(service(), HOLA, soon())).toEqual({
      ok: true,
      value: { text: 'Ciao & <b>tu</b>', from: 'es' },
    })
    expect(stub.asked[0]).toMatchObject({ method: 'POST', path: '/translate' })
    expect(Object.fromEntries(new URLSearchParams(stub.asked[0]?.body))).toEqual({
      langpair: 'es|it',
      q: HOLA.text,
      markUnknown: 'no',
      format: 'txt',
    })
  })

  test('tells its pairs in codes of its own', async () => {
    const responseData = [
      { sourceLanguage: 'ita', targetLanguage: 'spa' },
      { sourceLanguage: 'spa', targetLanguage: 'ita' },
      { sourceLanguage: 'spa', targetLanguage: 'cat' },
    ]
    stub.answer(() => [200, { responseData, responseDetails: null, responseStatus: 200 }])
    expect(await apertium.listPairs(service(), soon())).toEqual({ ok: true, value: ['es>it', 'it>es'] })
  })

  test.each([
    [400, { status: 'error', code: 400, explanation: 'That pair is not installed' }, 'pairNotOffered'],
    [503, { status: 'error', code: 503, explanation: 'internal error' }, 'serviceAway'],
    [404, '', 'serviceStrange'],
  ])('%i %j is %s', async (status, body, trouble) => {
    stub.answer(() => [status, body])
    expect(await apertium.translate(service(), HOLA, soon())).toEqual({ ok: false, refusal: trouble })
  })
})

describe('DeepL', () => {
  test('is told the key in a header, and English as in one country', async () => {
    stub.answer(() => [200, { translations: [{ detected_source_language: 'ES', text: 'Hello' }] }])
    const made = await deepL.translate(service('k1:fx'), { ...HOLA, from: null, to: 'en' }, soon())
    expect(made).toEqual({ ok: true, value: { text: 'Hello', from: 'es' } })
    expect(stub.asked[0]).toMatchObject({
      path: '/v2/translate',
      headers: { authorization: 'DeepL-Auth-Key k1:fx' },
    })
    expect(JSON.parse(stub.asked[0]?.body ?? '')).toEqual({ text: [HOLA.text], target_lang: 'EN-GB' })
  })

  test('tells its pairs by two lists', async () => {
    stub.answer(({ path }) => [
      200,
      path.endsWith('=source')
        ? [{ language: 'ES' }, { language: 'JA' }]
        : [{ language: 'EN-GB' }, { language: 'EN-US' }, { language: 'IT' }],
    ])
    expect(await deepL.listPairs(service('k1'), soon())).toEqual({
      ok: true,
      value: ['es>en', 'es>it', 'ja>en', 'ja>it'],
    })
  })

  test.each([
    [400, { message: "Value for 'target_lang' not supported." }, 'pairNotOffered'],
    [403, '', 'keyRefused'],
    [413, '', 'textTooLong'],
    [429, '', 'serviceLimit'],
    [456, { message: 'Quota Exceeded' }, 'serviceLimit'],
  ])('%i %j is %s', async (status, body, trouble) => {
    stub.answer(() => [status, body])
    expect(await deepL.translate(service('k1'), HOLA, soon())).toEqual({ ok: false, refusal: trouble })
  })
})

describe('any service', () => {
  const all: readonly TranslationProtocol[] = [libreTranslate, apertium, deepL]
  test.each(all)('$kind that does not answer in time is slow', async protocol => {
    stub.answer((): StubAnswer => null)
    const made = await protocol.translate(service('k1'), HOLA, AbortSignal.timeout(50))
    expect(made).toEqual({ ok: false, refusal: 'serviceSlow' })
  })

  test.each(all)('$kind that is not there is away', async protocol => {
    const made = await protocol.translate(service('k1', 'http://127.0.0.1:1'), HOLA, soon())
    expect(made).toEqual({ ok: false, refusal: 'serviceAway' })
  })

  test.each(all)('$kind in our own house is not asked where that is not allowed', async protocol => {
    const url = stub.url.replace('http:', 'https:')
    for (const [address, trouble] of [
      [stub.url, 'notHttps'],
      [url, 'privateAddress'],
      [url.replace('127.0.0.1', 'localhost'), 'privateAddress'],
    ] as const) {
      const guarded = { url: address, key: 'k1', allowsPrivate: false }
      expect(await protocol.translate(guarded, HOLA, soon())).toEqual({ ok: false, refusal: trouble })
    }
    expect(stub.asked).toEqual([])
  })

  test.each(all)('$kind that never ends its answer is cut off', async protocol => {
    stub.answer(() => [200, `{"translatedText": "${'x'.repeat(2_000_000)}"}`])
    expect(await protocol.translate(service('k1'), HOLA, soon())).toEqual({
      ok: false,
      refusal: 'serviceStrange',
    })
  })
})

describe('the toy of the examples', () => {
  let toy: Toy
  beforeAll(async () => {
    toy = await openToy({ KEY: 'giocattolo', MOST: '200' })
  })
  afterAll(() => toy.close())
  const ask = (text: string, from: string | null, to: string, key: string | null = 'giocattolo') =>
    libreTranslate.translate(service(key, toy.url), { text, from, to }, soon())

  test('speaks the protocol', async () => {
    const pairs = await libreTranslate.listPairs(service(null, toy.url), soon())
    expect(pairs.ok && pairs.value).toContain('es>it')
    const text = '¡Hola! Mi fibra no funciona desde ayer. @mi_fibra https://x.example/hola'
    expect(await ask(text, 'es', 'it')).toMatchObject({
      value: { text: '¡Ciao! La mia fibra non funziona da ieri. @mi_fibra https://x.example/hola' },
    })
    expect(await ask('Ma facture est arrivée', null, 'it')).toEqual({
      ok: true,
      value: { text: 'La mia bolletta è arrivata', from: 'fr' },
    })
  })

  test.each([
    ['another key', 'Hola', 'es', 'it', 'altro', 'keyRefused'],
    ['a language that it does not know', 'Hola', 'ja', 'it', 'giocattolo', 'pairNotOffered'],
    ['too much', 'x'.repeat(201), 'es', 'it', 'giocattolo', 'textTooLong'],
  ])('and its refusals: %s', async (_, text, from, to, key, refusal) =>
    expect(await ask(text, from, to, key)).toEqual({ ok: false, refusal }),
  )
})
