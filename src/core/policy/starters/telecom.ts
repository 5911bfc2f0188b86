import { DEFAULT_COVER, DEFAULT_ROUTING, type PolicyDocument } from '../policy.ts'
import { ANY_DESK_MACROS, ANY_DESK_PUBLIC_LOOP } from './any-desk-macros.ts'
import { ANY_DESK_PRIORITIES } from './any-desk-priorities.ts'
import { ANY_DESK_CLIMBS } from './any-desk-routing.ts'
import { ANY_DESK_RULES } from './any-desk-rules.ts'
import { ANY_DESK_KEYWORDS } from './any-desk-words.ts'
import { TELECOM_TOPICS } from './telecom-words.ts'

const WORKDAYS: PolicyDocument['teams'][number]['shifts'][number]['days'] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
]

/** For who sells lines, mobiles and contracts. */
export const telecom = (brandNames: readonly string[]): PolicyDocument => ({
  brandNames: [...brandNames],
  accounts: [],
  reopenWithinHours: 72,
  forgetDeletedAfterHours: 20,
  answerWhere: 'lastWritten',
  topics: TELECOM_TOPICS,
  keywords: ANY_DESK_KEYWORDS,
  homonyms: [],
  hours: {
    timeZone: 'Europe/Rome',
    week: {
      monday: [['08:00', '20:00']],
      tuesday: [['08:00', '20:00']],
      wednesday: [['08:00', '20:00']],
      thursday: [['08:00', '20:00']],
      friday: [['08:00', '20:00']],
      saturday: [['08:00', '20:00']],
    },
    holidays: [{ country: 'IT' }],
  },
  queues: [
    { key: 'general', team: 'care', name: { it: 'Assistenza', fr: 'Assistance', en: 'General care' } },
    { key: 'billing', team: 'care', name: { it: 'Fatture', fr: 'Facturation', en: 'Billing' } },
    { key: 'technical', team: 'technicians', name: { it: 'Tecnica', fr: 'Technique', en: 'Technical' } },
    { key: 'sales', team: 'care', name: { it: 'Vendite', fr: 'Ventes', en: 'Sales' } },
    { key: 'community', team: 'care', name: { it: 'Community', fr: 'Communauté', en: 'Community' } },
  ],
  teams: [
    {
      key: 'care',
      name: { it: 'Assistenza clienti', fr: 'Service client', en: 'Customer care' },
      speaks: ['it', 'fr', 'en'],
      shifts: [
        { days: [...WORKDAYS, 'saturday'], span: ['08:00', '14:00'] },
        { days: [...WORKDAYS, 'saturday'], span: ['14:00', '20:00'] },
      ],
    },
    {
      key: 'technicians',
      name: { it: 'Tecnici di rete', fr: 'Techniciens réseau', en: 'Network technicians' },
      speaks: ['it', 'en'],
      shifts: [{ days: [...WORKDAYS], span: ['08:00', '18:00'] }],
    },
  ],
  skills: [{ key: 'contracts', name: { it: 'Contratti', fr: 'Contrats', en: 'Contracts' } }],
  departments: [
    {
      key: 'accounting',
      name: { it: 'Amministrazione', fr: 'Comptabilité', en: 'Accounting' },
      owns: {
        it: 'fatture sbagliate, rimborsi, domiciliazioni',
        fr: 'factures erronées, remboursements, prélèvements',
        en: 'wrong bills, refunds, direct debits',
      },
    },
    {
      key: 'network',
      name: { it: 'Gestione rete', fr: 'Exploitation du réseau', en: 'Network operations' },
      owns: {
        it: 'guasti di zona, lavori, copertura',
        fr: 'pannes de secteur, travaux, couverture',
        en: 'outages, works, coverage',
      },
    },
  ],
  plans: [
    { key: 'business', name: { it: 'Aziende', fr: 'Entreprises', en: 'Business' } },
    { key: 'prepaid', name: { it: 'Ricaricabile', fr: 'Prépayé', en: 'Prepaid' } },
  ],
  promises: [
    {
      key: 'standard',
      name: { it: 'Entro un’ora', fr: "Dans l'heure", en: 'Within the hour' },
      answerWithinMinutes: { urgent: 20, high: 60, normal: 60, low: 480 },
      resolveWithinMinutes: 2880,
      departmentAnswersWithinMinutes: { urgent: 60, high: 120, normal: 240, low: 960 },
      closePubliclyWithinMinutes: 1440,
      informEveryMinutes: 1440,
      informMacro: 'progress',
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
  ],
  climbs: ANY_DESK_CLIMBS,
  routing: DEFAULT_ROUTING,
  cover: DEFAULT_COVER,
  priorities: ANY_DESK_PRIORITIES,
  guides: [
    {
      key: 'mail',
      name: { it: 'Posta elettronica', fr: 'Courriel', en: 'E-mail' },
      reach: {
        it: 'per documenti, disdette firmate e allegati',
        fr: 'pour les documents, résiliations signées et pièces jointes',
        en: 'for documents, signed cancellations and files',
      },
    },
  ],
  macros: [...ANY_DESK_MACROS],
  publicLoop: ANY_DESK_PUBLIC_LOOP,
  tone: {
    address: { it: 'tu', fr: 'vous' },
    greets: true,
    thanks: true,
    signature: '^{initials}',
    forbiddenWords: [
      'si calmi',
      'stia calm',
      'calmati.',
      'stai calm',
      'purtroppo no',
      'calmez-vous',
      'calm down',
    ],
    emoji: 'few',
    maxCharacters: null,
  },
  rules: [
    ...ANY_DESK_RULES,
    {
      id: 'who.praise',
      title: {
        it: 'Chi ci ringrazia viene ringraziato dalla community',
        fr: 'Qui nous remercie est remercié par la communauté',
        en: 'Praise is thanked by the community team',
      },
      when: { intent: ['praise'], hasOpenTicket: false },
      decide: {
        if: 'answer',
        who: { queue: 'community' },
        how: 'thank',
        when: { promise: 'thanks' },
        macro: 'thanks',
      },
    },
    {
      id: 'when.influence',
      title: {
        it: 'Chi ha molto seguito riceve risposta presto',
        fr: 'Un auteur très suivi reçoit vite une réponse',
        en: 'An author with many followers is answered soon',
      },
      when: { followersAtLeast: 10_000, intent: ['problem', 'cancellation', 'question'] },
      decide: { when: { promise: 'visible' } },
    },
    {
      id: 'when.open-matter',
      title: {
        it: 'Una parola in più su una richiesta aperta non la rende meno urgente',
        fr: 'Un mot de plus sur une demande ouverte ne la rend pas moins urgente',
        en: 'A further word on an open matter makes it no less pressing',
      },
      when: { hasOpenTicket: true },
      decide: { when: { priority: 'asTheMatter', promise: 'standard' } },
    },
    {
      id: 'who.sales',
      title: {
        it: 'Chi vuole comprare parla con le vendite',
        fr: 'Qui veut acheter parle aux ventes',
        en: 'Buyers talk to sales',
      },
      when: { intent: ['purchase', 'cancellation'] },
      decide: {
        if: 'answer',
        who: { queue: 'sales' },
        how: 'publicReply',
      },
    },
    {
      id: 'who.billing',
      title: {
        it: 'Le fatture si trattano in privato, dopo una parola in pubblico',
        fr: 'Les factures se traitent en privé, après un mot en public',
        en: 'Bills are settled in private after a word in public',
      },
      when: { topic: ['billing'] },
      decide: { if: 'answer', who: { queue: 'billing' }, how: 'publicThenDirect' },
    },
    {
      id: 'who.technical',
      title: {
        it: 'Rete, dispositivi e app vanno alla tecnica',
        fr: "Réseau, appareils et appli vont à l'équipe technique",
        en: 'Network, devices and the app go to the technical team',
      },
      when: { topic: ['technical'] },
      decide: { if: 'answer', who: { queue: 'technical' }, how: 'publicReply' },
    },
    {
      id: 'who.sales-topic',
      title: {
        it: 'Offerte e contratti vanno alle vendite',
        fr: 'Offres et contrats vont aux ventes',
        en: 'Offers and contracts go to sales',
      },
      when: { topic: ['sales'] },
      decide: { if: 'answer', who: { queue: 'sales' }, how: 'publicReply' },
    },
    {
      id: 'default',
      title: {
        it: 'Chi ci nomina riceve risposta entro un’ora',
        fr: "Qui nous nomme reçoit une réponse dans l'heure",
        en: 'Whoever names us is answered within the hour',
      },
      when: {},
      decide: {
        if: 'answer',
        who: { queue: 'general' },
        how: 'publicReply',
        when: { promise: 'standard' },
      },
    },
  ],
})
