import type { Condition } from '../condition.ts'
import type { Rule } from '../policy.ts'
import { ANY_DESK_RULES } from './any-desk-rules.ts'

/** What presses more than any topic. */
const FIRST: readonly Rule[] = [
  {
    id: 'who.harm',
    title: {
      it: 'Un prodotto ha fatto male a qualcuno: subito, con la qualità e un supervisore',
      fr: "Un produit a blessé quelqu'un : tout de suite, avec la qualité et un superviseur",
      en: 'A product hurt somebody: at once, with the quality team and a supervisor',
    },
    when: { keywords: ['harm'], intent: ['problem', 'question', 'cancellation'] },
    isHard: true,
    decide: {
      if: 'answer',
      who: { queue: 'returns', department: 'quality' },
      how: 'publicThenDirect',
      when: { priority: 'urgent', promise: 'standard' },
      needsApproval: true,
      macro: 'harm',
      advice: {
        it: 'Chiedi prima come sta la persona. Non parlare di colpe né di risarcimenti.',
        fr: "Demandez d'abord comment va la personne. Ne parlez ni de faute ni d'indemnisation.",
        en: 'Ask first how the person is. Speak neither of fault nor of compensation.',
      },
    },
  },
  {
    id: 'who.impostor',
    title: {
      it: 'Qualcuno scrive a nome nostro: si avvisa in pubblico, così lo leggono tutti',
      fr: "Quelqu'un écrit en notre nom : on prévient en public, pour que tous le lisent",
      en: 'Somebody writes in our name: warn in public, so that everybody reads it',
    },
    when: { keywords: ['impostor'] },
    decide: { if: 'answer', who: { queue: 'payments' }, how: 'publicReply', macro: 'impostor' },
  },
  {
    id: 'how.order-number',
    title: {
      it: 'Il numero d’ordine è in pubblico: si continua in privato',
      fr: 'Le numéro de commande est public : on continue en privé',
      en: 'The order number stands in public: go on in private',
    },
    when: { visibility: ['public'], privateData: ['order'] },
    decide: {
      how: 'publicThenDirect',
      advice: {
        it: 'Non ripetere il numero d’ordine: chi lo legge potrebbe farsi passare per il cliente.',
        fr: 'Ne répétez pas le numéro de commande : qui le lit pourrait se faire passer pour le client.',
        en: 'Do not repeat the order number: whoever reads it could pass for the customer.',
      },
    },
  },
]

/** Who writes, and in which mood. */
const BY_AUTHOR: readonly Rule[] = [
  {
    id: 'who.praise',
    title: {
      it: 'A un complimento risponde la community, con un grazie',
      fr: 'La communauté remercie pour chaque compliment',
      en: 'A kind word gets a thank-you from the community team',
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
    id: 'when.open-matter',
    title: {
      it: 'Chi aspetta già una soluzione resta al suo posto in fila',
      fr: 'Qui attend déjà une solution garde sa place dans la file',
      en: 'Whoever waits for a solution already keeps their place in the line',
    },
    when: { hasOpenTicket: true },
    decide: { when: { priority: 'asTheMatter', promise: 'standard' } },
  },
  {
    id: 'when.influence',
    title: {
      it: 'Un problema letto da molti riceve risposta entro mezz’ora',
      fr: 'Un problème lu par beaucoup reçoit une réponse dans la demi-heure',
      en: 'A problem that many read is answered within half an hour',
    },
    when: { followersAtLeast: 10_000, intent: ['problem', 'cancellation', 'question'] },
    decide: { when: { promise: 'visible' } },
  },
  {
    id: 'who.purchase',
    title: {
      it: 'Chi sta per comprare trova subito chi lo consiglia',
      fr: 'Qui est sur le point d’acheter trouve vite un conseiller',
      en: 'Whoever is about to buy soon finds somebody who advises',
    },
    when: { intent: ['purchase'] },
    decide: {
      if: 'answer',
      who: { queue: 'products' },
      how: 'publicReply',
      when: { promise: 'beforeBuying' },
    },
  },
  {
    id: 'who.suggestion',
    title: {
      it: 'Per un’idea si ringrazia, e la si passa a chi decide',
      fr: 'On remercie pour une idée, et on la transmet à qui décide',
      en: 'An idea is thanked for and passed to those who decide',
    },
    when: { intent: ['suggestion'] },
    decide: {
      if: 'answer',
      who: { queue: 'community' },
      how: 'publicReply',
      when: { promise: 'thanks' },
      macro: 'suggestion',
    },
  },
]

/** Asked about what somebody has bought already: the answer is his alone. */
const OWN_PURCHASE: Condition = { keywords: ['own'], function: ['afterSales'] }

const BY_TOPIC: readonly Rule[] = [
  {
    id: 'how.right-to-return',
    title: {
      it: 'Quanto tempo c’è per il reso lo possono leggere tutti',
      fr: 'Le délai de retour peut être lu par tous',
      en: 'How long there is to return a thing may be read by all',
    },
    when: { topic: ['returns'], intent: ['question'] },
    unless: OWN_PURCHASE,
    decide: { how: 'publicReply', macro: 'right-to-return' },
  },
  {
    id: 'how.asked-by-many',
    title: {
      it: 'Una domanda che vale per tutti si risponde in pubblico',
      fr: 'Une question qui vaut pour tous reçoit une réponse publique',
      en: 'What concerns everybody is answered in public',
    },
    when: { topic: ['payments', 'delivery', 'orders'], intent: ['question'] },
    unless: OWN_PURCHASE,
    decide: { how: 'publicReply' },
  },
  {
    id: 'how.faulty',
    title: {
      it: 'Per un prodotto difettoso ci si scusa, e si chiede una foto in privato',
      fr: "Pour un produit défectueux, on s'excuse et on demande une photo en privé",
      en: 'For a faulty product say sorry, and ask for a photo in private',
    },
    when: { keywords: ['faulty'], intent: ['problem'], topic: ['returns', 'delivery', 'products'] },
    decide: { how: 'publicThenDirect', macro: 'faulty-product' },
  },
  {
    id: 'how.ask-order-number',
    title: {
      it: 'Chi ha un problema con un acquisto dà il numero d’ordine in privato',
      fr: 'Pour un problème avec un achat, le numéro de commande se donne en privé',
      en: 'Whoever has trouble with a purchase gives the order number in private',
    },
    when: {
      topic: ['payments', 'returns', 'delivery', 'orders'],
      intent: ['problem', 'cancellation'],
    },
    decide: { how: 'publicThenDirect', macro: 'order-number' },
  },
  {
    id: 'who.payments',
    title: {
      it: 'Di soldi si parla in privato, dopo una parola in pubblico',
      fr: "D'argent, on parle en privé, après un mot en public",
      en: 'Money is spoken of in private, after a word in public',
    },
    when: { topic: ['payments'] },
    decide: { if: 'answer', who: { queue: 'payments' }, how: 'publicThenDirect' },
  },
  {
    id: 'who.returns',
    title: {
      it: 'Resi, rimborsi e prodotti difettosi vanno a chi segue i resi',
      fr: "Retours, remboursements et produits défectueux vont à l'équipe des retours",
      en: 'Returns, refunds and faulty products go to the returns team',
    },
    when: { topic: ['returns'] },
    decide: { if: 'answer', who: { queue: 'returns' }, how: 'publicThenDirect' },
  },
  {
    id: 'who.orders',
    title: {
      it: 'Ordini e pacchi vanno a chi segue le consegne',
      fr: "Commandes et colis vont à l'équipe des livraisons",
      en: 'Orders and parcels go to those who follow deliveries',
    },
    when: { topic: ['orders', 'delivery'] },
    decide: { if: 'answer', who: { queue: 'orders' }, how: 'publicThenDirect' },
  },
  {
    id: 'who.shop-complaint',
    title: {
      it: 'Un reclamo su un negozio arriva a chi lo dirige',
      fr: 'Une plainte sur un magasin parvient à qui le dirige',
      en: 'A complaint about a shop reaches its manager',
    },
    when: { topic: ['shops'], intent: ['problem'] },
    decide: {
      if: 'answer',
      who: { queue: 'shops', department: 'shop-managers' },
      how: 'publicThenDirect',
      advice: {
        it: 'Non fare nomi di colleghi e non dare giudizi: ringrazia, chiedi giorno e negozio in privato.',
        fr: 'Ne nommez aucun collègue et ne jugez pas : remerciez, demandez le jour et le magasin en privé.',
        en: 'Name no colleague and judge nobody: say thank you, ask for the day and the shop in private.',
      },
    },
  },
  {
    id: 'who.shops',
    title: {
      it: 'Orari e negozi: risponde chi conosce i punti vendita',
      fr: 'Horaires et magasins : répond qui connaît les points de vente',
      en: 'Opening hours and shops: answered by those who know the shops',
    },
    when: { topic: ['shops'] },
    decide: { if: 'answer', who: { queue: 'shops' }, how: 'publicReply' },
  },
  {
    id: 'who.products',
    title: {
      it: 'Taglie, prezzi e disponibilità le dice chi conosce il catalogo',
      fr: 'Tailles, prix et disponibilité : répond qui connaît le catalogue',
      en: 'Sizes, prices and stock are told by those who know the range',
    },
    when: { topic: ['products'] },
    decide: { if: 'answer', who: { queue: 'products' }, how: 'publicReply' },
  },
  {
    id: 'who.cancellation',
    title: {
      it: 'Chi ci ripensa scrive a chi segue gli ordini',
      fr: "Qui change d'avis parle à l'équipe des commandes",
      en: 'Whoever thinks better of it talks to the orders team',
    },
    when: { intent: ['cancellation'] },
    decide: { if: 'answer', who: { queue: 'orders' }, how: 'publicThenDirect', macro: 'order-number' },
  },
  {
    id: 'default',
    title: {
      it: 'Chi parla con noi riceve risposta entro due ore',
      fr: 'Qui nous parle reçoit une réponse dans les deux heures',
      en: 'Whoever talks to us is answered within two hours',
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

export const SHOP_RULES: readonly Rule[] = [...ANY_DESK_RULES, ...FIRST, ...BY_AUTHOR, ...BY_TOPIC]
