import { createHash } from 'node:crypto'

/**
 * By what a thing that we made is known again when Redmine's answer was lost: a word of sixteen letters that follows from
 * the errand's id. It stands in the text itself, because that is all that every Redmine keeps, shows to every user and can
 * search: a custom field would need an administrator, and times would need clocks that agree.
 */
export const markOf = (errandId: string): string =>
  createHash('sha256').update(errandId).digest('hex').slice(0, 16)

export const carriesMark = (text: string, errandId: string): boolean => text.includes(markOf(errandId))

/** The last line is the way back to the ticket; its mark is a part that no server is asked for. */
export const describeIssue = (text: string, ticketLink: string, errandId: string): string =>
  `${text}\n\n${ticketLink.replace(/#.*$/s, '')}#${markOf(errandId)}`

export const writeNote = (text: string, errandId: string): string =>
  `${text}\n\n(Pronto ${markOf(errandId)})`.trimStart()

const NOTE_MARK = /\s*\(Pronto [0-9a-f]{16}\)\s*$/

/** A note as it was meant: Redmine ends its lines as on Windows. */
export const readNote = (notes: string): string =>
  notes.replaceAll('\r\n', '\n').replace(NOTE_MARK, '').trim()
