import { z } from 'zod'

/** What the receiver calls an issue, or what it made there. */
const name = z.string().min(1).max(200)

/** Numbers are taken too: many systems count their issues. */
const id = z.union([name, z.number().int().transform(String)])

export const takenSchema = z.object({
  issueId: id,
  id: id.optional(),
  at: z.iso.datetime({ offset: true }).optional(),
})

export const checkedSchema = z.object({
  user: z.string().max(200).default(''),
  version: z.string().max(100).default(''),
  warnings: z.array(z.string().max(200)).max(50).default([]),
})

export const reasonSchema = z.object({ error: z.string().trim().min(1).max(5_000) })

const told = {
  issueId: id,
  /** Of what happened: the same however often it is told. */
  id: name,
  by: z.string().max(200).default(''),
  at: z.iso.datetime({ offset: true }).transform(value => new Date(value)),
  /** The id of the errand by which we did it ourselves. */
  errand: name.nullish(),
}

export const changeSchema = z.discriminatedUnion('kind', [
  z.object({ ...told, kind: z.literal('said'), text: z.string().min(1).max(200_000), isAnswer: z.boolean() }),
  z.object({ ...told, kind: z.literal('moved'), status: z.string().min(1).max(200) }),
])
export type ToldChange = z.infer<typeof changeSchema>

/** One change, or several at once, the oldest first. */
export const changesSchema = z.union([
  z.object({ changes: z.array(changeSchema).min(1).max(100) }).transform(({ changes }) => changes),
  changeSchema.transform(change => [change]),
])
