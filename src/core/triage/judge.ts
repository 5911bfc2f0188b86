import { detectLanguage } from './detect-language.ts'
import { type Fact, INTENTS, type Intent, MESSAGE_FUNCTIONS, SENTIMENTS, URGENCIES } from './facts.ts'
import type { Asked, Judge, Judgement } from './judgement.ts'
import { type Head, probabilitiesOf, type Seen, strongestTokens } from './model/head.ts'
import { markBrandBy } from './model/mark-brand.ts'
import type { Model } from './model/model-file.ts'
import { type Look, look, see } from './model/see.ts'
import { readPrivateData } from './read-private-data.ts'

/** From which probability on a second wish is told of. */
const ALSO = 0.5
/** From which probability on people count as insulted. */
const TOXIC = 0.5
/** Good words and a bad matter: from this probability of a problem on, a positive tone is doubted. */
const DOUBTFUL = 0.6
const MOST_EVIDENCE = 4

/** Judges texts by a model. Pure: nothing is remembered but the brands' names as they are compared. */
export function createJudge(model: Model): Judge {
  const headOf = (name: string): Head => {
    const head = model.heads[name]
    if (head === undefined) throw new Error(`The model has no head "${name}".`)
    return head
  }
  const heads = {
    language: headOf('language'),
    sentiment: headOf('sentiment'),
    urgency: headOf('urgency'),
    intent: headOf('intent'),
    wants: headOf('wants'),
    function: headOf('function'),
    toxic: headOf('toxic'),
  }
  const marks = new WeakMap<Asked['brand'], readonly string[]>()
  const marksOf = (brand: Asked['brand']) => {
    const known = marks.get(brand) ?? markBrandBy(brand.names, brand.handles)
    marks.set(brand, known)
    return known
  }
  return asked => {
    const seenOnce = look(asked.text, marksOf(asked.brand))
    const language = detectLanguage(asked.text, asked.language, heads.language, seenOnce)
    const seen = see(seenOnce, language.value, model.valences)
    return judge(asked, seenOnce, seen, language, heads)
  }
}

type Heads = Readonly<Record<'sentiment' | 'urgency' | 'intent' | 'wants' | 'function' | 'toxic', Head>>

function judge(
  asked: Asked,
  { text, tokens }: Look,
  seen: Seen,
  language: Judgement['language'],
  heads: Heads,
): Judgement {
  const words = (places: readonly number[]) =>
    places.flatMap(place => {
      const token = tokens[place]
      return token === undefined ? [] : [text.slice(token.at, token.end)]
    })
  const choose = <T extends string>(head: Head, values: readonly T[]): Fact<T> => {
    const { place, confidence } = likeliest(probabilitiesOf(head, seen))
    const value = values[place] as T
    return { value, confidence, evidence: words(strongestTokens(head, seen, place, MOST_EVIDENCE)) }
  }
  const intent = choose(heads.intent, INTENTS)
  const sentiment = choose(heads.sentiment, SENTIMENTS)
  const toxicity = probabilitiesOf(heads.toxic, seen)[0] ?? 0
  return {
    language,
    sentiment,
    urgency: choose(heads.urgency, URGENCIES),
    intent,
    alsoWants: readAlso(probabilitiesOf(heads.wants, seen), intent.value),
    function: choose(heads.function, MESSAGE_FUNCTIONS),
    isToxic: {
      value: toxicity >= TOXIC,
      confidence: Math.max(toxicity, 1 - toxicity),
      evidence: toxicity >= TOXIC ? words(strongestTokens(heads.toxic, seen, 0, MOST_EVIDENCE)) : [],
    },
    mayBeIronic: readIrony(sentiment, intent),
    privateData: readPrivateData(asked.text, language.value),
  }
}

function likeliest(probabilities: readonly number[]): { place: number; confidence: number } {
  const confidence = Math.max(...probabilities)
  return { place: probabilities.indexOf(confidence), confidence }
}

function readAlso(probabilities: readonly number[], main: Intent): Fact<readonly Intent[]> {
  const also = INTENTS.map((intent, at) => ({ intent, probability: probabilities[at] ?? 0 }))
    .filter(({ intent, probability }) => intent !== main && probability >= ALSO)
    .sort((a, b) => b.probability - a.probability)
  return {
    value: also.map(each => each.intent),
    confidence: also.at(-1)?.probability ?? 1 - Math.max(0, ...probabilities.filter(each => each < ALSO)),
    evidence: [],
  }
}

/** Praise where something is wrong, or a problem told with a smile: said as a doubt, with the doubt's size. */
function readIrony(sentiment: Judgement['sentiment'], intent: Judgement['intent']): Fact<boolean> {
  const smiles = sentiment.value === 'positive' && intent.value === 'problem' && intent.confidence >= DOUBTFUL
  return {
    value: smiles,
    confidence: smiles ? intent.confidence * sentiment.confidence : 0.5,
    evidence: smiles ? sentiment.evidence : [],
  }
}
