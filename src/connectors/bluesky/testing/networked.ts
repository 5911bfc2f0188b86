import { randomUUID } from 'node:crypto'
import { RichText } from '@atproto/api'
import type { Network } from '../../../../test/networks/bluesky/network.ts'
import type { Person } from '../../../../test/networks/bluesky/person.ts'
import type { ConnectorUnderTest, NetworkUnderTest, Standing } from '../../conformance.ts'
import type { Source } from '../../connector.ts'
import { createSecretsKeeper } from '../../secrets-keeper.ts'
import { blueskyConnector } from '../connector.ts'
import { keyAt } from '../record-key.ts'
import type { BlueskySession } from '../session.ts'
import type { BlueskySecrets, BlueskySettings } from '../settings.ts'
import { type FaultyProxy, HASTE_MS, startFaultyProxy } from './faulty-proxy.ts'

const SETTLE_SECONDS = 30

/** The network for tests with a brand of two accounts and a customer; faults happen before its account server. */
export async function openNetworked(
  network: Network,
): Promise<ConnectorUnderTest<BlueskySettings, BlueskySecrets>> {
  const proxy = await startFaultyProxy(network.pdsUrl)
  const brand = await network.createPerson('aurora-care')
  const marketing = await network.createPerson('aurora')
  const customer = await network.createPerson('nora')
  await brand.agent.upsertProfile(() => ({ displayName: 'Aurora aiuta' }))
  for (const each of [brand, customer]) await openTo(each)
  const root = await customer.agent.post({ text: 'Chi mi spiega la bolletta?' })
  await network.settle()
  const keyword = `Aurora ${randomUUID().slice(0, 8)}`
  const named = await sessionOf(network, brand, proxy.url)
  const care = { ...named, keywords: [keyword], watchedThreads: [root.uri] }
  const unreachable = 'http://127.0.0.1:9'
  return {
    connector: blueskyConnector,
    care,
    marketing: await sessionOf(network, marketing, proxy.url),
    unreachable: withSecrets(
      { ...care, settings: { ...care.settings, service: unreachable } },
      { ...care.secrets },
    ),
    revoked: withSecrets(care, { appPassword: 'aaaa-bbbb-cccc-dddd' }),
    forms: FORMS,
    network: behave({ network, proxy, brand, customer, root, keyword }),
    moreThanOneSitting: 105,
    settledAfterMs: SETTLE_SECONDS * 1000 + 1,
    close: proxy.close,
  }
}

export async function sessionOf(network: Network, person: Person, service: string): Promise<BlueskySession> {
  const secrets = { appPassword: await person.createAppPassword({ privileged: true }) }
  return {
    accountId: `account-${person.handle}`,
    externalId: person.did,
    handle: person.handle,
    connectedAt: new Date(),
    settings: blueskyConnector.settingsSchema.parse({
      identifier: person.handle,
      service,
      plcUrl: network.plcUrl,
      chatService: network.chatDid,
      firehoseKind: 'relay',
      firehoseUrl: network.firehoseUrl,
      settleSeconds: SETTLE_SECONDS,
    }),
    secrets,
    keywords: [],
    brandHandles: [person.handle],
    watchedThreads: [],
    watchedProfiles: [],
    renewSecrets: createSecretsKeeper<BlueskySecrets>(secrets),
  }
}

export const withSecrets = (
  session: BlueskySession,
  secrets: BlueskySecrets,
  onKept?: (renewed: BlueskySecrets) => void,
): BlueskySession => ({
  ...session,
  secrets,
  renewSecrets: createSecretsKeeper(secrets, onKept),
})

/** Lets everybody write to this person directly. */
const openTo = ({ agent, did }: Person) =>
  agent.com.atproto.repo.putRecord({
    repo: did,
    collection: 'chat.bsky.actor.declaration',
    rkey: 'self',
    record: { $type: 'chat.bsky.actor.declaration', allowIncoming: 'all' },
  })

interface Ref {
  readonly uri: string
  readonly cid: string
}

interface Scene {
  readonly network: Network
  readonly proxy: FaultyProxy
  readonly brand: Person
  readonly customer: Person
  readonly root: Ref
  readonly keyword: string
}

let written = 0

let lastTick = 0

/** No two posts are of the same moment: the network's pages of notifications end between moments, not between posts. */
const tick = (): number => {
  lastTick = Math.max(lastTick + 1, Date.now() - 1000)
  return lastTick
}

/** Many posts at once are one commit of the account: the network takes them much faster so. */
async function postAll(
  { agent, did }: Person,
  records: readonly Record<string, unknown>[],
): Promise<string[]> {
  const uris: string[] = []
  for (let at = 0; at < records.length; at += 100) {
    const writes = records.slice(at, at + 100).map(record => {
      const now = new Date(tick())
      return {
        $type: 'com.atproto.repo.applyWrites#create' as const,
        collection: 'app.bsky.feed.post',
        rkey: keyAt(now, randomUUID()),
        value: { $type: 'app.bsky.feed.post', createdAt: now.toISOString(), ...record },
      }
    })
    await agent.com.atproto.repo.applyWrites({ repo: did, writes })
    uris.push(...writes.map(each => `at://${did}/${each.collection}/${each.rkey}`))
  }
  return uris
}

async function mention({ brand }: Scene, author: Person, words: string): Promise<Ref> {
  const rich = new RichText({ text: `@${brand.handle} ${words}` })
  await rich.detectFacets(author.agent)
  return author.agent.post({ text: rich.text, facets: rich.facets })
}

function behave(scene: Scene): NetworkUnderTest {
  const { network, proxy, brand, customer } = scene
  const speak = async (say: (author: Person) => Promise<Ref>) => {
    const author = await network.createPerson('caller')
    await openTo(author)
    const ref = await say(author)
    await network.settle()
    return { externalId: ref.uri, author: author.did }
  }
  return {
    async say(source, count) {
      const said =
        source === 'directs' ? await writeDirects(scene, count) : await sayInPublic(scene, source, count)
      await network.settle()
      return said
    },
    absentId: `at://${customer.did}/app.bsky.feed.post/3aaaaaaaaaa2a`,
    call: () => speak(author => mention(scene, author, `niente rete da ieri (${++written})`)),
    speakInPublic: () => speak(author => author.agent.post({ text: `Niente rete, che noia (${++written})` })),
    countStanding: text => countStanding(scene, text),
    countReactions: async (reaction, externalId) => {
      const records = await listRecords(brand, `app.bsky.feed.${reaction}`)
      return records.filter(each => (each.value.subject as Ref | undefined)?.uri === externalId).length
    },
    findStanding: externalId => findStanding(scene, externalId),
    async answerInPublic(externalId) {
      await network.settle()
      const parent = await getRef(brand, externalId)
      const reply = { root: parent, parent }
      const { uri } = await customer.agent.post({ text: `Non mi convince (${++written})`, reply })
      await network.settle()
      return { externalId: uri }
    },
    async isHidden(externalId) {
      const gates = await listRecords(brand, 'app.bsky.feed.threadgate')
      return gates.some(each => ((each.value.hiddenReplies ?? []) as string[]).includes(externalId))
    },
    async loseNextAnswer() {
      proxy.faults.losesNextAnswer = true
    },
    async refuseNextForHaste() {
      proxy.faults.refusesNext = true
      return HASTE_MS
    },
    async stall(isStalled) {
      proxy.faults.isStalled = isStalled
      if (!isStalled) proxy.release()
    },
    async failReads(count) {
      proxy.faults.readsToFail = count
    },
  }
}

function sayInPublic(
  { brand, customer, root, keyword }: Scene,
  source: Exclude<Source, 'directs'>,
  count: number,
): Promise<string[]> {
  const handle = `@${brand.handle}`
  const named = {
    index: { byteStart: 0, byteEnd: Buffer.byteLength(handle) },
    features: [{ $type: 'app.bsky.richtext.facet#mention', did: brand.did }],
  }
  const record: Readonly<Record<typeof source, () => Record<string, unknown>>> = {
    mentions: () => ({ text: `${handle} mi aiutate? (${++written})`, facets: [named] }),
    keywords: () => ({ text: `Con ${keyword} non prende niente (${++written})` }),
    threads: () => ({ text: `Anche a me (${++written})`, reply: { root, parent: root } }),
    own: () => ({ text: `Oggi negozi aperti fino alle 20 (${++written})` }),
  }
  return postAll(source === 'own' ? brand : customer, Array.from({ length: count }, record[source]))
}

const chatOf = ({ network }: Scene, { agent }: Person) =>
  agent.withProxy('bsky_chat', network.chatDid).chat.bsky.convo

async function writeDirects(scene: Scene, count: number): Promise<string[]> {
  const chat = chatOf(scene, scene.customer)
  const { convo } = (await chat.getConvoForMembers({ members: [scene.brand.did] })).data
  const ids: string[] = []
  for (let n = 0; n < count; n++) {
    const message = { text: `Vi scrivo qui (${++written})` }
    ids.push((await chat.sendMessage({ convoId: convo.id, message })).data.id)
  }
  return ids
}

async function listRecords({ agent, did }: Person, collection: string) {
  const records: { uri: string; cid: string; value: Record<string, unknown> }[] = []
  let cursor: string | undefined
  do {
    const query = { repo: did, collection, limit: 100, cursor }
    const { data } = await agent.com.atproto.repo.listRecords(query)
    records.push(...(data.records as typeof records))
    cursor = data.cursor
  } while (cursor !== undefined)
  return records
}

async function getRef({ agent, did }: Person, uri: string): Promise<Ref> {
  const [collection = '', rkey = ''] = uri.split('/').slice(-2)
  const { data } = await agent.com.atproto.repo.getRecord({ repo: did, collection, rkey })
  return { uri: data.uri, cid: data.cid ?? '' }
}

async function countStanding(scene: Scene, text: string): Promise<number> {
  const posts = await listRecords(scene.brand, 'app.bsky.feed.post')
  const chat = chatOf(scene, scene.brand)
  const { convos } = (await chat.listConvos({ limit: 100 })).data
  let directs = 0
  for (const { id } of convos) {
    const { messages } = (await chat.getMessages({ convoId: id, limit: 100 })).data
    directs += messages.filter(each => 'text' in each && each.text === text && isBy(each, scene.brand)).length
  }
  return posts.filter(each => each.value.text === text).length + directs
}

const isBy = (message: unknown, { did }: Person): boolean =>
  (message as { sender?: { did?: string } }).sender?.did === did

async function findStanding({ brand }: Scene, externalId: string): Promise<Standing | null> {
  const posts = await listRecords(brand, 'app.bsky.feed.post')
  const found = posts.find(each => each.uri === externalId)
  if (found === undefined) return null
  const embed = found.value.embed as { images?: { alt: string }[] } | undefined
  return { alts: (embed?.images ?? []).map(each => each.alt), pollOptions: [], invitesDirect: false }
}

const FORMS: ConnectorUnderTest['forms'] = {
  settings: {
    good: [
      { identifier: 'aurora.example' },
      { identifier: 'did:plc:abc', service: 'http://127.0.0.1:2583', hearBy: 'reading' },
      { identifier: 'aurora.example', pollSeconds: { mentions: 5 }, settleSeconds: 0 },
      { identifier: 'aurora.example', firehoseKind: 'relay', firehoseUrl: 'ws://127.0.0.1:2583' },
    ],
    bad: [
      null,
      [],
      {},
      'https://bsky.social',
      { identifier: '' },
      { identifier: 'two words' },
      { identifier: 'aurora.example', service: 'javascript:alert(1)' },
      { identifier: 'aurora.example', service: 'file:///etc/passwd' },
      { identifier: 'aurora.example', firehoseUrl: 'https://aurora.example' },
      { identifier: 'aurora.example', pollSeconds: { mentions: 0 } },
      { identifier: 'aurora.example', pollSeconds: { smells: 5 } },
      { identifier: 'aurora.example', settleSeconds: -1 },
      { identifier: 'aurora.example', chatService: 'api.bsky.chat' },
      { identifier: 'aurora.example', server: 'https://bsky.social' },
    ],
  },
  secrets: {
    good: [
      { appPassword: 'aaaa-bbbb-cccc-dddd' },
      { appPassword: 'p', accessJwt: 'a', refreshJwt: 'r', pdsUrl: 'https://pds.example' },
    ],
    bad: [null, {}, { appPassword: '' }, { appPassword: 42 }, { appPassword: 'p', password: 'x' }],
  },
}
