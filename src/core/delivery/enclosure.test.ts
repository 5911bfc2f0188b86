import { describe, expect, test } from 'vitest'
import { type Enclosure, type EnclosureLimits, findEnclosureFlaw, findFileFlaw } from './enclosure.ts'

const LIMITS: EnclosureLimits = {
  media: {
    kinds: [
      { mime: 'image/png', maxBytes: 500, isAlone: false },
      { mime: 'image/gif', maxBytes: 900, isAlone: true },
    ],
    max: 4,
    altMax: 10,
  },
  poll: { optionsMin: 2, optionsMax: 4, optionMax: 25, minutesMin: 5, minutesMax: 10_080 },
  inviteDirect: true,
}
const NOTHING: Enclosure = { files: [], poll: null, invitesDirect: false }
const png = { mime: 'image/png', bytes: 500, alt: '' }
const gif = { mime: 'image/gif', bytes: 900, alt: '' }
const poll = { options: ['Sì', 'No'], minutes: 1440 }

describe('what may go with a post', () => {
  test.each<readonly [string, Partial<Enclosure>]>([
    ['nothing', {}],
    ['four pictures', { files: [png, png, png, png] }],
    ['one that stands alone', { files: [gif] }],
    [
      'a description as long as allowed, counted in characters',
      { files: [{ ...png, alt: '😀'.repeat(10) }] },
    ],
    ['a poll', { poll }],
    ['an invitation', { invitesDirect: true }],
  ])('%s', (_, enclosure) => expect(findEnclosureFlaw({ ...NOTHING, ...enclosure }, LIMITS)).toBeNull())
})

describe('what may not', () => {
  test.each<readonly [string, string, Partial<Enclosure>]>([
    ['five pictures', 'tooManyAttachments', { files: [png, png, png, png, png] }],
    ['a second beside one that stands alone', 'tooManyAttachments', { files: [png, gif] }],
    ['a picture too large', 'attachmentTooLarge', { files: [{ ...png, bytes: 501 }] }],
    ['another kind of file', 'attachmentKind', { files: [{ ...png, mime: 'application/pdf' }] }],
    ['too long a description', 'altTooLong', { files: [{ ...png, alt: 'x'.repeat(11) }] }],
    ['a picture and a poll', 'cannotMix', { files: [png], poll }],
    ['a poll and an invitation', 'cannotMix', { poll, invitesDirect: true }],
    ['one option', 'pollInvalid', { poll: { ...poll, options: ['Sì'] } }],
    ['five options', 'pollInvalid', { poll: { ...poll, options: ['1', '2', '3', '4', '5'] } }],
    ['an empty option', 'pollInvalid', { poll: { ...poll, options: ['Sì', ' '] } }],
    ['the same option twice', 'pollInvalid', { poll: { ...poll, options: ['Sì', 'Sì '] } }],
    ['too long an option', 'pollInvalid', { poll: { ...poll, options: ['Sì', 'x'.repeat(26)] } }],
    ['too short a poll', 'pollInvalid', { poll: { ...poll, minutes: 4 } }],
    ['too long a poll', 'pollInvalid', { poll: { ...poll, minutes: 10_081 } }],
  ])('%s: %s', (_, flaw, enclosure) =>
    expect(findEnclosureFlaw({ ...NOTHING, ...enclosure }, LIMITS)).toBe(flaw),
  )

  test.each<readonly [string, Partial<Enclosure>]>([
    ['a file', { files: [png] }],
    ['a poll', { poll }],
    ['an invitation', { invitesDirect: true }],
  ])('%s where the channel takes none', (_, enclosure) =>
    expect(
      findEnclosureFlaw({ ...NOTHING, ...enclosure }, { media: null, poll: null, inviteDirect: false }),
    ).toBe('unsupported'),
  )
})

test('one file is judged as soon as it is chosen', () => {
  const kinds = LIMITS.media?.kinds ?? []
  expect(findFileFlaw(png, kinds)).toBeNull()
  expect(findFileFlaw({ mime: 'image/png', bytes: 501 }, kinds)).toBe('attachmentTooLarge')
  expect(findFileFlaw({ mime: '', bytes: 1 }, kinds)).toBe('attachmentKind')
})

test('a channel that takes files of every kind may hold one kind to limits of its own', () => {
  const kinds = [
    { mime: '*/*', maxBytes: 500, isAlone: false },
    { mime: 'image/png', maxBytes: 100, isAlone: false },
  ]
  expect(findFileFlaw({ mime: 'application/pdf', bytes: 500 }, kinds)).toBeNull()
  expect(findFileFlaw({ mime: '', bytes: 501 }, kinds)).toBe('attachmentTooLarge')
  expect(findFileFlaw({ mime: 'image/png', bytes: 101 }, kinds)).toBe('attachmentTooLarge')
})
