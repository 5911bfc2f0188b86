import { z } from 'zod'

/** One cause behind many tickets. */
export const INCIDENT_STATES = ['open', 'resolved'] as const
export type IncidentState = (typeof INCIDENT_STATES)[number]

export const INCIDENT_ACTS = ['resolve', 'reopen'] as const
export type IncidentAct = (typeof INCIDENT_ACTS)[number]

/** What is in the way of an incident being written, moved on, or given to a ticket. */
export const INCIDENT_REFUSALS = [
  'incidentResolved',
  'incidentNotResolved',
  'unknownIncident',
  'unknownMacro',
] as const
export type IncidentRefusal = (typeof INCIDENT_REFUSALS)[number]

export const LONGEST_INCIDENT_TITLE = 80
export const LONGEST_INCIDENT_DESCRIPTION = 1000
export const LONGEST_INCIDENT_WORD = 60
/** More than that recognises everything. */
export const MOST_INCIDENT_WORDS = 20

const line = (most: number) =>
  z
    .string()
    .overwrite(text =>
      text
        .normalize('NFC')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
    )
    .min(1)
    .max(most)

export const incidentTitle = line(LONGEST_INCIDENT_TITLE)

/** Words and phrases by which a customer's words are recognised, as the policy's are: each once, however it is written. */
export const incidentWords = z.array(line(LONGEST_INCIDENT_WORD)).max(MOST_INCIDENT_WORDS).overwrite(unique)

function unique(words: string[]): string[] {
  const byKey = new Map(words.map(word => [word.toLowerCase(), word]))
  return [...byKey.values()]
}
