import type { PolicyWords } from './words.ts'

const values: PolicyWords['values'] = {
  intent: {
    problem: 'segnala un problema',
    question: 'fa una domanda',
    praise: 'ci fa i complimenti',
    purchase: 'vuole acquistare',
    cancellation: 'vuole lasciarci',
    suggestion: 'dà un suggerimento',
    chatter: 'fa solo due chiacchiere',
    spam: 'fa pubblicità',
  },
  urgency: { high: 'è pressante', normal: 'ha un’urgenza normale', low: 'non ha fretta' },
  sentiment: { negative: 'scontento', neutral: 'neutro', positive: 'contento' },
  function: {
    general: 'informazioni generali',
    specific: 'un certo prodotto o prezzo',
    afterSales: 'qualcosa che il cliente ha già',
    none: 'cose che non ci toccano',
  },
  language: {
    it: 'italiano',
    fr: 'francese',
    en: 'inglese',
    es: 'spagnolo',
    de: 'tedesco',
    pt: 'portoghese',
    other: 'un’altra lingua',
  },
  named: {
    handle: 'c’è la nostra @',
    name: 'c’è il nostro nome senza @',
    none: 'non siamo nominati',
  },
  privateData: {
    phone: 'un numero di telefono',
    email: 'un indirizzo e-mail',
    iban: 'un IBAN',
    card: 'un numero di carta',
    order: 'un numero d’ordine o di cliente',
    address: 'un indirizzo postale',
    taxId: 'un codice fiscale',
  },
  visibility: { public: 'in pubblico', direct: 'in privato', internal: 'in una nota fra colleghi' },
  purpose: {
    care: 'un profilo di assistenza',
    marketing: 'un profilo di marketing',
    both: 'un profilo sia di assistenza sia di marketing',
  },
  priority: { urgent: 'urgente', high: 'alta', normal: 'normale', low: 'bassa' },
  day: {
    monday: 'lunedì',
    tuesday: 'martedì',
    wednesday: 'mercoledì',
    thursday: 'giovedì',
    friday: 'venerdì',
    saturday: 'sabato',
    sunday: 'domenica',
  },
}

const pick = <T extends string>(table: Readonly<Record<T, string>>, keys: readonly T[]): string[] =>
  keys.map(key => table[key])
const quote = (text: string): string => `«${text}»`
const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many)

const asks: PolicyWords['asks'] = {
  intent: (stated, { or }) => `il cliente ${or(pick(values.intent, stated))}`,
  alsoWants: (stated, { or }) => `il cliente, oltre al resto, ${or(pick(values.intent, stated))}`,
  urgency: (stated, { or }) => `la richiesta ${or(pick(values.urgency, stated))}`,
  sentiment: (stated, { or }) => `il cliente è ${or(pick(values.sentiment, stated))}`,
  function: (stated, { or }) => `il messaggio riguarda ${or(pick(values.function, stated))}`,
  topic: (stated, { or }) => `il tema è ${or(stated.map(quote))}`,
  keywords: (stated, { or }) => `ci sono parole della lista ${or(stated.map(quote))}`,
  language: (stated, { or }) => `il messaggio è in ${or(pick(values.language, stated))}`,
  named: (stated, { or }) => or(pick(values.named, stated)),
  isToxic: stated => (stated ? 'il messaggio è offensivo' : 'il messaggio non offende nessuno'),
  mayBeIronic: stated => (stated ? 'il messaggio può essere ironico' : 'il messaggio va preso alla lettera'),
  privateData: (stated, { or }) => `tutti possono leggervi ${or(pick(values.privateData, stated))}`,
  visibility: (stated, { or }) => `il messaggio è scritto ${or(pick(values.visibility, stated))}`,
  writtenTo: (stated, { or }) => `il messaggio è rivolto a ${or(pick(values.purpose, stated))}`,
  belongsTo: (stated, { or }) => `il messaggio spetta a ${or(pick(values.purpose, stated))}`,
  isMisdirected: stated =>
    stated ? 'il messaggio è arrivato al profilo sbagliato' : 'il messaggio è arrivato al profilo giusto',
  isAddressed: stated => (stated ? 'l’autore si rivolge a noi' : 'l’autore non si rivolge a noi'),
  followersAtLeast: (stated, { number }) => `l’autore ha almeno ${number(stated)} follower`,
  followersAtMost: (stated, { number }) => `l’autore ha al massimo ${number(stated)} follower`,
  isVerified: stated => (stated ? 'l’autore è verificato' : 'l’autore non è verificato'),
  reachAtLeast: (stated, { number }) =>
    `la conversazione conta almeno ${number(stated)} ${plural(stated, 'messaggio o ricondivisione', 'messaggi e ricondivisioni')}`,
  recentMessagesAtLeast: (stated, { number }) =>
    `il cliente ci ha scritto almeno ${number(stated)} ${plural(stated, 'volta', 'volte')} negli ultimi trenta giorni`,
  recentMessagesAtMost: (stated, { number }) =>
    `il cliente ci ha scritto al massimo ${number(stated)} ${plural(stated, 'volta', 'volte')} negli ultimi trenta giorni`,
  customerPlan: (stated, { or, plan }) => `il cliente ha il piano ${or(stated.map(key => quote(plan(key))))}`,
  customerValueAtLeast: (stated, { number }) => `il cliente vale almeno ${number(stated)} all’anno`,
  askedBefore: stated =>
    stated
      ? 'il cliente lo aveva già chiesto senza avere risposta'
      : 'il cliente non lo aveva ancora chiesto',
  isWithinHours: stated =>
    stated ? 'il messaggio arriva nei nostri orari' : 'il messaggio arriva fuori dai nostri orari',
  similarLatelyAtLeast: (stated, { number }) =>
    `nell’ultima ora ${plural(stated, 'ha', 'hanno')} segnalato lo stesso problema almeno ${plural(stated, 'un’altra persona', `altre ${number(stated)} persone`)}`,
  hasOpenTicket: stated =>
    stated ? 'il cliente ha già una richiesta aperta' : 'il cliente non ha richieste aperte',
  matterPriority: (stated, { or }) =>
    `la priorità della richiesta aperta è ${or(pick(values.priority, stated))}`,
  isAfterResolution: stated =>
    stated
      ? 'la richiesta del cliente è stata risolta da poco'
      : 'nessuna richiesta del cliente è stata risolta da poco',
  mayAnswerPublicly: stated =>
    stated
      ? 'la rete permette ai programmi di rispondere in pubblico'
      : 'la rete non permette ai programmi di rispondere in pubblico',
  isSealed: stated => (stated ? 'il messaggio è cifrato' : 'il messaggio non è cifrato'),
  isAutomatic: stated =>
    stated ? 'il messaggio è scritto da una macchina' : 'il messaggio è scritto da una persona',
}

export const ITALIAN: PolicyWords = {
  values,
  asks,
  further: clause => clause,
  quote,
  colon: ': ',
  semicolon: '; ',
  sections: {
    brand: 'Chi siamo',
    responsible: 'Chi se ne occupa',
    hours: 'Quando ci siamo',
    promises: 'Che cosa promettiamo',
    routing: 'Come le richieste arrivano alle persone',
    priorities: 'Che cosa viene prima',
    rules: 'Come si tratta ogni messaggio',
    channels: 'Dove accompagniamo i clienti, e risposte pronte',
    tone: 'Come parliamo',
    words: 'Parole da cui riconosciamo una richiesta',
  },
  when: (clauses, unless) => {
    const begin = clauses === null ? 'Sempre' : `Quando ${clauses}`
    return unless === null ? begin : `${begin}, tranne quando ${unless}`
  },
  if: {
    answer: 'si risponde',
    acknowledgeFirst: 'si dà subito un cenno, poi si risponde',
    leave: 'non si risponde',
  },
  how: {
    publicReply: 'in pubblico',
    directMessage: 'in privato',
    publicThenDirect: 'con una parola in pubblico, poi in privato',
    thank: 'con un ringraziamento',
    otherChannel: 'accompagnando il cliente su un altro canale',
    handOff: 'a mano, direttamente sulla rete',
    noAnswer: 'a chi non si risponde non si dice nulla',
  },
  ifAnswered: way => `se si risponde, lo si fa ${way}`,
  who: {
    queue: name => `attende nella coda ${quote(name)}`,
    team: name => `se ne occupa la squadra ${quote(name)}`,
    skill: name => `tocca a chi conosce ${quote(name)}`,
    department: name => `la risposta spetta al reparto ${quote(name)}`,
    person: email => `se ne occupa ${email}`,
  },
  priority: name => `la priorità è ${name}`,
  asTheMatter: 'la priorità resta quella della richiesta aperta',
  byScore: 'la priorità dipende dal punteggio',
  within: time => `la risposta è dovuta entro ${time}`,
  promise: name => `vale la promessa ${quote(name)}`,
  needsApproval: 'un supervisore legge la risposta prima dell’invio',
  hide: 'il messaggio viene nascosto, dove la rete lo permette',
  askToDelete: 'si chiede al cliente di cancellarlo',
  macro: name => `la risposta pronta è ${quote(name)}`,
  guideTo: name => `si accompagna il cliente verso ${quote(name)}`,
  advice: text => `Consiglio: ${text}`,
  isHard: 'Le correzioni delle persone non cambiano questa regola.',
  brandNames: names => `Ci chiamiamo ${names}.`,
  homonyms: words => `Accanto a queste parole il nostro nome vuol dire altro: ${words}.`,
  account: (handle, purpose, serves) =>
    serves === null ? `@${handle} è ${purpose}.` : `@${handle} è ${purpose}, e serve per ${serves}.`,
  reopen: time => `Chi riscrive entro ${time} dalla soluzione parla della stessa richiesta.`,
  forget: time => `Le parole di un messaggio cancellato si dimenticano dopo ${time}.`,
  answerWhere: {
    lastWritten: 'Si risponde dove il cliente ha scritto l’ultima volta.',
    firstWritten: 'Si risponde dove il cliente ha scritto la prima volta.',
  },
  queue: (name, team) =>
    team === null ? `Coda ${quote(name)}` : `Coda ${quote(name)}: squadra ${quote(team)}`,
  team: (name, speaks) =>
    speaks === null ? `Squadra ${quote(name)}` : `Squadra ${quote(name)}, lingue: ${speaks}`,
  shift: (days, from, to) => `${days}: ${from}–${to}`,
  department: (name, owns) => (owns === null ? `Reparto ${quote(name)}` : `Reparto ${quote(name)}: ${owns}`),
  skills: names => `Competenze dei colleghi: ${names}.`,
  plan: (name, offers) => (offers === null ? `Piano ${quote(name)}` : `Piano ${quote(name)}: ${offers}`),
  timeZone: name => `Tutti gli orari sono quelli di ${name}.`,
  days: (first, last) => `da ${first} a ${last}`,
  open: (days, spans) => `${days}: ${spans}`,
  closed: days => `${days}: chiuso`,
  holidays: names => `Chiuso nei giorni festivi: ${names}`,
  exception: (date, spans) => (spans === null ? `${date}: chiuso` : `${date}: ${spans}`),
  span: (from, to) => `${from}–${to}`,
  firstAnswer: time => `una risposta entro ${time}`,
  byPriority: ({ urgent, high, normal, low }) =>
    `${urgent} con priorità urgente, ${high} con priorità alta, ${normal} con priorità normale, ${low} con priorità bassa`,
  resolution: time => `una soluzione entro ${time}`,
  publicClosure: time => `una parola in pubblico entro ${time} dalla soluzione`,
  nextAnswer: time => `ogni risposta successiva entro ${time}`,
  departmentAnswer: time => `la risposta di un reparto entro ${time}`,
  inform: time => `notizie al cliente ogni ${time} finché è in lavorazione`,
  inHoursAlone: 'Contano solo i nostri orari.',
  runsWhileWaiting: 'Il tempo per la soluzione corre anche mentre aspettiamo il cliente.',
  acknowledgementCounts: 'Dire che ce ne stiamo occupando vale come prima risposta.',
  warnAt: shares => `Siamo avvisati quando è passato il ${shares} del tempo.`,
  informMacro: name => `Al cliente lo diciamo con ${quote(name)}.`,
  climb: (late, who) => `Ciò che è in ritardo di ${late}${who === null ? '' : ` con priorità ${who}`}`,
  climbTo: {
    queue: name => `passa alla coda ${quote(name)}`,
    supervisors: 'i supervisori sono avvisati',
  },
  routingMode: {
    pull: 'Chi chiede la prossima richiesta riceve la più adatta a sé.',
    push: 'Le richieste vanno a chi è presente e ha posto.',
  },
  routingOtherwise: queues => `È il contrario in ${queues}.`,
  capacity: n => `Nessuno ne ha in mano più di ${n}, salvo diversa indicazione.`,
  weight: (channel, weight) => `Una richiesta su ${quote(channel)} pesa ${weight}.`,
  returnAfterAway: time => `Chi è assente per ${time} restituisce ciò che i clienti aspettano.`,
  overloadAt: n => `Quando più di ${n} aspettano per ogni presente, ciò che è basso aspetta di più.`,
  cover: (people, isAlways) =>
    `${people === 1 ? 'Qualcuno è' : `${people} persone sono`} al desk ${isAlways ? 'giorno e notte' : 'durante i nostri orari'}.`,
  coverLanguages: languages => `Tra loro c’è chi parla ${languages}.`,
  points: (points, when) => `${points}: ${when}`,
  levels: (urgent, high, normal) =>
    `Da ${urgent} punti in su la priorità è urgente, da ${high} alta, da ${normal} normale; al di sotto è bassa.`,
  atLeast: priority => `la priorità è almeno ${priority}`,
  atMost: priority => `la priorità è al massimo ${priority}`,
  guide: (name, reach) => `${name}: ${reach}`,
  macroText: (name, text) => `${name}: ${quote(text)}`,
  publicPromise: name =>
    `Quando una richiesta continua in privato, lo si dice in pubblico con ${quote(name)}.`,
  publicFollowUp: name => `Quando lì è risolta, lo si dice in pubblico con ${quote(name)}.`,
  address: {
    tu: language => `In ${language} si dà del «tu».`,
    lei: language => `In ${language} si dà del «lei».`,
    vous: language => `In ${language} si dà del «vous».`,
  },
  italian: 'italiano',
  french: 'francese',
  greets: 'La prima risposta comincia con un saluto.',
  thanks: 'Si ringrazia per i complimenti e per ogni suggerimento.',
  signature: text => `Una risposta pubblica finisce con ${quote(text)}.`,
  forbiddenWords: words => `Non si scrive mai ${words}.`,
  emoji: { free: 'Le emoji sono benvenute.', few: 'Al massimo una emoji.', none: 'Nessuna emoji.' },
  maxCharacters: count => `Lunghezza massima di una risposta pubblica, in caratteri: ${count}.`,
  wholeWords: 'Una parola con il punto vale solo intera; le altre valgono anche come inizio di parola.',
  topic: (name, words) => `Tema ${quote(name)}: ${words}`,
  keywords: (name, words) => `Lista ${quote(name)}: ${words}`,
}
