import type { Language } from '../character.ts'

export interface MannersTexts {
  /** To an answer that says the matter is solved. */
  readonly relieved: readonly string[]
  /** To any other answer in public. */
  readonly heard: readonly string[]
  /** In private, when asked to come there. */
  readonly comes: readonly string[]
  /** In private, to an answer. */
  readonly thanks: readonly string[]
}

export const MANNERS: Readonly<Record<Language, MannersTexts>> = {
  it: {
    relieved: [
      'Confermo, da me è tornato. Grazie dell’avviso.',
      'Ok, adesso va. Alleluia.',
      'Visto, grazie. Speriamo che duri.',
      'Funziona! Grazie ragazzi.',
    ],
    heard: [
      'Va bene, ma avete un’idea dei tempi?',
      'Grazie della risposta, aspetto notizie.',
      'Ok. Almeno qualcuno risponde, è già qualcosa.',
      'Ricevuto. Resto in attesa, per forza.',
      'Sì però scrivetelo anche sul sito, che la gente non sa niente.',
    ],
    comes: [
      'Eccomi, come richiesto: codice cliente {account}, sono a {town}.',
      'Buongiorno, vi ho appena letto. Il numero della linea è {phone}.',
      'Sono io. Codice {account}, indirizzo quello del contratto. Ditemi voi.',
    ],
    thanks: [
      'Grazie, resto in ascolto.',
      'Perfetto, grazie mille.',
      'Va bene, vi faccio sapere se cambia qualcosa.',
    ],
  },
  fr: {
    relieved: [
      'Je confirme, c’est revenu chez moi. Merci.',
      'Ça remarche ! Merci pour l’info.',
      'Vu, merci. Pourvu que ça dure.',
      'Enfin ! Merci à ceux qui ont bossé.',
    ],
    heard: [
      'D’accord, mais vous avez une idée du délai ?',
      'Merci pour la réponse, j’attends la suite.',
      'OK. Au moins quelqu’un répond, c’est déjà ça.',
      'Bien reçu. De toute façon je n’ai pas le choix.',
      'Mettez-le aussi sur le site, les gens ne savent rien.',
    ],
    comes: [
      'Me voici, comme demandé : client {account}, à {town}.',
      'Bonjour, je viens de vous lire. La ligne concernée est le {phone}.',
      'C’est moi. Numéro de client {account}, adresse du contrat. Je vous écoute.',
    ],
    thanks: [
      'Merci, je reste à l’écoute.',
      'Parfait, merci beaucoup.',
      'Entendu, je vous redis si ça change.',
    ],
  },
  en: {
    relieved: [
      'Can confirm, it’s back here. Ta.',
      'Working again! Thanks for saying.',
      'Seen, thanks. Long may it last.',
      'Finally. Cheers to whoever was up the pole.',
    ],
    heard: [
      'Right, but any idea how long?',
      'Thanks for replying. I’ll wait, then.',
      'OK. Somebody answered, that’s a start.',
      'Noted. Not that I’ve a choice.',
      'Put it on the website too, would you? Nobody knows anything.',
    ],
    comes: [
      'Here as asked. Customer number {account}, I’m in {town}.',
      'Hello, just saw your reply. The line is {phone}.',
      'It’s me. Account {account}, address as on the contract. What do you need?',
    ],
    thanks: ['Thanks, I’ll keep an eye on it.', 'Perfect, thank you.', 'Fine. I’ll shout if it changes.'],
  },
}
