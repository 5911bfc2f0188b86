import { LANGUAGES, type Language } from '../../cast/character.ts'
import type { DramaName } from '../../cast/dramas/drama.ts'

export interface RoomWords {
  readonly title: string
  readonly lead: string
  readonly backToNetwork: string
  readonly needsScript: string
  readonly dramas: string
  readonly drama: Readonly<Record<DramaName, readonly [title: string, story: string]>>
  readonly language: string
  readonly languages: Readonly<Record<Language, string>>
  readonly speed: string
  readonly start: string
  readonly stop: string
  readonly onStage: string
  readonly nothingOnStage: string
  readonly states: Readonly<Record<'running' | 'ended' | 'stopped', string>>
  readonly tally: (acts: number, heard: number) => string
  readonly minutes: (elapsed: string, curtain: number) => string
  readonly beginning: string
  readonly writeAs: string
  readonly customer: string
  readonly where: string
  readonly publicly: string
  readonly directly: string
  readonly inReplyTo: string
  readonly text: string
  readonly send: string
  readonly faults: string
  readonly faultsLead: string
  readonly apply: string
  readonly reset: string
  readonly on: string
  readonly allWell: string
  readonly billing: string
  readonly nothingBilled: string
  readonly total: string
  readonly record: string
  readonly nothingYet: string
  readonly reply: string
  readonly separated: string
  readonly done: string
  readonly unreachable: string
}

const en: RoomWords = {
  title: 'Control room',
  lead: 'Start a story, speak for a customer, pull a fault. Everything here is invented, and stays on this machine.',
  backToNetwork: 'The network',
  needsScript:
    'This page needs scripts to act. Everything it does can also be done over HTTP: see /sandbox/dramas and /sandbox/faults.',
  dramas: 'Dramas',
  drama: {
    outage: [
      'An outage',
      'A town goes silent. Complaints rise minute by minute, the press asks; calm when you say it is solved.',
    ],
    'viral-complaint': [
      'A viral complaint',
      'One post, then replies, quotes and reposts, more each minute. A cold answer feeds it.',
    ],
    'wrong-bill': [
      'A wrong bill',
      'One customer, from public to private, who needs a refund. Thanks or relapse, as you answer.',
    ],
    'grateful-journalist': [
      'A grateful journalist',
      'Praise with a question in it. Answered, it becomes a good article.',
    ],
    troll: ['A troll', 'Insults and bait. He edits one post and deletes another, as if nothing had been.'],
  },
  language: 'Language',
  languages: { it: 'Italiano', fr: 'Français', en: 'English' },
  speed: 'Speed',
  start: 'Start',
  stop: 'Stop',
  onStage: 'On stage',
  nothingOnStage: 'Nothing is being played. Start a drama above.',
  states: { running: 'running', ended: 'ended', stopped: 'stopped' },
  tally: (acts, heard) => `acts: ${acts} · words from the brand: ${heard}`,
  minutes: (elapsed, curtain) => `minute ${elapsed} of ${curtain} at most`,
  beginning: 'where it began',
  writeAs: 'Write as a customer',
  customer: 'Customer',
  where: 'Where',
  publicly: 'In public',
  directly: 'Directly to care',
  inReplyTo: 'In reply to (number or address of a post)',
  text: 'Text',
  send: 'Send',
  faults: 'Switchboard of faults',
  faultsLead: 'Counts are used up by the next requests; the rest holds until changed.',
  apply: 'Apply',
  reset: 'All well again',
  on: 'On now',
  allWell: 'All is well.',
  billing: 'What it would cost',
  nothingBilled: 'Nothing has been billed.',
  total: 'Total',
  record: 'Newest in the record',
  nothingYet: 'Nothing has happened yet.',
  reply: 'Reply',
  separated: 'separated by commas',
  done: 'Done.',
  unreachable: 'The sandbox does not answer.',
}

const it: RoomWords = {
  title: 'Sala di regia',
  lead: 'Avvia una storia, parla per un cliente, provoca un guasto. Qui è tutto inventato e resta su questa macchina.',
  backToNetwork: 'La rete',
  needsScript:
    'Per agire, questa pagina ha bisogno degli script. Tutto si può fare anche via HTTP: /sandbox/dramas e /sandbox/faults.',
  dramas: 'Drammi',
  drama: {
    outage: [
      'Un guasto',
      'Una città resta muta. Le lamentele crescono, la stampa chiede; torna la calma quando dici che è risolto.',
    ],
    'viral-complaint': [
      'Un reclamo virale',
      'Un post, poi risposte, citazioni e condivisioni, ogni minuto di più. Una risposta fredda lo alimenta.',
    ],
    'wrong-bill': [
      'Una bolletta sbagliata',
      'Un cliente, dal pubblico al privato, che aspetta un rimborso. Grazie o ricaduta, secondo come rispondi.',
    ],
    'grateful-journalist': [
      'Un giornalista grato',
      'Un elogio con una domanda dentro. Se rispondi, diventa un bell’articolo.',
    ],
    troll: ['Un troll', 'Insulti ed esche. Modifica un post e ne cancella un altro, come se niente fosse.'],
  },
  language: 'Lingua',
  languages: { it: 'Italiano', fr: 'Français', en: 'English' },
  speed: 'Velocità',
  start: 'Avvia',
  stop: 'Ferma',
  onStage: 'In scena',
  nothingOnStage: 'Non c’è niente in scena. Avvia un dramma qui sopra.',
  states: { running: 'in corso', ended: 'finito', stopped: 'fermato' },
  tally: (acts, heard) => `atti: ${acts} · parole del marchio: ${heard}`,
  minutes: (elapsed, curtain) => `minuto ${elapsed} di ${curtain} al massimo`,
  beginning: 'dove è cominciato',
  writeAs: 'Scrivi come cliente',
  customer: 'Cliente',
  where: 'Dove',
  publicly: 'In pubblico',
  directly: 'In privato all’assistenza',
  inReplyTo: 'In risposta a (numero o indirizzo di un post)',
  text: 'Testo',
  send: 'Invia',
  faults: 'Quadro dei guasti',
  faultsLead: 'I conteggi si consumano con le prossime richieste; il resto vale finché non lo cambi.',
  apply: 'Applica',
  reset: 'Tutto di nuovo a posto',
  on: 'Attivi ora',
  allWell: 'Tutto a posto.',
  billing: 'Quanto costerebbe',
  nothingBilled: 'Niente è stato addebitato.',
  total: 'Totale',
  record: 'Le ultime del registro',
  nothingYet: 'Non è ancora successo niente.',
  reply: 'Rispondi',
  separated: 'separati da virgole',
  done: 'Fatto.',
  unreachable: 'La sandbox non risponde.',
}

const fr: RoomWords = {
  title: 'Régie',
  lead: 'Lancez une histoire, parlez pour un client, provoquez une panne. Tout est inventé et reste sur cette machine.',
  backToNetwork: 'Le réseau',
  needsScript:
    'Pour agir, cette page a besoin des scripts. Tout se fait aussi par HTTP : /sandbox/dramas et /sandbox/faults.',
  dramas: 'Drames',
  drama: {
    outage: [
      'Une panne',
      'Une ville se tait. Les plaintes montent, la presse demande ; le calme revient quand vous dites que c’est résolu.',
    ],
    'viral-complaint': [
      'Une plainte virale',
      'Un message, puis réponses, citations et partages, toujours plus. Une réponse froide l’alimente.',
    ],
    'wrong-bill': [
      'Une facture fausse',
      'Un client, du public au privé, qui attend un remboursement. Merci ou rechute, selon vos réponses.',
    ],
    'grateful-journalist': [
      'Un journaliste reconnaissant',
      'Un éloge avec une question dedans. Si vous répondez, un bel article.',
    ],
    troll: [
      'Un troll',
      'Insultes et appâts. Il modifie un message et en efface un autre, comme si de rien n’était.',
    ],
  },
  language: 'Langue',
  languages: { it: 'Italiano', fr: 'Français', en: 'English' },
  speed: 'Vitesse',
  start: 'Lancer',
  stop: 'Arrêter',
  onStage: 'Sur scène',
  nothingOnStage: 'Rien sur scène. Lancez un drame ci-dessus.',
  states: { running: 'en cours', ended: 'terminé', stopped: 'arrêté' },
  tally: (acts, heard) => `actes : ${acts} · paroles de la marque : ${heard}`,
  minutes: (elapsed, curtain) => `minute ${elapsed} sur ${curtain} au plus`,
  beginning: 'où tout a commencé',
  writeAs: 'Écrire comme un client',
  customer: 'Client',
  where: 'Où',
  publicly: 'En public',
  directly: 'En privé à l’assistance',
  inReplyTo: 'En réponse à (numéro ou adresse d’un message)',
  text: 'Texte',
  send: 'Envoyer',
  faults: 'Tableau des pannes',
  faultsLead: 'Les compteurs s’épuisent avec les prochaines requêtes ; le reste dure jusqu’à nouvel ordre.',
  apply: 'Appliquer',
  reset: 'Tout va bien à nouveau',
  on: 'Actives',
  allWell: 'Tout va bien.',
  billing: 'Ce que cela coûterait',
  nothingBilled: 'Rien n’a été facturé.',
  total: 'Total',
  record: 'Le registre, du plus récent',
  nothingYet: 'Rien ne s’est encore passé.',
  reply: 'Répondre',
  separated: 'séparés par des virgules',
  done: 'Fait.',
  unreachable: 'Le bac à sable ne répond pas.',
}

export const WORDS: Readonly<Record<Language, RoomWords>> = { it, fr, en }

/** The first of our languages that the browser would like to read; English where it names none. */
export function decideLanguage(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').split(',').map(part => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const weight = parameters.map(each => /^\s*q=([0-9.]+)/.exec(each)?.[1]).find(each => each !== undefined)
    return { language: LANGUAGES.find(each => tag.split('-')[0] === each), weight: Number(weight ?? 1) }
  })
  const wanted = wishes.filter(each => each.language !== undefined && each.weight > 0)
  return wanted.toSorted((left, right) => right.weight - left.weight)[0]?.language ?? 'en'
}
