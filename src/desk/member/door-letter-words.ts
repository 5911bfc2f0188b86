import type { Locale } from '../../core/language.ts'
import type { DoorDeed } from '../../core/member/door-deed.ts'

/** What stands in the letter besides its words. */
export interface DoorNews {
  readonly deed: DoorDeed
  readonly name: string
  readonly workspace: string
  /** By the clock of the person, as it is to be read. */
  readonly at: string
  /** Who did it, where that was somebody else. */
  readonly by: string | null
  /** The section of the settings where it is put right. */
  readonly link: string
}

interface Letter {
  readonly subject: string
  readonly text: string
}

interface Words {
  readonly subject: (workspace: string) => string
  readonly greeting: (name: string) => string
  readonly deeds: Readonly<Record<DoorDeed, string>>
  readonly when: (at: string, by: string | null) => string
  /** After a deed that somebody did on purpose. */
  readonly wasItYou: string
  readonly link: string
}

/** Nobody came in: there is nothing to put right, and no reason for alarm. */
const CALM: ReadonlySet<DoorDeed> = new Set(['passwordGuessed'])

/** Letters about one's own doors. They say what to do where it was not oneself, and carry nothing that opens a door. */
const WORDS: Readonly<Record<Locale, Words>> = {
  it: {
    subject: workspace => `Il tuo accesso al desk di ${workspace}`,
    greeting: name => `Ciao ${name},`,
    deeds: {
      secondFactorOn: 'per entrare ora ti viene chiesto anche un codice: il secondo passaggio è attivo.',
      secondFactorOff: 'il secondo passaggio è stato disattivato: per entrare basta di nuovo la password.',
      secondFactorLifted:
        'il tuo secondo passaggio è stato tolto: per entrare basta la password, finché non ne imposti un altro.',
      recoveryCodesRenewed: 'sono stati creati nuovi codici di recupero: quelli di prima non valgono più.',
      recoveryCodeUsed: 'qualcuno è entrato con uno dei tuoi codici di recupero.',
      passkeyAdded: 'una nuova passkey apre il tuo accesso.',
      passkeyRemoved: 'una delle tue passkey è stata tolta.',
      passwordChanged: 'la tua password è stata cambiata.',
      passwordReset:
        'la tua password è stata reimpostata con un link, e tutte le sessioni sono state chiuse.',
      sessionsEnded: 'delle sessioni aperte a tuo nome su altri dispositivi sono state chiuse.',
      passwordGuessed:
        'qualcuno ha provato più volte password sbagliate con il tuo indirizzo. Non è entrato nessuno: lo facciamo aspettare. I dispositivi da cui entri di solito restano aperti per te, e la tua password resta quella che è.',
      codeGuessed:
        'qualcuno conosce la tua password e ha sbagliato più volte il codice. Non è entrato nessuno: per un quarto d’ora non si accettano codici. Se non eri tu, cambia subito la password.',
    },
    when: (at, by) => (by === null ? `È successo il ${at}.` : `È successo il ${at}, da parte di ${by}.`),
    wasItYou:
      'Se sei stato tu, non devi fare nulla. Altrimenti cambia la password, chiudi le altre sessioni e avvisa chi si occupa del desk.',
    link: 'Password, sessioni e secondo passaggio',
  },
  fr: {
    subject: workspace => `Votre accès au desk de ${workspace}`,
    greeting: name => `Bonjour ${name},`,
    deeds: {
      secondFactorOn: 'un code vous est désormais demandé pour entrer : la deuxième étape est active.',
      secondFactorOff: 'la deuxième étape a été désactivée : le mot de passe suffit de nouveau pour entrer.',
      secondFactorLifted:
        'votre deuxième étape a été retirée : le mot de passe suffit, jusqu’à ce que vous en choisissiez une autre.',
      recoveryCodesRenewed:
        'de nouveaux codes de secours ont été créés : les précédents ne valent plus rien.',
      recoveryCodeUsed: 'quelqu’un est entré avec l’un de vos codes de secours.',
      passkeyAdded: 'une nouvelle clé d’accès ouvre votre compte.',
      passkeyRemoved: 'l’une de vos clés d’accès a été retirée.',
      passwordChanged: 'votre mot de passe a été changé.',
      passwordReset:
        'votre mot de passe a été réinitialisé par un lien, et toutes les sessions ont été fermées.',
      sessionsEnded: 'des sessions ouvertes à votre nom sur d’autres appareils ont été fermées.',
      passwordGuessed:
        'quelqu’un a essayé plusieurs mots de passe avec votre adresse. Personne n’est entré : nous le faisons attendre. Les appareils d’où vous entrez d’habitude vous restent ouverts, et votre mot de passe ne change pas.',
      codeGuessed:
        'quelqu’un connaît votre mot de passe et s’est trompé plusieurs fois de code. Personne n’est entré : aucun code n’est accepté pendant un quart d’heure. Si ce n’était pas vous, changez votre mot de passe sans attendre.',
    },
    when: (at, by) => (by === null ? `C’était le ${at}.` : `C’était le ${at}, par ${by}.`),
    wasItYou:
      'Si c’était vous, vous n’avez rien à faire. Sinon, changez votre mot de passe, fermez les autres sessions et prévenez la personne qui gère le desk.',
    link: 'Mot de passe, sessions et deuxième étape',
  },
  en: {
    subject: workspace => `How you sign in to the desk of ${workspace}`,
    greeting: name => `Hello ${name},`,
    deeds: {
      secondFactorOn: 'from now on you are asked for a code as well: the second step is on.',
      secondFactorOff: 'the second step was turned off: the password alone lets you in again.',
      secondFactorLifted:
        'your second step was taken off: the password alone lets you in until you set up another.',
      recoveryCodesRenewed: 'new recovery codes were made: those from before are worth nothing.',
      recoveryCodeUsed: 'somebody came in with one of your recovery codes.',
      passkeyAdded: 'a new passkey lets you in.',
      passkeyRemoved: 'one of your passkeys was removed.',
      passwordChanged: 'your password was changed.',
      passwordReset: 'your password was set anew by a link, and every session was ended.',
      sessionsEnded: 'sessions that were open in your name on other devices were ended.',
      passwordGuessed:
        'somebody tried several wrong passwords with your address. Nobody came in: they are made to wait. The devices from which you usually sign in stay open to you, and your password is what it was.',
      codeGuessed:
        'somebody knows your password and got the code wrong several times. Nobody came in: no code is taken for a quarter of an hour. If it was not you, change your password at once.',
    },
    when: (at, by) => (by === null ? `That was on ${at}.` : `That was on ${at}, by ${by}.`),
    wasItYou:
      'If it was you, there is nothing to do. If not, change your password, end the other sessions, and tell whoever looks after the desk.',
    link: 'Password, sessions and second step',
  },
}

export function writeDoorNews({ deed, name, workspace, at, by, link }: DoorNews, locale: Locale): Letter {
  const words = WORDS[locale]
  return {
    subject: words.subject(workspace),
    text: [
      words.greeting(name),
      words.deeds[deed],
      words.when(at, by),
      ...(CALM.has(deed) ? [] : [words.wasItYou]),
      `${words.link}: ${link}`,
    ].join('\n\n'),
  }
}
