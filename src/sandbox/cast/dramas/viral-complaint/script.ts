import type { Language } from '../../character.ts'
import { type Beat, beat, type Cue, type Drama, done, MINUTE_MS, type Role, told } from '../drama.ts'
import { writeManners } from '../manners.ts'
import { type Crowd, joinCrowds, writeWave } from '../wave.ts'
import { TEXTS, type ViralTexts } from './texts.ts'

const ANSWERED = told('customer', 'anywhere')
const SOLVED = told('customer', 'anywhere', 'solved')
const REPOSTS = Array.from({ length: 14 }, () => '')

/**
 * One post that everybody shares: replies, quotes and reposts grow by the minute. An answer slows it, a cold
 * one is quoted and feeds it, and a solution is told as publicly as the complaint was.
 */
export const viralComplaint: Drama = {
  name: 'viral-complaint',
  write(language, seed) {
    const texts = TEXTS[language]
    const voices = joinCrowds(
      writeVoices('voice', 'reply', texts.replies, 0.5, language, seed),
      writeVoices('echo', 'quote', texts.quotes, 1.5, language, seed),
      writeCheers(language, seed),
    )
    const reposts = writeVoices('share', 'repost', REPOSTS, 0.8, language, seed)
    return {
      roles: [...listLeads(texts), ...voices.roles, ...reposts.roles],
      beats: [
        ...writeCustomer(texts),
        ...writeAttention(texts),
        ...voices.beats,
        ...reposts.beats,
        ...writeManners(voices.roles, language, seed),
      ],
      curtainMs: 22 * MINUTE_MS,
      endings: ['rest'],
    }
  },
}

/** Once the customer was answered every second person keeps quiet, once it is solved all do. */
function writeVoices(
  name: string,
  act: 'reply' | 'quote' | 'repost',
  texts: readonly string[],
  fromMinutes: number,
  language: Language,
  seed: string,
): Crowd {
  const calmedBy = (index: number): Cue[] => (index % 2 === 1 ? [SOLVED, ANSWERED] : [SOLVED])
  return writeWave(language, seed, {
    name,
    texts,
    fromMinutes,
    toMinutes: 10,
    tempo: 'rising',
    act: index => ({ act, to: 'opening', after: [done('opening')], unless: calmedBy(index) }),
  })
}

function writeCheers(language: Language, seed: string): Crowd {
  return writeWave(language, seed, {
    name: 'cheer',
    texts: TEXTS[language].cheers,
    fromMinutes: 0.3,
    toMinutes: 2,
    tempo: 'even',
    act: () => ({ act: 'reply', to: 'update', after: [done('update')] }),
  })
}

const listLeads = ({ bios }: ViralTexts): Role[] => [
  { role: 'customer', bio: bios.customer, followers: [700, 2_600], gender: 'f', closed: true },
  { role: 'famous', bio: bios.famous, followers: [110_000, 240_000], verified: true },
  { role: 'paper', bio: bios.paper, followers: [15_000, 40_000], verified: true },
]

const writeCustomer = (texts: ViralTexts): Beat[] => [
  beat('opening', 'customer', 'post', texts.opening, { minutes: 0 }),
  beat('silence', 'customer', 'quote', texts.silence, { to: 'opening', minutes: 6, unless: [ANSWERED] }),
  beat('cold', 'customer', 'quote', texts.cold, {
    to: 'brand',
    minutes: 0.6,
    after: [told('customer', 'public', 'answer')],
    unless: [told('customer', 'public', 'invitation'), told('customer', 'direct'), SOLVED],
  }),
  beat('details', 'customer', 'direct', texts.details, {
    minutes: 0.4,
    after: [told('customer', 'public', 'invitation', 'question')],
  }),
  beat('directWait', 'customer', 'direct', texts.directWait, {
    minutes: 0.5,
    after: [told('customer', 'direct', 'holding', 'question', 'answer')],
    unless: [SOLVED],
  }),
  beat('directThanks', 'customer', 'direct', texts.directThanks, {
    minutes: 0.5,
    after: [told('customer', 'direct', 'solved')],
  }),
  beat('update', 'customer', 'quote', texts.update, { to: 'opening', minutes: 1, after: [SOLVED] }),
  beat('rest', 'voice.1', 'repost', '', { to: 'update', minutes: 3, after: [done('update')] }),
]

const writeAttention = (texts: ViralTexts): Beat[] => [
  beat('famousQuote', 'famous', 'quote', texts.famousQuote, {
    to: 'opening',
    minutes: 4,
    after: [done('opening')],
    unless: [ANSWERED],
  }),
  beat('paperAsks', 'paper', 'post', texts.paperAsks, { minutes: 7, unless: [SOLVED] }),
]
