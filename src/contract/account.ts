import { z } from 'zod'
import { BUDGET_STATES, WANTS } from '../core/account/budget.ts'
import { ACCOUNT_STATUSES, PURPOSES } from '../core/account/purpose.ts'
import { LOSSES, RIGHTS } from '../core/account/right.ts'
import { SIGHTING_SOURCES } from '../core/message/message.ts'
import { LENGTH_METRICS } from '../core/text/length-metric.ts'
import { instant, money, uuid } from './parts.ts'

export const channelView = z.object({
  channel: z.string(),
  displayName: z.string(),
  login: z.enum(['token', 'tokenOrBrowser']),
  capabilities: z.object({
    reply: z.object({ public: z.boolean(), direct: z.boolean() }),
    /** A maximum is null where a text may be as long as one likes. */
    length: z.object({
      metric: z.enum(LENGTH_METRICS),
      publicMax: z.number().nullable(),
      directMax: z.number().nullable(),
    }),
    /** Whether the words by which the brand is heard mean anything on it. */
    keywords: z.boolean(),
    /** Whether its direct messages are letters, with a subject. */
    letters: z.boolean(),
    sources: z.array(z.string()),
  }),
  /** JSON Schema of the settings and of the secrets: the form is drawn from them. */
  settingsSchema: z.record(z.string(), z.unknown()),
  secretsSchema: z.record(z.string(), z.unknown()),
})
export const channelList = z.object({ channels: z.array(channelView) })
export type ChannelView = z.infer<typeof channelView>

/** `has` is null where the network does not tell. `costs` says what people lose where it is missing. */
const rightView = z.object({ code: z.enum(RIGHTS), has: z.boolean().nullable(), costs: z.enum(LOSSES) })
export type RightView = z.infer<typeof rightView>

/** A time in which an account was not read, and what came late because of it. */
const absenceView = z.object({
  id: uuid,
  from: instant,
  to: instant,
  code: z.string(),
  late: z.array(z.object({ kind: z.enum(SIGHTING_SOURCES), count: z.number().int(), due: z.number().int() })),
  /** Sources of which the network may not have shown everything any more. */
  unreached: z.array(
    z.object({ source: z.string(), days: z.number().optional(), messages: z.number().optional() }),
  ),
  /** The matters of what came late, the most pressing first; at most twenty. */
  tickets: z.array(z.object({ id: uuid, handle: z.string(), preview: z.string(), wasDue: z.boolean() })),
  ticketCount: z.number().int(),
})
export type AbsenceView = z.infer<typeof absenceView>

const measureView = z.object({
  used: z.number().int(),
  limit: z.number().int().nullable(),
  state: z.enum(BUDGET_STATES),
  stops: z.array(z.enum(WANTS)),
})
export type MeasureView = z.infer<typeof measureView>

export const accountView = z.object({
  id: uuid,
  channel: z.string(),
  handle: z.string(),
  displayName: z.string(),
  purpose: z.enum(PURPOSES),
  status: z.enum(ACCOUNT_STATUSES),
  keywords: z.array(z.string()),
  settings: z.record(z.string(), z.unknown()),
  /** When anything last arrived, and when the network last answered a read. */
  lastHeardAt: instant.nullable(),
  lastReadAt: instant.nullable(),
  /** Since when the account is heard at once; null while it is heard by reading alone. */
  liveSince: instant.nullable(),
  /** Why it is not heard at once, where it could be. */
  liveTrouble: z.object({ code: z.string(), explain: z.string(), since: instant }).nullable(),
  trouble: z.object({ code: z.string(), explain: z.string(), since: instant }).nullable(),
  spentToday: money,
  dailyBudget: money.nullable(),
  /** Today's use of the three limits; money in micros. What has stopped by a limit stands with it. */
  budget: z.object({ money: measureView, reads: measureView, posts: measureView }),
  /** Sources that wait for the budget, and since when. */
  heldSources: z.array(z.object({ source: z.string(), since: instant })),
  /** As the last check found them; empty before the first one, and on channels that know no rights. */
  rights: z.array(rightView).readonly(),
  checkedAt: instant.nullable(),
  /** When it was last heard, while it is silent beyond its habit. */
  silentSince: instant.nullable(),
  /** What was missed and not yet put away, the latest first. */
  absences: z.array(absenceView),
  createdAt: instant,
})
export const accountList = z.object({ accounts: z.array(accountView) })
export type AccountView = z.infer<typeof accountView>

const keywords = z.array(z.string().trim().min(2).max(60)).max(30)

/** As many as a column holds. */
const dayLimit = z.number().int().nonnegative().max(2_000_000_000).nullable()

export const accountRequest = z.strictObject({
  channel: z.string().max(40),
  purpose: z.enum(PURPOSES),
  keywords: keywords.default([]),
  settings: z.record(z.string(), z.unknown()),
  secrets: z.record(z.string(), z.unknown()),
  dailyBudgetMicros: z.number().int().nonnegative().nullable().default(null),
})
export type AccountRequest = z.infer<typeof accountRequest>

export const accountChange = z.strictObject({
  purpose: z.enum(PURPOSES).optional(),
  keywords: keywords.optional(),
  status: z.enum(['connected', 'paused']).optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
  secrets: z.record(z.string(), z.unknown()).optional(),
  dailyBudgetMicros: z.number().int().nonnegative().nullable().optional(),
  dailyReads: dayLimit.optional(),
  dailyPosts: dayLimit.optional(),
})
export type AccountChange = z.infer<typeof accountChange>

export const accountAnswer = z.object({ account: accountView })

export const healthView = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    externalId: z.string(),
    handle: z.string(),
    displayName: z.string(),
    rights: z.array(rightView).readonly(),
  }),
  z.object({ ok: z.literal(false), code: z.string(), explain: z.string() }),
])
export const checkAnswer = z.object({ health: healthView, account: accountView })

/** The browser is sent to `url`; it comes back to the desk, which then makes the account. */
export const loginRequest = z.strictObject({
  channel: z.string().max(40),
  purpose: z.enum(PURPOSES),
  keywords: keywords.default([]),
  settings: z.record(z.string(), z.unknown()),
  secrets: z.record(z.string(), z.unknown()),
})
export const loginAnswer = z.object({ url: z.string() })
