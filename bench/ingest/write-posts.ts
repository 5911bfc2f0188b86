import type { Author, Inbound } from '../../src/connectors/connector.ts'
import type { Character, LANGUAGES } from '../../src/sandbox/cast/character.ts'
import { characters } from '../../src/sandbox/cast/characters.ts'
import { createRandom, type Random } from '../../src/sandbox/cast/random.ts'
import { render, WRITTEN_HANDLES } from '../../src/sandbox/cast/rendering.ts'
import { corpus } from '../../src/sandbox/cast/texts/corpus.ts'
import type { BenchBrand } from './settle.ts'

/** Where posts come from: mostly people never heard before, some who return, some who go on in their thread. */
const KINDS = [
  { item: 'newAuthor', weight: 66 },
  { item: 'returning', weight: 14 },
  { item: 'goesOn', weight: 10 },
  { item: 'direct', weight: 6 },
  { item: 'heardAgain', weight: 4 },
] as const

/** Half Italian, three in ten French, two in ten English, as the cast is. */
const TONGUES = [
  { item: 'it', weight: 5 },
  { item: 'fr', weight: 3 },
  { item: 'en', weight: 2 },
] as const

/** Writes posts as a network would deliver them; the same seed gives the same posts. */
export class PostWriter {
  private readonly random: Random
  private readonly brand: BenchBrand
  private readonly writtenAt: () => Date
  private readonly written: Inbound[] = []
  private count = 0

  constructor(seed: number, brand: BenchBrand, writtenAt: () => Date) {
    this.random = createRandom(`bench:${seed}`)
    this.brand = brand
    this.writtenAt = writtenAt
  }

  writeBatch(size: number): Inbound[] {
    return Array.from({ length: size }, () => this.writeOne())
  }

  private writeOne(): Inbound {
    const earlier = this.written.length === 0 ? undefined : this.random.pick(this.written)
    const kind = this.random.pickWeighted(KINDS)
    if (earlier === undefined || kind === 'newAuthor') return this.keep(this.post(this.newAuthor()))
    if (kind === 'heardAgain') return earlier
    if (kind === 'returning') return this.keep(this.post(earlier.author))
    if (kind === 'direct') return this.keep(this.direct(earlier.author))
    return this.keep(earlier.visibility === 'direct' ? this.direct(earlier.author) : this.reply(earlier))
  }

  private keep(post: Inbound): Inbound {
    this.written.push(post)
    return post
  }

  private newAuthor(): Author {
    const id = this.nextId()
    const model = this.random.pick(characters)
    return {
      externalId: id,
      handle: `${model.username.slice(0, 8)}${id.slice(-6)}`,
      displayName: model.name,
      bio: model.bio,
      avatarUrl: `https://pictures.example/${id}.jpg`,
      followers: this.random.between(0, 4000),
      isVerified: model.verified,
    }
  }

  private post(author: Author): Inbound {
    const externalId = this.nextId()
    const language = this.random.pickWeighted(TONGUES)
    const speaker = this.random.pick(SPEAKERS[language])
    const text = render(this.random.pick(OPENINGS[language]).text, speaker, WRITTEN_HANDLES)
    const isAddressed = /@(aurora_aiuta|auroramobile)\b/.test(text)
    const writtenAt = this.writtenAt()
    return {
      externalId,
      author,
      visibility: 'public',
      source: isAddressed ? 'mention' : 'keyword',
      text,
      language,
      media: [],
      networkThread: externalId,
      inReplyTo: null,
      inReplyToAuthor: null,
      quotes: null,
      reposts: null,
      mentions: isAddressed ? [this.brand.care.external_id] : [],
      counterpart: null,
      editOf: [],
      writtenAt,
      raw: rawPost(externalId, text, author, writtenAt, language),
    }
  }

  private reply(earlier: Inbound): Inbound {
    const post = this.post(earlier.author)
    return {
      ...post,
      networkThread: earlier.networkThread,
      inReplyTo: earlier.externalId,
      inReplyToAuthor: earlier.author.externalId,
    }
  }

  private direct(author: Author): Inbound {
    const networkThread = `${this.brand.care.external_id}-${author.externalId}`
    return {
      ...this.post(author),
      visibility: 'direct',
      source: 'direct',
      networkThread,
      mentions: [],
      counterpart: author,
    }
  }

  /** As long as the ids of real networks. */
  private nextId(): string {
    return String(1_990_000_000_000_000_000n + BigInt(++this.count) * 4096n)
  }
}

type Tongue = (typeof LANGUAGES)[number]

const byTongue = <T extends { readonly language: Tongue }>(all: readonly T[]) => ({
  it: all.filter(each => each.language === 'it'),
  fr: all.filter(each => each.language === 'fr'),
  en: all.filter(each => each.language === 'en'),
})
const OPENINGS = byTongue(corpus.openings)
const SPEAKERS = byTongue<Character>(characters)

/** Of the size and shape in which networks give a post. */
const rawPost = (id: string, text: string, author: Author, writtenAt: Date, lang: string) => ({
  id,
  text,
  author_id: author.externalId,
  created_at: writtenAt.toISOString(),
  conversation_id: id,
  lang,
  edit_history_post_ids: [id],
  possibly_sensitive: false,
  reply_settings: 'everyone',
  public_metrics: {
    retweet_count: 0,
    reply_count: 1,
    like_count: 2,
    quote_count: 0,
    bookmark_count: 0,
    impression_count: 117,
  },
  entities: { mentions: [{ start: 0, end: 13, username: 'aurora_aiuta', id: '1' }] },
})
