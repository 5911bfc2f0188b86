import type { Locale } from '../language.ts'
import type { Shown } from './history.ts'

/** What a department is told, and by which kind of words. */
export const TOLD_KINDS = ['question', 'addition', 'reminder', 'overdue', 'climb', 'withdrawal'] as const
export type ToldKind = (typeof TOLD_KINDS)[number]

export interface Told {
  readonly kind: ToldKind
  readonly ticketNumber: string
  readonly title: string
  /** The agent's own words; may be empty where the kind says enough. */
  readonly text: string
  readonly shown: Shown
  /** Name of the department, for whoever leads it. */
  readonly department: string
  /** Where it can be answered without an account; null where there is no such page. */
  readonly link: string | null
}

interface Words {
  readonly says: string
  readonly customer: string
  readonly link: string
  readonly reply: string
  readonly reminder: string
  readonly overdue: string
  readonly climb: (department: string) => string
  readonly withdrawal: string
}

const WORDS: Readonly<Record<Locale, Words>> = {
  it: {
    says: 'Parole del cliente',
    customer: 'Cliente',
    link: 'Si può rispondere anche qui, senza accesso',
    reply: 'Basta rispondere a questa mail: la risposta arriva a chi segue la richiesta, non al cliente.',
    reminder: 'Promemoria: a questa domanda manca ancora una risposta.',
    overdue: 'La risposta a questa domanda è in ritardo. Il cliente sta aspettando.',
    climb: department => `A questa domanda ${department} non ha risposto entro il tempo promesso.`,
    withdrawal: 'Non serve più una risposta a questa domanda. Grazie.',
  },
  fr: {
    says: 'Propos du client',
    customer: 'Client',
    link: 'Vous pouvez aussi répondre ici, sans compte',
    reply:
      'Répondez simplement à ce message : votre réponse parvient à la personne qui suit la demande, pas au client.',
    reminder: 'Rappel : cette question attend toujours une réponse.',
    overdue: 'La réponse à cette question est en retard. Le client attend.',
    climb: department => `${department} n’a pas répondu à cette question dans le délai promis.`,
    withdrawal: 'Cette question n’attend plus de réponse. Merci.',
  },
  en: {
    says: 'The customer’s words',
    customer: 'Customer',
    link: 'You can also answer here, without an account',
    reply: 'Just answer this mail: your answer reaches whoever looks after the request, not the customer.',
    reminder: 'A reminder: this question still waits for an answer.',
    overdue: 'The answer to this question is late. The customer is waiting.',
    climb: department => `${department} has not answered this question within the promised time.`,
    withdrawal: 'This question needs no answer any more. Thank you.',
  },
}

/** The number finds the ticket again where a mail program has lost the thread. */
export const writeSubject = ({ ticketNumber, title }: Told): string => `[#${ticketNumber}] ${title}`

/** What the system of a department keeps of it: the words alone, for there the answer has a place of its own. */
export function writeTold(told: Told, locale: Locale): string {
  const words = WORDS[locale]
  const lead = leadOf(told, words)
  const repeats = told.kind === 'question' || told.kind === 'climb' || told.kind === 'overdue'
  return paragraphs([lead, told.text, ...(repeats ? [writeShown(told.shown, words)] : [])])
}

/** The same as a mail. */
export function writeLetter(told: Told, locale: Locale): string {
  const words = WORDS[locale]
  const mayAnswer = told.kind !== 'withdrawal' && told.kind !== 'climb'
  return paragraphs([
    writeTold(told, locale),
    mayAnswer ? words.reply : '',
    mayAnswer && told.link !== null ? `${words.link}:\n${told.link}` : '',
  ])
}

function leadOf({ kind, department }: Told, words: Words): string {
  switch (kind) {
    case 'reminder':
      return words.reminder
    case 'overdue':
      return words.overdue
    case 'climb':
      return words.climb(department)
    case 'withdrawal':
      return words.withdrawal
    default:
      return ''
  }
}

const writeShown = ({ customer, channel, words: said }: Shown, words: Words): string =>
  paragraphs([
    said.length === 0 ? '' : `${words.says}:\n${said.map(({ text }) => quoted(text)).join('\n>\n')}`,
    customer === null
      ? ''
      : `${words.customer}: ${[customer.name, customer.handle, channel].filter(Boolean).join(' · ')}`,
  ])

const quoted = (text: string): string =>
  text
    .split('\n')
    .map(line => `> ${line}`)
    .join('\n')

const paragraphs = (parts: readonly string[]): string => parts.filter(part => part !== '').join('\n\n')
