import type { Language } from '../../character.ts'
import { type Beat, beat, type Drama, done, MINUTE_MS, told } from '../drama.ts'
import { writeManners } from '../manners.ts'
import { type Crowd, writeWave } from '../wave.ts'
import { TEXTS, type TrollTexts } from './texts.ts'

const ANSWERED = told('troll', 'anywhere')

/**
 * Insults and bait. Answered, he goes on and grows worse; ignored, he loses interest. Either way he edits one
 * post and deletes another afterwards, as if nothing had been.
 */
export const troll: Drama = {
  name: 'troll',
  write(language, seed) {
    const texts = TEXTS[language]
    const defenders = writeDefenders(language, seed)
    return {
      roles: [{ role: 'troll', bio: texts.bio, followers: [1_100, 5_200], gender: 'm' }, ...defenders.roles],
      beats: [
        ...writeProvocations(texts),
        ...writeQuarrel(texts),
        ...writeTraces(texts),
        ...defenders.beats,
        ...writeManners(defenders.roles, language, seed),
      ],
      curtainMs: 16 * MINUTE_MS,
      endings: ['innocent'],
    }
  },
}

function writeDefenders(language: Language, seed: string): Crowd {
  return writeWave(language, seed, {
    name: 'defender',
    texts: TEXTS[language].defenders,
    fromMinutes: 1,
    toMinutes: 5,
    tempo: 'even',
    act: () => ({ act: 'reply', to: 'insult', after: [done('insult')], unless: [done('deleted')] }),
  })
}

const writeProvocations = (texts: TrollTexts): Beat[] => [
  beat('insult', 'troll', 'post', texts.insult, { minutes: 0 }),
  beat('bait', 'troll', 'post', texts.bait, { minutes: 1.5 }),
  beat('ignoredOnce', 'troll', 'reply', texts.ignoredOnce, { to: 'insult', minutes: 4, unless: [ANSWERED] }),
  beat('ignoredTwice', 'troll', 'post', texts.ignoredTwice, {
    minutes: 3,
    after: [done('ignoredOnce')],
    unless: [ANSWERED],
  }),
]

const writeQuarrel = (texts: TrollTexts): Beat[] => [
  beat('politeMocked', 'troll', 'reply', texts.politeMocked, {
    to: 'brand',
    minutes: 0.4,
    after: [ANSWERED],
  }),
  beat('worse', 'troll', 'quote', texts.worse, { to: 'brand', minutes: 1.5, after: [done('politeMocked')] }),
  beat('cornered', 'troll', 'reply', texts.cornered, { to: 'bait', minutes: 1.5, after: [done('worse')] }),
]

/** Which of the two ways it went, the traces are removed at last. */
const writeTraces = (texts: TrollTexts): Beat[] => [
  beat('edited', 'troll', 'edit', texts.edited, { to: 'bait', minutes: 5, after: [done('bait')] }),
  beat('deleted', 'troll', 'delete', '', { to: 'insult', minutes: 9 }),
  beat('innocent', 'troll', 'post', texts.innocent, { minutes: 1.5, after: [done('deleted')] }),
]
