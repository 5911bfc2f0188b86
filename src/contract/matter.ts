import { z } from 'zod'
import { TICKET_STATUSES } from '../core/ticket/ticket.ts'
import { instant, uuid } from './parts.ts'

const named = { ticketId: uuid, number: z.number().int() }

/** A ticket as it is shown beside another. */
const brief = {
  ...named,
  status: z.enum(TICKET_STATUSES),
  customerName: z.string(),
  channel: z.string(),
  /** One line. */
  preview: z.string(),
}

/** A ticket in which the same was asked within thirty days. The customer's own come first, then unanswered ones. */
export const sameQuestionView = z.object({
  ...brief,
  askedAt: instant,
  isSameCustomer: z.boolean(),
  isAnswered: z.boolean(),
  /** How surely it is the same, up to 1. */
  similarity: z.number(),
})
export type SameQuestionView = z.infer<typeof sameQuestionView>

export const linkView = z.object({ linkId: uuid, ...brief })
export type LinkView = z.infer<typeof linkView>

/** A ticket that goes on in this one; `mergeId` undoes it. */
export const mergedView = z.object({ mergeId: uuid, ...brief, mergedAt: instant })
export type MergedView = z.infer<typeof mergedView>

export const mergedIntoView = z.object({ ...named, mergeId: uuid.nullable() })

/** The ticket from which this one was split; `splitId` undoes it. */
export const splitFromView = z.object({ ...named, splitId: uuid })

export const ticketMatters = {
  /** At most five. Messages that came before the desk kept sketches of them are not among them. */
  sameQuestion: z.array(sameQuestionView),
  links: z.array(linkView),
  mergedInto: mergedIntoView.nullable(),
  merged: z.array(mergedView),
  splitFrom: splitFromView.nullable(),
}

export const otherTicketsQuery = z.object({ search: z.string().trim().max(200).default('') })
export const otherTicketView = z.object({
  ...brief,
  handle: z.string(),
  lastMessageAt: instant,
  isSameCustomer: z.boolean(),
})
export type OtherTicketView = z.infer<typeof otherTicketView>
/** The same customer's come first, each the newest first. */
export const otherTicketList = z.object({ tickets: z.array(otherTicketView) })

export const mergeRequest = z.strictObject({ ticketId: uuid })
export const mergeAnswer = z.object({ mergeId: uuid })
export const splitRequest = z.strictObject({ messageIds: z.array(uuid).min(1).max(200) })
export const splitAnswer = z.object({ splitId: uuid, ...named })
export const linkRequest = z.strictObject({ ticketId: uuid })
export const linkAnswer = z.object({ linkId: uuid })
/** The ticket that stands again by itself, or has its words again. */
export const matterUndone = z.object({ ticketId: uuid })
