import { z } from 'zod'
import { KNOWN_LANGUAGES, LANGUAGES } from '../core/language.ts'
import { DIRECTIONS, VISIBILITIES } from '../core/message/message.ts'
import { PROBLEM_CODES } from '../core/search/query.ts'
import { SEARCH_KINDS } from '../core/search/search-kind.ts'
import { instant, uuid } from './parts.ts'
import { ticketRow } from './ticket.ts'

export const searchQuery = z.object({
  /** Words, "a phrase", -not, operator:value. */
  q: z.string().max(2000),
  /** One kind, a page at a time; the first finds of every kind where it is not said. */
  kind: z.enum(SEARCH_KINDS).optional(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

/** Text, never HTML. `marks`: what was searched, from the first character to behind the last, in UTF-16 units. */
const snippet = z.object({
  text: z.string(),
  marks: z.array(z.object({ from: z.number().int(), to: z.number().int() })),
})
export type SnippetView = z.infer<typeof snippet>

const groupOf = <T extends z.ZodType>(hit: T) =>
  z.object({
    hits: z.array(hit),
    /** How many are known of. */
    count: z.number().int(),
    /** There are more than `count`. */
    isMore: z.boolean(),
    nextCursor: z.string().nullable(),
  })

const ticketHit = z.object({
  ticket: ticketRow,
  snippet,
  /** By which it was found; null where its number, its customer or its state was. */
  messageId: uuid.nullable(),
})
export type TicketHit = z.infer<typeof ticketHit>

const messageHit = z.object({
  id: uuid,
  /** Null where it was not answered. */
  ticketId: uuid.nullable(),
  customerId: uuid.nullable(),
  authorName: z.string(),
  handle: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  channel: z.string(),
  direction: z.enum(DIRECTIONS),
  visibility: z.enum(VISIBILITIES),
  language: z.enum(LANGUAGES),
  writtenAt: instant,
  snippet,
})
export type MessageHit = z.infer<typeof messageHit>

const customerHit = z.object({
  id: uuid,
  name: snippet,
  plan: z.string().nullable(),
  tags: z.array(z.string()),
  profiles: z.array(z.object({ channel: z.string(), handle: z.string(), avatarUrl: z.string().nullable() })),
  openTickets: z.number().int(),
})
export type CustomerHit = z.infer<typeof customerHit>

const articleHit = z.object({
  id: uuid,
  /** In which it answers best. */
  language: z.enum(KNOWN_LANGUAGES),
  title: snippet,
  snippet,
  link: z.string().nullable(),
})
export type ArticleHit = z.infer<typeof articleHit>

export const searchAnswer = z.object({
  /** What was not understood, by its place in `q`; the rest was searched. */
  problems: z.array(
    z.object({
      code: z.enum(PROBLEM_CODES),
      from: z.number().int(),
      to: z.number().int(),
      word: z.string(),
      /** To be put in its place. */
      suggestion: z.string().nullable(),
    }),
  ),
  /** Words that nobody uses, with like ones that were searched as well. */
  corrections: z.array(z.object({ typed: z.string(), meant: z.array(z.string()) })),
  /** Null where that kind was not asked for, or nothing was. */
  tickets: groupOf(ticketHit).nullable(),
  messages: groupOf(messageHit).nullable(),
  customers: groupOf(customerHit).nullable(),
  articles: groupOf(articleHit).nullable(),
})
export type SearchAnswer = z.infer<typeof searchAnswer>
