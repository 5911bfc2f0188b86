import { AtpAgent } from '@atproto/api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handleOf } from '../../../src/sandbox/bluesky/handles.ts'
import { prepareStage } from '../../../src/sandbox/bluesky/open-stage.ts'
import { characters } from '../../../src/sandbox/cast/characters.ts'
import type { DemoStage } from '../../../src/sandbox/demo-stage.ts'
import { givenNetwork } from './given-network.ts'

const network = givenNetwork()
const BRAND = { careUsername: 'aurora_aiuta', marketingUsername: 'auroramobile' }
const troubles: string[] = []

let stage: DemoStage
let care: AtpAgent

beforeAll(async () => {
  stage = await prepareStage(network, BRAND, { tell: line => troubles.push(line), end: async () => {} })
  const account = stage.accounts.find(each => each.purpose === 'care')
  care = new AtpAgent({ service: network.pdsUrl })
  await care.login({
    identifier: String(account?.settings.identifier),
    password: String(account?.secrets.appPassword),
  })
  stage.begin({ seed: 1, speed: 5 })
})

afterAll(() => stage.stop())

const listMentions = async () =>
  (await care.listNotifications({ limit: 100 })).data.notifications.filter(each => each.reason === 'mention')
const listTalks = async () => {
  const chat = care.withProxy('bsky_chat', network.chatDid).chat.bsky.convo
  return (await chat.listConvos({ limit: 100 })).data.convos
}

test('the cast comes: it calls the brand by its handle here, and writes to it directly', async () => {
  await expect.poll(async () => (await listMentions()).length).toBeGreaterThan(3)
  const [mention] = await listMentions()
  expect(mention?.author.displayName).toBeTruthy()
  expect(characters.map(each => handleOf(each.username))).toContain(mention?.author.handle)
  expect(mention?.record.text).toContain('@aurora-aiuta.test')
  await expect.poll(async () => (await listTalks()).length).toBeGreaterThan(0)
})

test('a customer who is invited to write directly does so', async () => {
  const trolls = characters.filter(each => each.kind === 'troll').map(each => handleOf(each.username))
  const talking = (await listTalks()).flatMap(talk => talk.members.map(each => each.did))
  const called = (await listMentions()).find(
    ({ author }) => !trolls.includes(author.handle) && !talking.includes(author.did),
  )
  const ref = { uri: called?.uri ?? '', cid: called?.cid ?? '' }
  await network.settle()
  await care.post({ text: 'Scrivici in privato, per favore.', reply: { root: ref, parent: ref } })
  await expect
    .poll(async () =>
      (await listTalks()).some(talk => talk.members.some(each => each.did === called?.author.did)),
    )
    .toBe(true)
})

test('nothing that the cast did was refused', () => expect(troubles).toEqual([]))
