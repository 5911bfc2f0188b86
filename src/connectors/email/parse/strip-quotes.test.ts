import { describe, expect, test } from 'vitest'
import { countAnnouncement, isForwardMark, isSeparator } from './attribution.ts'
import { isProgramLine } from './signature.ts'
import { separateWords } from './strip-quotes.ts'

describe('a quote is announced by', () => {
  test.each([
    ['Il giorno 6 marzo 2026 alle ore 10:12, Aurora ha scritto:'],
    ['In data 06/03/2026 10:12, Aurora ha scritto:'],
    ['Il 2026-03-06 10:12 Aurora ha scritto:'],
    ['Le 06/03/2026 10:12, « Aurora » <desk@aurora.example> a écrit :'],
    ['On 2026-03-06 10:12, Aurora wrote:'],
    ['On Friday, 6 March 2026, Aurora <desk@aurora.example> wrote:'],
    ['Am Freitag, 6. März 2026, 10:12:13 MEZ hat Aurora geschrieben: '],
    ['Am 06.03.2026 um 10:12 schrieb Aurora <desk@aurora.example>:'],
    ['El 6 mar 2026, a las 10:12, Aurora <desk@aurora.example> escribió:'],
    ['Aurora <desk@aurora.example> ha scritto:'],
    ['> Il 06/03/2026 10:12, Aurora ha scritto:'],
  ])('%s', line => expect(countAnnouncement([line], 0)).toBe(1))

  test('three lines', () =>
    expect(
      countAnnouncement(
        [
          'Il giorno ven 6 mar 2026 alle ore 10:12',
          'Aurora Assistenza Clienti',
          '<desk@aurora.example> ha scritto:',
        ],
        0,
      ),
    ).toBe(3))
})

describe('nothing is announced by', () => {
  test.each([
    'Il sindaco ha scritto: niente.',
    'Il sindaco ha scritto:',
    'Le 3 mars le maire a écrit : rien.',
    'On Monday I wrote:',
    'On Monday at 10:12 I wrote to you and nobody answered.',
    'Il giorno 6 marzo 2026 il tecnico non è venuto:',
    'Amici miei, alle 10:12 la linea è caduta:',
  ])('%s', line => expect(countAnnouncement([line, 'altro'], 0)).toBe(0))
})

describe('earlier mails are set apart by', () => {
  test.each([
    '-----Messaggio originale-----',
    '----- Original Message -----',
    '-----Message d’origine-----',
    '----- Mail original -----',
    '-------- Messaggio originale --------',
    '>----Messaggio originale----',
    '-----Ursprüngliche Nachricht-----',
    'Message du 06/03/26 10:12',
  ])('%s', line => expect(isSeparator(line)).toBe(true))

  test.each(['Il messaggio originale è andato perso', '----------', 'Messaggio originale'])(
    'not by %s',
    line => expect(isSeparator(line)).toBe(false),
  )

  test.each([
    '---------- Forwarded message ---------',
    'Begin forwarded message:',
    'Inizio messaggio inoltrato:',
    '---------- Message transféré ---------',
    'Début du message réexpédié :',
  ])('%s', line => expect(isForwardMark(line)).toBe(true))
})

describe('a program signs', () => {
  test.each([
    'Inviato da iPhone',
    'Inviato dal mio smartphone Samsung Galaxy.',
    'Inviato da Posta per Windows',
    'Envoyé depuis l’application Mail Orange',
    'Envoyé à partir de Outlook pour Android',
    'Sent from my BlackBerry',
    'Get Outlook for iOS<https://aka.example/x>',
    'Von meinem iPhone gesendet',
    'Enviado desde mi iPhone',
  ])('%s', line => expect(isProgramLine(line)).toBe(true))

  test.each(['Inviato da Roma il 3 marzo', 'Sent by courier', 'Envoyé par la poste', 'iPhone'])(
    'not: %s',
    line => expect(isProgramLine(line)).toBe(false),
  )
})

describe('a first letter', () => {
  const form =
    'Nuovo messaggio\n\nDa: Marta <marta@example.org>\nOggetto: Guasto\nData: 6 marzo 2026\n\nLa linea non va.'

  test('may hold what looks like a head', () =>
    expect(separateWords(form, false)).toEqual({ words: form, rest: '' }))

  test('an answer may not', () => expect(separateWords(form, true).words).toBe('Nuovo messaggio'))

  test('that is nothing but a quote is kept whole', () =>
    expect(separateWords('> tutto\n> citato', true)).toEqual({ words: '> tutto\n> citato', rest: '' }))

  test('keeps its lines of old text with a greater-than within', () =>
    expect(separateWords('velocità > 3 Mb', true).words).toBe('velocità > 3 Mb'))
})
