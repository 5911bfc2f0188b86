import type { Expected } from './read-fixture.ts'

export const LETTERS: Readonly<Record<string, Expected>> = {
  'file-calendar-and-tnef': {
    text: 'Le propongo giovedì alle dieci.',
    files: ['file-1.ics · text/calendar', 'winmail.dat · application/ms-tnef'],
  },
  'file-liars': {
    text: 'Ecco la fattura.',
    files: [
      'fattura.pdf.exe · application/x-msdownload · dangerous',
      'foto.png · application/octet-stream · dangerous',
      'logo.svg · application/octet-stream · dangerous',
      'foto.pdf · image/png',
      'avvia · application/octet-stream · dangerous',
      'listino.doc · application/x-cfb · dangerous',
    ],
  },
  'file-named-root': {
    text: 'Ha chiamato Marta Rossi.',
  },
  'file-named-text': {
    text: 'Ecco il registro del modem.',
    files: ['modem.log · text/plain'],
  },
  'file-names': {
    text: 'Allego.',
    files: [
      'Città è.pdf · application/pdf',
      'consumi di marzò.csv · text/csv',
      'passwd · text/plain',
      'nota.txt · text/plain',
      'file-5.png · image/png',
    ],
  },
  'file-nested-mail': {
    text: 'Mi è arrivata questa mail a vostro nome.',
    files: ['Hai vinto.eml · message/rfc822'],
  },
  'file-uuencode': {
    text: 'Ecco il file:\n\nbegin 644 nota.txt\n#0V%T\n`\nend',
  },
  'html-apple-inline': {
    text: 'Ecco le risposte:\n\nAU-4471\n\nDa lunedì.',
  },
  'html-apple-mixed': {
    text: 'Prima la fattura:\n\ne poi il resto.',
    files: ['fattura.png · image/png'],
  },
  'html-gmail-indent': {
    text: 'Ho scritto:\n\nla linea cade ogni ora\n\ne basta.',
  },
  'html-gmail-it': {
    text: 'Va bene, aspetto.\n\nMa quanto ci vuole?',
    rest: 'Il giorno ven 6 mar 2026 alle ore 10:12 Aurora <desk@aurora.example> ha scritto:\n> Stiamo lavorando al guasto.',
  },
  'html-hostile': {
    text: 'Ciao\n\nuno due tre quattro cinque\nInvia\n\ncella',
    blockedImages: 5,
    html: '\n<p style="color:red">Ciao</p>\n\n<a>uno</a> <a>due</a> <a href="https://example.org/x" rel="noopener noreferrer nofollow" target="_blank">tre</a> <a>quattro</a> <a href="mailto:a@example.org" rel="noopener noreferrer nofollow" target="_blank">cinque</a>\nInvia<table><tr><td>cella</td></tr></table>\n\n',
  },
  'html-inline-image': {
    text: 'Ecco la foto:',
    files: ['modem.png · image/png · inline', 'logo.png · image/png'],
    html: '<p>Ecco la foto: <img width="200" src="cid:foto@example.org" alt="il modem" /></p>',
  },
  'html-outlook-desktop-it': {
    text: 'Buongiorno,\n\nla linea è ancora lenta.',
  },
  'html-outlook-web-fr': {
    text: "Bonjour,\nc'est toujours lent.",
  },
  'html-plain-is-a-stub': {
    text: 'La vera domanda: quando arriva il tecnico?',
  },
  'html-plain-is-empty': {
    text: 'Quando arriva il tecnico?',
  },
  'html-thunderbird': {
    text: 'Sempre rotto.',
  },
  'html-yahoo': {
    text: 'Not fixed yet.',
  },
  'pass-apple-en': {
    text: 'The router is broken.',
    forwardedBy: 'Luca Verdi <luca@aurora.example>',
    author: 'Mary Little <mary.little@example.com>',
    rest: 'FYI',
  },
  'pass-apple-it': {
    text: 'Il modem è rotto da ieri.',
    forwardedBy: 'Luca Verdi <luca@aurora.example>',
    author: 'Marta Rossi <marta.rossi@example.org>',
  },
  'pass-attached': {
    text: 'Voglio un rimborso.',
    forwardedBy: 'Luca Verdi <luca@aurora.example>',
    author: 'Marta Rossi <marta.rossi@example.org>',
    rest: 'Girato a voi.',
  },
  'pass-attached-our-own': {
    text: 'Chi ha scritto questo?',
    files: ['pratica.eml · message/rfc822'],
    author: 'Luca Verdi <luca@aurora.example>',
    rest: '',
  },
  'pass-attached-with-file': {
    text: 'Voglio un rimborso.',
    forwardedBy: 'Luca Verdi <luca@aurora.example>',
    files: ['addebiti.csv · text/csv', 'cabina.png · image/png'],
    author: 'Marta Rossi <marta.rossi@example.org>',
    rest: 'Con la foto che ho fatto io.',
  },
  'pass-certified': {
    text: 'Vi diffido dal proseguire gli addebiti.',
    author: 'Marta Rossi <marta.rossi@pec.example.org>',
  },
  'pass-gmail-it': {
    text: 'Buongiorno Luca,\nil modem è rotto.',
    forwardedBy: 'Luca Verdi <luca@aurora.example>',
    author: 'Marta Rossi <marta.rossi@example.org>',
    rest: 'Puoi rispondere tu?\n\nInviato da iPhone',
  },
  'pass-group-rewritten': {
    text: 'La linea è ferma.',
    forwardedBy: 'Nora Neri tramite Assistenza <assistenza@aurora.example>',
    author: 'Nora Neri <nora.neri@example.org>',
  },
  'pass-not-by-customer': {
    text: 'Guardate che cosa mi avete scritto!',
    author: 'Marta Rossi <marta.rossi@example.org>',
  },
  'pass-not-forged': {
    text: '---------- Forwarded message ---------\nDa: Vittima <vittima@example.org>\nDate: ven 6 mar 2026 alle ore 10:12\nSubject: Disdetta\nTo: <luca@aurora.example>\n\nDisdico tutto.',
    author: 'Luca Verdi <luca@aurora.example>',
  },
  'pass-not-our-own': {
    text: 'Chi ha scritto questo?',
    author: 'Luca Verdi <luca@aurora.example>',
  },
  'pass-outlook-html': {
    text: 'Il modem fischia.',
    forwardedBy: 'Luca Verdi <luca@aurora.example>',
    author: 'Marta Rossi <marta.rossi@example.org>',
  },
  'pass-outlook-it': {
    text: 'Il modem fa fumo.',
    forwardedBy: 'Luca Verdi <luca@negozi.aurora.example>',
    author: 'Marta Rossi <marta.rossi@example.org>',
  },
  'pass-thunderbird-fr': {
    text: 'Panne totale depuis hier.',
    forwardedBy: 'Luca Verdi <luca@aurora.example>',
    author: 'Marie Petit <marie.petit@example.com>',
  },
  'pass-twice': {
    text: 'Il modem è rotto.',
    forwardedBy: 'Luca Verdi <luca@aurora.example>',
    author: 'Marta Rossi <marta.rossi@example.org>',
  },
  'words-mbox-from': {
    text: 'From lunedì la linea cade ogni ora.\nChe cosa devo fare?',
  },
  'words-ruled-letter': {
    text: "Due questioni.\n\n--\nPrima: la fattura di gennaio è doppia, e vorrei sapere per quale ragione.\nHo chiamato tre volte.\nLa prima volta nessuno ha risposto.\nLa seconda volta la linea è caduta.\nLa terza volta mi hanno detto di scrivere.\nEcco dunque che scrivo.\nLa fattura è la numero 118.\nÈ del 10 gennaio.\nL'importo è di 42 euro.\nÈ stata addebitata il 12 gennaio.\nE di nuovo il 15 gennaio.\nVorrei indietro la seconda.\nIl mio conto lo avete.\nSeconda: il modem.\nFa rumore.\nMolto rumore.",
  },
  'words-sent-from-sentence': {
    text: 'Inviato da voi un tecnico che non ha trovato il guasto: ne mandate un altro?\nSent by post last week, nothing came.\nGrazie',
  },
  'words-that-sound-like-quotes': {
    text: 'Buongiorno, devo fare un trasloco della linea.\nDa: via Roma 1, Parma\nA: via Milano 22, Parma\nData: 3 aprile\n\nLe 3 mars le maire a écrit : rien.\nOn Monday I wrote: nothing.\nFrom here on it is all fine.',
  },
  'words-web-form': {
    text: 'Nuovo messaggio dal sito\n\nDa: Nora Neri <nora.neri@example.org>\nOggetto: Guasto\nData: 6 marzo 2026\nMessaggio: la linea non va da ieri.',
    forwardedBy: 'Sito Aurora <moduli@aurora.example>',
    author: 'Nora Neri <nora.neri@example.org>',
  },
}
