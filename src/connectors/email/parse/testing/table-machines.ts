import type { Expected } from './read-fixture.ts'

export const MACHINES: Readonly<Record<string, Expected>> = {
  'auto-certified-receipt': {
    text: 'Ricevuta di accettazione.',
    automatic: 'autoReply',
  },
  'auto-list': {
    text: 'Le offerte di marzo.',
    automatic: 'list',
  },
  'auto-not-bulk-alone': {
    text: 'Le scrivo dal sistema di un altro ufficio, ma sono una persona.',
  },
  'auto-not-own-group': {
    text: 'La linea non va.',
    forwardedBy: "Nora Neri' via Assistenza <assistenza@aurora.example>",
    author: 'Nora Neri <nora.neri@example.org>',
  },
  'auto-not-subject-alone': {
    text: 'Volevo sapere se la risposta automatica che mi avete mandato è vera.',
  },
  'auto-not-submitted-no': {
    text: 'Scrivo io.',
  },
  'auto-null-sender': {
    text: 'Ticket aperto.',
    automatic: 'autoReply',
  },
  'auto-own-mail': {
    text: 'Gentile Marta, ecco la risposta.',
    ownMark: '0198-abc.sig',
  },
  'auto-precedence-auto-reply': {
    text: 'Grazie, abbiamo ricevuto.',
    automatic: 'autoReply',
  },
  'auto-read-receipt': {
    text: 'Il messaggio è stato letto.',
    automatic: 'autoReply',
    files: ['file-1.txt · message/disposition-notification'],
  },
  'auto-vacation-en-x-autoreply': {
    text: 'I am away.',
    automatic: 'autoReply',
  },
  'auto-vacation-fr-old': {
    text: "Je suis en congé jusqu'au 20.",
    automatic: 'autoReply',
  },
  'auto-vacation-it': {
    text: 'Sono assente fino al 20 marzo.',
    automatic: 'autoReply',
  },
  'bounce-certified': {
    text: 'Avviso di mancata consegna\nIl messaggio indirizzato a "chiuso@pec.example.org" non è stato consegnato: 5.1.1 - casella inesistente',
    automatic: 'bounce',
    bounce: {
      recipient: 'chiuso@pec.example.org',
      status: '5.1.1',
      explain:
        'There is no such address. The server said: Il messaggio indirizzato a "chiuso@pec.example.org" non è stato consegnato: 5.1.1 - casella inesistente',
      originalMessageId: '<d81@aurora.example>',
      isPermanent: true,
    },
  },
  'bounce-delayed': {
    text: 'Your message is delayed.',
    automatic: 'bounce',
    bounce: {
      recipient: 'lento@example.org',
      status: '4.4.1',
      explain: 'The mail server cannot be reached. The server said: 421 connection timed out',
      originalMessageId: '<d78@aurora.example>',
      isPermanent: false,
    },
    files: ['file-1.txt · message/delivery-status', 'file-2.txt · text/rfc822-headers'],
  },
  'bounce-exim': {
    text: 'This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  pieno@example.com\n    SMTP error from remote mail server after RCPT TO:<pieno@example.com>:\n    552 5.2.2 Mailbox full\n\n------ This is a copy of the message, including all the headers. ------\n\nFrom: Aurora <desk@aurora.example>\nTo: pieno@example.com\nMessage-ID: <d79@aurora.example>\nSubject: La sua pratica',
    automatic: 'bounce',
    bounce: {
      recipient: 'pieno@example.com',
      status: '5.2.2',
      explain: 'The mailbox is full. The server said: 552 5.2.2 Mailbox full',
      originalMessageId: '<d79@aurora.example>',
      isPermanent: true,
    },
  },
  'bounce-not-delivered-report': {
    text: 'Consegnato.',
    automatic: 'autoReply',
    files: ['file-1.txt · message/delivery-status'],
  },
  'bounce-not-postmaster-person': {
    text: 'Sono il postmaster di example.org: le vostre mail ci arrivano doppie.',
  },
  'bounce-postfix': {
    text: "This is the mail system at host mx.example.org.\nI'm sorry to have to inform you that your message could not be delivered.\n<nessuno@example.org>: unknown user",
    automatic: 'bounce',
    bounce: {
      recipient: 'nessuno@example.org',
      status: '5.1.1',
      explain:
        'There is no such address. The server said: 550 5.1.1 <nessuno@example.org>: Recipient address rejected: User unknown',
      originalMessageId: '<d77@aurora.example>',
      isPermanent: true,
    },
    files: ['file-1.txt · message/delivery-status', 'La sua pratica.eml · message/rfc822'],
  },
  'bounce-qmail': {
    text: "Hi. This is the qmail-send program at qmail.example.com.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<ignoto@example.com>:\n550 no such user here\n\n--- Below this line is a copy of the message.\n\nMessage-ID: <d80@aurora.example>\nSubject: La sua pratica",
    automatic: 'bounce',
    bounce: {
      recipient: 'ignoto@example.com',
      status: null,
      explain: 'There is no such address. The server said: 550 no such user here',
      originalMessageId: '<d80@aurora.example>',
      isPermanent: true,
    },
  },
}
