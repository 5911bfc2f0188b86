import type { FactView } from '../../../../../src/contract/decision.ts'
import type { FactName } from '../../../../../src/core/triage/facts.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import type { PlainKey } from '../../../i18n/translator.ts'

const FACTS: Readonly<Record<FactName, PlainKey>> = {
  language: 'facts.language',
  named: 'facts.named',
  intent: 'facts.intent',
  urgency: 'facts.urgency',
  topic: 'facts.topic',
  visibility: 'facts.visibility',
  writtenTo: 'facts.writtenTo',
  followers: 'facts.followers',
  hasOpenTicket: 'facts.hasOpenTicket',
  mayAnswerPublicly: 'facts.mayAnswerPublicly',
  isSealed: 'facts.isSealed',
  isAutomatic: 'facts.isAutomatic',
  matterPriority: 'facts.matterPriority',
  isAfterResolution: 'facts.isAfterResolution',
  isAddressed: 'facts.isAddressed',
  sentiment: 'facts.sentiment',
  alsoWants: 'facts.alsoWants',
  function: 'facts.function',
  isToxic: 'facts.isToxic',
  mayBeIronic: 'facts.mayBeIronic',
  privateData: 'facts.privateData',
  belongsTo: 'facts.belongsTo',
  isVerified: 'facts.isVerified',
  reach: 'facts.reach',
  recentMessages: 'facts.recentMessages',
  customerPlan: 'facts.customerPlan',
  customerValue: 'facts.customerValue',
  askedBefore: 'facts.askedBefore',
  isWithinHours: 'facts.isWithinHours',
  similarLately: 'facts.similarLately',
  keywords: 'facts.keywords',
  isMisdirected: 'facts.isMisdirected',
  learnedIf: 'facts.learnedIf',
  learnedQueue: 'facts.learnedQueue',
}

const VALUES: Readonly<Record<string, PlainKey>> = {
  'named handle': 'facts.value.namedHandle',
  'named name': 'facts.value.namedName',
  'named none': 'facts.value.namedNone',
  'intent problem': 'facts.value.problem',
  'intent question': 'facts.value.question',
  'intent praise': 'facts.value.praise',
  'intent purchase': 'facts.value.purchase',
  'intent cancellation': 'facts.value.cancellation',
  'intent suggestion': 'facts.value.suggestion',
  'intent chatter': 'facts.value.chatter',
  'intent spam': 'facts.value.spam',
  'urgency high': 'facts.value.high',
  'urgency normal': 'facts.value.normal',
  'urgency low': 'facts.value.low',
  'topic billing': 'facts.value.billing',
  'topic technical': 'facts.value.technical',
  'topic delivery': 'facts.value.delivery',
  'topic sales': 'facts.value.sales',
  'visibility public': 'facts.value.public',
  'visibility direct': 'facts.value.direct',
  'visibility internal': 'facts.value.internal',
  'language it': 'facts.value.it',
  'language fr': 'facts.value.fr',
  'language en': 'facts.value.en',
  'language es': 'facts.value.es',
  'language de': 'facts.value.de',
  'language pt': 'facts.value.pt',
  'language other': 'facts.value.other',
  'sentiment negative': 'facts.value.negative',
  'sentiment neutral': 'facts.value.neutral',
  'sentiment positive': 'facts.value.positive',
  'function general': 'facts.value.general',
  'function specific': 'facts.value.specific',
  'function afterSales': 'facts.value.afterSales',
  'function none': 'facts.value.noFunction',
  'belongsTo care': 'purpose.care',
  'belongsTo marketing': 'purpose.marketing',
  'belongsTo both': 'purpose.both',
  'privateData phone': 'facts.value.phone',
  'privateData email': 'facts.value.email',
  'privateData iban': 'facts.value.iban',
  'privateData card': 'facts.value.card',
  'privateData order': 'facts.value.order',
  'privateData address': 'facts.value.address',
  'privateData taxId': 'facts.value.taxId',
  'writtenTo care': 'purpose.care',
  'writtenTo marketing': 'purpose.marketing',
  'writtenTo both': 'purpose.both',
  'learnedIf answer': 'decision.if.yes',
  'learnedIf leave': 'decision.if.no',
  'matterPriority urgent': 'priority.urgent',
  'matterPriority high': 'priority.high',
  'matterPriority normal': 'priority.normal',
  'matterPriority low': 'priority.low',
}

const ANY_FACT: Readonly<Record<string, PlainKey>> = {
  true: 'facts.value.yes',
  false: 'facts.value.no',
  null: 'facts.value.none',
}

const LISTS: ReadonlySet<string> = new Set(['alsoWants', 'privateData', 'keywords'])
const NUMBERS: ReadonlySet<string> = new Set(['followers', 'reach', 'recentMessages', 'similarLately'])

export interface FactWords {
  /** "Intent". */
  name(fact: string): string
  /** "a problem". A policy may name topics of its own: they stand as they are. */
  value(fact: string, value: FactView['value']): string
  /** "Intent: a problem". */
  pair(fact: string, value: FactView['value']): string
}

/** Facts in words. A list may come as one text, its items between commas. */
export function useFactWords(): FactWords {
  const { t, formats } = useLanguage()
  const name = (fact: string) => (Object.hasOwn(FACTS, fact) ? t(FACTS[fact as FactName]) : fact)
  const wordOf = (fact: string, word: string) => {
    const key = VALUES[`${fact === 'alsoWants' ? 'intent' : fact} ${word}`] ?? ANY_FACT[word]
    if (key !== undefined) return t(key)
    return NUMBERS.has(fact) ? formats.number(Number(word)) : word
  }
  const value: FactWords['value'] = (fact, given) => {
    if (!LISTS.has(fact)) return wordOf(fact, String(given))
    const items = String(given ?? '')
      .split(',')
      .filter(item => item !== '')
    return items.length === 0 ? t('facts.value.none') : formats.list(items.map(item => wordOf(fact, item)))
  }
  return {
    name,
    value,
    pair: (fact, given) => t('facts.pair', { name: name(fact), value: value(fact, given) }),
  }
}
