import type { Expected } from './read-fixture.ts'

export const CHARSETS: Readonly<Record<string, Expected>> = {
  'charset-broken-base64': {
    text: 'La linea è caduta alle dieci.',
    subject: 'Linea',
  },
  'charset-broken-quoted-printable': {
    text: 'Perché il 50=% in più? Costa = troppo =ZZ fine.',
    subject: 'Linea',
  },
  'charset-flowed': {
    text: 'Questa è una riga lunga che il programma ha spezzato in due.\nNuova riga.',
    subject: 'Re: Linea',
  },
  'charset-iso-2022-jp': {
    text: '回線が切れました。',
    subject: '問い合わせ',
  },
  'charset-iso-8859-15': {
    text: "Ma facture est de 30 €, et l'œuvre du technicien est bâclée.",
    subject: 'Facture de 30 €',
    author: 'Anaïs Lefèvre <anais@example.com>',
  },
  'charset-none-raw-head': {
    text: 'Perché?',
    subject: 'Città senza linea',
    author: 'Niccolò Bò <niccolo@example.org>',
  },
  'charset-said-latin-is-utf-8': {
    text: 'Perché è così lenta? È già lunedì.',
    subject: 'Linea',
  },
  'charset-said-utf-8-is-latin': {
    text: 'Perché è così lenta? È già lunedì.',
    subject: 'Linea',
  },
  'charset-subject-split': {
    text: 'Lo chiedo a voi.',
    subject: 'Perché la città è al buio',
  },
  'charset-unknown': {
    text: 'È caduta la linea.',
    subject: 'Linea',
  },
  'charset-utf-16': {
    text: 'La città è senza linea',
    subject: 'Linea',
  },
  'charset-utf-7': {
    text: 'Costa 42 € al mese, è troppo. 1 + 1',
    subject: 'Costo',
  },
  'charset-windows-1252': {
    text: 'Perché 42 € invece di 24 €? «Strano» – davvero…',
    subject: 'Perché 42 €?',
  },
}
