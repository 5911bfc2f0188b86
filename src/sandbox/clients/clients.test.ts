import { request } from 'node:https'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { JPEG, MP4 } from '../media/samples.fixture.ts'
import type { NewPost } from '../network.ts'
import { type RunningSandbox, startSandbox } from '../start-sandbox.ts'
import { createCertificate } from '../x/testing/certificate.ts'
import { openSpecification } from '../x/testing/specification.ts'
import { ABILITIES, type Ability, type Keys, type OutsideClient } from './testing/outside-client.ts'
import { createSandboxAgent, createSandboxFetch } from './testing/route.ts'
import { listAnswerDeviations, type SeenAnswer } from './testing/seen-answers.ts'
import { createTwitterApiV2 } from './testing/twitter-api-v2-client.ts'
import { createXdk } from './testing/xdk-client.ts'

/**
 * Clients that others made, unmodified, believing to speak to the network itself: what they understand is the
 * measure. What each of them was answered is held against the network's own document where that is at hand.
 */
const tls = createCertificate()
const specification = openSpecification()
const agent = createSandboxAgent(() => Number(new URL(sandbox.url).port), tls?.cert ?? '')
const seen: SeenAnswer[] = []
const note = (answer: SeenAnswer) => void seen.push(answer)

vi.stubGlobal('fetch', createSandboxFetch(agent, globalThis.fetch, note))
afterAll(() => void vi.unstubAllGlobals())
const CLIENTS: readonly OutsideClient[] = [
  createTwitterApiV2(agent, note),
  createXdk(await import('@xdevplatform/xdk')),
]

let sandbox: RunningSandbox

async function open(): Promise<void> {
  if (!tls) return
  sandbox = await startSandbox({ port: 0, searchLagSeconds: 0, limits: 'real', heartbeatMs: 50, https: tls })
  const person = { description: '', verified: false, role: 'customer', directMessages: 'everyone' } as const
  for (const username of ['lucie', 'nadia'])
    sandbox.network.join({ ...person, username, name: username, followers: 5 })
}

const idOf = (username: string) => sandbox.network.findUser(username)?.id ?? ''

function write(text: string, more: Partial<NewPost> = {}, username = 'lucie'): string {
  const told = sandbox.network.post(idOf(username), { text, ...more }, 'cast')
  if (!told.ok) throw new Error(told.refusal.detail)
  return told.value.id
}

function keysOf(username = 'aurora_aiuta'): Keys {
  const { users, ...app } = sandbox.credentials
  const user = users.find(each => each.username === username)
  if (!user) throw new Error(`@${username} is not here`)
  return { ...app, ...user }
}

/** What a person does in the browser: reads the page and agrees. */
async function agree(address: string): Promise<URL> {
  const { pathname, search, searchParams } = new URL(address)
  const token = searchParams.get('oauth_token')
  const body = new URLSearchParams({ username: 'aurora_aiuta', ...(token && { oauth_token: token }) })
  const location = await new Promise<string>((resolve, reject) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const call = request(
      { host: 'api.x.com', path: pathname + search, method: 'POST', agent, headers },
      answer => {
        answer.resume()
        resolve(answer.headers.location ?? '')
      },
    )
    call.on('error', reject)
    call.end(body.toString())
  })
  return new URL(location)
}

async function setFaults(faults: object): Promise<void> {
  await fetch('https://api.x.com/sandbox/faults', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(faults),
  })
}

/** How the client shows what it was refused; null when it was not. */
async function refusalOf(client: OutsideClient, act: () => Promise<unknown>) {
  const error: unknown = await act().then(
    () => null,
    caught => caught,
  )
  return error === null ? null : client.readRefusal(error)
}

/** Repeats an act until it is refused, twenty times at most. */
async function exhaust(client: OutsideClient, act: () => Promise<unknown>) {
  for (let time = 0; time < 20; time++) {
    const refusal = await refusalOf(client, act)
    if (refusal) return refusal
  }
  return null
}

const CARE = 'aurora_aiuta'

const SENTENCES: Readonly<Record<Ability, (client: OutsideClient) => Promise<void>>> = {
  async 'logs in with consent, and renews its tokens'(client) {
    const user = await client.logIn(keysOf(), agree)
    expect((await user.me()).username).toBe(CARE)
  },
  async 'logs in by OAuth 1.0a in three legs'(client) {
    const user = await client.logInBySignature(keysOf(), agree)
    expect((await user.me()).username).toBe(CARE)
  },
  async 'knows who it is, by token and by signature'(client) {
    const me = { id: idOf(CARE), username: CARE, followers: 18_400 }
    expect(await client.byToken(keysOf()).me()).toEqual(me)
    expect(await client.bySignature(keysOf()).me()).toEqual(me)
  },
  async 'hears a mention, and who wrote it'(client) {
    const id = write('@aurora_aiuta ma facture est fausse 🧾')
    const [mention] = await client.byToken(keysOf()).mentions(idOf(CARE))
    expect(mention).toMatchObject({
      id,
      authorUsername: 'lucie',
      text: '@aurora_aiuta ma facture est fausse 🧾',
    })
  },
  async 'answers who called it, and is refused where nobody did'(client) {
    const user = client.byToken(keysOf())
    const called = write('@aurora_aiuta au secours')
    const answer = await user.reply('Bonjour Lucie, on regarde !', called)
    expect(sandbox.network.findPost(answer)?.inReplyToId).toBe(called)
    const uncalled = write('Aurora Mobile ne répond jamais')
    const refusal = await refusalOf(client, () => user.reply('Bonjour', uncalled))
    expect(refusal).toMatchObject({ status: 403, title: 'Authorization Error' })
  },
  async 'posts, reads it back and deletes it'(client) {
    const user = client.bySignature(keysOf())
    const id = await user.post('La rete è di nuovo attiva ✅')
    expect(await user.read(id)).toMatchObject({
      id,
      text: 'La rete è di nuovo attiva ✅',
      authorUsername: CARE,
    })
    expect(await user.remove(id)).toBe(true)
    expect(await user.read(id)).toBeNull()
  },
  async 'reads a quote together with what it quotes'(client) {
    const quoted = write('Sei ore senza rete')
    const quote = write('Anche qui', { quotesId: quoted })
    expect(await client.byToken(keysOf()).readQuoted(quote)).toBe('Sei ore senza rete')
  },
  async 'turns the pages of a timeline'(client) {
    const ids = Array.from({ length: 12 }, (_, at) => write(`Numero ${at}`, {}, 'nadia')).toReversed()
    expect(await client.byToken(keysOf()).timeline(idOf('nadia'), 5, 3)).toEqual(ids)
  },
  async 'searches a conversation'(client) {
    const user = client.byToken(keysOf())
    const id = write('@aurora_aiuta toujours rien')
    await user.reply('On vérifie, Lucie.', id)
    const found = await user.search(`conversation_id:${id}`)
    expect(found.map(post => post.authorUsername)).toEqual([CARE, 'lucie'])
  },
  async 'hears a post in the filtered stream'(client) {
    const app = client.asApp(keysOf())
    await app.addRule('aurora lang:fr', 'brand')
    let tell: (post: { id: string; text: string }) => void = () => undefined
    const heard = new Promise<{ id: string; text: string }>(resolve => {
      tell = resolve
    })
    const stop = await app.stream(tell)
    write('Niente per voi', { lang: 'it' })
    const id = write('Chez Aurora, plus de réseau', { lang: 'fr' })
    expect(await heard).toMatchObject({ id, text: 'Chez Aurora, plus de réseau' })
    stop()
  },
  async 'writes directly, and reads what was written'(client) {
    const user = client.byToken(keysOf())
    const id = await user.sendDirect(idOf('lucie'), 'En privé, votre numéro ?')
    sandbox.network.sendDirect(idOf('lucie'), idOf(CARE), 'Voilà : 000-123', 'cast')
    const [answer, question] = await user.directs()
    expect(answer).toMatchObject({ text: 'Voilà : 000-123', senderId: idOf('lucie') })
    expect(question).toEqual({ id, text: 'En privé, votre numéro ?', senderId: idOf(CARE) })
  },
  async 'founds a group that talks directly'(client) {
    const members = [idOf('lucie'), idOf('nadia')]
    const id = await client.byToken(keysOf()).sendToGroup(members, 'Eccoci tutti')
    const sent = sandbox.network.record().findLast(entry => entry.type === 'direct.sent')
    expect(sent).toMatchObject({ direct: { id, text: 'Eccoci tutti', recipientId: null } })
  },
  async 'asks in a poll'(client) {
    const id = await client.byToken(keysOf()).ask('Come va la fibra?', ['bene', 'male'], 60)
    expect(sandbox.network.findPost(id)?.poll).toMatchObject({
      options: ['bene', 'male'],
      durationMinutes: 60,
    })
  },
  async 'uploads a picture in parts, describes it and posts it'(client) {
    const user = client.byToken(keysOf())
    const mediaId = await user.upload(Buffer.concat([JPEG, Buffer.alloc(200)]), 'image/jpeg')
    await user.describe(mediaId, 'Una mappa della rete')
    const id = await user.post('Ecco la mappa', [mediaId])
    expect((await user.read(id))?.mediaTypes).toEqual(['photo'])
    expect(sandbox.network.findPost(id)?.media).toMatchObject([
      { type: 'photo', alt: 'Una mappa della rete' },
    ])
  },
  async 'uploads a film, waits for it and posts it'(client) {
    const user = client.byToken(keysOf())
    const id = await user.post('Ecco il film', [await user.upload(MP4, 'video/mp4')])
    expect((await user.read(id))?.mediaTypes).toEqual(['video'])
  },
  async 'reposts, likes and hides'(client) {
    const user = client.byToken(keysOf())
    const me = idOf(CARE)
    const praise = write('Merci @aurora_aiuta !')
    expect(await user.repost(me, praise)).toBe(true)
    expect(await user.like(me, praise)).toBe(true)
    const own = await user.post('Bonjour à tous')
    const rude = write('Clowns', { inReplyToId: own })
    expect(await user.hide(rude)).toBe(true)
    const types = sandbox.network.record().map(entry => entry.type)
    expect(types).toEqual(expect.arrayContaining(['like.created', 'post.hidden']))
  },
  async 'lists followers'(client) {
    for (const username of ['lucie', 'nadia']) sandbox.network.follow(idOf(username), idOf(CARE))
    expect(await client.byToken(keysOf()).followers(idOf(CARE))).toEqual(['nadia', 'lucie'])
  },
  async 'understands the limits of the network'(client) {
    const user = client.byToken(keysOf())
    const refusal = await exhaust(client, () => user.directs())
    expect(refusal?.status).toBe(429)
    expect(refusal?.resetAt).toBeGreaterThan(Date.now() / 1000)
  },
  async 'understands that the credits are used up'(client) {
    await setFaults({ refuse402: 1 })
    const refusal = await refusalOf(client, () => client.byToken(keysOf()).post('Un altro'))
    expect(refusal).toMatchObject({ status: 402 })
  },
  async 'subscribes to what happens to a user'(client) {
    expect(await client.asApp(keysOf()).subscribeToMentions(idOf(CARE))).not.toBe('')
  },
}

describe.skipIf(tls === null).each(CLIENTS.map(client => [client.name, client] as const))(
  '%s (needs openssl for a certificate)',
  (_, client) => {
    beforeAll(open)
    afterAll(() => sandbox?.close())
    let answers = 0
    afterEach(() => {
      answers += seen.splice(0).length
    })

    const able = ABILITIES.filter(ability => client.cannot[ability] === undefined)
    test.each(able)('%s', async ability => {
      await SENTENCES[ability](client)
      if (specification)
        expect(seen.flatMap(answer => listAnswerDeviations(specification, answer))).toEqual([])
    })

    test('is tried in everything but what is listed with its reason', () => {
      const listed = Object.entries(client.cannot)
      for (const [ability, reason] of listed) expect(`${ability}: ${reason}`).toMatch(/^.{10,}: .{10,}$/)
      expect(able.length + listed.length).toBe(ABILITIES.length)
    })

    test('was answered often enough to say so', () => {
      expect(answers).toBeGreaterThan(35)
    })

    const unable = ABILITIES.filter(ability => client.cannot[ability] !== undefined)
    test.each(unable)('truly cannot: %s', async ability => {
      await expect(SENTENCES[ability](client)).rejects.toThrow()
    })
  },
)
