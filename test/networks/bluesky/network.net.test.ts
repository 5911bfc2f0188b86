import { randomUUID } from 'node:crypto'
import { RichText } from '@atproto/api'
import { expect, onTestFinished, test } from 'vitest'
import { givenNetwork } from './given-network.ts'
import type { Person } from './person.ts'

const network = givenNetwork()

async function mention(author: Person, named: Person, words: string): Promise<{ uri: string; cid: string }> {
  const rich = new RichText({ text: `@${named.handle} ${words}` })
  await rich.detectFacets(author.agent)
  return author.agent.post({ text: rich.text, facets: rich.facets })
}

/** Bytes of all frames since the beginning: text in them stands there as it is. */
function listenToFirehose(): { heard(text: string): boolean } {
  const socket = new WebSocket(`${network.firehoseUrl}/xrpc/com.atproto.sync.subscribeRepos?cursor=0`)
  onTestFinished(() => socket.close())
  socket.binaryType = 'arraybuffer'
  const frames: Buffer[] = []
  socket.addEventListener('message', ({ data }) => frames.push(Buffer.from(data)))
  return { heard: text => frames.some(frame => frame.includes(text)) }
}

const listNotifications = async ({ agent }: Person) => (await agent.listNotifications()).data.notifications

test('a post that names somebody reaches them', async () => {
  const brand = await network.createPerson('brand')
  const anna = await network.createPerson('anna')
  const post = await mention(anna, brand, 'where is my parcel?')
  await network.settle()
  expect(await listNotifications(brand)).toMatchObject([
    { uri: post.uri, reason: 'mention', author: { did: anna.did, handle: anna.handle } },
  ])
})

test('a talk goes on where each post is indexed before the next', async () => {
  const brand = await network.createPerson('brand')
  const anna = await network.createPerson('anna')
  const root = await mention(anna, brand, 'it came broken')
  await network.settle()
  const app = await brand.login(await brand.createAppPassword())
  const answer = await app.post({ text: 'A new one is on its way.', reply: { root, parent: root } })
  await network.settle()
  const thanks = await anna.agent.post({ text: 'Thank you.', reply: { root, parent: answer } })
  await network.settle()
  const [latest] = await listNotifications(brand)
  expect(latest).toMatchObject({ uri: thanks.uri, reason: 'reply' })
})

test('the firehose carries every post, also those that name nobody', async () => {
  const firehose = listenToFirehose()
  const anna = await network.createPerson('anna')
  const words = `my kettle ${randomUUID()} leaks`
  await anna.agent.post({ text: words })
  await expect.poll(() => firehose.heard(words)).toBe(true)
})
