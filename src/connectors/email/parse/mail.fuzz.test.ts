import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fuzzRuns } from '../../../../test/fuzz-runs.ts'
import { parseMail } from './parse-mail.ts'
import { makeSafe } from './safe-html.ts'
import { separateWords } from './strip-quotes.ts'
import { expectBounded, expectHarmless } from './testing/expect-bounded.ts'
import { listFixtures, MAIL_CONTEXT, readFixture } from './testing/read-fixture.ts'

const FIXTURES = listFixtures().map(readFixture)

/** A mail of the corpus with stretches cut out, doubled, or written over. */
const damaged = fc
  .record({
    mail: fc.constantFrom(...FIXTURES),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 200 }),
    act: fc.constantFrom('cut', 'double', 'overwrite', 'end'),
    noise: fc.uint8Array({ maxLength: 60 }),
  })
  .map(({ mail, at, length, act, noise }) => {
    const from = Math.floor(at * mail.length)
    const [before, hit, after] = [
      mail.subarray(0, from),
      mail.subarray(from, from + length),
      mail.subarray(from + length),
    ]
    if (act === 'end') return before
    const middle = act === 'cut' ? [] : act === 'double' ? [hit, hit] : [Buffer.from(noise)]
    return Buffer.concat([before, ...middle, after])
  })

const HEADER_NAMES = [
  'From',
  'To',
  'Cc',
  'Subject',
  'Date',
  'Message-ID',
  'References',
  'Content-Type',
  'Reply-To',
]
const made = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...HEADER_NAMES), fc.string({ unit: 'binary', maxLength: 80 })), {
      maxLength: 12,
    }),
    fc.string({ unit: 'binary', maxLength: 300 }),
  )
  .map(([fields, body]) =>
    Buffer.from(`${fields.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${body}`),
  )

describe('no mail throws, hangs or comes out of bounds', () => {
  test.each([
    ['however damaged', damaged],
    ['however written', made],
    ['of whatever bytes', fc.uint8Array({ maxLength: 400 })],
  ])('%s', async (_, mails) =>
    fc.assert(
      fc.asyncProperty(mails, async bytes => expectBounded(await parseMail(bytes, MAIL_CONTEXT))),
      fuzzRuns(150),
    ),
  )
})

const LINES = [
  'Buongiorno,',
  'la linea non va.',
  '',
  '> quote',
  '>> deeper',
  '>From here',
  '-- ',
  'Marta Rossi',
  'Inviato da iPhone',
  'Il giorno ven 6 mar 2026 alle ore 10:12 Aurora <desk@aurora.example>',
  'ha scritto:',
  'On Fri, Mar 6, 2026 at 10:12 AM Aurora <desk@aurora.example> wrote:',
  '-----Messaggio originale-----',
  '________________________________',
  'Da: Aurora <desk@aurora.example>',
  'Inviato: venerdì 6 marzo 2026 10:12',
  'Oggetto: La sua pratica',
  '---------- Forwarded message ---------',
  'Den fre 6 mars 2026 kl 10:12 skrev Aurora <desk@aurora.example>:',
]
const letter = fc.array(fc.oneof(fc.constantFrom(...LINES), fc.string({ maxLength: 40 })), { maxLength: 25 })

const fullLines = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.replace(/\s+/g, '').replace(/^>From/, 'From'))
    .filter(line => line !== '')
    .sort()

describe('words and rest together', () => {
  test('are the whole letter, whatever its lines', () =>
    fc.assert(
      fc.property(letter, fc.boolean(), (lines, isReply) => {
        const text = lines.join('\n').replaceAll('\r', '')
        const { words, rest } = separateWords(text, isReply)
        const joined = fullLines(`${words}\n${rest}`).join('')
        for (const line of fullLines(text)) expect(joined).toContain(line)
        if (text.trim() !== '') expect(words.trim()).not.toBe('')
      }),
      fuzzRuns(500),
    ))
})

const MARKUP = [
  '<p>',
  '</p>',
  '<script>',
  '</script>',
  '<style>',
  '</style>',
  '<svg onload=x>',
  '<img src=x onerror=y>',
  '<img src="cid:a@b">',
  '<img src="https://e.example/x.png">',
  '<a href="javascript:x">',
  '<a href="https://example.org">',
  '<a href=" data:text/html,x">',
  '<div style="position:fixed;color:red;background:url(x)">',
  '<noscript>',
  '</noscript>',
  '<iframe srcdoc="<script>x</script>">',
  '<textarea>',
  '</textarea>',
  '<template>',
  '<math>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<title>',
  '<xmp>',
  '"',
  "'",
  '<',
  '>',
  '=',
  '&lt;',
  '&#x3c;',
  '\u0000',
  'ciao',
]
const markup = fc.array(fc.oneof(fc.constantFrom(...MARKUP), fc.string({ maxLength: 12 })), { maxLength: 30 })

describe('no markup', () => {
  test('leaves anything that acts, and what is safe stays as it is', () =>
    fc.assert(
      fc.property(markup, parts => {
        const ids = new Set(['a@b'])
        const safe = makeSafe(parts.join(''), ids).html ?? ''
        expectHarmless(safe)
        expect(makeSafe(safe, ids).blockedImages).toBe(0)
      }),
      fuzzRuns(1_000),
    ))
})
