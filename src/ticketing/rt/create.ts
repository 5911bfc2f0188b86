import { ISSUE_FIELDS } from '../../core/escalation/errand.ts'
import { refused } from '../answer.ts'
import type { Errand, Outcome, OutgoingErrand } from '../ticketing.ts'
import { callRt } from './call.ts'
import { timeOf } from './clock.ts'
import { withFiles, wordsFor } from './form.ts'
import { MAX_LINK, markedKind, markedLink } from './mark.ts'
import { madeSchema } from './payload.ts'
import { queueOf, type RtSession, type RtSettings } from './settings.ts'
import { decideRt } from './trouble.ts'

export type CreateErrand = Extract<Errand, { kind: 'create' }>

/** Ticket, text, files and link come to be together or not at all: RT does it in one transaction. */
export async function createTicket(
  session: RtSession,
  { id, files }: OutgoingErrand,
  errand: CreateErrand,
  signal: AbortSignal,
): Promise<Outcome> {
  const { settings } = session
  const queue = queueOf(settings, errand.department)
  if (queue === undefined)
    return refused('noSuchPlace', `The settings name no queue for "${errand.department}".`)
  const link = markedLink(errand.ticketLink, id)
  if (Buffer.byteLength(link) > MAX_LINK)
    return refused('invalid', 'The address of the desk is longer than Request Tracker keeps.')
  const words = {
    Queue: queue,
    Subject: toSubject(errand.title),
    Content: wordsFor(errand.text, files),
    ContentType: markedKind(id),
    Priority: settings.priorities[errand.priority],
    Requestor: settings.requestor,
    CustomFields: toCustomFields(settings, errand),
    RefersTo: [link],
  }
  const call = { method: 'POST', path: '/ticket', ...(await withFiles(words, files)) } as const
  const answer = await callRt(session, call, signal)
  const outcome = decideRt(answer)
  if (outcome !== null || answer.kind !== 'answered')
    return outcome ?? { kind: 'unknown', code: 'answerLost' }
  const made = madeSchema.safeParse(answer.body)
  return made.success
    ? { kind: 'sent', externalId: made.data.id, at: timeOf(answer.headers) }
    : { kind: 'unknown', code: 'answerCut' }
}

/** One line, and never an empty one. RT cuts it to what it keeps. */
const toSubject = (title: string): string => title.toWellFormed().replaceAll(/\s+/g, ' ').trim() || '–'

const toCustomFields = (settings: RtSettings, { fields }: CreateErrand): Record<string, string> =>
  Object.fromEntries(
    ISSUE_FIELDS.flatMap(field => {
      const [name, value] = [settings.fields[field], fields[field]]
      return name === undefined || value === undefined ? [] : [[name, value.toWellFormed()]]
    }),
  )
