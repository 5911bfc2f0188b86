/**
 * What a request asks to see. The API has two dialects (`tweet.fields` with `referenced_tweets`,
 * `post.fields` with `referenced_posts`) and answers in the one it was asked in. Unknown fields and
 * expansions are dropped in silence, as the real one does.
 */
export interface Asked {
  readonly dialect: Dialect
  readonly postFields: ReadonlySet<string>
  readonly userFields: ReadonlySet<string>
  readonly directFields: ReadonlySet<string>
  readonly mediaFields: ReadonlySet<string>
  readonly pollFields: ReadonlySet<string>
  readonly expansions: ReadonlySet<string>
}

export type Dialect = 'tweet' | 'post'

export type Query = { readonly [name: string]: string | undefined }

const POST_WORDS = /^(referenced_posts|edit_history_post_ids)/

export function readAsked(query: Query): Asked {
  const expansions = readList(query.expansions)
  const isPost = query['post.fields'] !== undefined || expansions.some(name => POST_WORDS.test(name))
  const fields = isPost ? query['post.fields'] : query['tweet.fields']
  return {
    dialect: isPost ? 'post' : 'tweet',
    postFields: new Set(readList(fields)),
    userFields: new Set(readList(query['user.fields'])),
    directFields: new Set(readList(query['dm_event.fields'])),
    mediaFields: new Set(readList(query['media.fields'])),
    pollFields: new Set(readList(query['poll.fields'])),
    expansions: new Set(expansions.map(plainExpansion)),
  }
}

/** `referenced_posts`, `referenced_posts.id` and `referenced_tweets.id` are one wish in three spellings. */
function plainExpansion(name: string): string {
  return name.replace(/^referenced_(tweets|posts)(\.id)?/, 'referenced')
}

export function readList(value: string | undefined): string[] {
  return value === undefined
    ? []
    : value
        .split(',')
        .map(item => item.trim())
        .filter(item => item !== '')
}
