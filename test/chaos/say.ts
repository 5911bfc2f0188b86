import type { Character } from '../../src/sandbox/cast/character.ts'
import type { Random } from '../../src/sandbox/cast/random.ts'
import { render, WRITTEN_HANDLES } from '../../src/sandbox/cast/rendering.ts'
import { corpus } from '../../src/sandbox/cast/texts/corpus.ts'

/** Leaves room for the number that makes each text one of its kind. */
const LONGEST_TEXT = 230

const TEXTS = corpus.openings.filter(
  each => (each.named === 'care' || each.named === 'both') && each.text.length <= LONGEST_TEXT,
)

/** Something that this character might say to the brand, in his language. */
export function wordsOf(random: Random, by: Character): string {
  const texts = TEXTS.filter(each => each.language === by.language)
  return render(random.pick(texts).text, by, WRITTEN_HANDLES)
}
