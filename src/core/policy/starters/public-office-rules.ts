import type { Intent } from '../../triage/facts.ts'
import type { Rule } from '../policy.ts'
import { ANY_DESK_RULES } from './any-desk-rules.ts'

/** Where an address says where something is broken, not where somebody lives. */
const IN_TOWN = ['waste', 'roads', 'transport']
const ABOUT_PEOPLE = ['taxes', 'documents', 'appointments']
const ALL_TOPICS = [...ABOUT_PEOPLE, ...IN_TOWN]

/** Instead of the common rule on private data: a report names its street, and the number of a file is private too. */
const PRIVATE_DATA: readonly Rule[] = [
  {
    id: 'how.private-data',
    title: {
      it: 'Dati personali o numeri di pratica in pubblico: si nascondono, e si continua in privato',
      fr: 'Données personnelles ou numéros de dossier en public : on les masque, et on continue en privé',
      en: 'Personal data or file numbers in public: hide them, and go on in private',
    },
    when: { visibility: ['public'], privateData: ['phone', 'email', 'iban', 'card', 'taxId', 'order'] },
    decide: {
      how: 'publicThenDirect',
      hide: true,
      askToDelete: true,
      macro: 'private-data',
      advice: {
        it: 'Non ripetere il dato e non confermare che la pratica esiste.',
        fr: 'Ne répétez pas la donnée et ne confirmez pas que le dossier existe.',
        en: 'Do not repeat the data, and do not confirm that the file exists.',
      },
    },
  },
  {
    id: 'how.home-address',
    title: {
      it: 'L’indirizzo di casa non resta in pubblico; quello di una buca sì',
      fr: "L'adresse d'un domicile ne reste pas publique ; celle d'un nid-de-poule, oui",
      en: 'A home address does not stay in public; that of a pothole does',
    },
    when: { visibility: ['public'], privateData: ['address'] },
    unless: { topic: IN_TOWN },
    decide: { how: 'publicThenDirect', hide: true, askToDelete: true, macro: 'private-data' },
  },
]

/** What presses or what an office does not do, whatever the topic. */
const FIRST: readonly Rule[] = [
  {
    id: 'who.danger',
    title: {
      it: 'Un pericolo va subito ai lavori pubblici, e si ricorda il 112',
      fr: 'Un danger va tout de suite aux travaux publics, et on rappelle le 112',
      en: 'A danger goes to public works at once, with a reminder of 112',
    },
    when: { keywords: ['danger'], intent: ['problem', 'question'] },
    isHard: true,
    decide: {
      if: 'answer',
      who: { queue: 'town', department: 'public-works' },
      how: 'publicReply',
      when: { priority: 'urgent', promise: 'danger' },
      macro: 'danger',
    },
  },
  {
    id: 'if.politics-overheard',
    title: {
      it: 'Discutono di politica tra loro: l’ente non interviene',
      fr: "Ils parlent politique entre eux : l'administration n'intervient pas",
      en: 'They talk politics among themselves: the office stays out of it',
    },
    when: { keywords: ['politics'], isAddressed: false, visibility: ['public'] },
    unless: { intent: ['problem'], topic: ALL_TOPICS },
    isHard: true,
    decide: { if: 'leave', how: 'noAnswer' },
  },
  {
    id: 'how.politics-aside',
    title: {
      it: 'Dove c’entra la politica si parla solo del servizio',
      fr: 'Quand la politique s’en mêle, on ne parle que du service',
      en: 'Where politics come in, speak of the service alone',
    },
    when: { keywords: ['politics'] },
    decide: {
      advice: {
        it: 'Nessun giudizio su persone o partiti, nemmeno per correggere. Non continuare la discussione.',
        fr: 'Aucun jugement sur des personnes ou des partis, même pour rectifier. Ne poursuivez pas la discussion.',
        en: 'No opinion on people or parties, not even to put something right. Do not carry the discussion on.',
      },
    },
  },
  {
    id: 'how.politics',
    title: {
      it: 'Sulla politica non si commenta: lo si dice una volta, con cortesia',
      fr: 'On ne commente pas la politique : on le dit une fois, avec courtoisie',
      en: 'No comment on politics: say so once, politely',
    },
    when: { keywords: ['politics'] },
    unless: { topic: ALL_TOPICS },
    decide: {
      if: 'answer',
      who: { queue: 'general' },
      how: 'publicReply',
      when: { promise: 'standard' },
      macro: 'no-politics',
    },
  },
  {
    id: 'who.website',
    title: {
      it: 'Un sito o un’app che non va è affare dei sistemi informativi, non di una pratica',
      fr: "Un site ou une appli en panne relève de l'informatique, pas d'un dossier",
      en: 'A website or an app that fails is a matter for IT, not for a personal file',
    },
    when: { keywords: ['website'], intent: ['problem'] },
    unless: { keywords: ['own'] },
    decide: {
      if: 'answer',
      who: { queue: 'general', department: 'digital' },
      how: 'publicReply',
      macro: 'website',
    },
  },
  {
    id: 'who.press',
    title: {
      it: 'Ai giornalisti risponde l’ufficio stampa',
      fr: 'Le service de presse répond aux journalistes',
      en: 'Journalists are answered by the press office',
    },
    when: { keywords: ['press'], intent: ['question', 'suggestion', 'purchase'] },
    decide: {
      if: 'answer',
      who: { queue: 'general', department: 'press-office' },
      how: 'otherChannel',
      guideTo: 'press',
      macro: 'press',
    },
  },
  {
    id: 'how.formal-act',
    title: {
      it: 'Ricorsi e accessi agli atti si presentano per iscritto, non qui',
      fr: "Recours et demandes d'accès se déposent par écrit, pas ici",
      en: 'Appeals and requests for records are filed in writing, not here',
    },
    when: { keywords: ['formal'] },
    decide: {
      if: 'answer',
      how: 'otherChannel',
      guideTo: 'certified-mail',
      macro: 'certified-mail',
      advice: {
        it: 'Non dire se il ricorso sarà accolto: spiega solo come e dove si presenta.',
        fr: 'Ne dites pas si le recours aboutira : expliquez seulement comment et où le déposer.',
        en: 'Do not say whether the appeal will succeed: explain only how and where to file it.',
      },
    },
  },
  {
    id: 'when.open-matter',
    title: {
      it: 'Chi sollecita una pratica aperta non perde il suo posto',
      fr: 'Qui relance une demande en cours ne perd pas son tour',
      en: 'Whoever asks again about an open matter does not lose their turn',
    },
    when: { hasOpenTicket: true },
    decide: { when: { priority: 'asTheMatter', promise: 'standard' } },
  },
  {
    id: 'who.praise',
    title: {
      it: 'Un apprezzamento si ringrazia e si riferisce all’ufficio',
      fr: 'On remercie pour un mot aimable et on le transmet au service',
      en: 'Kind words are thanked for and passed on to the office',
    },
    when: { intent: ['praise'], hasOpenTicket: false },
    decide: {
      if: 'answer',
      who: { queue: 'general' },
      how: 'thank',
      when: { promise: 'courtesy' },
      macro: 'thanks',
    },
  },
  {
    id: 'who.suggestion',
    title: {
      it: 'Una proposta si accoglie e si trasmette a chi può valutarla',
      fr: 'Une proposition est accueillie et transmise à qui peut l’examiner',
      en: 'A proposal is welcomed and sent to those who can consider it',
    },
    when: { intent: ['suggestion'] },
    decide: {
      if: 'answer',
      who: { queue: 'general' },
      how: 'publicReply',
      when: { promise: 'courtesy' },
      macro: 'suggestion',
    },
  },
]

/** Of a person's case nothing is said in public, whichever office has it. */
const OWN_CASE: readonly Rule[] = [
  {
    id: 'how.own-case',
    title: {
      it: 'Della pratica di una persona non si parla mai in pubblico',
      fr: "On ne parle jamais en public du dossier d'une personne",
      en: "A person's case is never discussed in public",
    },
    when: { visibility: ['public'], topic: ABOUT_PEOPLE, keywords: ['own'], function: ['afterSales'] },
    decide: {
      how: 'publicThenDirect',
      macro: 'own-case',
      advice: {
        it: 'In pubblico non dire nemmeno se la pratica risulta o a che punto è.',
        fr: 'En public, ne dites même pas si le dossier existe ni où il en est.',
        en: 'In public, do not even say whether there is a file or how far it is.',
      },
    },
  },
  {
    id: 'how.own-problem',
    title: {
      it: 'Chi lamenta un errore su documenti o tributi è seguito in privato',
      fr: "Qui se plaint d'une erreur sur un document ou un impôt est suivi en privé",
      en: 'Whoever complains of a mistake in a document or a tax is helped in private',
    },
    when: { visibility: ['public'], topic: ABOUT_PEOPLE, intent: ['problem', 'cancellation'] },
    decide: { how: 'publicThenDirect', macro: 'own-case' },
  },
]

/** Nobody buys here: who seems to want to buy asks for a service. */
const ASKING: Intent[] = ['question', 'purchase']

/** Questions stay with the desk; what is broken, owed or missing goes to the department that owns it. */
const BY_TOPIC: readonly Rule[] = [
  {
    id: 'who.taxes-question',
    title: {
      it: 'Scadenze e modi di pagamento li spiega lo sportello tributi',
      fr: 'Échéances et moyens de paiement : le guichet des impôts explique',
      en: 'Due dates and ways to pay are explained by the tax desk',
    },
    when: { topic: ['taxes'], intent: ASKING },
    decide: { if: 'answer', who: { queue: 'taxes' }, how: 'publicReply' },
  },
  {
    id: 'who.taxes',
    title: {
      it: 'Tributi e multe contestati passano all’ufficio tributi',
      fr: 'Impôts et amendes contestés passent au service fiscal',
      en: 'Disputed taxes and fines go to the revenue office',
    },
    when: { topic: ['taxes'] },
    decide: { if: 'answer', who: { queue: 'taxes', department: 'revenue' }, how: 'publicThenDirect' },
  },
  {
    id: 'who.registry-question',
    title: {
      it: 'Come si ottiene un documento o un appuntamento lo dice lo sportello anagrafe',
      fr: "Comment obtenir un document ou un rendez-vous : l'état civil répond",
      en: 'How to get a document or an appointment is told by the registry desk',
    },
    when: { topic: ['documents', 'appointments'], intent: ASKING },
    decide: { if: 'answer', who: { queue: 'registry' }, how: 'publicReply' },
  },
  {
    id: 'who.registry',
    title: {
      it: 'Documenti in ritardo e appuntamenti saltati passano ai servizi demografici',
      fr: 'Documents en retard et rendez-vous manqués passent au service de la population',
      en: 'Late documents and missed appointments go to the civil registry',
    },
    when: { topic: ['documents', 'appointments'] },
    decide: {
      if: 'answer',
      who: { queue: 'registry', department: 'civil-registry' },
      how: 'publicThenDirect',
    },
  },
  {
    id: 'who.town-question',
    title: {
      it: 'Calendari, cantieri e orari si spiegano in pubblico',
      fr: 'Calendriers, travaux et horaires s’expliquent en public',
      en: 'Collection days, roadworks and timetables are explained in public',
    },
    when: { topic: ['waste', 'roads'], intent: ASKING },
    decide: { if: 'answer', who: { queue: 'town' }, how: 'publicReply' },
  },
  {
    id: 'who.waste',
    title: {
      it: 'Rifiuti non ritirati e sporcizia passano all’igiene urbana',
      fr: 'Déchets non ramassés et saleté passent au service de la propreté',
      en: 'Missed collections and litter go to the waste department',
    },
    when: { topic: ['waste'] },
    decide: { if: 'answer', who: { queue: 'town', department: 'environment' }, how: 'publicReply' },
  },
  {
    id: 'who.roads',
    title: {
      it: 'Buche, lampioni e verde passano ai lavori pubblici',
      fr: 'Nids-de-poule, éclairage et espaces verts passent aux travaux publics',
      en: 'Potholes, street lights and parks go to public works',
    },
    when: { topic: ['roads'] },
    decide: { if: 'answer', who: { queue: 'town', department: 'public-works' }, how: 'publicReply' },
  },
  {
    id: 'who.transport-question',
    title: {
      it: 'Su linee, sosta e scioperi risponde chi segue i trasporti',
      fr: "Lignes, stationnement et grèves : l'équipe des transports répond",
      en: 'Lines, parking and strikes are answered by the transport desk',
    },
    when: { topic: ['transport'], intent: ASKING },
    decide: { if: 'answer', who: { queue: 'transport' }, how: 'publicReply' },
  },
  {
    id: 'who.transport',
    title: {
      it: 'Corse saltate e disservizi passano alla mobilità',
      fr: 'Bus supprimés et dysfonctionnements passent au service de la mobilité',
      en: 'Missed runs and failures go to the mobility department',
    },
    when: { topic: ['transport'] },
    decide: { if: 'answer', who: { queue: 'transport', department: 'mobility' }, how: 'publicReply' },
  },
  {
    id: 'default',
    title: {
      it: 'Chi si rivolge a noi riceve risposta entro un giorno lavorativo',
      fr: "Qui s'adresse à nous reçoit une réponse sous un jour ouvré",
      en: 'Whoever turns to us is answered within one business day',
    },
    when: {},
    decide: {
      if: 'answer',
      who: { queue: 'general' },
      how: 'publicReply',
      when: { promise: 'standard' },
    },
  },
]

const COMMON: readonly Rule[] = ANY_DESK_RULES.flatMap(rule =>
  rule.id === 'how.private-data' ? PRIVATE_DATA : [rule],
)

export const PUBLIC_OFFICE_RULES: readonly Rule[] = [...COMMON, ...FIRST, ...OWN_CASE, ...BY_TOPIC]
