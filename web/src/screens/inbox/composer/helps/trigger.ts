/** `/` and `;` ask for a prepared answer, `@` for a colleague, `:` for an emoji. */
export type Asked = 'macro' | 'colleague' | 'emoji'

/** The sign with which one asks for something, and what was typed behind it to find it. */
export interface Trigger {
  readonly asked: Asked
  readonly start: number
  readonly end: number
  readonly query: string
}

const LOOKED_AT = 60
const SIGNS: Readonly<Record<Asked, RegExp>> = {
  // A slash begins a word; a semicolon begins a line, elsewhere it is a sign like any other.
  macro: /(?:(?:^|\s)\/|(?:^|\n);)([\p{L}\p{N}\-_]{0,40})$/u,
  // Names have spaces; an address has a letter before its sign.
  colleague: /(?:^|[^\p{L}\p{N}_@])@([\p{L}\p{N}'’.-]*(?: [\p{L}\p{N}'’.-]+){0,2} ?)$/u,
  // One letter is a face that was typed.
  emoji: /(?:^|\s):(\p{L}[\p{L}_-]{1,24})$/u,
}

/** The first of these that is asked for right before the cursor. */
export function findTrigger(text: string, caret: number, may: readonly Asked[] = ['macro']): Trigger | null {
  const from = Math.max(0, caret - LOOKED_AT)
  for (const asked of may) {
    const found = SIGNS[asked].exec(text.slice(from, caret))
    const query = found?.[1]
    // A sign at the edge of what is looked at must not pass for the first of the text.
    if (query === undefined || (from > 0 && found?.index === 0)) continue
    return { asked, start: caret - query.length - 1, end: caret, query }
  }
  return null
}
