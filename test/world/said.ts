import type { Author, Inbound } from '../../src/connectors/connector.ts'
import { CUSTOMERS, type CustomerName } from './cast.ts'

export type Said = Partial<Omit<Inbound, 'author'>> & { readonly from?: CustomerName | Author }

const authorOf = (from: CustomerName | Author): Author => (typeof from === 'string' ? CUSTOMERS[from] : from)

let ids = 100_000n

/** As the networks number their posts: each a little more than the one before. */
export const nextExternalId = (): string => String(++ids)

/** A public complaint with an @ by Luca, written now; say what is otherwise. */
export function aPost(writtenAt: Date, to: Pick<Author, 'externalId' | 'handle'>, said: Said = {}): Inbound {
  const { from = 'luca', ...otherwise } = said
  const externalId = said.externalId ?? nextExternalId()
  return {
    externalId,
    author: authorOf(from),
    visibility: 'public',
    source: 'mention',
    text: `@${to.handle} la fibra non funziona da ieri`,
    language: 'it',
    media: [],
    networkThread: externalId,
    inReplyTo: null,
    inReplyToAuthor: null,
    quotes: null,
    reposts: null,
    mentions: [to.externalId],
    counterpart: null,
    editOf: [],
    writtenAt,
    raw: { id: externalId },
    ...otherwise,
  }
}

/** Something said of the brand without turning to it, found by a keyword. */
export const aRemark = (
  writtenAt: Date,
  to: Pick<Author, 'externalId' | 'handle'>,
  said: Said = {},
): Inbound =>
  aPost(writtenAt, to, { source: 'keyword', mentions: [], text: 'Aurora Mobile non funziona', ...said })

export function aDirect(
  writtenAt: Date,
  to: Pick<Author, 'externalId' | 'handle'>,
  said: Said = {},
): Inbound {
  const customer = authorOf(said.from ?? 'luca')
  return aPost(writtenAt, to, {
    visibility: 'direct',
    source: 'direct',
    networkThread: directThreadOf(to.externalId, customer.externalId),
    mentions: [],
    text: 'Il mio numero cliente è 4711',
    counterpart: customer,
    ...said,
  })
}

/** Both ids, the smaller one first. */
const directThreadOf = (a: string, b: string): string =>
  [a, b].sort((x, y) => x.length - y.length || (x < y ? -1 : 1)).join('-')
