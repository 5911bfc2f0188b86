import type { Language } from '../../character.ts'
import {
  ANYBODY,
  type Beat,
  beat,
  type Drama,
  done,
  EVERYBODY,
  MINUTE_MS,
  type Role,
  told,
} from '../drama.ts'
import { writeManners } from '../manners.ts'
import { type Crowd, joinCrowds, writeWave } from '../wave.ts'
import { type OutageTexts, TEXTS } from './texts.ts'

const SOLVED = told(ANYBODY, 'public', 'solved')
const ADMITTED = told(EVERYBODY, 'public', 'answer', 'holding', 'question', 'invitation')

/**
 * No network in a town. Complaints rise minute by minute, the press asks, and it grows calmer when the brand
 * admits the fault in a post of its own, and calm when it says that all is solved.
 */
export const outage: Drama = {
  name: 'outage',
  write(language, seed) {
    const texts = TEXTS[language]
    const content = joinCrowds(
      writeComplaints(language, seed),
      writeEcho('acknowledged', language, seed),
      writeEcho('relief', language, seed),
    )
    const forgotten = writeEcho('stillNothing', language, seed)
    return {
      roles: [...listLeads(texts), ...content.roles, ...forgotten.roles],
      beats: [
        ...writeShop(texts),
        ...writePress(texts),
        ...writeSilence(texts),
        ...content.beats,
        ...forgotten.beats,
        ...forgotten.roles.map(({ role }) => writeReturn(role, texts)),
        ...writeManners(content.roles, language, seed),
      ],
      curtainMs: 20 * MINUTE_MS,
      endings: ['closing'],
    }
  },
}

/** Every third person holds back once the brand has admitted it; nobody complains of what is solved. */
function writeComplaints(language: Language, seed: string): Crowd {
  return writeWave(language, seed, {
    name: 'neighbour',
    texts: TEXTS[language].complaints,
    fromMinutes: 0.2,
    toMinutes: 9,
    tempo: 'rising',
    act: index => ({
      ...(index % 6 === 4 ? { act: 'reply', to: 'first' } : { act: 'post' }),
      unless: index % 3 === 2 ? [SOLVED, ADMITTED] : [SOLVED],
    }),
  })
}

/** Those who answer what the brand tells everybody. */
function writeEcho(
  name: 'acknowledged' | 'relief' | 'stillNothing',
  language: Language,
  seed: string,
): Crowd {
  const isAboutAdmission = name === 'acknowledged'
  return writeWave(language, seed, {
    name,
    texts: TEXTS[language][name],
    fromMinutes: name === 'stillNothing' ? 1 : 0.3,
    toMinutes: name === 'acknowledged' ? 2 : 3,
    tempo: 'even',
    act: () => ({
      act: 'reply',
      to: 'brand',
      after: [isAboutAdmission ? ADMITTED : SOLVED],
      unless: isAboutAdmission ? [SOLVED] : [],
    }),
  })
}

const listLeads = ({ bios }: OutageTexts): Role[] => [
  { role: 'shop', bio: bios.shop, followers: [300, 900] },
  { role: 'paper', bio: bios.paper, followers: [9_000, 26_000], verified: true },
  { role: 'consumers', bio: bios.consumers, followers: [40_000, 90_000], verified: true },
  { role: 'speaker', bio: '', followers: [1_200, 2_500] },
]

const writeShop = ({ first, shopLoses }: OutageTexts): Beat[] => [
  beat('first', 'shop', 'post', first, { minutes: 0 }),
  beat('shopLoses', 'shop', 'reply', shopLoses, {
    to: 'first',
    minutes: 4,
    after: [done('first')],
    unless: [SOLVED],
  }),
]

const writePress = (texts: OutageTexts): Beat[] => [
  beat('paperAsks', 'paper', 'post', texts.paperAsks, { minutes: 3, unless: [SOLVED] }),
  beat('paperWithoutAnswer', 'paper', 'quote', texts.paperWithoutAnswer, {
    to: 'paperAsks',
    minutes: 3,
    after: [done('paperAsks')],
    unless: [told('paper', 'anywhere'), ADMITTED, SOLVED],
  }),
  beat('paperQuotes', 'paper', 'quote', texts.paperQuotes, {
    to: 'brand',
    minutes: 0.5,
    after: [told('paper', 'public')],
  }),
  beat('consumersAsk', 'consumers', 'post', texts.consumersAsk, { minutes: 5.5, unless: [SOLVED] }),
  beat('closing', 'paper', 'post', texts.closing, { minutes: 5, after: [SOLVED] }),
]

const writeSilence = ({ nobodySpeaks }: OutageTexts): Beat[] => [
  beat('nobodySpeaks', 'speaker', 'post', nobodySpeaks, { minutes: 7, unless: [told(ANYBODY, 'public')] }),
  ...['shop', 'neighbour.1', 'neighbour.2', 'neighbour.3'].map((by, index) =>
    beat(`shares.${index + 1}`, by, 'repost', '', {
      to: 'nobodySpeaks',
      minutes: 0.4 * (index + 1),
      after: [done('nobodySpeaks')],
      unless: [SOLVED],
    }),
  ),
]

/** Who was forgotten is content as soon as the brand has spoken to them. */
const writeReturn = (role: string, { nowHereToo }: OutageTexts): Beat =>
  beat(`${role}.back`, role, 'reply', nowHereToo, {
    to: 'brand',
    minutes: 0.5,
    after: [told(role, 'anywhere')],
  })
