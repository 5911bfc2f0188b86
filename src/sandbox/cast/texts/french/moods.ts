import { openings } from '../opening.ts'

/** Praise, purchases, chatter and the press. */
export const moods = [
  ...openings(
    'fr',
    { topic: 'praise', named: 'care', urgency: 'low', intent: 'praise' },
    ['grateful', 'patient', 'confused', 'influential'],
    [
      'Merci à Samira du service client @aurora_aiuta : 40 minutes avec moi au téléphone sans jamais soupirer. Elle mérite une médaille 🏅',
      "@aurora_aiuta remboursement reçu ce matin, plus vite que promis. Je râle assez pour le dire quand c'est bien : bravo",
      'La fibre posée en une matinée à {town}, technicien en or, même pas un trou de travers. Merci @aurora_aiuta ! 👏',
      'Problème signalé à 9h, réglé à 9h20. Un dimanche. @aurora_aiuta vous dormez quand ?',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'praise', named: 'marketing', urgency: 'low', intent: 'praise' },
    ['grateful', 'influential', 'buyer'],
    [
      "@auroramobile la pub avec le papi qui envoie des vocaux de 7 minutes c'est EXACTEMENT mon père, j'ai hurlé de rire 😂",
      "Bravo @auroramobile pour le forfait solidaire. Ma voisine a enfin internet, elle n'arrête plus de m'envoyer des chatons",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'praise', named: 'nameOnly', urgency: 'low', intent: 'praise' },
    ['grateful', 'patient', 'influential', 'buyer'],
    [
      "Faut être honnête : chez Aurora Mobile j'ai eu quelqu'un de compétent, d'aimable, et qui a rappelé quand il avait dit. Je suis sous le choc",
      "Le réseau Aurora dans le train {town}-Paris : impeccable, même dans le tunnel. J'ai travaillé, hélas",
      "Merci à la dame de la boutique Aurora qui a récupéré les photos de mon mariage. J'en tremble encore 💛",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'purchase', named: 'marketing', urgency: 'normal', intent: 'purchase' },
    ['buyer', 'confused', 'patient', 'influential'],
    [
      "@auroramobile le Lume 4 sort quand en France ? Le mien tient avec du scotch et de l'espoir",
      'Bonjour @auroramobile, cherche forfait pour ado : data limitée, appels illimités vers maman. Ça existe ?',
      "@auroramobile la reprise de l'ancien téléphone, c'est combien pour un écran fendu mais un cœur intact ?",
      "C'est quoi vos délais pour la fibre pro ? J'ouvre un atelier à {town} en mars et j'aimerais éviter les pigeons voyageurs @auroramobile",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'purchase', named: 'care', urgency: 'normal', intent: 'purchase' },
    ['buyer', 'patient', 'grateful', 'confused'],
    [
      'Bonsoir @aurora_aiuta, je voudrais passer chez vous en gardant mon numéro. Je commence par quoi ?',
      "@aurora_aiuta un téléphone pour ma grand-mère de 88 ans : grosses touches, gros son, et surtout pas d'internet elle y tient",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'purchase', named: 'nameOnly', urgency: 'low', intent: 'purchase' },
    ['buyer', 'influential', 'confused'],
    [
      "Aurora Mobile ou je reste où je suis ? Je capte mal à la maison et je paie 32 €. Vos retours m'intéressent",
      "Le nouveau Lume d'Aurora en vert sauge... ma carte bleue fait semblant de dormir",
      "Est-ce que quelqu'un a la box Aurora avec des murs en pierre de 80 cm ? Ça passe ?",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'chatter', named: 'none', urgency: 'low', intent: 'chatter' },
    ['grateful', 'patient', 'confused', 'influential', 'troll'],
    [
      'Ce matin sur la plage, une aurore rose à faire taire tout le monde. Même les mouettes',
      'Le tram de {town} a 12 minutes de retard "en raison d\'un retard". Merci, c\'est limpide',
      "Ma nièce Aurora a décidé qu'elle serait vétérinaire, pompière et boulangère. Dans la même journée",
      "Qui a inventé le lundi et est-ce qu'on peut lui parler ?",
      'Raclette un 14 octobre. Trop tôt ? (non) 🧀',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'chatter', named: 'nameOnly', urgency: 'low', intent: 'chatter' },
    ['troll', 'influential', 'buyer', 'grateful'],
    [
      "La musique d'attente d'Aurora Mobile passe maintenant dans mes rêves. Au saxo",
      'Mon fils de 5 ans joue au service client Aurora : il raccroche au nez de son ours',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'chatter', named: 'care', urgency: 'low', intent: 'chatter' },
    ['troll'],
    [
      "@aurora_aiuta bonjour, je voudrais parler à quelqu'un qui sait. Non ? Bon. À quelqu'un tout court ?",
      "On m'a dit que @aurora_aiuta répondait en moins d'une heure. On m'a aussi dit que la Terre était plate",
      '@aurora_aiuta vous faites aussi les miracles ou juste les tickets ?',
    ],
  ),
  ...openings(
    'fr',
    { topic: 'chatter', named: 'marketing', urgency: 'low', intent: 'chatter' },
    ['troll', 'grateful', 'buyer', 'confused'],
    [
      "@auroramobile il s'appelle comment le renne de la pub ? Chez nous c'est la guerre civile",
      "Jour 12 sans nouveau gif de @auroramobile. On s'inquiète",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'chatter', named: 'both', urgency: 'low', intent: 'spam' },
    ['troll'],
    [
      "💰 GAGNEZ 300€/JOUR SANS BOUGER DU CANAPÉ 💰 j'explique tout en privé, places limitées !! @auroramobile @aurora_aiuta",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'press', named: 'both', urgency: 'high', intent: 'question' },
    ['journalist'],
    [
      "@auroramobile @aurora_aiuta panne de ce matin dans l'Ouest : combien d'abonnés touchés, retour prévu quand ? Bouclage à 19h, merci",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'press', named: 'care', urgency: 'normal', intent: 'question' },
    ['journalist'],
    [
      "Bonjour @aurora_aiuta, j'enquête sur les rendez-vous techniciens non honorés. Avez-vous un chiffre, même approximatif ?",
      "@aurora_aiuta un couple d'agriculteurs attend sa ligne depuis 71 jours. Avant de publier, je voudrais votre version",
      "Quel est le contact presse pour la France @aurora_aiuta ? L'adresse du site ne répond plus",
    ],
  ),
  ...openings(
    'fr',
    { topic: 'press', named: 'marketing', urgency: 'normal', intent: 'question' },
    ['journalist'],
    ['@auroramobile "100 % du réseau à l\'énergie verte" : certifié par qui ? Source bienvenue'],
  ),
  ...openings(
    'fr',
    { topic: 'press', named: 'nameOnly', urgency: 'normal', intent: 'problem' },
    ['journalist', 'influential'],
    [
      'Hausses discrètes chez Aurora Mobile : je cherche des clients qui ont reçu (ou pas) le fameux courrier. MP ouverts',
      "J'ai relu les conditions générales d'Aurora, 64 pages. Page 51, il y a une perle. J'en parle ce soir",
      'Aurora Mobile promet un conseiller en 3 minutes. Test en conditions réelles : 41. Article à suivre',
    ],
  ),
]
