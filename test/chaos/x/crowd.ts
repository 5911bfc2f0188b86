import type { Character } from '../../../src/sandbox/cast/character.ts'
import { characters } from '../../../src/sandbox/cast/characters.ts'
import { createRandom, type Random } from '../../../src/sandbox/cast/random.ts'
import { WRITTEN_HANDLES } from '../../../src/sandbox/cast/rendering.ts'
import type { Crowd } from '../customers.ts'
import { wordsOf } from '../say.ts'
import type { Sandbox } from './sandbox.ts'

const HOW_MANY = 40

/** People who complain, ask, answer back and write directly. */
export async function gatherCrowd(network: Sandbox, seed: number): Promise<Crowd> {
  const people = characters.slice(0, HOW_MANY)
  const names = new Map<string, string>()
  for (const each of people) names.set(await network.join(each.username), each.username)
  return new SandboxCrowd(network, createRandom(`${seed}:customers`), people, names)
}

const DEEDS = [
  { item: 'open', weight: 45 },
  { item: 'answerBrand', weight: 22 },
  { item: 'goOn', weight: 10 },
  { item: 'writeDirectly', weight: 20 },
  { item: 'repost', weight: 3 },
] as const

class SandboxCrowd implements Crowd {
  readonly random: Random
  private readonly network: Sandbox
  private readonly people: readonly Character[]
  private readonly names: ReadonlyMap<string, string>
  private readonly ownPosts: { author: string; id: string }[] = []
  private readonly brandPosts: { id: string; to: string | null }[] = []
  private readUpTo = 0
  private count = 0

  constructor(
    network: Sandbox,
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
    return `${wordsOf(this.random, by)} n. ${++this.count}`
  }
}
