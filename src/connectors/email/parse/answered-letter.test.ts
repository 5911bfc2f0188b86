import { describe, expect, test } from 'vitest'
import { writeLetter, writeSubject } from '../../../core/escalation/write-told.ts'
import { LOCALES, type Locale } from '../../../core/language.ts'
import { parseMail } from './parse-mail.ts'
import { MAIL_CONTEXT } from './testing/read-fixture.ts'

const TOLD = {
  kind: 'question',
  ticketNumber: '12',
  title: 'Fattura doppia',
  text: 'Perché la fattura di aprile è il doppio?',
  shown: {
    customer: { name: 'Luca Verdi', handle: '@luca' },
    channel: 'bluesky',
    words: [{ text: 'La mia fattura è il doppio.\nPerché?', at: '2026-03-06T09:00:00.000Z' }],
  },
  department: 'Amministrazione',
  link: 'https://desk.example/answer/a-token-of-the-test',
} as const

const ANSWERS: Readonly<Record<Locale, string>> = {
  it: 'È il conguaglio di aprile: 24,90 € tornano con la prossima fattura.\n\nAllego il dettaglio.',
  fr: 'C’est la régularisation d’avril : 24,90 € seront rendus.\n\nLe détail est joint.',
  en: 'It is the adjustment of April: 24.90 € come back with the next invoice.\n\nThe details are attached.',
}

const DESK = 'Aurora <desk@aurora.example>'
const ANNA = 'Anna Conti <conti@aurora.example>'

/** How each program introduces what it quotes. */
const ATTRIBUTIONS: Readonly<Record<'Gmail' | 'Apple Mail', Readonly<Record<Locale, string>>>> = {
  Gmail: {
    it: `Il giorno ven 6 mar 2026 alle ore 10:12 ${DESK} ha scritto:`,
    fr: `Le ven. 6 mars 2026 à 10:12, ${DESK} a écrit :`,
    en: `On Fri, Mar 6, 2026 at 10:12 AM ${DESK} wrote:`,
  },
  'Apple Mail': {
    it: `Il giorno 6 mar 2026, alle ore 10:12, ${DESK} ha scritto:`,
    fr: `Le 6 mars 2026 à 10:12, ${DESK} a écrit :`,
    en: `On 6 Mar 2026, at 10:12, ${DESK} wrote:`,
  },
}

const OUTLOOK: Readonly<Record<Locale, readonly [string, string, string, string]>> = {
  it: ['Da:', 'Inviato:', 'A:', 'Oggetto:'],
  fr: ['De :', 'Envoyé :', 'À :', 'Objet :'],
  en: ['From:', 'Sent:', 'To:', 'Subject:'],
}

const WHEN: Readonly<Record<Locale, string>> = {
  it: 'venerdì 6 marzo 2026 10:12',
  fr: 'vendredi 6 mars 2026 10:12',
  en: 'Friday, March 6, 2026 10:12 AM',
}

const quoted = (text: string): string =>
  text
    .split('\n')
    .map(line => (line === '' || line.startsWith('>') ? `>${line}` : `> ${line}`))
    .join('\n')

function writeQuote(program: string, locale: Locale, letter: string): string {
  if (program !== 'Outlook') return `${ATTRIBUTIONS[program as 'Gmail'][locale]}\n\n${quoted(letter)}`
  const [from, sent, to, subject] = OUTLOOK[locale]
  const head = [
    `${from} ${DESK}`,
    `${sent} ${WHEN[locale]}`,
    `${to} ${ANNA}`,
    `${subject} ${writeSubject(TOLD)}`,
  ]
  return `________________________________\n${head.join('\n')}\n\n${letter}`
}

const CASES = ['Gmail', 'Outlook', 'Apple Mail'].flatMap(program =>
  LOCALES.map(locale => ({ program, locale, prefix: program === 'Outlook' && locale === 'it' ? 'R' : 'Re' })),
)

describe('a colleague answers a letter to his department: his words alone are left', () => {
  test.each(CASES)('$program, $locale', async ({ program, locale, prefix }) => {
    const letter = writeLetter(TOLD, locale)
    const body = `${ANSWERS[locale]}\n\n-- \nAnna Conti\nAmministrazione\n\n${writeQuote(program, locale, letter)}\n`
    const head = [
      `From: ${ANNA}`,
      'To: desk@aurora.example',
      `Subject: ${prefix}: ${writeSubject(TOLD)}`,
      'Date: Fri, 06 Mar 2026 11:30:00 +0100',
      'Message-ID: <answer-1@aurora.example>',
      'In-Reply-To: <letter-1@aurora.example>',
      'References: <letter-1@aurora.example>',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
    ]
    const raw = Buffer.from(`${head.join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}`)
    const mail = await parseMail(raw, MAIL_CONTEXT)
    expect(mail).toMatchObject({
      text: ANSWERS[locale],
      author: { name: 'Anna Conti', address: 'conti@aurora.example' },
      forwardedBy: null,
      automatic: null,
      inReplyTo: '<letter-1@aurora.example>',
      references: ['<letter-1@aurora.example>'],
    })
    expect(mail.rest).toContain('a-token-of-the-test')
  })
})
