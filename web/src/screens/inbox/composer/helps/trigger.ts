/** The sign with which one asks for a prepared answer, and what was typed behind it to find one. */
export interface Trigger {
  readonly start: number
  readonly end: number
  readonly query: string
}

const LOOKED_AT = 60
/** A slash begins a word; a semicolon begins a line, elsewhere it is a sign like any other. */
const ASKED = /(?:(?:^|\s)\/|(?:^|\n);)([\p{L}\p{N}\-_]{0,40})$/u

export function findTrigger(text: string, caret: number): Trigger | null {
  const from = Math.max(0, caret - LOOKED_AT)
  // A sign at the edge of what is looked at must not pass for the first of the text.
  const found = ASKED.exec(text.slice(from, caret))
  const query = found?.[1]
  if (query === undefined || (from > 0 && found?.index === 0)) return null
  return { start: caret - query.length - 1, end: caret, query }
}
