import { listDeviations, type openSpecification } from '../../x/testing/specification.ts'

type Specification = NonNullable<ReturnType<typeof openSpecification>>

/** An answer as a client received it. */
export interface SeenAnswer {
  readonly method: string
  readonly path: string
  /** Null where the client does not tell. A success that the document lacks is read as the one that it has. */
  readonly status: number | null
  readonly body: unknown
}

/** The document knows the older of the two dialects; these are the same things in the newer one. */
const NEWER_NAMES: Readonly<Record<string, string>> = {
  posts: 'tweets',
  referenced_posts: 'referenced_tweets',
  note_post: 'note_tweet',
  edit_history_post_ids: 'edit_history_tweet_ids',
  pinned_post_id: 'pinned_tweet_id',
  most_recent_post_id: 'most_recent_tweet_id',
  post_count: 'tweet_count',
}

/** What is wrong with an answer by the network's own document. Failures and unknown paths are not its matter. */
export function listAnswerDeviations(specification: Specification, answer: SeenAnswer): string[] {
  const method = answer.method.toLowerCase()
  const path = findTemplate(specification, answer.path, method)
  if (path === null) return [`${answer.method} ${answer.path} is not in the document`]
  if (answer.status !== null && answer.status >= 400) return []
  const statuses = Object.keys(specification.paths[path]?.[method]?.responses ?? {})
  const isListed = statuses.includes(String(answer.status))
  const status = Number(isListed ? answer.status : statuses.find(each => each.startsWith('2')))
  return listDeviations(specification, path, method, status, inOlderDialect(answer.body)).map(
    deviation => `${answer.method} ${path}: ${deviation}`,
  )
}

/** Of several that fit, the one with the fewest blanks: `/2/users/me` before `/2/users/{id}`. */
function findTemplate(specification: Specification, path: string, method: string): string | null {
  const fitting = Object.entries(specification.paths)
    .filter(([template, methods]) => method in methods && fits(template, path))
    .map(([template]) => template)
  return fitting.toSorted((left, right) => countBlanks(left) - countBlanks(right))[0] ?? null
}

const countBlanks = (template: string): number => template.split('{').length

function fits(template: string, path: string): boolean {
  const [wanted, given] = [template.split('/'), path.split('/')]
  return (
    wanted.length === given.length && wanted.every((part, at) => part.startsWith('{') || part === given[at])
  )
}

function inOlderDialect(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOlderDialect)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, member]) => [
    NEWER_NAMES[name] ?? name,
    inOlderDialect(member),
  ])
  return Object.fromEntries(entries)
}
