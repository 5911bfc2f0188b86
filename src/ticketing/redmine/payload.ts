import { z } from 'zod'

/**
 * What Redmine 5 gives, as far as it is read; what it adds is left aside. What an issue cannot be without must be there;
 * of its history a part that is not of its form is left out, and takes nothing else with it.
 */
const perhaps = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

const id = z.number().int().positive()

/** Longer than any text that Redmine takes. */
const text = z.string().max(1_000_000)
const time = z.iso.datetime().transform(value => new Date(value))

const namedSchema = z.object({ id, name: text })
export type Named = z.infer<typeof namedSchema>

const lenient = <T extends z.ZodType>(schema: T) =>
  z
    .array(z.unknown())
    .default([])
    .catch([])
    .transform(items =>
      items.flatMap(item => {
        const parsed = schema.safeParse(item)
        return parsed.success ? [parsed.data as z.infer<T>] : []
      }),
    )

const detailSchema = z.object({
  property: z.string(),
  name: z.string(),
  new_value: z
    .string()
    .nullish()
    .catch(null)
    .transform(value => value ?? null),
})

export const journalSchema = z.object({
  id,
  user: perhaps(namedSchema),
  notes: z
    .union([text, z.null()])
    .optional()
    .transform(notes => notes ?? ''),
  created_on: time,
  // Unsaid, it may be among themselves.
  private_notes: z.boolean().default(true).catch(true),
  details: lenient(detailSchema),
})
export type Journal = z.infer<typeof journalSchema>

export const attachmentSchema = z.object({
  id,
  filename: text,
  filesize: z.number().int().nonnegative(),
  content_type: perhaps(z.string().min(1).max(255)),
})
export type Attachment = z.infer<typeof attachmentSchema>

export const issueSchema = z.object({
  id,
  project: namedSchema,
  status: namedSchema,
  priority: namedSchema,
  description: z
    .union([text, z.null()])
    .optional()
    .transform(words => words ?? ''),
  custom_fields: lenient(namedSchema),
  created_on: time,
  updated_on: time,
  journals: lenient(journalSchema),
  attachments: lenient(attachmentSchema),
})
export type Issue = z.infer<typeof issueSchema>

export const oneIssueSchema = z.object({ issue: issueSchema })

/** One that cannot be read must not be passed over: whoever looks for his own would think that it is not there. */
export const issuesSchema = z.object({
  issues: z.array(issueSchema),
  total_count: z.number().int().nonnegative(),
})

export const userSchema = z.object({
  user: z.object({
    id,
    firstname: text.default(''),
    lastname: text.default(''),
    login: text.default(''),
    admin: z.boolean().default(false).catch(false),
    memberships: lenient(z.object({ project: namedSchema, roles: lenient(namedSchema) })),
  }),
})
export type RedmineUser = z.infer<typeof userSchema>['user']

export const projectSchema = z.object({
  project: z.object({ id, trackers: lenient(namedSchema), issue_custom_fields: lenient(namedSchema) }),
})
export const statusesSchema = z.object({ issue_statuses: z.array(namedSchema) })
export const prioritiesSchema = z.object({ issue_priorities: z.array(namedSchema) })
export const roleSchema = z.object({ role: z.object({ permissions: z.array(z.string()) }) })
export const uploadSchema = z.object({ upload: z.object({ id, token: z.string().min(1).max(500) }) })
export const uploadedSchema = z.object({ attachment: z.object({ created_on: time }) })

/** By what the settings say: a name in any case of its letters, or a number. */
export const findNamed = (list: readonly Named[], wanted: string): Named | undefined =>
  list.find(each => each.name.toLowerCase() === wanted.toLowerCase()) ??
  list.find(each => String(each.id) === wanted)
