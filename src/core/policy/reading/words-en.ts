import type { PolicyWords } from './words.ts'

const values: PolicyWords['values'] = {
  intent: {
    problem: 'reports a problem',
    question: 'asks a question',
    praise: 'praises us',
    purchase: 'wants to buy',
    cancellation: 'wants to leave us',
    suggestion: 'makes a suggestion',
    chatter: 'is only chatting',
    spam: 'is advertising',
  },
  urgency: { high: 'is pressing', normal: 'is of ordinary urgency', low: 'is in no hurry' },
  sentiment: { negative: 'unhappy', neutral: 'neutral', positive: 'happy' },
  function: {
    general: 'general information',
    specific: 'a particular product or price',
    afterSales: 'something the customer already has',
    none: 'something that is no concern of ours',
  },
  language: {
    it: 'Italian',
    fr: 'French',
    en: 'English',
    es: 'Spanish',
    de: 'German',
    pt: 'Portuguese',
    other: 'another language',
  },
  named: {
    handle: 'it has our @',
    name: 'it has our name without an @',
    none: 'it does not name us',
  },
  privateData: {
    phone: 'a telephone number',
    email: 'an e-mail address',
    iban: 'an IBAN',
    card: 'a card number',
    order: 'an order or customer number',
    address: 'a postal address',
    taxId: 'a tax number',
  },
  visibility: {
    public: 'in public',
    direct: 'as a direct message',
    internal: 'as a note between colleagues',
  },
  purpose: {
    care: 'a care account',
    marketing: 'a marketing account',
    both: 'an account for care and marketing alike',
  },
  priority: { urgent: 'urgent', high: 'high', normal: 'normal', low: 'low' },
  day: {
    monday: 'Monday',
    tuesday: 'Tuesday',
    wednesday: 'Wednesday',
    thursday: 'Thursday',
    friday: 'Friday',
    saturday: 'Saturday',
    sunday: 'Sunday',
  },
}

const pick = <T extends string>(table: Readonly<Record<T, string>>, keys: readonly T[]): string[] =>
  keys.map(key => table[key])
const quote = (text: string): string => `“${text}”`
const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many)

const asks: PolicyWords['asks'] = {
  intent: (stated, { or }) => `the customer ${or(pick(values.intent, stated))}`,
  alsoWants: (stated, { or }) => `the customer, besides something else, ${or(pick(values.intent, stated))}`,
  urgency: (stated, { or }) => `the matter ${or(pick(values.urgency, stated))}`,
  sentiment: (stated, { or }) => `the customer is ${or(pick(values.sentiment, stated))}`,
  function: (stated, { or }) => `it is about ${or(pick(values.function, stated))}`,
  topic: (stated, { or }) => `the topic is ${or(stated.map(quote))}`,
  keywords: (stated, { or }) => `it has words from the list ${or(stated.map(quote))}`,
  language: (stated, { or }) => `it is written in ${or(pick(values.language, stated))}`,
  named: (stated, { or }) => or(pick(values.named, stated)),
  isToxic: stated => (stated ? 'it is insulting' : 'it insults nobody'),
  mayBeIronic: stated => (stated ? 'it may be ironic' : 'it is meant as it is said'),
  privateData: (stated, { or }) => `everybody can read ${or(pick(values.privateData, stated))} in it`,
  visibility: (stated, { or }) => `it is written ${or(pick(values.visibility, stated))}`,
  writtenTo: (stated, { or }) => `it was written to ${or(pick(values.purpose, stated))}`,
  belongsTo: (stated, { or }) => `it belongs with ${or(pick(values.purpose, stated))}`,
  isMisdirected: stated => (stated ? 'it reached the wrong account' : 'it reached the right account'),
  isAddressed: stated => (stated ? 'the author turned to us' : 'the author did not turn to us'),
  followersAtLeast: (stated, { number }) =>
    `the author has at least ${number(stated)} ${plural(stated, 'follower', 'followers')}`,
  followersAtMost: (stated, { number }) =>
    `the author has at most ${number(stated)} ${plural(stated, 'follower', 'followers')}`,
  isVerified: stated => (stated ? 'the author is verified' : 'the author is not verified'),
  reachAtLeast: (stated, { number }) =>
    `its thread has at least ${number(stated)} ${plural(stated, 'message or repost', 'messages and reposts')}`,
  recentMessagesAtLeast: (stated, { number }) =>
    `the customer has written to us at least ${number(stated)} ${plural(stated, 'time', 'times')} in the last thirty days`,
  recentMessagesAtMost: (stated, { number }) =>
    `the customer has written to us at most ${number(stated)} ${plural(stated, 'time', 'times')} in the last thirty days`,
  customerPlan: (stated, { or, plan }) =>
    `the customer is on the plan ${or(stated.map(key => quote(plan(key))))}`,
  customerValueAtLeast: (stated, { number }) => `the customer is worth at least ${number(stated)} a year`,
  askedBefore: stated =>
    stated
      ? 'the customer asked the same before and had no answer'
      : 'the customer has not asked the same before',
  isWithinHours: stated => (stated ? 'it comes within our hours' : 'it comes outside our hours'),
  similarLatelyAtLeast: (stated, { number }) =>
    `at least ${number(stated)} ${plural(stated, 'other has', 'others have')} reported the same within the last hour`,
  hasOpenTicket: stated => (stated ? 'the customer has an open matter' : 'the customer has no open matter'),
  matterPriority: (stated, { or }) =>
    `the priority of the open matter is ${or(pick(values.priority, stated))}`,
  isAfterResolution: stated =>
    stated
      ? 'the customer’s matter was solved a short while ago'
      : 'no matter of the customer’s was solved a short while ago',
  mayAnswerPublicly: stated =>
    stated
      ? 'the network lets programs answer it in public'
      : 'the network does not let programs answer it in public',
  isSealed: stated => (stated ? 'it is encrypted' : 'it is not encrypted'),
  isAutomatic: stated => (stated ? 'a machine wrote it' : 'a person wrote it'),
}

export const ENGLISH: PolicyWords = {
  values,
  asks,
  further: clause => clause,
  quote,
  colon: ': ',
  semicolon: '; ',
  sections: {
    brand: 'Who we are',
    responsible: 'Who is responsible',
    hours: 'When we are there',
    promises: 'What we promise',
    routing: 'How matters come to people',
    priorities: 'What comes first',
    rules: 'How each message is handled',
    channels: 'Where we lead customers, and prepared answers',
    tone: 'How we speak',
    words: 'Words by which we know a matter',
  },
  when: (clauses, unless) => {
    const begin = clauses === null ? 'Always' : `When ${clauses}`
    return unless === null ? begin : `${begin}, unless ${unless}`
  },
  if: {
    answer: 'we answer',
    acknowledgeFirst: 'we acknowledge at once, then answer',
    leave: 'we do not answer',
  },
  how: {
    publicReply: 'in public',
    directMessage: 'by direct message',
    publicThenDirect: 'with a word in public, then by direct message',
    thank: 'with thanks',
    otherChannel: 'by leading the customer to another channel',
    handOff: 'by hand, on the network itself',
    noAnswer: 'what we do not answer stays without a word',
  },
  ifAnswered: way => `any answer is given ${way}`,
  who: {
    queue: name => `it waits in the queue ${quote(name)}`,
    team: name => `the team ${quote(name)} takes it`,
    skill: name => `it is for colleagues who know ${quote(name)}`,
    department: name => `the department ${quote(name)} owns the answer`,
    person: email => `${email} takes it`,
  },
  priority: name => `the priority is ${name}`,
  asTheMatter: 'the priority stays that of the open matter',
  byScore: 'the score gives the priority',
  within: time => `the answer is due within ${time}`,
  promise: name => `the promise is ${quote(name)}`,
  needsApproval: 'a supervisor reads the answer before it goes',
  hide: 'the message is hidden where the network lets us',
  askToDelete: 'the customer is asked to delete it',
  macro: name => `the prepared answer is ${quote(name)}`,
  guideTo: name => `the customer is led to ${quote(name)}`,
  advice: text => `Advice: ${text}`,
  isHard: 'What people correct does not change this rule.',
  brandNames: names => `We are called ${names}.`,
  homonyms: words => `Next to ${words}, our name means something else.`,
  account: (handle, purpose, serves) =>
    serves === null ? `@${handle} is ${purpose}.` : `@${handle} is ${purpose}, and serves ${serves}.`,
  reopen: time => `Whoever writes again within ${time} of a solution means the same matter.`,
  forget: time => `We forget the words of a deleted message after ${time}.`,
  answerWhere: {
    lastWritten: 'We answer where the customer last wrote.',
    firstWritten: 'We answer where the customer first wrote.',
  },
  queue: (name, team) =>
    team === null ? `Queue ${quote(name)}` : `Queue ${quote(name)}: the team ${quote(team)}`,
  team: (name, speaks) => (speaks === null ? `Team ${quote(name)}` : `Team ${quote(name)}: speaks ${speaks}`),
  shift: (days, from, to) => `${days}: ${from} to ${to}`,
  department: (name, owns) =>
    owns === null ? `Department ${quote(name)}` : `Department ${quote(name)}: ${owns}`,
  skills: names => `Colleagues are known for ${names}.`,
  plan: (name, offers) => (offers === null ? `Plan ${quote(name)}` : `Plan ${quote(name)}: ${offers}`),
  timeZone: name => `All times are those of ${name}.`,
  days: (first, last) => `${first} to ${last}`,
  open: (days, spans) => `${days}: ${spans}`,
  closed: days => `${days}: closed`,
  holidays: names => `Closed on public holidays: ${names}`,
  exception: (date, spans) => (spans === null ? `${date}: closed` : `${date}: ${spans}`),
  span: (from, to) => `${from} to ${to}`,
  firstAnswer: time => `an answer within ${time}`,
  byPriority: ({ urgent, high, normal, low }) =>
    `${urgent} when urgent, ${high} when high, ${normal} when normal, ${low} when low`,
  resolution: time => `a solution within ${time}`,
  publicClosure: time => `a public word on the solution within ${time} of it`,
  nextAnswer: time => `every further answer within ${time}`,
  departmentAnswer: time => `an answer from a department within ${time}`,
  inform: time => `word to the customer every ${time} while it is in progress`,
  inHoursAlone: 'Only our hours count.',
  runsWhileWaiting: 'The time to a solution runs on while we wait for the customer.',
  acknowledgementCounts: 'A word that somebody is at it counts as the first answer.',
  warnAt: shares => `We are warned when ${shares} of the time have gone.`,
  informMacro: name => `The customer is told with ${quote(name)}.`,
  climb: (late, who) => `What is late by ${late}${who === null ? '' : ` with ${who} priority`}`,
  climbTo: {
    queue: name => `it goes to the queue ${quote(name)}`,
    supervisors: 'supervisors are told',
  },
  routingMode: {
    pull: 'Whoever asks for the next matter gets the best one for them.',
    push: 'Matters are given to whoever is present and has room.',
  },
  routingOtherwise: queues => `It is the other way round in ${queues}.`,
  capacity: n => `Nobody has more than ${n} in hand, unless it is said of them.`,
  weight: (channel, weight) => `A matter on ${quote(channel)} weighs ${weight}.`,
  returnAfterAway: time => `Whoever is away for ${time} gives back what customers wait for.`,
  overloadAt: n => `When more than ${n} wait for each person present, what is low waits longer.`,
  cover: (people, isAlways) =>
    `${people === 1 ? 'Somebody is' : `${people} people are`} at the desk ${isAlways ? 'day and night' : 'during our hours'}.`,
  coverLanguages: languages => `Somebody there speaks ${languages}.`,
  points: (points, when) => `${points}: ${when}`,
  levels: (urgent, high, normal) =>
    `A matter is urgent from ${urgent} points, high from ${high}, normal from ${normal}, and low below that.`,
  atLeast: priority => `the priority is at least ${priority}`,
  atMost: priority => `the priority is at most ${priority}`,
  guide: (name, reach) => `${name}: ${reach}`,
  macroText: (name, text) => `${name}: ${quote(text)}`,
  publicPromise: name => `When a matter goes on in private, the public hears of it by ${quote(name)}.`,
  publicFollowUp: name => `When it is solved there, the public hears of it by ${quote(name)}.`,
  address: {
    tu: language => `In ${language} we say “tu”.`,
    lei: language => `In ${language} we say “lei”.`,
    vous: language => `In ${language} we say “vous”.`,
  },
  italian: 'Italian',
  french: 'French',
  greets: 'A first answer begins with a greeting.',
  thanks: 'We give thanks for praise and for every suggestion.',
  signature: text => `A public answer ends with ${quote(text)}.`,
  forbiddenWords: words => `We never write ${words}.`,
  emoji: { free: 'Emoji are welcome.', few: 'One emoji at most.', none: 'No emoji.' },
  maxCharacters: count => `A public answer is at most ${count} characters long.`,
  wholeWords: 'A word with a full stop counts only as a whole word; any other also as the beginning of one.',
  topic: (name, words) => `Topic ${quote(name)}: ${words}`,
  keywords: (name, words) => `List ${quote(name)}: ${words}`,
}
