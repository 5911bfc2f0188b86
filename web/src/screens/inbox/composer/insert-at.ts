/** Puts words into a text in place of what is marked, with a space where they would touch others. */
export function insertAt(text: string, words: string, start: number, end: number): string {
  const before = text.slice(0, start)
  const after = text.slice(end)
  const gapBefore = before === '' || /\s$/u.test(before) ? '' : ' '
  const gapAfter = after === '' || /^\s/u.test(after) ? '' : ' '
  return `${before}${gapBefore}${words}${gapAfter}${after}`
}
