import { z } from 'zod'
import { LANGUAGES } from '../core/language.ts'
import { ROLES } from '../core/member/role.ts'
import { ROUTING_MODES } from '../core/policy/policy.ts'
import { LANGUAGE_LEVELS, PRESENCES } from '../core/queue/agent.ts'
import { NEEDS, NO_NEXT, PICK_REASONS, SKIP_REASONS } from '../core/queue/words.ts'
import { instant, localText, uuid } from './parts.ts'
import { ticketRow } from './ticket.ts'

const key = z.string().regex(/^[\w-]{1,60}$/)
const keys = z.array(key).max(100)
const spoken = z.partialRecord(z.enum(LANGUAGES), z.enum(LANGUAGE_LEVELS))

/** What somebody can do. An empty list does not limit; only skills must be had to count. */
export const abilities = z.object({
  /** Keys of the policy's skills and topics. */
  skills: keys,
  languages: spoken,
  channels: keys,
  teams: keys,
  /** How much he has in hand at most; null: as the policy says. 0: he is given nothing. */
  capacity: z.number().min(0).max(1000).nullable(),
  /** His answers wait for approval. */
  isJunior: z.boolean(),
})
export type AbilitiesView = z.infer<typeof abilities>

export const abilitiesAnswer = z.object({ memberId: uuid, abilities })
/** What is absent stays as it is. */
export const abilitiesChange = z.strictObject(abilities.shape).partial()
export type AbilitiesChange = z.infer<typeof abilitiesChange>

/** Absent `presence`: the browser's heartbeat, which keeps what was chosen by hand. */
export const presenceRequest = z.strictObject({ presence: z.enum(PRESENCES).optional() })
export const presenceAnswer = z.object({
  presence: z.enum(PRESENCES),
  since: instant,
  /** The browser is to be heard again within this time; after three times as long it counts as gone. */
  heartbeatSeconds: z.number().int(),
})
export type PresenceAnswer = z.infer<typeof presenceAnswer>

const colleague = z.object({
  id: uuid,
  name: z.string(),
  role: z.enum(ROLES),
  presence: z.enum(PRESENCES),
  /** Null where he was never at the desk. */
  since: instant.nullable(),
  /** What he has in hand, by the policy's weights, and how much it may be. */
  load: z.number(),
  capacity: z.number(),
  /** Tickets of his in which a customer waits for us, and in which we wait for the customer. */
  open: z.number().int(),
  waiting: z.number().int(),
  /** How often he gave one back within the last day. */
  skipped: z.number().int(),
  abilities,
})
export type Colleague = z.infer<typeof colleague>

const choice = z.object({ key: z.string(), name: localText })

export const teamAnswer = z.object({
  /** Everybody who answers customers, by name. */
  people: z.array(colleague),
  /** What abilities may name, by the policy in force. Topics count as skills and are named by their key. */
  skills: z.array(choice),
  teams: z.array(choice),
  routing: z.object({
    mode: z.enum(ROUTING_MODES),
    /** Tickets that nobody has, and people who could take one. */
    waiting: z.number().int(),
    available: z.number().int(),
    /** Since when there are too many: low ones are held back. */
    overloadedSince: instant.nullable(),
  }),
})
export type TeamAnswer = z.infer<typeof teamAnswer>

const need = z.object({ need: z.enum(NEEDS), value: z.string() })

/** Why this one: each reason with the points that it gives, the weightiest first, and what was asked of who takes it. */
const pick = z.object({
  reasons: z.array(
    z.object({ code: z.enum(PICK_REASONS), points: z.number(), figure: z.number().nullable() }),
  ),
  needs: z.array(need),
})
export type PickView = z.infer<typeof pick>

/** `current`: the ticket that one looks at, which is not the next one. */
export const nextRequest = z.strictObject({ current: uuid.nullable().default(null) })
export const nextAnswer = z.object({
  /** Null when there is none: `none` says why. */
  next: z
    .object({ ticket: ticketRow, /** It was nobody's before. */ isNew: z.boolean(), why: pick })
    .nullable(),
  none: z.enum(NO_NEXT).nullable(),
  load: z.number(),
  capacity: z.number(),
})
export type NextAnswer = z.infer<typeof nextAnswer>

export const skipRequest = z.strictObject({
  reason: z.enum(SKIP_REASONS),
  note: z.string().trim().max(500).default(''),
})
export type SkipRequest = z.infer<typeof skipRequest>

/** How a ticket stands to whoever asks. */
export const whyAnswer = z.object({
  /** Its place among those that *Next* would give, from 1; null where it would not be given. */
  place: z.number().int().nullable(),
  /** How many there are; counted up to some hundreds. */
  of: z.number().int(),
  why: pick,
  /** What is asked that you have not. */
  lacks: z.array(need),
  /** You have in hand what you may. */
  isFull: z.boolean(),
  /** You gave it back within the last hour. */
  isSkipped: z.boolean(),
  /** There is too much to do: low ones come when nothing else does. */
  isHeld: z.boolean(),
  /** Who could take it of those who are at the desk, you included. */
  couldTake: z.number().int(),
})
export type WhyAnswer = z.infer<typeof whyAnswer>
