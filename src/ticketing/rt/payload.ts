import { z } from 'zod'

/**
 * What RT's REST 2 gives, as far as it is read; what it adds is left aside. Numbers come as texts, or not; what RT does
 * not show comes as an empty text. A list whose member is not of its form is not believed: whoever looks for his own would
 * think that it is not there.
 */
const id = z.union([z.string().regex(/^[1-9]\d{0,17}$/), z.int().positive().transform(String)])
export type RtId = z.infer<typeof id>

const time = z.iso.datetime({ offset: true }).transform(value => new Date(value))

const reference = z.object({ id: z.union([z.string(), z.number().transform(String)]) })

const link = z.object({ ref: z.string().catch(''), _url: z.string().catch('') })

const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) })

export const versionSchema = z.object({ Version: z.string().min(1).max(100) })

export const userSchema = z.object({ Name: z.string().min(1) })

export const queueSchema = z.object({
  id,
  Name: z.string(),
  Disabled: z.union([z.string(), z.number()]).transform(value => Number(value) !== 0),
  TicketCustomFields: z.array(z.object({ name: z.string() })).default([]),
  _hyperlinks: z.array(link),
})

export const ticketSchema = z.object({
  id,
  Status: z.string().min(1),
  Priority: z.coerce.number(),
  LastUpdated: time,
  _hyperlinks: z.array(link),
})
export type RtTicket = z.infer<typeof ticketSchema>

export const madeSchema = z.object({ id })

export const messagesSchema = z.array(z.string())

export const ticketsSchema = pageOf(z.object({ id, Created: time }))

export const transactionSchema = z.object({
  id,
  Type: z.string(),
  ObjectId: id,
  // One of whom RT knows nothing any more must not keep all others from being heard.
  Creator: reference.catch({ id: '' }),
  Created: time,
  NewValue: z.string().nullish().catch(null),
})
export type RtTransaction = z.infer<typeof transactionSchema>
export const TRANSACTION_FIELDS = 'Type,ObjectId,Creator,Created,NewValue'

export const transactionsSchema = pageOf(transactionSchema)

export const partSchema = z.object({
  id,
  Filename: z.string().nullish().catch(null),
  ContentType: z.string().nullish().catch(null),
  ContentLength: z.coerce.number().int().nonnegative().catch(0),
})
export type RtPart = z.infer<typeof partSchema>
export const PART_FIELDS = 'Filename,ContentType,ContentLength'

export const partsSchema = pageOf(partSchema)

export const markedSchema = pageOf(
  z.object({ TransactionId: id, Created: time, Headers: z.string().nullish() }),
)
export const MARKED_FIELDS = 'TransactionId,Created,Headers'

/** In base 64, with line ends. */
export const contentSchema = z.object({ Content: z.string().nullish() })
