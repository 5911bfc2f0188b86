import type { Locale } from '../../core/language.ts'

/** What stands in a letter besides its words. */
interface Invited {
  readonly name: string
  readonly inviter: string
  readonly workspace: string
  readonly link: string
}

interface Forgot {
  readonly name: string
  readonly workspace: string
  readonly link: string
}

interface Words {
  readonly subject: string
  readonly text: string
}

interface Letters {
  readonly invitation: (about: Invited) => Words
  readonly reset: (about: Forgot) => Words
}

const lines = (...each: readonly string[]): string => each.join('\n\n')
const called = (word: string, name: string): string => (name === '' ? `${word},` : `${word} ${name},`)

/** The letters about coming in, in the words of a colleague. */
export const LETTER_WORDS: Readonly<Record<Locale, Letters>> = {
  it: {
    invitation: ({ name, inviter, workspace, link }) => ({
      subject: `${inviter} ti invita nel desk di ${workspace}`,
      text: lines(
        called('Ciao', name),
        `${inviter} ti ha tenuto un posto nel desk di ${workspace}, da cui si risponde ai clienti.`,
        `Scegli una password ed entra:\n${link}`,
        'Il link vale sette giorni e una volta sola. Se non ti aspettavi questo invito, ignoralo: non succede nulla.',
      ),
    }),
    reset: ({ name, workspace, link }) => ({
      subject: `Una nuova password per il desk di ${workspace}`,
      text: lines(
        called('Ciao', name),
        `Da qui scegli una nuova password per il desk di ${workspace}:\n${link}`,
        'Il link vale un’ora e una volta sola. Se non l’hai chiesto tu, ignoralo: la tua password resta quella che è.',
      ),
    }),
  },
  fr: {
    invitation: ({ name, inviter, workspace, link }) => ({
      subject: `${inviter} vous invite au desk de ${workspace}`,
      text: lines(
        called('Bonjour', name),
        `${inviter} vous a gardé une place au desk de ${workspace}, d’où l’on répond aux clients.`,
        `Choisissez un mot de passe et entrez :\n${link}`,
        'Le lien est valable sept jours, une seule fois. Si vous n’attendiez pas cette invitation, ignorez-la : il ne se passera rien.',
      ),
    }),
    reset: ({ name, workspace, link }) => ({
      subject: `Un nouveau mot de passe pour le desk de ${workspace}`,
      text: lines(
        called('Bonjour', name),
        `Choisissez ici un nouveau mot de passe pour le desk de ${workspace} :\n${link}`,
        'Le lien est valable une heure, une seule fois. Si vous n’avez rien demandé, ignorez-le : votre mot de passe ne change pas.',
      ),
    }),
  },
  en: {
    invitation: ({ name, inviter, workspace, link }) => ({
      subject: `${inviter} invites you to the desk of ${workspace}`,
      text: lines(
        called('Hello', name),
        `${inviter} has kept a seat for you at the desk of ${workspace}, where customers are answered.`,
        `Choose a password and come in:\n${link}`,
        'The link is good for seven days and for one use. If you did not expect this invitation, ignore it: nothing happens.',
      ),
    }),
    reset: ({ name, workspace, link }) => ({
      subject: `A new password for the desk of ${workspace}`,
      text: lines(
        called('Hello', name),
        `Choose a new password for the desk of ${workspace} here:\n${link}`,
        'The link is good for one hour and for one use. If you did not ask for it, ignore it: your password stays what it is.',
      ),
    }),
  },
}
