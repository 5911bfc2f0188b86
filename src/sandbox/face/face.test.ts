import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningSandbox, startSandbox } from '../start-sandbox.ts'

let sandbox: RunningSandbox
let postId: string

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, limits: 'none' })
  const { network } = sandbox
  const hostile = network.join({
    username: 'ines',
    name: '<script>alert(1)</script>',
    description: '"><img src=x onerror=alert(1)>',
    followers: 1234,
    verified: false,
    role: 'customer',
    directMessages: 'everyone',
  })
  const told = network.post(
    hostile.id,
    { text: '<b>@aurora_aiuta</b> vedi https://esempio.it/a?b=1&c=2' },
    'cast',
  )
  if (!told.ok) throw new Error(told.refusal.detail)
  postId = told.value.id
  const care = network.findUser('aurora_aiuta')?.id ?? ''
  network.post(care, { text: 'Eccoci, Ines', inReplyToId: postId }, 'api')
  network.repost(care, postId, 'cast')
})

afterAll(() => sandbox.close())

async function read(path: string): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(sandbox.url + path)
  return { status: response.status, text: await response.text(), headers: response.headers }
}

test.each([
  '/',
  '/ines',
  '/aurora_aiuta',
  '/ines/status/POST',
  '/i/web/status/POST',
  '/sandbox/avatars/ines.svg',
])('%s shows what people wrote, and runs none of it', async path => {
  const { status, text, headers } = await read(path.replace('POST', postId))
  expect(status).toBe(200)
  expect(text).not.toMatch(/<script|<img src=x|<b>@|<b><a/)
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('a thread shows the question and the answer, with links that lead to people', async () => {
  const { text } = await read(`/ines/status/${postId}`)
  expect(text).toContain('Eccoci, Ines')
  expect(text).toContain('<a href="/aurora_aiuta"')
  expect(text).toContain('href="https://esempio.it/a?b=1&amp;c=2"')
})

test.each(['/nobody_here', '/ines/status/123', '/ines/status/abc', '/favicon.ico', '/%00', '/%E0%A4%A'])(
  '%s is not there',
  async path => {
    expect((await read(path)).status).toBeGreaterThanOrEqual(400)
    expect((await read(path)).status).toBeLessThan(500)
  },
)

test('an avatar shows letters, whatever a name begins with', async () => {
  const { network } = sandbox
  network.join({
    username: 'zitta',
    name: 'Zitta (e buona)',
    description: '',
    followers: 1,
    verified: false,
    role: 'customer',
    directMessages: 'everyone',
  })
  expect((await read('/sandbox/avatars/zitta.svg')).text).toContain('>Ze<')
})

test('every page has an icon, so that no browser asks for one in vain', async () => {
  const [, icon] = /<link rel="icon" href="([^"]+)"/.exec((await read('/')).text) ?? []
  const { status, headers } = await read(icon ?? '/none')
  expect([status, headers.get('content-type')]).toEqual([200, 'image/svg+xml'])
})

test('a long chain of quotes is shown one deep', async () => {
  const { network } = sandbox
  const care = network.findUser('aurora_aiuta')?.id ?? ''
  let quotesId: string | undefined
  for (let step = 0; step < 50; step++) {
    const told = network.post(care, { text: `Anello ${step}.`, quotesId }, 'cast')
    if (told.ok) quotesId = told.value.id
  }
  const { text } = await read(`/aurora_aiuta/status/${quotesId}`)
  expect(text.match(/Anello \d+\./g)).toEqual(['Anello 49.', 'Anello 48.'])
})

test('pictures, polls, buttons, edits and what was put aside are shown', async () => {
  const { network } = sandbox
  const [care = '', ines = ''] = ['aurora_aiuta', 'ines'].map(name => network.findUser(name)?.id ?? '')
  const picture = {
    id: '77',
    ownerId: care,
    type: 'photo',
    contentType: 'image/png',
    bytes: 1,
    width: 1,
    height: 1,
    alt: '"><script>alert(1)</script>',
  } as const
  const link = 'https://x.com/messages/compose?recipient_id=1'
  const write = (by: string, post: Parameters<typeof network.post>[1]) => {
    const told = network.post(by, post, 'cast')
    if (!told.ok) throw new Error(told.refusal.detail)
    return told.value.id
  }
  const root = write(care, { text: 'Chi viene?', poll: { options: ['<i>', 'no'], durationMinutes: 5 } })
  network.vote(ines, root, 1)
  const reply = write(ines, { text: 'Io', inReplyToId: root, media: [picture] })
  write(care, { text: 'Bene', inReplyToId: root, directMessageLink: link })
  network.hide(care, reply, true)
  const edited = write(ines, { text: 'Io sì', media: [picture], previousId: reply })
  const { text } = await read(`/ines/status/${edited}`)
  expect(text).not.toMatch(/<script|<i>/)
  expect(text).toMatch(/&lt;i&gt; <meter min="0" max="1" value="1">/)
  expect(text).toContain('src="/media/77.png"')
  expect(text).toContain(`href="${link}"`)
  expect(text).toContain('edited · hidden by the author of the conversation')
})
