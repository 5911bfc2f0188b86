import { type FaultyProxy, startFaultyProxy } from '../../../src/connectors/bluesky/testing/faulty-proxy.ts'
import type { Network } from '../../../src/sandbox/bluesky/network.ts'
import type { Person } from '../../../src/sandbox/bluesky/person.ts'
import { startNetwork } from '../../../src/sandbox/bluesky/start-network.ts'
import { characters } from '../../../src/sandbox/cast/characters.ts'
import { letSpeak } from '../customers.ts'
import type { NetworkAccount, NetworkUnderTest } from '../network.ts'
import { PostingCrowd } from './posting-crowd.ts'
import { startProxyMishaps } from './proxy-mishaps.ts'

const HOW_MANY = 5
/** A page of notifications is a hundred; more of them are read page by page. */
const MOST_UNREAD = 80

/** A complete AT Protocol network, with the brand's account behind a line on which everything goes wrong. */
export async function beginBluesky(): Promise<NetworkUnderTest> {
  const network = await startNetwork()
  const proxy = await startFaultyProxy(network.pdsUrl)
  const brand = await network.createPerson('aurora')
  const people: Person[] = []
  for (const { username } of characters.slice(0, HOW_MANY))
    people.push(await network.createPerson(username.replaceAll('_', '-').slice(0, 8)))
  await network.settle()
  const account = await accountRequest(network, proxy, brand)
  return {
    url: network.pdsUrl,
    accounts: [account],
    mostUnread: MOST_UNREAD,
    startCustomers: async options =>
      letSpeak(new PostingCrowd(network, brand, people, options.seed), options),
    startMishaps: seed => startProxyMishaps(proxy, seed),
    readAccount: () => readAccount(network, brand, people),
    async stop() {
      await proxy.close()
      await network.stop()
    },
  }
}

const accountRequest = async (network: Network, proxy: FaultyProxy, brand: Person) => ({
  channel: 'bluesky',
  purpose: 'care',
  keywords: ['Aurora'],
  settings: {
    identifier: brand.handle,
    service: proxy.url,
    plcUrl: network.plcUrl,
    chatService: network.chatDid,
    firehoseKind: 'relay',
    firehoseUrl: network.firehoseUrl,
    pollSeconds: { mentions: 2, keywords: 4, directs: 2, own: 2, threads: 4 },
    settleSeconds: 4,
  },
  secrets: { appPassword: await brand.createAppPassword({ privileged: true }) },
})

interface Said {
  readonly uri: string
  readonly text: string
  readonly at: number
  readonly answers: string | null
}

/** What stands in the accounts themselves. Places are the milliseconds at which it was written. */
async function readAccount(
  network: Network,
  brand: Person,
  people: readonly Person[],
): Promise<NetworkAccount> {
  await network.settle()
  const saidByBrand = await listPosts(brand)
  const ours = new Set(saidByBrand.map(each => each.uri))
  const heard: Said[] = []
  for (const each of people)
    heard.push(
      ...(await listPosts(each)).filter(
        post => post.text.includes(`@${brand.handle}`) || ours.has(post.answers ?? ''),
      ),
    )
  return {
    places: new Map([...saidByBrand, ...heard].map(each => [each.uri, each.at])),
    // The program that writes a post says when; the clock of the network is another.
    atOnceWithin: 2_000,
    heardByBrand: heard.map(({ uri }) => ({ id: uri, kind: 'public' })),
    saidByBrand: saidByBrand.map(({ uri, text }) => ({ id: uri, text })),
    record: { saidByBrand, heard },
  }
}

async function listPosts({ agent, did }: Person): Promise<Said[]> {
  const said: Said[] = []
  let cursor: string | undefined
  do {
    const { data } = await agent.com.atproto.repo.listRecords({
      repo: did,
      collection: 'app.bsky.feed.post',
      limit: 100,
      ...(cursor === undefined ? {} : { cursor }),
    })
    for (const { uri, value } of data.records) {
      const { text, createdAt, reply } = value as {
        text: string
        createdAt: string
        reply?: { parent: { uri: string } }
      }
      said.push({ uri, text, at: Date.parse(createdAt), answers: reply?.parent.uri ?? null })
    }
    cursor = data.cursor
  } while (cursor !== undefined)
  // The network keeps them by their keys, which are ours and say nothing of time.
  return said.sort((a, b) => a.at - b.at)
}
