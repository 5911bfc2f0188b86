import { z } from 'zod'
import { ISSUE_FIELDS, ISSUE_STATUSES } from '../../core/escalation/errand.ts'
import { PRIORITIES } from '../../core/ticket/ticket.ts'
import type { TicketingSession } from '../ticketing.ts'

/** As it is called on RT's screens. */
const named = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^/\r\n]*$/, 'must be a name without slashes, in one line')

/** What a comment is to RT: read by the department alone, or also sent to whoever asked. */
export const COMMENT_WAYS = ['comment', 'correspond'] as const

/** Where RT is, and what of ours is called how there. */
export const settingsSchema = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .refine(url => !/[?#@]/.test(url), 'must be an address without user, question mark or "#"')
    .meta({ title: 'Address of Request Tracker' }),
  queues: z.record(z.string().min(1).max(100), named).default({}).meta({ title: 'Queue of each department' }),
  defaultQueue: named.optional().meta({ title: 'Queue of all other departments' }),
  /** The first is the one that we set. A status that stands twice is read as what stands first here. */
  statuses: z
    .partialRecord(z.enum(ISSUE_STATUSES), z.array(named).min(1).max(50))
    .default({
      open: ['open', 'new', 'stalled'],
      resolved: ['resolved'],
      refused: ['rejected'],
      withdrawn: ['rejected'],
    })
    .meta({ title: 'Statuses' }),
  priorities: z
    .partialRecord(z.enum(PRIORITIES), z.number().int().min(0).max(1_000_000))
    .default({ urgent: 100, high: 75, normal: 50, low: 0 })
    .meta({ title: 'Priorities, as numbers' }),
  fields: z.partialRecord(z.enum(ISSUE_FIELDS), named).default({}).meta({ title: 'Custom fields' }),
  /** RT mails what the department replies to whoever requested it. */
  requestor: z.email().max(120).optional().meta({ title: 'Requestor, as an e-mail address' }),
  commentsGoAs: z.enum(COMMENT_WAYS).default('comment').meta({ title: 'What we add is a' }),
  answersAre: z
    .enum(['correspond', 'any'])
    .default('correspond')
    .meta({ title: 'An answer to us is a reply, or any comment' }),
  settleSeconds: z
    .number()
    .nonnegative()
    .max(3600)
    .default(30)
    .meta({ title: 'Seconds until absence is certain' }),
})
export type RtSettings = z.infer<typeof settingsSchema>

export const secretsSchema = z.strictObject({
  token: z
    .string()
    .trim()
    .max(200)
    .regex(/^\d+-\d+-[0-9a-f]+$/i, 'must be an authentication token, such as "1-27-0f3a…"')
    .meta({ title: 'Authentication token' }),
  webhookSecret: z
    .string()
    .min(16)
    .max(500)
    .optional()
    .meta({ title: 'Secret that the scrip signs with, if there is one' }),
})
export type RtSecrets = z.infer<typeof secretsSchema>

export type RtSession = TicketingSession<RtSettings, RtSecrets>

/** RT writes its user's number into each token: version, user, chance. */
export const userIdOf = ({ token }: RtSecrets): string => token.split('-')[1] ?? ''

export const queueOf = (settings: RtSettings, department: string): string | undefined =>
  Object.hasOwn(settings.queues, department) ? settings.queues[department] : settings.defaultQueue
