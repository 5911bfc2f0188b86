import type { Character } from '../../src/sandbox/cast/character.ts'
import { characters } from '../../src/sandbox/cast/characters.ts'
import { createRandom, type Random } from '../../src/sandbox/cast/random.ts'
import { render, WRITTEN_HANDLES } from '../../src/sandbox/cast/rendering.ts'
import { corpus } from '../../src/sandbox/cast/texts/corpus.ts'
import type { NetworkUnderTest } from './network.ts'
import { pause } from './pause.ts'

export interface Customers {
  readonly said: () => number
  /** For how long they held their tongues because too much lay unread. */
  readonly heldMs: () => number
  /** Resolves when the last word has been said. */
  stop(): Promise<void>
}

export interface CustomerOptions {
  readonly seed: number
  /** Messages a second, on the average. */
  readonly rate: number
  /** False while so much lies unread that the network itself would soon no longer show it to anybody. */
  readonly mayGoOn: (said: number) => boolean
}

const HOW_MANY = 40
/** Leaves room for the number that makes each text one of its kind. */
const LONGEST_TEXT = 230
const HOLD_MS = 100
/** A crowd that could not speak for a while does not shout all of it at once. */
const MOST_AT_ONCE_MS = 1000

/** People who complain, ask, answer back and write directly, without regard to whether anybody is there to hear. */
export async function startCustomers(
  network: NetworkUnderTest,
  { seed, rate, mayGoOn }: CustomerOptions,
): Promise<Customers> {
  const people = characters.slice(0, HOW_MANY)
  const names = new Map<string, string>()
  for (const each of people) names.set(await network.join(each.username), each.username)
  const state = { isOver: false, said: 0, heldMs: 0 }
  const crowd = new Crowd(network, createRandom(`${seed}:customers`), people, names)
  const running = speak(crowd, rate, mayGoOn, state)
  running.catch(() => undefined)
  return {
    said: () => state.said,
    heldMs: () => state.heldMs,
    stop() {
      state.isOver = true
      return running
    },
  }
}

/** Words fall due by the clock, so that a slow answer of the network makes them no fewer. */
async function speak(
  crowd: Crowd,
  rate: number,
  mayGoOn: CustomerOptions['mayGoOn'],
  state: { isOver: boolean; said: number; heldMs: number },
): Promise<void> {
  let dueAt = performance.now()
  while (!state.isOver) {
    if (!mayGoOn(state.said)) {
      await pause(HOLD_MS)
      state.heldMs += HOLD_MS
      dueAt = performance.now()
      continue
    }
    await crowd.sayOne()
    state.said++
    dueAt = Math.max(dueAt, performance.now() - MOST_AT_ONCE_MS) + crowd.random.between(0, 2000) / rate
    const earlyMs = dueAt - performance.now()
    if (earlyMs > 1) await pause(earlyMs)
  }
}

const DEEDS = [
  { item: 'open', weight: 45 },
  { item: 'answerBrand', weight: 22 },
  { item: 'goOn', weight: 10 },
  { item: 'writeDirectly', weight: 20 },
  { item: 'repost', weight: 3 },
] as const

class Crowd {
  readonly random: Random
  private readonly network: NetworkUnderTest
  private readonly people: readonly Character[]
  private readonly names: ReadonlyMap<string, string>
  private readonly ownPosts: { author: string; id: string }[] = []
  private readonly brandPosts: { id: string; to: string | null }[] = []
  private readUpTo = 0
  private count = 0

  constructor(
    network: NetworkUnderTest,
    random: Random,
    people: readonly Character[],
    names: ReadonlyMap<string, string>,
  ) {
    this.network = network
    this.random = random
    this.people = people
    this.names = names
  }

  async sayOne(): Promise<void> {
    const by = this.random.pick(this.people)
    switch (this.random.pickWeighted(DEEDS)) {
      case 'open':
        return this.open(by)
      case 'answerBrand':
        return this.answerBrand(by)
      case 'goOn':
        return this.goOn(by)
      case 'writeDirectly':
        return this.network.sendDirect(by.username, WRITTEN_HANDLES.careUsername, this.say(by))
      case 'repost':
        return this.repost(by)
    }
  }

  private async open(by: Character): Promise<void> {
    const id = await this.network.post(by.username, this.say(by))
    this.ownPosts.push({ author: by.username, id })
  }

  /** To one of the brand's newest posts; whom it was written to answers most. */
  private async answerBrand(by: Character): Promise<void> {
    await this.readBrand()
    const newest = this.brandPosts.slice(-8)
    if (newest.length === 0) return this.open(by)
    const { id, to } = this.random.pick(newest)
    const addressee = this.people.find(each => each.username === to)
    const author = addressee !== undefined && this.random.chance(0.8) ? addressee : by
    await this.network.post(author.username, this.say(author), id)
  }

  private async goOn(by: Character): Promise<void> {
    const own = this.ownPosts.findLast(each => each.author === by.username)
    if (own === undefined) return this.open(by)
    await this.network.post(by.username, this.say(by), own.id)
  }

  private async repost(by: Character): Promise<void> {
    const post = this.ownPosts.at(-1)
    if (post === undefined || post.author === by.username) return this.open(by)
    // Nobody reposts twice; the network refuses it, and nothing is lost by that.
    await this.network.repost(by.username, post.id).catch(() => undefined)
  }

  private async readBrand(): Promise<void> {
    const lines = await this.network.readRecord(this.readUpTo)
    this.readUpTo = lines.at(-1)?.seq ?? this.readUpTo
    for (const line of lines)
      if (line.type === 'post.created' && line.by === 'api')
        this.brandPosts.push({
          id: line.post.id,
          to: this.names.get(line.post.leadingMentions?.[0] ?? '') ?? null,
        })
  }

  private say(by: Character): string {
    const texts = TEXTS.filter(each => each.language === by.language)
    return `${render(this.random.pick(texts).text, by, WRITTEN_HANDLES)} n. ${++this.count}`
  }
}

const TEXTS = corpus.openings.filter(
  each => (each.named === 'care' || each.named === 'both') && each.text.length <= LONGEST_TEXT,
)
