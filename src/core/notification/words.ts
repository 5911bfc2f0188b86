import type { Locale } from '../language.ts'
import type { NotificationKind } from './notification.ts'

/** What a notice is about, as far as it may be said outside the desk. */
export interface Noticed {
  readonly kinds: readonly NotificationKind[]
  readonly times: number
  /** Null where it is of no ticket. */
  readonly ticketNumber: string | null
  /** Null where names stay inside the desk. */
  readonly customerName: string | null
  /** Of the account, the department or the colleague; null where there is none. */
  readonly name: string | null
}

type Lines = Readonly<Record<NotificationKind, string>>

interface Words {
  readonly lines: Lines
  /** What quiet hours held. */
  readonly held: (count: number) => string
  readonly times: (times: number) => string
  readonly subject: (count: number) => string
  readonly greeting: (name: string) => string
  readonly intro: (count: number) => string
  readonly more: (count: number) => string
  readonly all: string
  readonly change: string
}

/** One or more, as French counts: nothing and one and a half are singular there. */
const of = (locale: Locale, count: number, one: string, other: string): string =>
  new Intl.PluralRules(locale).select(count) === 'one' ? one : other

/** What mails and notes of a device say; the screens have catalogues of their own. */
const WORDS: Readonly<Record<Locale, Words>> = {
  it: {
    lines: {
      signInChanged: 'Qualcosa è cambiato nel tuo accesso',
      clockBreached: 'La risposta promessa è in ritardo',
      deliveryTrouble: 'Una tua risposta non è partita, o non si sa',
      accountTrouble: 'Un account non si fa sentire o non funziona',
      handedOver: 'Ti è stata passata una richiesta',
      assigned: 'Una richiesta è tua',
      mentioned: 'Ti hanno menzionato in una nota',
      clockWarned: 'La risposta promessa sta per scadere',
      approvalRefused: 'La tua risposta non è stata approvata',
      approvalAsked: 'Una risposta aspetta la tua approvazione',
      approvalGiven: 'La tua risposta è stata approvata',
      customerWrote: 'Il cliente ha scritto di nuovo',
      departmentAnswered: 'Un reparto ha risposto',
      woken: 'Una richiesta rimandata è tornata',
      leaveAsked: 'Un’assenza aspetta la tua decisione',
      leaveDecided: 'È stata decisa la tua assenza',
    },
    held: count => `Mentre c’era silenzio: ${count} ${of('it', count, 'cosa nuova', 'cose nuove')} per te`,
    times: times => `${times} volte`,
    subject: count => `Pronto: ${count} ${of('it', count, 'cosa nuova', 'cose nuove')} per te`,
    greeting: name => `Ciao ${name},`,
    intro: count =>
      of(
        'it',
        count,
        'mentre non c’eri è successa una cosa:',
        `mentre non c’eri sono successe ${count} cose:`,
      ),
    more: count => of('it', count, 'e un’altra ancora.', `e altre ${count}.`),
    all: 'Tutto il resto lo trovi qui',
    change: 'Quando e come avvisarti lo decidi tu',
  },
  fr: {
    lines: {
      signInChanged: 'Quelque chose a changé dans votre accès',
      clockBreached: 'La réponse promise est en retard',
      deliveryTrouble: 'Une de vos réponses n’est pas partie, ou on ne le sait pas',
      accountTrouble: 'Un compte se tait ou ne fonctionne pas',
      handedOver: 'Une demande vous a été transmise',
      assigned: 'Une demande est à vous',
      mentioned: 'On vous a mentionné dans une note',
      clockWarned: 'La réponse promise arrive à échéance',
      approvalRefused: 'Votre réponse n’a pas été approuvée',
      approvalAsked: 'Une réponse attend votre approbation',
      approvalGiven: 'Votre réponse a été approuvée',
      customerWrote: 'Le client a écrit de nouveau',
      departmentAnswered: 'Un service a répondu',
      woken: 'Une demande reportée est de retour',
      leaveAsked: 'Une absence attend votre décision',
      leaveDecided: 'Votre absence a été décidée',
    },
    held: count =>
      `Pendant vos heures calmes : ${count} ${of('fr', count, 'nouveauté', 'nouveautés')} pour vous`,
    times: times => `${times} fois`,
    subject: count => `Pronto : ${count} ${of('fr', count, 'nouveauté', 'nouveautés')} pour vous`,
    greeting: name => `Bonjour ${name},`,
    intro: count =>
      of(
        'fr',
        count,
        'voici ce qui s’est passé en votre absence :',
        `voici les ${count} nouvelles de votre absence :`,
      ),
    more: count => of('fr', count, 'et une autre encore.', `et ${count} autres encore.`),
    all: 'Vous trouverez tout le reste ici',
    change: 'Vous choisissez quand et comment être prévenu',
  },
  en: {
    lines: {
      signInChanged: 'Something about how you sign in has changed',
      clockBreached: 'The promised answer is late',
      deliveryTrouble: 'An answer of yours did not go out, or nobody knows',
      accountTrouble: 'An account is silent or does not work',
      handedOver: 'A ticket was handed over to you',
      assigned: 'A ticket is yours',
      mentioned: 'You were mentioned in a note',
      clockWarned: 'The promised answer is nearly due',
      approvalRefused: 'Your answer was not approved',
      approvalAsked: 'An answer waits for your approval',
      approvalGiven: 'Your answer was approved',
      customerWrote: 'The customer wrote again',
      departmentAnswered: 'A department answered',
      woken: 'A snoozed ticket is back',
      leaveAsked: 'A leave waits for your decision',
      leaveDecided: 'Your leave was decided',
    },
    held: count => `While it was quiet: ${count} new ${of('en', count, 'thing', 'things')} for you`,
    times: times => `${times} times`,
    subject: count => `Pronto: ${count} new ${of('en', count, 'thing', 'things')} for you`,
    greeting: name => `Hello ${name},`,
    intro: count =>
      of(
        'en',
        count,
        'this happened while you were away:',
        `these ${count} things happened while you were away:`,
      ),
    more: count => of('en', count, 'and one more.', `and ${count} more.`),
    all: 'Everything else is here',
    change: 'You choose when and how you are told',
  },
}

/** The line that leads, and what it is about, short enough for a telephone. */
export function writeNote(
  noticed: Noticed,
  locale: Locale,
): { readonly title: string; readonly body: string } {
  const words = WORDS[locale]
  const [leading] = noticed.kinds
  return {
    title: leading === undefined ? 'Pronto' : words.lines[leading],
    body: [aboutOf(noticed), noticed.times > 1 ? words.times(noticed.times) : ''].filter(Boolean).join(' · '),
  }
}

/** One note for all that quiet hours held: how much it is, and of what kinds, the most pressing first. */
export function writeHeldNote(
  kinds: readonly NotificationKind[],
  count: number,
  locale: Locale,
): { readonly title: string; readonly body: string } {
  const words = WORDS[locale]
  return { title: words.held(count), body: kinds.map(kind => words.lines[kind]).join(' · ') }
}

const aboutOf = ({ ticketNumber, customerName, name }: Noticed): string =>
  [ticketNumber === null ? '' : `#${ticketNumber}`, customerName ?? '', name ?? '']
    .filter(Boolean)
    .join(' · ')

export interface DigestItem extends Noticed {
  /** On the person's clock, as it is to be read. */
  readonly at: Date
  readonly link: string
}

export interface DigestFrame {
  readonly name: string
  readonly timeZone: string
  readonly baseUrl: string
}

const MOST_ITEMS = 30

/** Plain text: what it says stands in a line, and its link in the next. */
export function writeDigest(
  items: readonly DigestItem[],
  { name, timeZone, baseUrl }: DigestFrame,
  locale: Locale,
): { readonly subject: string; readonly text: string } {
  const words = WORDS[locale]
  const time = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  })
  const shown = items.slice(0, MOST_ITEMS)
  const paragraphs = shown.map(item => {
    const about = [aboutOf(item), item.times > 1 ? words.times(item.times) : '', time.format(item.at)]
    const others = item.kinds.slice(1).map(kind => `  ${words.lines[kind]}`)
    const [leading] = item.kinds
    return [
      `${leading === undefined ? '' : words.lines[leading]} (${about.filter(Boolean).join(' · ')})`,
      ...others,
      item.link,
    ].join('\n')
  })
  const rest = items.length - shown.length
  return {
    subject: words.subject(items.length),
    text: [
      words.greeting(name),
      words.intro(items.length),
      ...paragraphs,
      ...(rest > 0 ? [words.more(rest)] : []),
      `${words.all}: ${baseUrl}/inbox`,
      `${words.change}: ${baseUrl}/settings?section=notifications`,
    ].join('\n\n'),
  }
}
