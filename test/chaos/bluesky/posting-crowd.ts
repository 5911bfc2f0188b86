import { RichText } from '@atproto/api'
import type { Network } from '../../../src/sandbox/bluesky/network.ts'
import type { Person } from '../../../src/sandbox/bluesky/person.ts'
import type { Character } from '../../../src/sandbox/cast/character.ts'
import { characters } from '../../../src/sandbox/cast/characters.ts'
import { createRandom, type Random } from '../../../src/sandbox/cast/random.ts'
import { WRITTEN_HANDLES } from '../../../src/sandbox/cast/rendering.ts'
import type { Crowd } from '../customers.ts'
import { wordsOf } from '../say.ts'

const DEEDS = [
  { item: 'open', weight: 60 },
  { item: 'answerBrand', weight: 25 },
  { item: 'goOn', weight: 15 },
] as const

interface Ref {
  readonly uri: string
  readonly cid: string
}

/** A post with the beginning of its thread. */
interface Own {
  readonly root: Ref
  readonly last: Ref
}

/** People who post with the brand's handle, answer its replies, and add a word before they are answered. */
export class PostingCrowd implements Crowd {
  readonly random: Random
  private readonly network: Network
  private readonly brand: Person
  private readonly people: readonly Person[]
  private readonly own = new Map<Person, Own>()
  private count = 0

  constructor(network: Network, brand: Person, people: readonly Person[], seed: number) {
    this.network = network
    this.brand = brand
    this.people = people
    this.random = createRandom(`${seed}:customers`)
  }

  async sayOne(): Promise<void> {
    const by = this.random.pick(this.people)
    switch (this.random.pickWeighted(DEEDS)) {
      case 'open':
        return this.post(by, null)
      case 'answerBrand':
        return this.post(by, await this.findAnswer(by))
      case 'goOn':
        return this.post(by, this.own.get(by) ?? null)
    }
  }

  /** The brand's newest reply to this person. */
  private async findAnswer(by: Person): Promise<Own | null> {
    const { data } = await this.brand.agent.com.atproto.repo.listRecords({
      repo: this.brand.did,
      collection: 'app.bsky.feed.post',
      limit: 20,
    })
    for (const { uri, cid, value } of data.records) {
      const { reply } = value as { reply?: { root: Ref; parent: Ref } }
      if (reply?.parent.uri.startsWith(`at://${by.did}/`)) return { root: reply.root, last: { uri, cid } }
    }
    return null
  }

  private async post(by: Person, to: Own | null): Promise<void> {
    // A reply that is indexed before its parent never becomes a notification; nobody answers what he cannot see yet.
    if (to !== null) await this.network.settle()
    const rich = new RichText({ text: `@${this.brand.handle} ${this.wordsOf(by)} n. ${++this.count}` })
    await rich.detectFacets(by.agent)
    const reply = to === null ? {} : { reply: { root: to.root, parent: to.last } }
    const said = await by.agent.post({ text: rich.text, facets: rich.facets, ...reply })
    this.own.set(by, { root: to?.root ?? said, last: said })
  }

  private wordsOf(by: Person): string {
    const character = characters[this.people.indexOf(by)] as Character
    return wordsOf(this.random, character)
      .replaceAll(`@${WRITTEN_HANDLES.careUsername}`, '')
      .slice(0, 200)
      .toWellFormed()
  }
}
