import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { A_PICTURE } from '../../test/world/pictures.ts'
import {
  addToEscalation,
  rerouteEscalation,
  settleEscalation,
  withdrawEscalation,
} from '../desk/escalation/change-escalation.ts'
import { hearDepartment } from '../desk/escalation/hear-department.ts'
import { linkOf, renewLink, revokeLink } from '../desk/escalation/link.ts'
import type { EscalationRow } from '../store/escalation/escalation.ts'
import { newAddress, openServer, type TestServer } from './testing/open-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openServer()
})
afterAll(() => server.close())

type Asking = Parameters<TestServer['world']['ask']>[1]

/** A department is asked by link. @returns the question, and the path of its page. */
async function ask(asking: Asking = {}): Promise<{ row: EscalationRow; path: string }> {
  const { ticketId, message } = await server.world.openMatter()
  const row = await server.world.ask(ticketId, { messageIds: [message.id], ...asking })
  return { row, path: pathOf(row) }
}

const pathOf = (row: Pick<EscalationRow, 'id' | 'link_version'>): string =>
  new URL(linkOf(server.world.desk, row)).pathname

const open = (url: string, headers: Record<string, string> = {}, remoteAddress = newAddress()) =>
  server.app.inject({ url, headers, remoteAddress })

interface Filled {
  readonly kind?: string
  readonly text?: string
  readonly name?: string
  readonly form?: string
  readonly files?: readonly (readonly [name: string, bytes: Uint8Array])[]
}

const formIdOf = (html: string): string => /name="form" value="([\w-]+)"/.exec(html)?.[1] ?? ''

/** Sends the form as a browser does, after it was looked at unless its id is given. */
async function send(path: string, filled: Filled, headers: Record<string, string> = {}) {
  const { form = formIdOf((await open(path)).body), files = [], ...fields } = filled
  const data = new FormData()
  data.set('form', form)
  for (const [name, value] of Object.entries({
    kind: 'answer',
    text: 'Era un conguaglio.',
    name: 'Ada',
    ...fields,
  }))
    data.set(name, value)
  for (const [name, bytes] of files) data.append('files', new Blob([new Uint8Array(bytes)]), name)
  if (files.length === 0) data.append('files', new Blob([]), '')
  const body = new Response(data)
  return server.app.inject({
    method: 'POST',
    url: path,
    remoteAddress: newAddress(),
    headers: {
      'content-type': body.headers.get('content-type') ?? '',
      origin: 'null',
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
    payload: Buffer.from(await body.arrayBuffer()),
  })
}

const heard = async ({ id }: EscalationRow) =>
  (await server.world.entries(id)).filter(({ by }) => by.kind === 'department')

const desk = () => server.world.desk
const sara = () => server.world.members.sara
const ws = () => server.world.workspaceId

describe('the page that a link opens', () => {
  test('shows the question, the customer as far as he is shown, and nothing that could run or be found', async () => {
    const { row, path } = await ask()
    const page = await open(path, { 'accept-language': 'fr-FR,fr;q=0.9' })
    expect(page.statusCode).toBe(200)
    expect(page.headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
    })
    const nonce = /<style nonce="(\w+)"/.exec(page.body)?.[1] ?? 'none'
    expect(page.headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'nonce-${nonce}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    )
    expect(page.headers['set-cookie']).toBeUndefined()
    expect(page.body).toContain('lang="fr"')
    expect(page.body).toContain('Aurora Mobile interroge Comptabilité')
    for (const shown of [
      row.title,
      'Perché la fattura di aprile è il doppio?',
      'Luca Bassi',
      'Réponse promise',
    ])
      expect(page.body).toContain(shown)
    expect(page.body).not.toContain('<script')
    expect(page.body).not.toContain('Sara')
    expect((await server.world.escalation(row.id)).link_opened_at).not.toBeNull()
  })

  test('speaks the language of the department, and keeps the customer to itself where the agent did', async () => {
    await server.world.settleDepartment('network', { language: 'it' })
    const { path } = await ask({ department: 'network', showsCustomer: false, messageIds: [] })
    const page = await open(path, { 'accept-language': 'fr' })
    expect(page.body).toContain('lang="it"')
    expect(page.body).not.toContain('Luca Bassi')
  })

  test('is late in words where it is late', async () => {
    const { path, row } = await ask()
    await server.world.see(trx =>
      trx
        .updateTable('clock')
        .set({ due_at: new Date(desk().now().getTime() - 1) })
        .where('escalation_id', '=', row.id)
        .execute(),
    )
    expect((await open(path)).body).toContain('Late: the answer was promised by')
  })

  test('shows hostile words as words', async () => {
    const hostile = '</textarea><script>alert(1)</script><img src=x onerror="alert(2)">\u202e&amp;'
    const { path } = await ask({ title: hostile, text: hostile })
    await send(path, { text: hostile, name: '"><b>Ada</b>' })
    const { body } = await open(path)
    expect(body).not.toMatch(/<script|<img|<b>/)
    expect(body.split('&#60;script&#62;')).toHaveLength(5)
  })

  test('tells the second department what was asked, and nothing that the first one said', async () => {
    const { row, path } = await ask({ text: 'Chi ha scritto questa fattura?' })
    await send(path, { kind: 'news', text: 'Lo sa solo Piero.' })
    await addToEscalation(desk(), ws(), row.id, { text: 'È di aprile.', fileIds: [] }, sara())
    await rerouteEscalation(
      desk(),
      ws(),
      row.id,
      { to: 'network', way: 'link', text: 'Tocca a voi.' },
      sara(),
    )
    expect((await open(path)).statusCode).toBe(410)
    const { body } = await open(pathOf(await server.world.escalation(row.id)))
    for (const told of ['Chi ha scritto', 'È di aprile.', 'Tocca a voi.']) expect(body).toContain(told)
    expect(body).not.toContain('Piero')
  })
})

describe('an answer on the page', () => {
  test('stands in the history with name and files, and lies with the agent as a draft', async () => {
    const { row, path } = await ask()
    const sent = await send(path, {
      text: '  Era un conguaglio.\r\nLo storniamo.  ',
      name: ' Ada  Verdi ',
      files: [
        ['../nota.pdf', Buffer.from('%PDF-1.4 nota')],
        ['foto.png', A_PICTURE],
      ],
    })
    expect(sent.statusCode).toBe(303)
    const [entry] = await heard(row)
    expect(entry).toMatchObject({
      kind: 'answer',
      text: 'Era un conguaglio.\nLo storniamo.',
      way: 'link',
      by: { kind: 'department', name: 'Ada Verdi', memberId: null },
    })
    expect((await server.world.escalation(row.id)).state).toBe('answered')
    const draft = await server.world.see(trx =>
      trx.selectFrom('draft').selectAll().where('escalation_id', '=', row.id).executeTakeFirstOrThrow(),
    )
    expect(draft).toMatchObject({ text: entry?.text, author_id: sara() })
    const thanks = await open(String(sent.headers.location))
    for (const told of ['Thank you', 'Lo storniamo.', 'nota.pdf', 'foto.png', 'Add something'])
      expect(thanks.body).toContain(told)
    const file = /href="(\/ask\/[^"]+\/files\/[\w-]+)">foto\.png/.exec(thanks.body)?.[1] ?? ''
    const shown = await open(file)
    expect(shown.rawPayload).toEqual(A_PICTURE)
    expect(shown.headers).toMatchObject({
      'content-type': 'image/png',
      'content-security-policy': "sandbox; default-src 'none'",
    })
  })

  test('sent twice, even at the same time, is said once; other words of the same form are said too', async () => {
    const { row, path } = await ask()
    const form = formIdOf((await open(path)).body)
    const twice = await Promise.all([send(path, { form }), send(path, { form }), send(path, { form })])
    expect(twice.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303])
    expect(await heard(row)).toHaveLength(1)
    await send(path, { form, text: 'Anzi: era un errore.' })
    expect((await heard(row)).map(({ text }) => text)).toEqual(['Era un conguaglio.', 'Anzi: era un errore.'])
  })

  test('that it is not theirs is said with its reason, once', async () => {
    const { row, path } = await ask()
    const form = formIdOf((await open(path)).body)
    const refusal = { form, kind: 'refusal', text: 'Chiedete alla rete.' }
    expect((await send(path, refusal)).statusCode).toBe(303)
    expect((await send(path, refusal)).statusCode).toBe(303)
    expect(await heard(row)).toMatchObject([{ kind: 'refusal', text: 'Chiedete alla rete.' }])
    expect((await open(path)).body).toContain('You have said that this is not for you')
  })

  test('of 20,000 characters is taken; of more it is not, and none is lost', async () => {
    const { row, path } = await ask()
    const long = 'à'.repeat(20_000)
    const refused = await send(path, { text: `${long}!`, name: 'Ada Verdi' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain(`${long}!</textarea>`)
    expect(refused.body).toContain('value="Ada Verdi"')
    expect(await heard(row)).toEqual([])
    expect((await send(path, { text: long, form: formIdOf(refused.body) })).statusCode).toBe(303)
    expect(await heard(row)).toMatchObject([{ text: long }])
  })

  test.each<[why: string, filled: Filled, told: string]>([
    ['no words', { text: ' \n ' }, 'The message is missing'],
    ['no name', { name: ' ' }, 'Your name is missing'],
    ['a page', { files: [['a.html', Buffer.from('<html>')]] }, 'a web page: a.html'],
    ['an empty file', { files: [['vuoto.txt', Buffer.alloc(0)]] }, 'vuoto.txt'],
    [
      'six files',
      { files: Array.from({ length: 6 }, (_, n) => [`${n}.png`, A_PICTURE] as const) },
      '5 at most',
    ],
    [
      'more files than are read',
      { files: Array.from({ length: 30 }, () => ['a.png', A_PICTURE] as const) },
      '5 at most',
    ],
  ])('with %s is not sent, and the form is filled in again', async (_why, filled, told) => {
    const { row, path } = await ask()
    const refused = await send(path, { kind: 'refusal', ...filled })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain(told)
    expect(refused.body).toContain('value="refusal" checked')
    if (filled.text === undefined) expect(refused.body).toContain('Era un conguaglio.</textarea>')
    expect(await heard(row)).toEqual([])
  })

  test('that is no form says so', async () => {
    const { path } = await ask()
    const answer = await server.app.inject({ method: 'POST', url: path, payload: { text: 'Ciao' } })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('The sending was cut off')
  })

  test('while the database is away is not lost: it stands in a form that can be sent again', async () => {
    const { row, path } = await ask()
    const form = formIdOf((await open(path)).body)
    const away = vi
      .spyOn(server.world.database, 'inEveryWorkspace')
      .mockRejectedValue(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))
    const refused = await send(path, { form, text: 'Ho scritto tanto.' })
    expect((await open(path)).statusCode).toBe(503)
    away.mockRestore()
    expect(refused.statusCode).toBe(503)
    expect(refused.body).toContain('Ho scritto tanto.</textarea>')
    expect(formIdOf(refused.body)).toBe(form)
    expect((await send(path, { form, text: 'Ho scritto tanto.' })).statusCode).toBe(303)
    expect(await heard(row)).toHaveLength(1)
  })

  test('from another site is not taken', async () => {
    const { row, path } = await ask()
    expect((await send(path, {}, { origin: 'https://evil.example' })).statusCode).toBe(403)
    expect((await send(path, {}, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect(await heard(row)).toEqual([])
  })
})

describe('a question that needs no answer any more', () => {
  test('taken back says so; who was writing may send it as an addition', async () => {
    const { row, path } = await ask()
    const form = formIdOf((await open(path)).body)
    await withdrawEscalation(desk(), ws(), row.id, { text: 'Risolto da noi.' }, sara())
    const page = (await open(path)).body
    expect(page).toContain('No answer is needed any more')
    expect(page).toContain('Risolto da noi.')
    expect(page).not.toContain('<form')
    const late = await send(path, { form })
    expect(late.statusCode).toBe(422)
    expect(late.body).toContain('taken back meanwhile')
    expect(late.body).toContain('name="kind" value="news"')
    expect((await send(path, { form, kind: 'news' })).statusCode).toBe(303)
    expect(await heard(row)).toMatchObject([{ kind: 'news' }])
    expect((await server.world.escalation(row.id)).state).toBe('withdrawn')
  })

  test('settled takes news', async () => {
    const { row, path } = await ask()
    await send(path, {})
    await settleEscalation(desk(), ws(), row.id, sara())
    const page = (await open(path)).body
    expect(page).toContain('the request is closed')
    expect(page).not.toContain('type="radio"')
    expect((await send(path, { kind: 'news', text: 'È partito.' })).statusCode).toBe(303)
    expect((await heard(row)).at(-1)).toMatchObject({ kind: 'news', text: 'È partito.' })
  })

  test('answered meanwhile is not refused; the reason may go as an addition', async () => {
    const { row, path } = await ask()
    const form = formIdOf((await open(path)).body)
    const elsewhere = { kind: 'answer', text: 'Sì', name: 'Piero', memberId: null, way: 'letter' } as const
    await hearDepartment(desk(), ws(), row.id, elsewhere)
    const late = await send(path, { form, kind: 'refusal' })
    expect(late.statusCode).toBe(422)
    expect(late.body).toContain('answered meanwhile')
    expect(late.body).toContain('value="news" checked')
  })
})

describe('a link that opens nothing', () => {
  test.each(['AAAA', 'A'.repeat(48), '%3Cscript%3E', 'x'.repeat(150), '%00'])('%s is none', async token => {
    for (const page of [await open(`/ask/${token}`), await send(`/ask/${token}`, { form: '' })]) {
      expect(page.statusCode).toBe(404)
      expect(page.body).toContain('This page does not exist')
      expect(page.body).not.toContain('<script')
    }
  })

  test('changed by one letter is forged', async () => {
    const { path } = await ask()
    const forged = path.replace(/.$/, last => (last === 'A' ? 'B' : 'A'))
    expect((await open(forged)).statusCode).toBe(404)
  })

  test('forged costs no look into the database, and cannot be tried for long from one address', async () => {
    const address = newAddress()
    const { path } = await ask()
    const looks = vi.spyOn(server.world.database, 'inEveryWorkspace')
    const tried: number[] = []
    for (let n = 0; n < 60; n++) tried.push((await open(`/ask/${'B'.repeat(48)}`, {}, address)).statusCode)
    const last = await open(`/ask/${'C'.repeat(48)}`, {}, address)
    expect(looks).not.toHaveBeenCalled()
    await open(path)
    expect(looks).toHaveBeenCalledOnce()
    looks.mockRestore()
    expect(new Set(tried)).toEqual(new Set([404]))
    expect(last.statusCode).toBe(429)
    expect(last.body).toContain('Too many requests')
  })

  test('run out, replaced or taken back asks for a new one, and gives back what was written', async () => {
    const expired = await ask()
    await server.world.see(trx =>
      trx
        .updateTable('escalation')
        .set({ link_expires_at: desk().now() })
        .where('id', '=', expired.row.id)
        .execute(),
    )
    const replaced = await ask()
    const renewed = await renewLink(desk(), ws(), replaced.row.id, sara())
    const revoked = await ask()
    const form = formIdOf((await open(revoked.path)).body)
    await revokeLink(desk(), ws(), revoked.row.id, sara())
    for (const { path, row } of [expired, replaced, revoked]) {
      const page = await open(path, { 'accept-language': 'it' })
      expect(page.statusCode).toBe(410)
      expect(page.body).toContain('Chiedine uno nuovo')
      expect(page.body).not.toContain(row.title)
      const late = await send(path, { form, text: 'Ho scritto tanto.' })
      expect(late.statusCode).toBe(410)
      expect(late.body).toContain('Ho scritto tanto.</textarea>')
      expect(await heard(row)).toEqual([])
    }
    expect((await open(new URL(renewed?.url ?? '').pathname)).statusCode).toBe(200)
  })

  test('opens the files of its own question alone, also beside another brand on the same desk', async () => {
    const { path } = await ask()
    const borea = await server.world.settleBorea()
    const { ticketId } = await borea.openMatter(borea.post({ text: 'Pronto? La bolletta è sbagliata' }))
    const theirs = await borea.ask(ticketId)
    const thanks = await send(pathOf(theirs), { files: [['loro.png', A_PICTURE]] })
    const page = await open(String(thanks.headers.location))
    expect(page.body).toContain('Borea Energia')
    const id = /files\/([\w-]+)"/.exec(page.body)?.[1] ?? ''
    expect((await open(`${pathOf(theirs)}/files/${id}`)).statusCode).toBe(200)
    expect((await open(`${path}/files/${id}`)).statusCode).toBe(404)
    expect((await open(`${path}/files/none`)).statusCode).toBe(404)
  })
})
