import { LANGUAGES } from '../language.ts'
import { PRIORITIES, TICKET_STATUSES } from '../ticket/ticket.ts'

/** What stands before a colon. The desk's own words come first; the others mean the same in Italian and French. */
export const OPERATORS = {
  from: ['da', 'de'],
  to: ['a', 'pour'],
  status: ['stato', 'statut'],
  lang: ['lingua', 'langue', 'language'],
  is: ['e', 'est'],
  queue: ['coda', 'file'],
  assignee: ['assegnato', 'agent', 'agente'],
  channel: ['canale', 'canal'],
  priority: ['priorita', 'priorite'],
  tag: ['etichetta', 'etiquette'],
  incident: ['disservizio'],
  before: ['prima', 'avant'],
  after: ['dopo', 'apres', 'since', 'dal', 'depuis'],
  has: ['ha', 'contiene', 'avec'],
} as const satisfies Readonly<Record<string, readonly string[]>>
export type Operator = keyof typeof OPERATORS
export const OPERATOR_NAMES = Object.keys(OPERATORS) as readonly Operator[]

/** How a ticket or a message can be. */
export const STATES_SEARCHED = [
  'breached',
  'unassigned',
  'mine',
  'open',
  'waiting',
  'snoozed',
  'resolved',
  'public',
  'direct',
  'inbound',
  'outbound',
  'awaitingApproval',
  'publicOwed',
  'withDepartments',
] as const
export type StateSearched = (typeof STATES_SEARCHED)[number]

export const PARTS_SEARCHED = ['media', 'note', 'file'] as const
export type PartSearched = (typeof PARTS_SEARCHED)[number]

/** The values of an operator that has a closed list, each with what else means it, as folded. */
export type Values = Readonly<Record<string, readonly string[]>>

const STATUS_WORDS: Values = {
  open: ['aperto', 'aperta', 'ouvert', 'ouverte'],
  waiting: ['inattesa', 'attesa', 'enattente', 'attente'],
  snoozed: ['rimandato', 'rimandata', 'reporte', 'reportee'],
  resolved: ['risolto', 'risolta', 'resolu', 'resolue', 'closed'],
}

const STATE_WORDS: Values = {
  ...STATUS_WORDS,
  breached: ['inritardo', 'ritardo', 'enretard', 'retard', 'late', 'overdue'],
  unassigned: ['libero', 'libera', 'nonassegnato', 'libre', 'nonassigne'],
  mine: ['mio', 'mia', 'miei', 'amoi', 'moi'],
  public: ['pubblico', 'pubblica', 'publique'],
  direct: ['diretto', 'diretta', 'directe', 'private', 'privato', 'prive', 'dm'],
  inbound: ['ricevuto', 'recu', 'received'],
  outbound: ['inviato', 'envoye', 'sent'],
  awaitingApproval: ['daapprovare', 'aapprouver', 'approval'],
  publicOwed: ['dovutoalpubblico', 'duaupublic', 'owed'],
  withDepartments: ['daireparti', 'reparti', 'services'],
}

const PRIORITY_WORDS: Values = {
  urgent: ['urgente'],
  high: ['alta', 'haute'],
  normal: ['normale'],
  low: ['bassa', 'basse'],
}

const LANGUAGE_WORDS: Values = {
  it: ['italiano', 'italian', 'italien'],
  fr: ['francese', 'french', 'francais'],
  en: ['inglese', 'english', 'anglais'],
  es: ['spagnolo', 'spanish', 'espagnol'],
  de: ['tedesco', 'german', 'allemand'],
  pt: ['portoghese', 'portuguese', 'portugais'],
  other: ['altra', 'autre'],
}

const PART_WORDS: Values = {
  media: ['foto', 'photo', 'image', 'immagine', 'video'],
  note: ['nota', 'notes'],
  file: ['allegato', 'fichier', 'attachment'],
}

const withWords = (names: readonly string[], words: Values): Values =>
  Object.fromEntries(names.map(name => [name, words[name] ?? []]))

/** Operators whose values are a closed list; those of the others are names that the desk knows, or days. */
export const CLOSED_VALUES: Readonly<Partial<Record<Operator, Values>>> = {
  status: withWords(TICKET_STATUSES, STATUS_WORDS),
  lang: withWords(LANGUAGES, LANGUAGE_WORDS),
  is: withWords(STATES_SEARCHED, STATE_WORDS),
  priority: withWords(PRIORITIES, PRIORITY_WORDS),
  has: withWords(PARTS_SEARCHED, PART_WORDS),
}
