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
  'language other': 'facts.value.other',
  'writtenTo care': 'purpose.care',
  'writtenTo marketing': 'purpose.marketing',
  'writtenTo both': 'purpose.both',
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

/** One fact in words, such as "Intent: a problem". A policy may name topics of its own: they stand as they are. */
export function useTellFact(): (fact: string, value: string) => string {
  const { t, formats } = useLanguage()
  return (fact, value) => {
    const name = Object.hasOwn(FACTS, fact) ? t(FACTS[fact as FactName]) : fact
    const key = VALUES[`${fact} ${value}`] ?? ANY_FACT[value]
    const number = fact === 'followers' ? formats.number(Number(value)) : value
    return t('facts.pair', { name, value: key === undefined ? number : t(key) })
  }
}
