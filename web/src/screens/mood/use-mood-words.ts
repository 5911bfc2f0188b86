import { useQuery } from '@tanstack/react-query'
import type { MoodSpike } from '../../../../src/contract/mood.ts'
import { accountsQuery } from '../../api/queries.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import type { MessageKey, PlainKey, Translate } from '../../i18n/translator.ts'
import type { Kind } from './kinds.ts'
import { tellGrowth } from './tell-growth.ts'

/** Topics of the policy that a desk begins with: as a title, and within a sentence. */
const TOPICS: Readonly<Record<string, readonly [title: PlainKey, within: PlainKey]>> = {
  billing: ['mood.topic.billing', 'facts.value.billing'],
  technical: ['mood.topic.technical', 'facts.value.technical'],
  delivery: ['mood.topic.delivery', 'facts.value.delivery'],
  sales: ['mood.topic.sales', 'facts.value.sales'],
}

/** A policy may name topics of its own: they stand as they are. */
function nameTopic(topic: string, form: 0 | 1, t: Translate): string {
  const key = Object.hasOwn(TOPICS, topic) ? TOPICS[topic]?.[form] : undefined
  return key === undefined ? topic : t(key)
}

/** Words whose keys are made of values that the desk names. */
const say = (t: Translate, key: string): string => t(key as MessageKey & PlainKey)

export function useNameKind(): (kind: Pick<Kind, 'key' | 'topic'>) => string {
  const { t } = useLanguage()
  return ({ key, topic }) => (topic === null ? say(t, `mood.kind.${key}`) : nameTopic(topic, 0, t))
}

/** A spike in one sentence: "Negative messages about bills tripled: 31, usually 9". */
export function useTellSpike(): (spike: MoodSpike) => string {
  const { t, formats } = useLanguage()
  const nameCause = useNameCause()
  return ({ by, value, count, usual, madeOf }) => {
    const growth = tellGrowth(count, usual)
    return t('mood.spike', {
      what: nameSlice(by, value, t),
      madeOf: madeOf?.by ?? 'nothing',
      name: madeOf === null ? '' : nameCause(madeOf),
      growth: growth.word,
      times: formats.number(growth.times),
      count: formats.number(count),
      usual: formats.number(Math.round(usual)),
    })
  }
}

function nameSlice(by: MoodSpike['by'], value: string, t: Translate): string {
  if (by === 'topic') return t('mood.of.topic', { topic: nameTopic(value, 1, t) })
  return by === 'sentiment' ? t('mood.of.negative') : say(t, `mood.kind.${value}`)
}

function useNameCause(): (madeOf: NonNullable<MoodSpike['madeOf']>) => string {
  const { t } = useLanguage()
  const { data } = useQuery(accountsQuery)
  return ({ by, value }) => {
    switch (by) {
      case 'topic':
        return nameTopic(value, 1, t)
      case 'intent':
        return say(t, `mood.kind.${value}`)
      case 'account':
        return data?.accounts.find(each => each.id === value)?.handle ?? ''
      case 'language':
        return say(t, `facts.value.${value}`)
    }
  }
}

/** What was understood of one message, in words: mood, intent, topic, language. */
export function useJudgedWords() {
  const { t } = useLanguage()
  return ({
    intent,
    topic,
    language,
  }: {
    intent: string
    topic: string | null
    language: string
  }): string[] => [
    say(t, `facts.value.${intent}`),
    ...(topic === null ? [] : [nameTopic(topic, 1, t)]),
    say(t, `facts.value.${language}`),
  ]
}
