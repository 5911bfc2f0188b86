import { type RunningCast, startCast } from '../cast/run-cast.ts'
import { createNetwork } from '../create-network.ts'
import type { DemoAccount, DemoBrand, DemoStage, Pace, Tell } from '../demo-stage.ts'
import type { SandboxUser } from '../network.ts'
import { openRecord } from '../record-file.ts'
import { seedBrand } from '../seed-brand.ts'
import { handleOf } from './handles.ts'
import { hearBrand } from './hear-brand.ts'
import { createLedger } from './ledger.ts'
import { type Scene, startMirror } from './mirror.ts'
import type { Network } from './network.ts'
import type { Person } from './person.ts'
import { startNetwork } from './start-network.ts'
import { createTownsfolk } from './townsfolk.ts'

/** Each comes with an account of its own, so the beginning is smaller than on the sandbox. */
const WARM_UP_POSTS = 24

/** Starts the network, installed first where it is missing, with the brand's two accounts on it. */
export async function openStage(brand: DemoBrand, tell: Tell): Promise<DemoStage> {
  const network = await startNetwork()
  try {
    tell(`  The network answers after ${(network.startedInMs / 1000).toFixed(1)} s.`)
    return await prepareStage(network, brand, { tell, end: network.stop })
  } catch (error) {
    await network.stop()
    throw error
  }
}

interface Around {
  readonly tell: Tell
  end(): Promise<void>
}

/** The stage on a network that runs; `end` is called when the play is over. */
export async function prepareStage(network: Network, brand: DemoBrand, around: Around): Promise<DemoStage> {
  const world = createNetwork({ record: openRecord(null), now: () => new Date(), summonedReplies: false })
  const townsfolk = createTownsfolk(network.pdsUrl)
  const scene: Scene = { network, world, townsfolk, ledger: createLedger(), tell: around.tell }
  const users = seedBrand(world)
  const people = await Promise.all(users.map(townsfolk.get))
  const accounts = await Promise.all(users.map((user, n) => describeAccount(network, user, people[n])))
  await network.settle()
  const open: { stop(): void | Promise<void> }[] = []
  return {
    channel: 'bluesky',
    accounts,
    pageUrl: null,
    imageOrigins: [new URL(network.appviewUrl).origin],
    begin(pace) {
      open.push(startMirror(scene))
      for (const [n, person] of people.entries()) {
        const user = users[n]
        if (user !== undefined) open.push(hearBrand(scene, user, person))
      }
      open.push(letIn(scene, brand, pace))
    },
    async stop() {
      await Promise.all(open.reverse().map(each => each.stop()))
      await around.end()
    },
  }
}

const letIn = ({ world }: Scene, brand: DemoBrand, { seed, speed }: Pace): RunningCast =>
  startCast(world, { seed, speed, brand, warmUpPosts: WARM_UP_POSTS })

async function describeAccount(
  network: Network,
  { username, role }: SandboxUser,
  person: Person | undefined,
): Promise<DemoAccount> {
  if (person === undefined) throw new Error(`${username} has no account`)
  return {
    purpose: role === 'care' ? 'care' : 'marketing',
    username,
    settings: {
      identifier: handleOf(username),
      service: network.pdsUrl,
      webUrl: network.appviewUrl,
      plcUrl: network.plcUrl,
      chatService: network.chatDid,
      firehoseKind: 'relay',
      firehoseUrl: network.firehoseUrl,
      pollSeconds: { mentions: 15, keywords: 30, directs: 5, own: 30, threads: 30 },
      settleSeconds: 5,
    },
    // Only a privileged password reads and writes direct messages.
    secrets: { appPassword: await person.createAppPassword({ privileged: true }) },
  }
}
