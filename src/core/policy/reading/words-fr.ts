import type { Language } from '../../language.ts'
import type { PolicyWords } from './words.ts'

/** French puts a narrow space that does not break inside its quotation marks and before what is high. */
const NARROW = '\u202f'
const COLON = '\u00a0:'

const values: PolicyWords['values'] = {
  intent: {
    problem: 'signale un problème',
    question: 'pose une question',
    praise: 'nous félicite',
    purchase: 'veut acheter',
    cancellation: 'veut nous quitter',
    suggestion: 'fait une suggestion',
    chatter: 'ne fait que bavarder',
    spam: 'fait de la publicité',
  },
  urgency: { high: 'est pressante', normal: 'est d’une urgence ordinaire', low: 'peut attendre' },
  sentiment: { negative: 'mécontent', neutral: 'neutre', positive: 'content' },
  function: {
    general: 'des informations générales',
    specific: 'un produit ou un prix précis',
    afterSales: 'quelque chose que le client a déjà',
    none: 'des sujets qui ne sont pas les nôtres',
  },
  language: {
    it: 'italien',
    fr: 'français',
    en: 'anglais',
    es: 'espagnol',
    de: 'allemand',
    pt: 'portugais',
    other: 'une autre langue',
  },
  named: {
    handle: 'notre @ y figure',
    name: 'notre nom y figure sans @',
    none: 'nous n’y sommes pas nommés',
  },
  privateData: {
    phone: 'un numéro de téléphone',
    email: 'une adresse électronique',
    iban: 'un IBAN',
    card: 'un numéro de carte',
    order: 'un numéro de commande ou de client',
    address: 'une adresse postale',
    taxId: 'un numéro fiscal',
  },
  visibility: { public: 'en public', direct: 'en privé', internal: 'dans une note entre collègues' },
  purpose: {
    care: 'un compte d’assistance',
    marketing: 'un compte de marketing',
    both: 'un compte à la fois d’assistance et de marketing',
  },
  priority: { urgent: 'urgente', high: 'haute', normal: 'normale', low: 'basse' },
  day: {
    monday: 'lundi',
    tuesday: 'mardi',
    wednesday: 'mercredi',
    thursday: 'jeudi',
    friday: 'vendredi',
    saturday: 'samedi',
    sunday: 'dimanche',
  },
}

const pick = <T extends string>(table: Readonly<Record<T, string>>, keys: readonly T[]): string[] =>
  keys.map(key => table[key])
const inLanguage = (language: Language): string =>
  `${language === 'other' ? 'dans' : 'en'} ${values.language[language]}`
const quote = (text: string): string => `«${NARROW}${text}${NARROW}»`
/** In French nought is singular too. */
const plural = (count: number, one: string, many: string): string => (count < 2 ? one : many)

const asks: PolicyWords['asks'] = {
  intent: (stated, { or }) => `le client ${or(pick(values.intent, stated))}`,
  alsoWants: (stated, { or }) => `le client, en plus du reste, ${or(pick(values.intent, stated))}`,
  urgency: (stated, { or }) => `la demande ${or(pick(values.urgency, stated))}`,
  sentiment: (stated, { or }) => `le client est ${or(pick(values.sentiment, stated))}`,
  function: (stated, { or }) => `le message concerne ${or(pick(values.function, stated))}`,
  topic: (stated, { or }) => `le thème est ${or(stated.map(quote))}`,
  keywords: (stated, { or }) => `le message contient des mots de la liste ${or(stated.map(quote))}`,
  language: (stated, { or }) => `le message est ${or(stated.map(inLanguage))}`,
  named: (stated, { or }) => or(pick(values.named, stated)),
  isToxic: stated => (stated ? 'le message est injurieux' : 'le message n’injurie personne'),
  mayBeIronic: stated => (stated ? 'le message est peut-être ironique' : 'le message est à prendre au mot'),
  privateData: (stated, { or }) => `tout le monde peut y lire ${or(pick(values.privateData, stated))}`,
  visibility: (stated, { or }) => `le message est écrit ${or(pick(values.visibility, stated))}`,
  writtenTo: (stated, { or }) => `le message s’adresse à ${or(pick(values.purpose, stated))}`,
  belongsTo: (stated, { or }) => `le message revient à ${or(pick(values.purpose, stated))}`,
  isMisdirected: stated =>
    stated ? 'le message est arrivé au mauvais compte' : 'le message est arrivé au bon compte',
  isAddressed: stated => (stated ? 'l’auteur s’adresse à nous' : 'l’auteur ne s’adresse pas à nous'),
  followersAtLeast: (stated, { number }) =>
    `l’auteur compte au moins ${number(stated)} ${plural(stated, 'abonné', 'abonnés')}`,
  followersAtMost: (stated, { number }) =>
    `l’auteur compte au plus ${number(stated)} ${plural(stated, 'abonné', 'abonnés')}`,
  isVerified: stated => (stated ? 'l’auteur est vérifié' : 'l’auteur n’est pas vérifié'),
  reachAtLeast: (stated, { number }) =>
    `la conversation compte au moins ${number(stated)} ${plural(stated, 'message ou partage', 'messages et partages')}`,
  recentMessagesAtLeast: (stated, { number }) =>
    `le client nous a écrit au moins ${number(stated)} fois au cours des trente derniers jours`,
  recentMessagesAtMost: (stated, { number }) =>
    `le client nous a écrit au plus ${number(stated)} fois au cours des trente derniers jours`,
  customerPlan: (stated, { or, plan }) => `le client a la formule ${or(stated.map(key => quote(plan(key))))}`,
  customerValueAtLeast: (stated, { number }) => `le client vaut au moins ${number(stated)} par an`,
  askedBefore: stated =>
    stated
      ? 'le client l’avait déjà demandé sans recevoir de réponse'
      : 'le client ne l’avait pas encore demandé',
  isWithinHours: stated =>
    stated ? 'le message arrive pendant nos horaires' : 'le message arrive en dehors de nos horaires',
  similarLatelyAtLeast: (stated, { number }) =>
    `au moins ${number(stated)} ${plural(stated, 'autre personne a', 'autres personnes ont')} signalé le même problème dans la dernière heure`,
  hasOpenTicket: stated =>
    stated ? 'le client a déjà une demande ouverte' : 'le client n’a pas de demande ouverte',
  matterPriority: (stated, { or }) =>
    `la priorité de la demande ouverte est ${or(pick(values.priority, stated))}`,
  isAfterResolution: stated =>
    stated ? 'la demande du client vient d’être résolue' : 'aucune demande du client ne vient d’être résolue',
  mayAnswerPublicly: stated =>
    stated
      ? 'le réseau permet aux programmes de répondre en public'
      : 'le réseau ne permet pas aux programmes de répondre en public',
  isSealed: stated => (stated ? 'le message est chiffré' : 'le message n’est pas chiffré'),
  isAutomatic: stated =>
    stated ? 'le message est écrit par une machine' : 'le message est écrit par une personne',
}

export const FRENCH: PolicyWords = {
  values,
  asks,
  further: clause => (/^[aeiouyàâéèêîôh]/i.test(clause) ? `qu’${clause}` : `que ${clause}`),
  quote,
  colon: `${COLON} `,
  semicolon: `${NARROW}; `,
  sections: {
    brand: 'Qui nous sommes',
    responsible: 'Qui s’en occupe',
    hours: 'Quand nous sommes là',
    promises: 'Ce que nous promettons',
    routing: 'Comment les demandes arrivent aux personnes',
    priorities: 'Ce qui passe en premier',
    rules: 'Comment chaque message est traité',
    channels: 'Où nous guidons les clients, et réponses prêtes',
    tone: 'Comment nous parlons',
    words: 'Mots auxquels nous reconnaissons une demande',
  },
  when: (clauses, unless) => {
    const begin = clauses === null ? 'Toujours' : `Quand ${clauses}`
    return unless === null ? begin : `${begin}, sauf quand ${unless}`
  },
  if: {
    answer: 'on répond',
    acknowledgeFirst: 'on accuse réception aussitôt, puis on répond',
    leave: 'on ne répond pas',
  },
  how: {
    publicReply: 'en public',
    directMessage: 'en privé',
    publicThenDirect: 'par un mot en public, puis en privé',
    thank: 'par un remerciement',
    otherChannel: 'en guidant le client vers un autre canal',
    handOff: 'à la main, directement sur le réseau',
    noAnswer: 'à qui on ne répond pas, on ne dit rien',
  },
  ifAnswered: way => `si l’on répond, c’est ${way}`,
  who: {
    queue: name => `la demande attend dans la file ${quote(name)}`,
    team: name => `l’équipe ${quote(name)} s’en occupe`,
    skill: name => `elle est pour qui connaît ${quote(name)}`,
    department: name => `la réponse revient au service ${quote(name)}`,
    person: email => `${email} s’en occupe`,
  },
  priority: name => `la priorité est ${name}`,
  asTheMatter: 'la priorité reste celle de la demande ouverte',
  byScore: 'la priorité dépend du score',
  within: time => `la réponse est due dans un délai de ${time}`,
  promise: name => `la promesse est ${quote(name)}`,
  needsApproval: 'un superviseur relit la réponse avant l’envoi',
  hide: 'le message est masqué là où le réseau le permet',
  askToDelete: 'on demande au client de le supprimer',
  macro: name => `la réponse prête est ${quote(name)}`,
  guideTo: name => `on guide le client vers ${quote(name)}`,
  advice: text => `Conseil${COLON} ${text}`,
  isHard: 'Les corrections des personnes ne changent pas cette règle.',
  brandNames: names => `Nous nous appelons ${names}.`,
  homonyms: words => `À côté de ces mots, notre nom veut dire autre chose${COLON} ${words}.`,
  account: (handle, purpose, serves) =>
    serves === null
      ? `@${handle} est ${purpose}.`
      : `@${handle} est ${purpose}, pour les demandes suivantes${COLON} ${serves}.`,
  reopen: time => `Qui récrit moins de ${time} après la solution parle de la même demande.`,
  forget: time => `Les mots d’un message supprimé sont oubliés au bout de ${time}.`,
  answerWhere: {
    lastWritten: 'On répond là où le client a écrit en dernier.',
    firstWritten: 'On répond là où le client a écrit en premier.',
  },
  queue: (name, team) =>
    team === null ? `File ${quote(name)}` : `File ${quote(name)}${COLON} équipe ${quote(team)}`,
  team: (name, speaks) =>
    speaks === null ? `Équipe ${quote(name)}` : `Équipe ${quote(name)}, langues${COLON} ${speaks}`,
  shift: (days, from, to) => `${days}${COLON} de ${from} à ${to}`,
  department: (name, owns) =>
    owns === null ? `Service ${quote(name)}` : `Service ${quote(name)}${COLON} ${owns}`,
  skills: names => `Compétences des collègues${COLON} ${names}.`,
  plan: (name, offers) =>
    offers === null ? `Formule ${quote(name)}` : `Formule ${quote(name)}${COLON} ${offers}`,
  timeZone: name => `Toutes les heures sont celles du fuseau ${name}.`,
  days: (first, last) => `du ${first} au ${last}`,
  open: (days, spans) => `${days}${COLON} ${spans}`,
  closed: days => `${days}${COLON} fermé`,
  holidays: names => `Fermé les jours fériés${COLON} ${names}`,
  exception: (date, spans) => (spans === null ? `${date}${COLON} fermé` : `${date}${COLON} ${spans}`),
  span: (from, to) => `de ${from} à ${to}`,
  firstAnswer: time => `une réponse sous ${time}`,
  byPriority: ({ urgent, high, normal, low }) =>
    `${urgent} en priorité urgente, ${high} en priorité haute, ${normal} en priorité normale, ${low} en priorité basse`,
  resolution: time => `une solution sous ${time}`,
  publicClosure: time => `un mot en public moins de ${time} après la solution`,
  nextAnswer: time => `chaque réponse suivante sous ${time}`,
  departmentAnswer: time => `la réponse d’un service sous ${time}`,
  inform: time => `des nouvelles au client toutes les ${time} tant que c’est en cours`,
  inHoursAlone: 'Seuls nos horaires comptent.',
  runsWhileWaiting: 'Le délai de solution court aussi pendant que nous attendons le client.',
  acknowledgementCounts: 'Dire que nous nous en occupons vaut première réponse.',
  warnAt: shares => `Nous sommes prévenus quand ${shares} du délai sont passés.`,
  informMacro: name => `Le client est informé avec ${quote(name)}.`,
  climb: (late, who) => `Ce qui a ${late} de retard${who === null ? '' : ` en priorité ${who}`}`,
  climbTo: {
    queue: name => `passe dans la file ${quote(name)}`,
    supervisors: 'les superviseurs sont prévenus',
  },
  routingMode: {
    pull: 'Qui demande la prochaine demande reçoit la plus adaptée.',
    push: 'Les demandes vont à qui est présent et a de la place.',
  },
  routingOtherwise: queues => `C’est l’inverse dans ${queues}.`,
  capacity: n => `Personne n’en a plus de ${n} en main, sauf indication contraire.`,
  weight: (channel, weight) => `Une demande sur ${quote(channel)} pèse ${weight}.`,
  returnAfterAway: time => `Qui est absent pendant ${time} rend ce que les clients attendent.`,
  overloadAt: n => `Quand plus de ${n} attendent par personne présente, ce qui est bas attend davantage.`,
  cover: (people, isAlways) =>
    `${people === 1 ? 'Quelqu’un est' : `${people} personnes sont`} au poste ${isAlways ? 'jour et nuit' : 'pendant nos horaires'}.`,
  coverLanguages: languages => `Parmi elles, quelqu’un parle ${languages}.`,
  points: (points, when) => `${points}${COLON} ${when}`,
  levels: (urgent, high, normal) =>
    `À partir de ${urgent} points la priorité est urgente, de ${high} haute, de ${normal} normale${NARROW}; en dessous elle est basse.`,
  atLeast: priority => `la priorité est au moins ${priority}`,
  atMost: priority => `la priorité est au plus ${priority}`,
  guide: (name, reach) => `${name}${COLON} ${reach}`,
  macroText: (name, text) => `${name}${COLON} ${quote(text)}`,
  publicPromise: name => `Quand une demande se poursuit en privé, on le dit en public avec ${quote(name)}.`,
  publicFollowUp: name => `Quand elle y est réglée, on le dit en public avec ${quote(name)}.`,
  address: {
    tu: language => `En ${language}, on dit ${quote('tu')}.`,
    lei: language => `En ${language}, on dit ${quote('lei')}.`,
    vous: language => `En ${language}, on dit ${quote('vous')}.`,
  },
  italian: 'italien',
  french: 'français',
  greets: 'La première réponse commence par une salutation.',
  thanks: 'On remercie pour les compliments et pour chaque suggestion.',
  signature: text => `Une réponse publique se termine par ${quote(text)}.`,
  forbiddenWords: words => `On n’écrit jamais ${words}.`,
  emoji: { free: 'Les émojis sont les bienvenus.', few: 'Un émoji au plus.', none: 'Aucun émoji.' },
  maxCharacters: count => `Longueur maximale d’une réponse publique, en caractères${COLON} ${count}.`,
  wholeWords: `Un mot suivi d’un point ne compte qu’entier${NARROW}; les autres comptent aussi comme début de mot.`,
  topic: (name, words) => `Thème ${quote(name)}${COLON} ${words}`,
  keywords: (name, words) => `Liste ${quote(name)}${COLON} ${words}`,
}
