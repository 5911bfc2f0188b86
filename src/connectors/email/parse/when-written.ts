/** Before that there was no mail worth the name. */
const EARLIEST = Date.UTC(1995, 0, 1)
/** RFC 5322, also with a comment behind or without a day of the week. */
const DATE = /(\d{1,2}\s+[A-Za-z]{3,9}\s+\d{2,4}\s+\d{1,2}:\d{2}(?::\d{2})?)(?:\s+([+-]\d{4}|[A-Z]{2,5}))?/
/** Names of zones that old programs write here, and that no parser of dates knows. */
const ZONES: Readonly<Record<string, string>> = {
  CET: '+0100',
  CEST: '+0200',
  MET: '+0100',
  MEST: '+0200',
  WET: '+0000',
  WEST: '+0100',
  EET: '+0200',
  EEST: '+0300',
  BST: '+0100',
}

/** When a mail says that it was written, as far as that can be: never later than it came, else when it came. */
export function whenWritten(header: string | null, receivedAt: Date): Date {
  const ms = readDate((header ?? '').slice(0, 200))
  if (Number.isNaN(ms) || ms < EARLIEST || ms > receivedAt.getTime()) return new Date(receivedAt)
  return new Date(ms)
}

function readDate(text: string): number {
  const [, day, zone] = DATE.exec(text) ?? []
  if (day === undefined) return Date.parse(text)
  const ms = Date.parse(`${day} ${ZONES[zone ?? ''] ?? zone ?? '+0000'}`)
  return Number.isNaN(ms) ? Date.parse(`${day} +0000`) : ms
}
