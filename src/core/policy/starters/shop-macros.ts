import type { PolicyDocument } from '../policy.ts'
import { ANY_DESK_MACROS } from './any-desk-macros.ts'

/** Prepared answers of a shop. Short enough for every network, and true before anybody has looked the order up. */
export const SHOP_MACROS: PolicyDocument['macros'] = [
  ...ANY_DESK_MACROS,
  {
    key: 'order-number',
    name: {
      it: 'Chiedi il numero d’ordine',
      fr: 'Demander le numéro de commande',
      en: 'Ask for the order number',
    },
    text: {
      it: 'Ciao, ci dispiace per il disagio. Scrivici in privato il numero d’ordine: controlliamo subito.',
      fr: 'Bonjour, nous sommes désolés pour ce contretemps. Envoyez-nous le numéro de commande en privé : nous regardons tout de suite.',
      en: 'Hello, we are sorry about this. Send us your order number in a private message and we will look into it straight away.',
    },
  },
  {
    key: 'faulty-product',
    name: { it: 'Prodotto difettoso', fr: 'Produit défectueux', en: 'Faulty product' },
    text: {
      it: 'Ciao, ci dispiace, non doveva arrivarti così. Mandaci in privato il numero d’ordine e una foto: troviamo insieme la soluzione.',
      fr: "Bonjour, nous sommes désolés, vous n'auriez pas dû le recevoir ainsi. Envoyez-nous en privé le numéro de commande et une photo : nous trouverons une solution.",
      en: 'Hello, we are sorry: it should not have reached you like this. Send us the order number and a photo in private and we will put it right.',
    },
  },
  {
    key: 'right-to-return',
    name: { it: 'Quanto tempo per il reso', fr: 'Délai de retour', en: 'Time to return' },
    text: {
      it: 'Ciao, per gli acquisti online hai 14 giorni dalla consegna per ripensarci, senza doverci spiegare il perché.',
      fr: 'Bonjour, pour un achat en ligne, vous avez 14 jours après la livraison pour changer d’avis, sans avoir à vous justifier.',
      en: 'Hello, for anything bought online you have 14 days from delivery to change your mind, with no reason needed.',
    },
  },
  {
    key: 'impostor',
    name: { it: 'Non siamo noi', fr: "Ce n'est pas nous", en: 'That is not us' },
    text: {
      it: 'Ciao, grazie di avercelo segnalato: quel messaggio non è nostro. Non aprire il link e non dare i dati della carta; se lo hai già fatto, avvisa la tua banca.',
      fr: "Bonjour, merci de nous prévenir : ce message ne vient pas de nous. N'ouvrez pas le lien et ne donnez pas vos données bancaires ; si c'est déjà fait, prévenez votre banque.",
      en: 'Hello, thank you for telling us: that message is not ours. Do not open the link or give your card details; if you already have, call your bank.',
    },
  },
  {
    key: 'harm',
    name: { it: 'Qualcuno si è fatto male', fr: "Quelqu'un est blessé", en: 'Somebody was hurt' },
    text: {
      it: 'Ciao, come stai? Per sicurezza non usare più il prodotto e tienilo da parte. Ti scriviamo subito in privato per capire che cosa è successo.',
      fr: "Bonjour, comment allez-vous ? Par précaution, n'utilisez plus le produit et gardez-le. Nous vous écrivons tout de suite en privé pour comprendre ce qui s'est passé.",
      en: 'Hello, are you all right? To be safe, stop using the product and keep it. We are writing to you in private now to understand what happened.',
    },
  },
  {
    key: 'suggestion',
    name: { it: 'Grazie dell’idea', fr: "Merci pour l'idée", en: 'Thank you for the idea' },
    text: {
      it: 'Grazie dell’idea! La passiamo a chi può farne qualcosa.',
      fr: "Merci pour l'idée ! Nous la transmettons à ceux qui peuvent en faire quelque chose.",
      en: 'Thank you for the idea! We are passing it to the people who can make something of it.',
    },
  },
]
