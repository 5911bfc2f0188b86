import { DEFAULT_COVER, DEFAULT_ROUTING, type PolicyDocument } from '../policy.ts'
import { ANY_DESK_PUBLIC_LOOP } from './any-desk-macros.ts'
import { ANY_DESK_CLIMBS } from './any-desk-routing.ts'
import { PUBLIC_OFFICE_MACROS } from './public-office-macros.ts'
import { PUBLIC_OFFICE_PRIORITIES } from './public-office-priorities.ts'
import { PUBLIC_OFFICE_RULES } from './public-office-rules.ts'
import { PUBLIC_OFFICE_KEYWORDS, PUBLIC_OFFICE_TOPICS } from './public-office-words.ts'

type Team = PolicyDocument['teams'][number]

const WORKDAYS: Team['shifts'][number]['days'] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']

const TEAMS: readonly Team[] = [
  {
    key: 'relations',
    name: { it: 'Relazioni con il pubblico', fr: 'Relations avec le public', en: 'Citizens’ desk' },
    speaks: ['it', 'fr', 'en'],
    shifts: [
      { days: [...WORKDAYS], span: ['08:30', '13:00'] },
      { days: [...WORKDAYS], span: ['13:00', '17:30'] },
    ],
  },
  {
    key: 'counters',
    name: { it: 'Sportelli', fr: 'Guichets', en: 'Counters' },
    speaks: ['it', 'en'],
    shifts: [
      { days: [...WORKDAYS], span: ['08:30', '12:30'] },
      { days: ['tuesday', 'thursday'], span: ['14:30', '17:00'] },
    ],
  },
]

const DEPARTMENTS: PolicyDocument['departments'] = [
  {
    key: 'civil-registry',
    name: { it: 'Servizi demografici', fr: 'Service de la population', en: 'Civil registry' },
    owns: {
      it: 'carte d’identità, certificati, residenza, stato civile',
      fr: "cartes d'identité, certificats, domicile, état civil",
      en: 'identity cards, certificates, residence, births and marriages',
    },
  },
  {
    key: 'revenue',
    name: { it: 'Ufficio tributi', fr: 'Service fiscal', en: 'Revenue office' },
    owns: {
      it: 'tributi, multe, rette, rimborsi e rateizzazioni',
      fr: 'impôts, amendes, redevances, remboursements et échelonnements',
      en: 'taxes, fines, fees, refunds and instalments',
    },
  },
  {
    key: 'public-works',
    name: { it: 'Lavori pubblici', fr: 'Travaux publics', en: 'Public works' },
    owns: {
      it: 'strade, marciapiedi, illuminazione, verde, pericoli',
      fr: 'rues, trottoirs, éclairage, espaces verts, dangers',
      en: 'roads, pavements, street lights, parks, dangers',
    },
  },
  {
    key: 'environment',
    name: { it: 'Igiene urbana', fr: 'Propreté urbaine', en: 'Waste and cleaning' },
    owns: {
      it: 'raccolta dei rifiuti, ingombranti, pulizia delle strade',
      fr: 'collecte des déchets, encombrants, nettoyage des rues',
      en: 'waste collection, bulky waste, street cleaning',
    },
  },
  {
    key: 'mobility',
    name: { it: 'Mobilità e trasporti', fr: 'Mobilité et transports', en: 'Mobility and transport' },
    owns: {
      it: 'autobus, sosta, ZTL, scuolabus',
      fr: 'bus, stationnement, zones à circulation restreinte, transport scolaire',
      en: 'buses, parking, restricted traffic zones, school buses',
    },
  },
  {
    key: 'digital',
    name: { it: 'Sistemi informativi', fr: 'Services informatiques', en: 'IT department' },
    owns: {
      it: 'sito, app, prenotazioni e pagamenti online',
      fr: 'site, appli, réservations et paiements en ligne',
      en: 'website, app, online bookings and payments',
    },
  },
  {
    key: 'press-office',
    name: { it: 'Ufficio stampa', fr: 'Service de presse', en: 'Press office' },
    owns: {
      it: 'giornalisti, comunicati, dichiarazioni',
      fr: 'journalistes, communiqués, déclarations',
      en: 'journalists, releases, statements',
    },
  },
]

const PROMISES: PolicyDocument['promises'] = [
  {
    key: 'standard',
    name: { it: 'Entro un giorno lavorativo', fr: 'Sous un jour ouvré', en: 'Within one business day' },
    answerWithinMinutes: { urgent: 120, high: 480, normal: 1440, low: 2880 },
    resolveWithinMinutes: 43_200,
    departmentAnswersWithinMinutes: { urgent: 240, high: 960, normal: 2880, low: 5760 },
    informEveryMinutes: 7200,
    informMacro: 'progress',
    closePubliclyWithinMinutes: 2880,
  },
  {
    key: 'danger',
    name: {
      it: 'Pericolo, entro mezz’ora',
      fr: 'Danger, dans la demi-heure',
      en: 'Danger, within half an hour',
    },
    answerWithinMinutes: 30,
    closePubliclyWithinMinutes: 1440,
  },
  {
    key: 'courtesy',
    name: { it: 'Una parola entro due giorni', fr: 'Un mot sous deux jours', en: 'A word within two days' },
    answerWithinMinutes: 2880,
  },
]

const GUIDES: PolicyDocument['guides'] = [
  {
    key: 'certified-mail',
    name: { it: 'PEC', fr: 'Courriel certifié', en: 'Certified mail' },
    reach: {
      it: 'per ricorsi, istanze e accesso agli atti, con un documento d’identità',
      fr: "pour les recours, demandes et accès aux documents, avec une pièce d'identité",
      en: 'for appeals, applications and requests for records, with proof of identity',
    },
  },
  {
    key: 'counter',
    name: { it: 'Sportello su appuntamento', fr: 'Guichet sur rendez-vous', en: 'Counter, by appointment' },
    reach: {
      it: 'per ciò che va firmato o ritirato di persona',
      fr: 'pour ce qui se signe ou se retire en personne',
      en: 'for what is signed or collected in person',
    },
  },
  {
    key: 'press',
    name: { it: 'Recapiti per la stampa', fr: 'Contacts presse', en: 'Press contacts' },
    reach: {
      it: 'per giornalisti e redazioni',
      fr: 'pour les journalistes et les rédactions',
      en: 'for journalists and newsrooms',
    },
  },
]

/** For a town hall or another public administration: formal, equal to all, silent on politics and on people's cases. */
export const publicOffice = (brandNames: readonly string[]): PolicyDocument => ({
  brandNames: [...brandNames],
  accounts: [],
  reopenWithinHours: 168,
  forgetDeletedAfterHours: 20,
  answerWhere: 'lastWritten',
  topics: PUBLIC_OFFICE_TOPICS,
  keywords: PUBLIC_OFFICE_KEYWORDS,
  homonyms: [],
  hours: {
    timeZone: 'Europe/Rome',
    week: {
      monday: [['08:30', '17:30']],
      tuesday: [['08:30', '17:30']],
      wednesday: [['08:30', '17:30']],
      thursday: [['08:30', '17:30']],
      friday: [['08:30', '17:30']],
    },
    holidays: [{ country: 'IT' }],
  },
  queues: [
    {
      key: 'general',
      team: 'relations',
      name: { it: 'Relazioni con il pubblico', fr: 'Relations avec le public', en: 'General enquiries' },
    },
    {
      key: 'registry',
      team: 'counters',
      name: {
        it: 'Anagrafe e appuntamenti',
        fr: 'État civil et rendez-vous',
        en: 'Registry and appointments',
      },
    },
    {
      key: 'taxes',
      team: 'counters',
      name: { it: 'Tributi e multe', fr: 'Impôts et amendes', en: 'Taxes and fines' },
    },
    {
      key: 'town',
      team: 'relations',
      name: { it: 'Strade e rifiuti', fr: 'Voirie et déchets', en: 'Roads and waste' },
    },
    {
      key: 'transport',
      team: 'relations',
      name: { it: 'Trasporti e sosta', fr: 'Transports et stationnement', en: 'Transport and parking' },
    },
  ],
  teams: [...TEAMS],
  skills: [
    {
      key: 'simple-language',
      name: { it: 'Linguaggio semplice', fr: 'Langage clair', en: 'Plain language' },
    },
  ],
  departments: DEPARTMENTS,
  plans: [],
  promises: PROMISES,
  climbs: ANY_DESK_CLIMBS,
  routing: DEFAULT_ROUTING,
  cover: DEFAULT_COVER,
  priorities: PUBLIC_OFFICE_PRIORITIES,
  guides: GUIDES,
  macros: PUBLIC_OFFICE_MACROS,
  publicLoop: ANY_DESK_PUBLIC_LOOP,
  tone: {
    address: { it: 'lei', fr: 'vous' },
    greets: true,
    thanks: true,
    signature: '^{initials}',
    forbiddenWords: [
      'si calmi',
      'non è di nostra competenza',
      'si arrangi',
      'calmez-vous',
      'ce n’est pas notre problème',
      'calm down',
      'not our problem',
    ],
    emoji: 'none',
    maxCharacters: null,
  },
  rules: [...PUBLIC_OFFICE_RULES],
})
