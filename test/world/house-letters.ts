import type { HouseLetter, HousePost } from '../../src/desk/house-post.ts'

/** What the desk has written to its people, kept instead of sent. */
export interface HouseLetters extends HousePost {
  readonly sent: readonly HouseLetter[]
  /** From now on nothing is taken. */
  fail(): void
}

export function keepHouseLetters(): HouseLetters {
  const sent: HouseLetter[] = []
  let isWell = true
  return {
    sent,
    fail() {
      isWell = false
    },
    async send(letter) {
      if (isWell) sent.push(letter)
      return isWell
    },
  }
}
