import { z } from 'zod'
import { ISSUE_FIELDS, ISSUE_STATUSES } from '../../core/escalation/errand.ts'
import { PRIORITIES } from '../../core/ticket/ticket.ts'
import type { TicketingSession } from '../ticketing.ts'

/** As it is called on Redmine's screens, or its number there. */
const named = z.string().trim().min(1).max(255)

const project = z
  .string()
  .trim()
  .max(100)
  .regex(/^[a-z0-9][a-z0-9_-]*$/, 'must be the identifier of a project, as its address shows it')

/** Where Redmine is, and what of ours is called how there. */
export const settingsSchema = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .refine(url => !/[?#@]/.test(url), 'must be an address without user, question mark or "#"')
    .meta({ title: 'Address of Redmine' }),
  projects: z
    .record(z.string().min(1).max(100), project)
    .default({})
    .meta({ title: 'Project of each department' }),
  defaultProject: project.optional().meta({ title: 'Project of all other departments' }),
  tracker: named.optional().meta({ title: 'Tracker' }),
  /** The first is the one that we set. A status that stands twice is read as what stands first here. */
  statuses: z
    .partialRecord(z.enum(ISSUE_STATUSES), z.array(named).min(1).max(50))
    .default({
      open: ['New', 'In Progress', 'Feedback'],
      resolved: ['Resolved', 'Closed'],
      refused: ['Rejected'],
      withdrawn: ['Closed'],
    })
    .meta({ title: 'Statuses' }),
  priorities: z
    .partialRecord(z.enum(PRIORITIES), named)
    .default({ urgent: 'Urgent', high: 'High', normal: 'Normal', low: 'Low' })
    .meta({ title: 'Priorities' }),
  /** By number: Redmine tells the names of its fields to administrators only. */
  fields: z
    .partialRecord(z.enum(ISSUE_FIELDS), z.number().int().positive())
    .default({})
    .meta({ title: 'Custom fields, by their numbers' }),
  /** Then only those see what we add whom Redmine lets see private notes. */
  privateNotes: z.boolean().default(false).meta({ title: 'What we add is a private note' }),
  settleSeconds: z
    .number()
    .nonnegative()
    .max(3600)
    .default(30)
    .meta({ title: 'Seconds until absence is certain' }),
})
export type RedmineSettings = z.infer<typeof settingsSchema>

export const secretsSchema = z.strictObject({
  apiKey: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[\x21-\x7e]+$/, 'must be one word of plain letters, digits and signs')
    .meta({ title: 'API access key' }),
})
export type RedmineSecrets = z.infer<typeof secretsSchema>

export type RedmineSession = TicketingSession<RedmineSettings, RedmineSecrets>
