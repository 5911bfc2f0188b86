import { z } from 'zod'
import { instant, uuid } from './parts.ts'

const anything = z.record(z.string(), z.unknown())

/** A kind of ticketing system that the desk speaks to. */
export const ticketingKindView = z.object({
  system: z.string(),
  displayName: z.string(),
  takesFiles: z.boolean(),
  /** How it tells of news by itself; null where it is asked again and again. */
  pushes: z.enum(['wakes', 'carries']).nullable(),
  /** JSON Schema of the settings and of the secrets: the form is drawn from them. */
  settingsSchema: anything,
  secretsSchema: anything,
})
export type TicketingKindView = z.infer<typeof ticketingKindView>

export const ticketingSystemView = z.object({
  id: uuid,
  system: z.string(),
  name: z.string(),
  settings: anything,
  /** When it last answered. */
  heardAt: instant.nullable(),
  trouble: z.object({ code: z.string(), explain: z.string(), since: instant }).nullable(),
  /** Departments that are asked in it. */
  departments: z.array(z.string()),
  /** Where it brings its news, for systems that do; to be entered there. */
  pushUrl: z.string().nullable(),
  /** What is on its way to it, and what it did not take. */
  waiting: z.number().int(),
  failed: z.number().int(),
  addedAt: instant,
})
export type TicketingSystemView = z.infer<typeof ticketingSystemView>

export const ticketingSystemsAnswer = z.object({
  kinds: z.array(ticketingKindView),
  systems: z.array(ticketingSystemView),
})
export const ticketingSystemAnswer = z.object({ system: ticketingSystemView })

const name = z.string().trim().min(1).max(100)
export const connectTicketingRequest = z.strictObject({
  system: z.string().max(40),
  name,
  settings: anything,
  secrets: anything,
})
export type ConnectTicketingRequest = z.infer<typeof connectTicketingRequest>

/** Secrets that are left out stay as they are. */
export const changeTicketingRequest = z.strictObject({
  name: name.optional(),
  settings: anything.optional(),
  secrets: anything.optional(),
})
export type ChangeTicketingRequest = z.infer<typeof changeTicketingRequest>

/** Settings to be tried before they are kept. Secrets that are left out are those of the system `id`. */
export const tryTicketingRequest = z.strictObject({
  id: uuid.optional(),
  system: z.string().max(40),
  settings: anything,
  secrets: anything.default({}),
})
export type TryTicketingRequest = z.infer<typeof tryTicketingRequest>

export const ticketingHealthView = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    user: z.string(),
    version: z.string(),
    /** Theirs minus ours. */
    clockSkewMs: z.number(),
    /** What the settings name and the system does not know. */
    warnings: z.array(
      z.object({
        code: z.enum(['noSuchPlace', 'noSuchField', 'noSuchStatus', 'noSuchPriority', 'noRight']),
        name: z.string(),
      }),
    ),
  }),
  z.object({ ok: z.literal(false), code: z.string(), explain: z.string() }),
])
export type TicketingHealthView = z.infer<typeof ticketingHealthView>
export const tryTicketingAnswer = z.object({ health: ticketingHealthView })
