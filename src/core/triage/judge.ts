import { detectLanguage } from './detect-language.ts'
import { type Fact, INTENTS, type Intent, MESSAGE_FUNCTIONS, SENTIMENTS, URGENCIES } from './facts.ts'
import type { Asked, Judge, Judgement } from './judgement.ts'
import {
  type Asked as AskedHead,
  openHead,
  probabilitiesOf,
  type Seen,
  type Sums,
  strongestTokens,
  sumBank,
} from './model/bank.ts'
import { type BrandMarks, markBrandBy } from './model/mark-brand.ts'
import type { Model } from './model/model-file.ts'
import { type Look, look, see } from './model/see.ts'
import { readPrivateData } from './read-private-data.ts'

/** From which probability on a second wish is told of: two that are meant share what there is. */
const ALSO = 0.2
/** From which probability on people count as insulted. */
const TOXIC = 0.5
/**
 * From which probability on, chatter and spam together, a text is no customer's word. Under a half: most of what asks
 * nothing looks a little like a question or a complaint, and what is held back wrongly is still listed for a person.
 */
const NOISE = 0.25
const NOISY: readonly Intent[] = ['chatter', 'spam']
const MOST_EVIDENCE = 4

type HeadName = 'language' | 'sentiment' | 'urgency' | 'intent' | 'function' | 'toxic'
type Heads = Readonly<Record<HeadName, AskedHead>>

function openHeads({ banks }: Model): Heads {
  const open = (name: HeadName) => openHead(banks, name)
  return {
    language: open('language'),
    sentiment: open('sentiment'),
    urgency: open('urgency'),
    intent: open('intent'),
    function: open('function'),
    toxic: open('toxic'),
  }
}

/** Judges texts by a model. Pure: nothing is remembered but the brands' names as they are compared. */
export function createJudge(model: Model): Judge {
  const heads = openHeads(model)
  const known = new WeakMap<Asked['brand'], BrandMarks>()
  const marksOf = (brand: Asked['brand']) => {
    const marks = known.get(brand) ?? markBrandBy(brand.names, brand.handles)
    known.set(brand, marks)
    return marks
  }
  return asked => {
    const seenOnce = look(asked.text, marksOf(asked.brand))
    const language = detectLanguage(asked.language, heads.language, seenOnce)
    const seen = see(seenOnce, language.value, model.lexicon, asked.isAddressed)
    const privateData = readPrivateData(asked.text, language.value)
    return { language, ...judgeBy(heads, seenOnce, seen), privateData }
  }
}

type Judged = Omit<Judgement, 'language' | 'privateData'>

function judgeBy(heads: Heads, { text, tokens }: Look, seen: Seen): Judged {
  const sums = new Map([heads.sentiment.bank, heads.intent.bank].map(bank => [bank, sumBank(bank, seen)]))
  const sumsOf = ({ bank }: AskedHead): Sums => sums.get(bank) ?? sumBank(bank, seen)
  const asked = new Map<AskedHead, readonly number[]>()
  const ask = (head: AskedHead): readonly number[] => {
    const known = asked.get(head) ?? probabilitiesOf(head, sumsOf(head), seen)
    asked.set(head, known)
    return known
  }
  const words = (places: readonly number[]) =>
    places.flatMap(place => {
      const token = tokens[place]
      return token === undefined ? [] : [text.slice(token.at, token.end)]
    })
  const choose = <T extends string>(head: AskedHead, values: readonly T[], among: readonly T[]): Fact<T> => {
    const probabilities = ask(head)
    const [first, second] = rank(probabilities, values, among)
    return {
      value: values[first] as T,
      confidence: probabilities[first] as number,
      evidence: words(strongestTokens(head, sumsOf(head), seen, first, second, MOST_EVIDENCE)),
    }
  }
  const noise = ask(heads.intent).reduce(
    (sum, probability, at) => sum + (NOISY.includes(INTENTS[at] as Intent) ? probability : 0),
    0,
  )
  const isNoise = noise >= NOISE
  const intent = choose(
    heads.intent,
    INTENTS,
    INTENTS.filter(each => NOISY.includes(each) === isNoise),
  )
  const sentiment = choose(heads.sentiment, SENTIMENTS, SENTIMENTS)
  const toxicity = ask(heads.toxic)[0] ?? 0
  return {
    sentiment,
    urgency: choose(heads.urgency, URGENCIES, URGENCIES),
    intent,
    alsoWants: readAlso(ask(heads.intent), intent.value),
    function: choose(heads.function, MESSAGE_FUNCTIONS, MESSAGE_FUNCTIONS),
    isToxic: {
      value: toxicity >= TOXIC,
      confidence: Math.max(toxicity, 1 - toxicity),
      evidence:
        toxicity >= TOXIC
          ? words(strongestTokens(heads.toxic, sumsOf(heads.toxic), seen, 0, null, MOST_EVIDENCE))
          : [],
    },
    mayBeIronic: readIrony(sentiment, intent),
    leanings: { intent: ask(heads.intent), urgency: ask(heads.urgency), sentiment: ask(heads.sentiment) },
  }
}

/** The places of the likeliest value and of the next one, among those that may be chosen. */
function rank<T>(
  probabilities: readonly number[],
  values: readonly T[],
  among: readonly T[],
): [number, number | null] {
  const places = values.flatMap((value, place) => (among.includes(value) ? [place] : []))
  places.sort((a, b) => (probabilities[b] as number) - (probabilities[a] as number) || a - b)
  const [first = 0, second = null] = places
  return [first, second]
}

function readAlso(probabilities: readonly number[], main: Intent): Fact<readonly Intent[]> {
  const others = INTENTS.map((intent, at) => ({ intent, probability: probabilities[at] ?? 0 }))
    .filter(({ intent }) => intent !== main && !NOISY.includes(intent))
    .sort((a, b) => b.probability - a.probability)
  const also = others.filter(({ probability }) => probability >= ALSO)
  const rejected = others.find(({ probability }) => probability < ALSO)
  return {
    value: also.map(each => each.intent),
    confidence: also.at(-1)?.probability ?? 1 - (rejected?.probability ?? 0),
    evidence: [],
  }
}

/** A problem that is told with a smile: said as a doubt, and with the doubt's size. */
function readIrony(sentiment: Judged['sentiment'], intent: Judged['intent']): Fact<boolean> {
  if (sentiment.value !== 'positive' || intent.value !== 'problem')
    return { value: false, confidence: 0.5, evidence: [] }
  return { value: true, confidence: intent.confidence * sentiment.confidence, evidence: sentiment.evidence }
}
