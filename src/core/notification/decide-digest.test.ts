import { describe, expect, test } from 'vitest'
import { isDigestDue } from './decide-digest.ts'
import { defaultPreference } from './preference.ts'
import { isPushService } from './push-service.ts'
import { writeDigest, writeNote } from './words.ts'

const ROME = { timeZone: 'Europe/Rome', locale: 'it' } as const
const usual = defaultPreference('agent', ROME)
const at = (text: string | null) => (text === null ? null : new Date(text))

describe('a mail that sums up', () => {
  test.each<[string, 'off' | 'hourly' | 'daily', string | null, string, boolean]>([
    ['never, where it is off', 'off', null, '2026-05-04T12:00:00Z', false],
    ['at once, the first of the hour', 'hourly', null, '2026-05-04T12:00:00Z', true],
    ['not within the hour', 'hourly', '2026-05-04T11:00:01Z', '2026-05-04T12:00:00Z', false],
    ['an hour later', 'hourly', '2026-05-04T11:00:00Z', '2026-05-04T12:00:00Z', true],
    ['not before eight', 'daily', null, '2026-05-04T05:59:00Z', false],
    ['from eight on', 'daily', '2026-05-03T06:00:00Z', '2026-05-04T06:00:00Z', true],
    ['late rather than not', 'daily', '2026-05-03T06:00:00Z', '2026-05-04T15:00:00Z', true],
    ['once a day', 'daily', '2026-05-04T06:00:10Z', '2026-05-04T15:00:00Z', false],
    ['by the winter’s clock', 'daily', null, '2026-12-04T06:59:00Z', false],
  ])('goes %s', (_, digest, sentAt, now, isDue) => {
    expect(isDigestDue({ ...usual, digest }, at(sentAt), new Date(now))).toBe(isDue)
  })

  test('does not go hourly through the night', () => {
    const preference = { ...usual, digest: 'hourly', quiet: { from: '20:00', to: '08:00' } } as const
    expect(isDigestDue(preference, null, new Date('2026-05-04T22:00:00Z'))).toBe(false)
  })

  const item = {
    kinds: ['clockBreached', 'customerWrote'],
    times: 3,
    ticketNumber: '7',
    customerName: 'Luca Bassi',
    name: null,
    at: new Date('2026-05-04T12:00:00Z'),
    link: 'https://desk.example/inbox/7',
  } as const

  test.each([
    [
      'it',
      'Pronto: 1 cosa nuova per te',
      'La risposta promessa è in ritardo (#7 · Luca Bassi · 3 volte · 4 mag 2026, 14:00)',
    ],
    [
      'fr',
      'Pronto\u00a0: 1 nouveauté pour vous',
      'La réponse promise est en retard (#7 · Luca Bassi · 3 fois · 4 mai 2026, 14:00)',
    ],
    [
      'en',
      'Pronto: 1 new thing for you',
      'The promised answer is late (#7 · Luca Bassi · 3 times · 4 May 2026, 14:00)',
    ],
  ] as const)('speaks %s', (locale, subject, line) => {
    const frame = { name: 'Sara Conti', timeZone: 'Europe/Rome', baseUrl: 'https://desk.example' }
    const written = writeDigest([item], frame, locale)
    expect(written.subject).toBe(subject)
    expect(written.text.split('\n')).toEqual(expect.arrayContaining([line, item.link]))
  })

  test('names thirty and counts the rest', () => {
    const frame = { name: 'Sara Conti', timeZone: 'Europe/Rome', baseUrl: 'https://desk.example' }
    const { subject, text } = writeDigest(Array(33).fill(item), frame, 'en')
    expect(subject).toBe('Pronto: 33 new things for you')
    expect(text.split(item.link)).toHaveLength(31)
    expect(text).toContain('and 3 more.')
  })

  test('a note of a device names nobody where names stay inside', () => {
    expect(writeNote({ ...item, customerName: null }, 'en')).toEqual({
      title: 'The promised answer is late',
      body: '#7 · 3 times',
    })
  })
})

test.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
  ['https://web.push.apple.com/abc', true],
  ['https://wns2-par02p.notify.windows.com/w/?token=a', true],
  ['http://fcm.googleapis.com/fcm/send/abc', false],
  ['https://fcm.googleapis.com:8443/abc', false],
  ['https://fcm.googleapis.com.evil.example/abc', false],
  ['https://evilpush.apple.com.example/', false],
  ['https://169.254.169.254/latest', false],
  ['https://localhost/', false],
  ['nothing', false],
])('%s is a push service: %s', (address, is) => expect(isPushService(address)).toBe(is))
