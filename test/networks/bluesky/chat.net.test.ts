import type { AtpAgent } from '@atproto/api'
import { beforeAll, describe, expect, test } from 'vitest'
import { givenNetwork } from './given-network.ts'
import type { Person } from './person.ts'

const network = givenNetwork()
const chatOf = (agent: AtpAgent) => agent.withProxy('bsky_chat', network.chatDid).chat.bsky.convo

const declare = ({ agent, did }: Person, allowIncoming: 'all' | 'following' | 'none') =>
  agent.com.atproto.repo.putRecord({
    repo: did,
    collection: 'chat.bsky.actor.declaration',
    rkey: 'self',
    record: { allowIncoming },
  })

let brand: Person
let anna: Person

beforeAll(async () => {
  brand = await network.createPerson('brand')
  anna = await network.createPerson('anna')
  await declare(brand, 'all')
})

async function begin(from: AtpAgent, to: Person) {
  const { data } = await chatOf(from).getConvoForMembers({ members: [to.did] })
  return data.convo
}

describe('a direct message passes through the server of accounts', () => {
  test('to an app with a privileged password', async () => {
    const app = await brand.login(await brand.createAppPassword({ privileged: true }))
    const before = (await chatOf(app).getLog()).data.cursor
    const { id } = await begin(anna.agent, brand)
    const { data: sent } = await chatOf(anna.agent).sendMessage({
      convoId: id,
      message: { text: 'My order 4711?' },
    })

    const { logs, cursor } = (await chatOf(app).getLog({ cursor: before })).data
    expect(logs).toMatchObject([
      { $type: 'chat.bsky.convo.defs#logBeginConvo', convoId: id },
      { $type: 'chat.bsky.convo.defs#logCreateMessage', message: { id: sent.id, sender: { did: anna.did } } },
    ])
    expect((await chatOf(app).getLog({ cursor })).data.logs).toEqual([])

    const { convos } = (await chatOf(app).listConvos()).data
    expect(convos).toMatchObject([{ id, status: 'request', unreadCount: 1, lastMessage: { id: sent.id } }])
    await chatOf(app).updateRead({ convoId: id })
    const { data: answer } = await chatOf(app).sendMessage({
      convoId: id,
      message: { text: 'It leaves today.' },
    })
    const { messages } = (await chatOf(app).getMessages({ convoId: id, limit: 1 })).data
    expect(messages).toMatchObject([{ id: answer.id, text: 'It leaves today.', sender: { did: brand.did } }])
    expect((await chatOf(app).getConvo({ convoId: id })).data.convo).toMatchObject({
      status: 'accepted',
      unreadCount: 0,
    })
  })

  test('to no app with an ordinary one', async () => {
    const app = await brand.login(await brand.createAppPassword())
    await expect(chatOf(app).listConvos()).rejects.toMatchObject({
      status: 400,
      error: 'InvalidToken',
      message: 'Bad token method',
    })
  })
})

test.each([
  ['has said nothing', undefined, 'NotFollowedBySender'],
  ['wants those whom they follow', 'following', 'NotFollowedBySender'],
  ['wants nobody', 'none', 'MessagesDisabled'],
] as const)('who %s is not written to by a stranger', async (_name, allowed, error) => {
  const shy = await network.createPerson('shy')
  if (allowed) await declare(shy, allowed)
  await expect(begin(brand.agent, shy)).rejects.toMatchObject({ status: 400, error })
  const { data } = await chatOf(brand.agent).getConvoAvailability({ members: [shy.did] })
  expect(data.canChat).toBe(false)
})

test('who follows the writer is written to, and a talk goes on when the settings change', async () => {
  const shy = await network.createPerson('shy')
  await shy.agent.follow(brand.did)
  const { id } = await begin(brand.agent, shy)
  await declare(shy, 'none')
  const message = { text: 'Your refund is on its way.' }
  expect((await chatOf(brand.agent).sendMessage({ convoId: id, message })).data.text).toBe(message.text)
})

test('nobody writes across a block, nor reads what others say', async () => {
  const { id } = await begin(anna.agent, brand)
  const stranger = await network.createPerson('stranger')
  await expect(chatOf(stranger.agent).getMessages({ convoId: id })).rejects.toMatchObject({
    error: 'InvalidConvo',
  })
  const block = { subject: stranger.did, createdAt: new Date().toISOString() }
  await brand.agent.app.bsky.graph.block.create({ repo: brand.did }, block)
  await expect(begin(stranger.agent, brand)).rejects.toMatchObject({ error: 'BlockedActor' })
})

/** Asks the chat service itself, not through anybody's server of accounts. */
async function askDirectly(authorization?: string): Promise<{ status: number; error?: string }> {
  const entry = await (await fetch(`${network.plcUrl}/${network.chatDid}/data`)).json()
  const { endpoint } = (entry as { services: { bsky_chat: { endpoint: string } } }).services.bsky_chat
  const headers = authorization ? { authorization } : undefined
  const answer = await fetch(`${endpoint}/xrpc/chat.bsky.convo.listConvos`, { headers })
  const { error } = (await answer.json()) as { error?: string }
  return { status: answer.status, error }
}

test.each([
  ['no token', undefined, 'AuthenticationRequired'],
  ['something else', 'Bearer a.b.c', 'BadJwt'],
])('the chat service does not open to %s', async (_name, authorization, error) => {
  expect(await askDirectly(authorization)).toEqual({ status: 401, error })
})

test('a token for another service or another method opens nothing', async () => {
  const ask = async (aud: string, lxm: string) => {
    const { data } = await anna.agent.com.atproto.server.getServiceAuth({ aud, lxm })
    return askDirectly(`Bearer ${data.token}`)
  }
  const method = 'chat.bsky.convo.listConvos'
  expect(await ask(network.chatDid, method)).toEqual({ status: 200, error: undefined })
  expect(await ask(brand.did, method)).toEqual({ status: 401, error: 'BadJwtAudience' })
  expect(await ask(network.chatDid, 'chat.bsky.convo.getLog')).toEqual({
    status: 401,
    error: 'BadJwtLexiconMethod',
  })
})
