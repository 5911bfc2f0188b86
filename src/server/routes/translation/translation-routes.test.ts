import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openToy, type Toy } from '../../../translation/testing/open-toy.ts'
import { openServer, type TestServer } from '../../testing/open-server.ts'

let server: TestServer
let toy: Toy
beforeAll(async () => {
  ;[server, toy] = await Promise.all([openServer(), openToy({ KEY: 'chiave' })])
})
afterAll(async () => {
  toy.close()
  await server.close()
})

const wanted = (more = {}) => ({ kind: 'libreTranslate', url: toy.url, key: 'chiave', ...more })

describe('a translation service', () => {
  test('is nobody’s at first', async () => {
    const sara = await server.as('sara')
    expect((await sara.get('/api/translation')).body).toEqual({ service: null })
  })

  test('is tried, connected, used and removed, and its key is told to nobody', async () => {
    const [giulia, sara] = [await server.as('giulia'), await server.as('sara')]
    const tried = await giulia.post('/api/translation/service/test', wanted())
    expect(tried).toMatchObject({ status: 200, body: { sample: { said: 'Buenos días' } } })
    expect((await giulia.post('/api/translation/service', wanted({ reach: 'public' }))).status).toBe(200)
    const settings = await giulia.get('/api/translation/service')
    expect(settings.body).toMatchObject({
      service: { kind: 'libreTranslate', url: toy.url, hasKey: true, reach: 'public' },
      allowsPrivate: true,
    })
    expect(settings.text).not.toContain('chiave')
    const known = await sara.get('/api/translation')
    expect(known.body.service).toMatchObject({ host: new URL(toy.url).host, detects: true })

    const { world } = server
    const said = { text: 'Hola, mi fibra no funciona', language: 'es' } as const
    const { message, ticketId } = await world.openMatter(world.post(said))
    const made = await sara.post(`/api/messages/${message.id}/translation`, { to: 'it' })
    expect(made.body).toEqual({
      text: 'Ciao, la mia fibra non funziona',
      from: 'es',
      to: 'it',
      by: `LibreTranslate (${new URL(toy.url).host})`,
    })
    const draft = { text: 'Grazie', mode: 'direct', from: 'it', to: 'es' }
    const refused = await sara.post(`/api/tickets/${ticketId}/translation`, draft)
    expect(refused).toMatchObject({
      status: 409,
      body: { error: { details: { refusal: 'directStays' } } },
    })
    const changed = await giulia.ask('PATCH', '/api/translation/service', { body: { reach: 'direct' } })
    expect(changed.status).toBe(200)
    expect((await sara.post(`/api/tickets/${ticketId}/translation`, draft)).body.text).toBe('Gracias')

    expect((await giulia.ask('DELETE', '/api/translation/service')).status).toBe(200)
    expect((await sara.get('/api/translation')).body).toEqual({ service: null })
  })

  test.each([
    ['another key', { key: 'altra' }, 'keyRefused'],
    ['no address', { url: 'dove' }, 'notAUrl'],
    ['nobody there', { url: 'http://127.0.0.1:1' }, 'serviceAway'],
    ['no key where one is needed', { kind: 'deepL', key: null }, 'keyMissing'],
  ])('is refused for %s', async (_, more, refusal) => {
    const giulia = await server.as('giulia')
    const answer = await giulia.post('/api/translation/service', wanted({ ...more, reach: 'public' }))
    expect(answer).toMatchObject({ status: 409, body: { error: { details: { refusal } } } })
    expect((await giulia.get('/api/translation')).body).toEqual({ service: null })
  })

  test('is set by who may, and asked by who writes', async () => {
    const [sara, vera] = [await server.as('sara'), await server.as('vera')]
    expect((await sara.post('/api/translation/service', wanted({ reach: 'public' }))).status).toBe(403)
    const { message } = await server.world.openMatter(server.world.post({ from: 'tom' }))
    const asked = await vera.post(`/api/messages/${message.id}/translation`, { to: 'it' })
    expect(asked.status).toBe(403)
  })
})
