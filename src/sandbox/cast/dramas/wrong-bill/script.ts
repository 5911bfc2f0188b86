import { type Beat, beat, type Drama, done, MINUTE_MS, told } from '../drama.ts'
import { writeManners } from '../manners.ts'
import { NAMES } from '../names.ts'
import { type BillTexts, TEXTS } from './texts.ts'

const ANSWERED = told('customer', 'anywhere')
const INVITED = told('customer', 'public', 'invitation')
const IN_PRIVATE = told('customer', 'direct')
const SOLVED = told('customer', 'anywhere', 'solved')

/**
 * One customer, one invoice. In public until invited, then in private; a refund brings thanks in both places,
 * a brush-off or forgetting brings the matter back into public, silence loses the customer.
 */
export const wrongBill: Drama = {
  name: 'wrong-bill',
  write(language, seed) {
    const texts = TEXTS[language]
    const neighbour = { role: 'neighbour', bio: NAMES[language].bios[0] ?? '', followers: [20, 400] } as const
    return {
      roles: [{ role: 'customer', bio: texts.bio, followers: [90, 420], closed: true }, neighbour],
      beats: [
        ...writePublicPart(texts),
        ...writePrivatePart(texts),
        ...writeEnd(texts),
        ...writeManners([neighbour], language, seed),
      ],
      curtainMs: 30 * MINUTE_MS,
      endings: ['rest', 'leaves'],
    }
  },
}

const writePublicPart = (texts: BillTexts): Beat[] => [
  beat('opening', 'customer', 'post', texts.opening, { minutes: 0 }),
  beat('waiting', 'customer', 'reply', texts.waiting, { to: 'opening', minutes: 3, unless: [ANSWERED] }),
  beat('angry', 'customer', 'quote', texts.angry, { to: 'opening', minutes: 6, unless: [ANSWERED] }),
  beat('leaves', 'customer', 'post', texts.leaves, { minutes: 11, unless: [ANSWERED] }),
  beat('notAnAnswer', 'customer', 'reply', texts.notAnAnswer, {
    to: 'brand',
    minutes: 0.5,
    after: [told('customer', 'public', 'answer', 'question')],
    unless: [INVITED, IN_PRIVATE, SOLVED],
  }),
  beat('waitsAgain', 'customer', 'reply', texts.waitsAgain, {
    to: 'brand',
    minutes: 0.5,
    after: [told('customer', 'public', 'holding')],
    unless: [INVITED, IN_PRIVATE, SOLVED],
  }),
]

const writePrivatePart = (texts: BillTexts): Beat[] => [
  beat('details', 'customer', 'direct', texts.details, { minutes: 0.4, after: [INVITED] }),
  beat('proof', 'customer', 'direct', texts.proof, {
    minutes: 0.5,
    after: [told('customer', 'direct', 'question', 'invitation')],
    unless: [SOLVED],
  }),
  beat('patient', 'customer', 'direct', texts.patient, {
    minutes: 0.4,
    after: [told('customer', 'direct', 'holding')],
    unless: [SOLVED],
  }),
  beat('asksAgain', 'customer', 'direct', texts.asksAgain, {
    minutes: 4,
    after: [done('patient')],
    unless: [SOLVED],
  }),
  beat('relapse', 'customer', 'post', texts.relapse, {
    minutes: 4,
    after: [done('asksAgain')],
    unless: [SOLVED],
  }),
  beat('refusedRelapse', 'customer', 'quote', texts.refusedRelapse, {
    to: 'opening',
    minutes: 0.8,
    after: [told('customer', 'direct', 'answer')],
    unless: [SOLVED],
  }),
]

const writeEnd = (texts: BillTexts): Beat[] => [
  beat('directThanks', 'customer', 'direct', texts.directThanks, {
    minutes: 0.5,
    after: [told('customer', 'direct', 'solved')],
  }),
  beat('publicThanks', 'customer', 'reply', texts.publicThanks, {
    to: 'opening',
    minutes: 1.2,
    after: [SOLVED],
  }),
  beat('neighbour', 'neighbour', 'reply', texts.neighbour, {
    to: 'publicThanks',
    minutes: 1,
    after: [done('publicThanks')],
  }),
  beat('rest', 'neighbour', 'repost', '', {
    to: 'publicThanks',
    minutes: 3,
    after: [done('publicThanks')],
  }),
]
