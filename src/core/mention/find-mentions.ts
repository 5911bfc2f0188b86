/** Somebody who can be mentioned. */
export interface Colleague {
  readonly id: string
  readonly name: string
}

/** A place in a text at which somebody is named with an `@` before; both ends in UTF-16 units. */
export interface Mention {
  readonly memberId: string
  /** The name as it stands in the text, without the `@`. */
  readonly name: string
  readonly start: number
  readonly end: number
}

const SIGN = /(?<![\p{L}\p{N}_])@/gu
const GOES_ON = /^[\p{L}\p{N}_]/u

/**
 * Who is mentioned in a note, in the order of the text: `@` and the whole name, in whatever case. The longest name counts;
 * two people of one name are both meant.
 */
export function findMentions(text: string, colleagues: readonly Colleague[]): Mention[] {
  return [...text.matchAll(SIGN)].flatMap(({ index }) => {
    const named = colleagues.filter(({ name }) => isNamed(text, index + 1, name))
    const length = Math.max(0, ...named.map(({ name }) => name.length))
    return named
      .filter(({ name }) => name.length === length)
      .map(({ id }) => {
        const end = index + 1 + length
        return { memberId: id, name: text.slice(index + 1, end), start: index, end }
      })
  })
}

function isNamed(text: string, start: number, name: string): boolean {
  const end = start + name.length
  if (name === '' || text.slice(start, end).toLowerCase() !== name.toLowerCase()) return false
  return !GOES_ON.test(text.slice(end))
}
