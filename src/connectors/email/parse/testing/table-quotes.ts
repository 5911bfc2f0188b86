import type { Expected } from './read-fixture.ts'

export const QUOTES: Readonly<Record<string, Expected>> = {
  'quote-android-en': {
    text: 'It arrived broken.',
  },
  'quote-apple-it': {
    text: 'Confermo, va bene giovedì.',
  },
  'quote-deep': {
    text: 'Allora?',
  },
  'quote-free-zimbra-fr': {
    text: 'Toujours en panne depuis lundi.',
  },
  'quote-gmail-en': {
    text: 'Still no signal, sorry.',
  },
  'quote-gmail-es': {
    text: 'Sigue sin funcionar.',
  },
  'quote-gmail-fr': {
    text: 'Bonjour,\ntoujours pas de réseau ce matin.',
  },
  'quote-gmail-it': {
    text: 'Buongiorno,\nil modem lampeggia ancora rosso. Quando passa il tecnico?\n\nMarta',
    rest: 'Il giorno ven 6 mar 2026 alle ore 10:12 Aurora Assistenza <desk@aurora.example>\nha scritto:\n> Gentile Marta,\n> il tecnico passa domani.\n>\n> Aurora',
  },
  'quote-gmail-sv': {
    text: 'Det fungerar fortfarande inte.',
  },
  'quote-gmx-de': {
    text: 'Noch immer kein Netz.',
  },
  'quote-huawei-it': {
    text: 'Non ho ricevuto il modem',
  },
  'quote-iphone-en': {
    text: 'Yes, all good now.',
  },
  'quote-iphone-fr': {
    text: "Oui c'est réglé, merci",
  },
  'quote-iphone-it': {
    text: 'Sì, grazie mille',
  },
  'quote-libero-no-colons': {
    text: 'La fattura è ancora sbagliata.',
  },
  'quote-libero-webmail': {
    text: 'La ringrazio, ma la fattura è sbagliata: 42 euro invece di 24.',
  },
  'quote-nothing-else': {
    text: '> Va bene giovedì?\n> Aurora',
  },
  'quote-old-libero': {
    text: 'Non mi avete risposto sul rimborso.',
  },
  'quote-orange-fr': {
    text: "Je n'ai rien reçu.",
  },
  'quote-outlook-fr-no-address': {
    text: 'Bonjour, voici la facture.',
  },
  'quote-outlook-it': {
    text: 'Buongiorno,\nallego quanto richiesto.\nSaluti\nMarta Rossi',
  },
  'quote-outlook-mobile-en': {
    text: 'Tomorrow is fine.',
  },
  'quote-outlook-mobile-it': {
    text: 'Ok domani va bene',
    rest: 'Scarica Outlook per iOS<https://aka.example/o0ukef>\n________________________________\nDa: Aurora Assistenza <desk@aurora.example>\nInviato: Friday, March 6, 2026 10:12:03 AM\nA: Marta Rossi <marta.rossi@example.org>\nOggetto: La sua pratica\n\nVa bene domani?',
  },
  'quote-proton-it': {
    text: 'Non ancora.',
  },
  'quote-samsung-it': {
    text: 'Perfetto grazie',
  },
  'quote-sfr-fr': {
    text: 'Merci, bien reçu.',
  },
  'quote-thunderbird-de': {
    text: 'Funktioniert leider immer noch nicht.',
  },
  'quote-thunderbird-fr': {
    text: "C'est le AU-9920.",
  },
  'quote-thunderbird-it-inline': {
    text: 'È AU-4471.\n\nMeglio per mail, grazie.',
    rest: 'Il 06/03/2026 10:12, Aurora Assistenza ha scritto:\n> Qual è il codice cliente?\n> E il numero su cui richiamarla?\n--\nMarta Rossi\nvia dei Tigli 4, Parma',
  },
  'quote-yahoo-it': {
    text: 'Aspetto ancora il rimborso.',
  },
}
