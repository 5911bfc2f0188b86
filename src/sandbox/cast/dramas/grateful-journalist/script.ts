import type { Language } from '../../character.ts'
import { type Beat, beat, type Drama, done, MINUTE_MS, told } from '../drama.ts'
import { writeManners } from '../manners.ts'
import { type Crowd, joinCrowds, writeWave } from '../wave.ts'
import { type JournalistTexts, TEXTS } from './texts.ts'

const ANSWERED = told('journalist', 'anywhere')
const IN_PRIVATE = told('journalist', 'direct')

/**
 * Praise with a question in it. Answered, it becomes a talk in private and a good article; left alone, an
 * article without the brand's voice.
 */
export const gratefulJournalist: Drama = {
  name: 'grateful-journalist',
  write(language, seed) {
    const texts = TEXTS[language]
    const crowd = joinCrowds(
      writeReaders('reader', texts.readers, 'opening', language, seed),
      writeReaders('cheer', texts.cheers, 'article', language, seed),
    )
    return {
      roles: [
        { role: 'journalist', bio: texts.bio, followers: [18_000, 60_000], verified: true },
        ...crowd.roles,
      ],
      beats: [...writeJournalist(texts), ...crowd.beats, ...writeManners(crowd.roles, language, seed)],
      curtainMs: 20 * MINUTE_MS,
      endings: ['rest', 'alone'],
    }
  },
}

function writeReaders(
  name: string,
  texts: readonly string[],
  to: string,
  language: Language,
  seed: string,
): Crowd {
  return writeWave(language, seed, {
    name,
    texts,
    fromMinutes: 0.5,
    toMinutes: name === 'reader' ? 4 : 2.5,
    tempo: 'even',
    act: () => ({ act: 'reply', to, after: [done(to)] }),
  })
}

const writeJournalist = (texts: JournalistTexts): Beat[] => [
  beat('opening', 'journalist', 'post', texts.opening, { minutes: 0 }),
  beat('asksAgain', 'journalist', 'post', texts.asksAgain, { minutes: 4, unless: [ANSWERED] }),
  beat('alone', 'journalist', 'quote', texts.alone, { to: 'opening', minutes: 9, unless: [ANSWERED] }),
  beat('glad', 'journalist', 'reply', texts.glad, {
    to: 'brand',
    minutes: 0.5,
    after: [told('journalist', 'public')],
    unless: [IN_PRIVATE],
  }),
  beat('direct', 'journalist', 'direct', texts.direct, { minutes: 1, after: [ANSWERED] }),
  beat('directMore', 'journalist', 'direct', texts.directMore, {
    minutes: 0.7,
    after: [done('direct'), IN_PRIVATE],
  }),
  beat('announces', 'journalist', 'post', texts.announces, { minutes: 2, after: [done('directMore')] }),
  beat('article', 'journalist', 'quote', texts.article, {
    to: 'opening',
    minutes: 5,
    after: [done('direct')],
  }),
  beat('shares', 'reader.1', 'repost', '', { to: 'article', minutes: 0.8, after: [done('article')] }),
  beat('rest', 'reader.2', 'repost', '', { to: 'article', minutes: 3, after: [done('article')] }),
]
