import { DEFAULT_COVER, DEFAULT_ROUTING, type PolicyDocument } from '../policy.ts'
import { ANY_DESK_PUBLIC_LOOP } from './any-desk-macros.ts'
import { ANY_DESK_PRIORITIES } from './any-desk-priorities.ts'
import { ANY_DESK_CLIMBS } from './any-desk-routing.ts'
import { SHOP_MACROS } from './shop-macros.ts'
import { SHOP_RULES } from './shop-rules.ts'
import { SHOP_KEYWORDS, SHOP_TOPICS } from './shop-words.ts'

type Team = PolicyDocument['teams'][number]

const WEEKDAYS: Team['shifts'][number]['days'] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
]

const TEAMS: readonly Team[] = [
  {
    key: 'care',
    name: { it: 'Servizio clienti', fr: 'Service client', en: 'Customer service' },
    speaks: ['it', 'fr', 'en'],
    shifts: [
      { days: [...WEEKDAYS], span: ['09:00', '14:30'] },
      { days: [...WEEKDAYS], span: ['14:30', '20:00'] },
      { days: ['sunday'], span: ['10:00', '18:00'] },
    ],
  },
  {
    key: 'advisers',
    name: { it: 'Consulenti di vendita', fr: 'Conseillers de vente', en: 'Sales advisers' },
    speaks: ['it', 'fr', 'en'],
    shifts: [{ days: [...WEEKDAYS], span: ['10:00', '19:00'] }],
  },
]

const DEPARTMENTS: PolicyDocument['departments'] = [
  {
    key: 'warehouse',
    name: { it: 'Magazzino e corrieri', fr: 'Entrepôt et transporteurs', en: 'Warehouse and couriers' },
    owns: {
      it: 'pacchi smarriti, consegne fallite, articoli mancanti',
      fr: 'colis perdus, livraisons manquées, articles manquants',
      en: 'lost parcels, failed deliveries, missing items',
    },
  },
  {
    key: 'accounting',
    name: { it: 'Amministrazione', fr: 'Comptabilité', en: 'Accounting' },
    owns: {
      it: 'rimborsi, addebiti doppi, fatture',
      fr: 'remboursements, doubles débits, factures',
      en: 'refunds, double charges, invoices',
    },
  },
  {
    key: 'quality',
    name: { it: 'Qualità e sicurezza', fr: 'Qualité et sécurité', en: 'Quality and safety' },
    owns: {
      it: 'prodotti pericolosi, difetti che si ripetono, richiami',
      fr: 'produits dangereux, défauts répétés, rappels',
      en: 'dangerous products, recurring faults, recalls',
    },
  },
  {
    key: 'shop-managers',
    name: { it: 'Direzione dei negozi', fr: 'Direction des magasins', en: 'Shop managers' },
    owns: {
      it: 'personale, accoglienza, orari straordinari',
      fr: 'personnel, accueil, horaires exceptionnels',
      en: 'staff, welcome, special opening hours',
    },
  },
]

const PROMISES: PolicyDocument['promises'] = [
  {
    key: 'standard',
    name: { it: 'Entro due ore', fr: 'Dans les deux heures', en: 'Within two hours' },
    answerWithinMinutes: { urgent: 20, high: 60, normal: 120, low: 480 },
    resolveWithinMinutes: 2880,
    departmentAnswersWithinMinutes: { urgent: 60, high: 240, normal: 480, low: 960 },
    informEveryMinutes: 1440,
    informMacro: 'progress',
    closePubliclyWithinMinutes: 1440,
  },
  {
    key: 'beforeBuying',
    name: {
      it: 'Prima che cambi negozio',
      fr: "Avant qu'il n'aille ailleurs",
      en: 'Before they buy elsewhere',
    },
    answerWithinMinutes: 30,
  },
  {
    key: 'visible',
    name: { it: 'Sotto gli occhi di molti', fr: 'Sous les yeux de beaucoup', en: 'In the public eye' },
    answerWithinMinutes: { urgent: 20, high: 30, normal: 30, low: 60 },
  },
  {
    key: 'thanks',
    name: { it: 'Un grazie in giornata', fr: 'Un merci dans la journée', en: 'Thanks within the day' },
    answerWithinMinutes: 480,
  },
]

const GUIDES: PolicyDocument['guides'] = [
  {
    key: 'mail',
    name: { it: 'Posta elettronica', fr: 'Courriel', en: 'E-mail' },
    reach: {
      it: 'per foto, ricevute e fatture',
      fr: 'pour les photos, reçus et factures',
      en: 'for photos, receipts and invoices',
    },
  },
  {
    key: 'shop',
    name: { it: 'In negozio', fr: 'En magasin', en: 'In the shop' },
    reach: {
      it: 'per cambi di taglia, prove e riparazioni, con lo scontrino',
      fr: 'pour les échanges de taille, essayages et réparations, avec le ticket de caisse',
      en: 'for other sizes, trying things on and repairs, with the receipt',
    },
  },
]

/** For who sells goods, online and over the counter. */
export const shop = (brandNames: readonly string[]): PolicyDocument => ({
  brandNames: [...brandNames],
  accounts: [],
  reopenWithinHours: 72,
  forgetDeletedAfterHours: 20,
  answerWhere: 'lastWritten',
  topics: SHOP_TOPICS,
  keywords: SHOP_KEYWORDS,
  homonyms: [],
  hours: {
    timeZone: 'Europe/Rome',
    week: {
      monday: [['09:00', '20:00']],
      tuesday: [['09:00', '20:00']],
      wednesday: [['09:00', '20:00']],
      thursday: [['09:00', '20:00']],
      friday: [['09:00', '20:00']],
      saturday: [['09:00', '20:00']],
      sunday: [['10:00', '18:00']],
    },
    holidays: [{ country: 'IT' }],
  },
  queues: [
    { key: 'general', team: 'care', name: { it: 'Assistenza', fr: 'Assistance', en: 'General care' } },
    {
      key: 'orders',
      team: 'care',
      name: { it: 'Ordini e consegne', fr: 'Commandes et livraisons', en: 'Orders and delivery' },
    },
    {
      key: 'returns',
      team: 'care',
      name: { it: 'Resi e garanzie', fr: 'Retours et garanties', en: 'Returns and warranty' },
    },
    { key: 'payments', team: 'care', name: { it: 'Pagamenti', fr: 'Paiements', en: 'Payments' } },
    {
      key: 'products',
      team: 'advisers',
      name: { it: 'Prodotti e consigli', fr: 'Produits et conseils', en: 'Products and advice' },
    },
    { key: 'shops', team: 'advisers', name: { it: 'Negozi', fr: 'Magasins', en: 'Shops' } },
    { key: 'community', team: 'care', name: { it: 'Community', fr: 'Communauté', en: 'Community' } },
  ],
  teams: [...TEAMS],
  skills: [{ key: 'repairs', name: { it: 'Riparazioni', fr: 'Réparations', en: 'Repairs' } }],
  departments: DEPARTMENTS,
  plans: [
    { key: 'loyalty', name: { it: 'Carta fedeltà', fr: 'Carte de fidélité', en: 'Loyalty card' } },
    { key: 'trade', name: { it: 'Partita IVA', fr: 'Professionnels', en: 'Trade customers' } },
  ],
  promises: PROMISES,
  climbs: ANY_DESK_CLIMBS,
  routing: DEFAULT_ROUTING,
  cover: DEFAULT_COVER,
  priorities: ANY_DESK_PRIORITIES,
  guides: GUIDES,
  macros: SHOP_MACROS,
  publicLoop: ANY_DESK_PUBLIC_LOOP,
  tone: {
    address: { it: 'tu', fr: 'vous' },
    greets: true,
    thanks: true,
    signature: '^{initials}',
    forbiddenWords: [
      'calma',
      'si calmi',
      'non è colpa nostra',
      'calmez-vous',
      "ce n'est pas notre faute",
      'calm down',
      'not our fault',
    ],
    emoji: 'few',
    maxCharacters: null,
  },
  rules: [...SHOP_RULES],
})
