import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asLetter, openBox } from '../../test/world/letter-box.ts'
import { A_PICTURE } from '../../test/world/pictures.ts'
import type { AccountRow } from '../store/account.ts'
import { type Browser, openServer, PERSON, type TestServer } from './testing/open-server.ts'

let server: TestServer
let agent: Browser
let box: AccountRow
beforeAll(async () => {
  server = await openServer()
  agent = await server.as(PERSON.agent)
  box = await openBox(server.world)
})
afterAll(() => server.close())

const detail = async (ticketId: string) => (await agent.get(`/api/tickets/${ticketId}`)).body

async function offer() {
  const { ticketId } = await server.world.openMatter()
  const { status, body } = await agent.post(`/api/tickets/${ticketId}/passages`, { accountId: box.id })
  expect(status).toBe(200)
  return { ticketId, passage: body.passage }
}

describe('a way to another channel', () => {
  test('is made by an agent, followed by a customer without an account, and told in the ticket', async () => {
    const { ticketId, passage } = await offer()
    expect(await detail(ticketId)).toMatchObject({
      leadsTo: [{ accountId: box.id, channel: 'post', handle: box.handle }],
      passages: [{ code: passage.code, openedAt: null, arrivedAt: null }],
    })
    const page = await server.app.inject({ url: new URL(passage.url).pathname })
    expect(page.statusCode).toBe(200)
    expect(page.headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' })
    expect(page.body).toContain(passage.code)
    expect(page.body).toContain('mailto:')
    expect(page.body).toContain('lang="it"')
    expect(page.body).not.toContain('<script')
    const nonce = /<style nonce="(\w+)"/.exec(page.body)?.[1] ?? 'none'
    expect(page.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
    expect((await detail(ticketId)).passages).toMatchObject([
      { openedAt: expect.any(String), arrivedAt: null },
    ])
  })

  test.each(['AAAAA-AAAAA', '%3Cscript%3E', 'x'])('%s leads nowhere, and says so', async code => {
    const page = await server.app.inject({ url: `/to/${code}` })
    expect(page.statusCode).toBe(404)
    expect(page.body).toContain('leads nowhere')
    expect(page.body).not.toContain('<script')
  })

  test('is refused to the same channel', async () => {
    const { ticketId } = await server.world.openMatter()
    const refused = await agent.post(`/api/tickets/${ticketId}/passages`, {
      accountId: server.world.marketing.id,
    })
    expect(refused).toMatchObject({ status: 409, body: { error: { details: { refusal: 'unsupported' } } } })
  })
})

describe('a letter on the screen', () => {
  test('shows its own pictures from our address, and saves what could act', async () => {
    const { ticketId, passage } = await offer()
    const letter = asLetter(server.world, passage.code, {
      letter: {
        subject: 'Foto',
        html: '<p>Ecco <img src="cid:foto@a"> <img src="cid:gone"></p>',
        rest: '-- \nLuca',
        to: [],
        cc: [],
        forwardedBy: null,
        proofs: { dkim: 'pass', spf: 'none', dmarc: 'pass' },
        blockedImages: 2,
      },
      files: [
        { name: 'foto.png', mime: 'image/png', bytes: A_PICTURE, contentId: 'foto@a', isDangerous: false },
        {
          name: 'fattura "nuova".html',
          mime: 'text/html',
          bytes: Buffer.from('<script>1</script>'),
          contentId: null,
          isDangerous: true,
        },
      ],
    })
    await server.world.hear(letter, box)
    const shown = (await detail(ticketId)).messages.at(-1)
    const [picture, page] = shown.files
    expect(shown).toMatchObject({
      channel: 'post',
      letter: {
        html: `<p>Ecco <img src="/api/attachments/${picture.id}"> <img src=""></p>`,
        rest: '-- \nLuca',
        blockedImages: 2,
      },
    })
    const show = (id: string) =>
      server.app.inject({ url: `/api/attachments/${id}`, headers: { cookie: agent.cookie ?? '' } })
    expect((await show(picture.id)).headers['content-disposition']).toContain('inline')
    const saved = await show(page.id)
    expect(saved.headers['content-disposition']).toMatch(/^attachment; filename=/)
    expect(saved.headers['content-security-policy']).toContain('sandbox')
  })
})
