import { z } from 'zod'
import {
  INCIDENT_ACTS,
  INCIDENT_STATES,
  incidentTitle,
  incidentWords,
  LONGEST_INCIDENT_DESCRIPTION,
} from '../core/incident/incident.ts'
import { instant, uuid } from './parts.ts'

const description = z.string().trim().max(LONGEST_INCIDENT_DESCRIPTION)

/** The id is the client's, so that a request sent twice is one incident. */
export const openIncidentRequest = z.strictObject({
  id: uuid,
  title: incidentTitle,
  /** For colleagues. */
  description: description.default(''),
  /** By which it is recognised in what customers say; none: it is never suggested. */
  words: incidentWords.default([]),
  /** The answer that is prepared for it. */
  macroId: uuid.nullable().default(null),
  /** Since when; without it, now. */
  since: instant.optional(),
})
export type OpenIncidentRequest = z.infer<typeof openIncidentRequest>

/** What is not said stays. */
export const changeIncidentRequest = z.strictObject({
  title: incidentTitle.optional(),
  description: description.optional(),
  words: incidentWords.optional(),
  macroId: uuid.nullable().optional(),
  since: instant.optional(),
})
export type ChangeIncidentRequest = z.infer<typeof changeIncidentRequest>

export const incidentActRequest = z.strictObject({ act: z.enum(INCIDENT_ACTS) })

/** `isDismissed` false: it may be suggested again. */
export const dismissIncidentRequest = z.strictObject({ incidentId: uuid, isDismissed: z.boolean() })

export const incidentView = z.object({
  id: uuid,
  title: z.string(),
  description: z.string(),
  words: z.array(z.string()),
  macroId: uuid.nullable(),
  state: z.enum(INCIDENT_STATES),
  since: instant,
  openedAt: instant,
  resolvedAt: instant.nullable(),
  /** Without those that went on in another ticket. */
  tickets: z.object({
    /** The next word is ours. */
    open: z.number().int(),
    /** The customer waits for nothing of ours. */
    answered: z.number().int(),
    all: z.number().int(),
  }),
})
export type IncidentView = z.infer<typeof incidentView>

/** As a ticket of a list shows it. */
export const incidentMark = z.object({ id: uuid, title: z.string(), state: z.enum(INCIDENT_STATES) })

/** What the open ticket has to do with incidents. */
export const ticketIncidents = {
  linkedIncident: incidentView.nullable(),
  /** An open one of which the customer most likely speaks, and its words that were found; never beside a linked one. */
  suggestedIncident: incidentView.extend({ evidence: z.array(z.string()) }).nullable(),
}

export const incidentsQuery = z.object({ state: z.enum(INCIDENT_STATES).optional() })
/** The one that began last first, at most two hundred. */
export const incidentList = z.object({ incidents: z.array(incidentView) })
export const incidentAnswer = z.object({ incident: incidentView })
