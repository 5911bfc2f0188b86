import { type State, shownText } from '../../state.ts'
import type { SandboxPost } from '../../subjects.ts'
import { type Entities, extractEntities } from '../../text.ts'
import type { Product } from './operators.ts'
import { foldWords } from './words.ts'

/** A post made ready for many questions: what is costly is worked out at the first question about it. */
export interface Searchable {
  readonly state: State
  readonly post: SandboxPost
  /**
   * The posts whose content counts. Rules of the stream look also at what is quoted or repeated; search looks
   * into no repost at all.
   */
  readonly posts: readonly SandboxPost[]
  /** A line for each of the posts, so that no phrase reaches from one into the next. */
  words(): string
  entities(): Entities
}

export function createSearchable(state: State, post: SandboxPost, product: Product): Searchable {
  const posts = product === 'stream' ? [post, ...referredPosts(state, post)] : post.repostsId ? [] : [post]
  let words: string | null = null
  let entities: Entities | null = null
  return {
    state,
    post,
    posts,
    words: () => {
      words ??= posts.map(each => wordsOf(state, each, product)).join('\n')
      return words
    },
    entities: () => {
      entities ??= joinEntities(posts.map(each => entitiesOf(state, each)))
      return entities
    },
  }
}

function referredPosts(state: State, post: SandboxPost): SandboxPost[] {
  return [post.repostsId, post.quotesId].flatMap(id => state.posts.get(id ?? '') ?? [])
}

/** Posts never change: their words are folded once for all queries of a kind, their entities looked for once. */
const folded: { readonly [product in Product]: WeakMap<SandboxPost, string> } = {
  search: new WeakMap(),
  stream: new WeakMap(),
}

function wordsOf(state: State, post: SandboxPost, product: Product): string {
  const known = folded[product].get(post)
  if (known !== undefined) return known
  const words = foldWords(shownText(state, post), product)
  folded[product].set(post, words)
  return words
}

const found = new WeakMap<SandboxPost, Entities>()

function entitiesOf(state: State, post: SandboxPost): Entities {
  const known = found.get(post)
  if (known !== undefined) return known
  const entities = extractEntities(shownText(state, post))
  found.set(post, entities)
  return entities
}

function joinEntities(all: readonly Entities[]): Entities {
  return {
    mentions: all.flatMap(each => each.mentions),
    hashtags: all.flatMap(each => each.hashtags),
    cashtags: all.flatMap(each => each.cashtags),
    urls: all.flatMap(each => each.urls),
  }
}
