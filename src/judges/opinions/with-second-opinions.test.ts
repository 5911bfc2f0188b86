import { describe, expect, test } from 'vitest'
import type { JudgeMany } from '../../core/triage/judgement.ts'
import { createGate } from './gate.ts'
import { mergeOpinion } from './merge-opinion.ts'
import type { Opinion, SecondOpinion } from './second-opinion.ts'
import { alwaysInDoubt, asking, judged, opinionThat } from './testing/doubtful.ts'
import { withSecondOpinions } from './with-second-opinions.ts'

const PROBLEM: Opinion = { intent: { value: 'problem', confidence: 0.8, evidence: [] } }
const never = new AbortController().signal
const limits = { below: 0.5, batchMs: 60_000, closing: never }
const silent: SecondOpinion['ask'] = () => new Promise(() => undefined)

describe('an opinion that is merged', () => {
  test('brings its value and confidence; the words stay ours', () =>
    expect(mergeOpinion(judged(), PROBLEM).intent).toEqual({
      value: 'problem',
      confidence: 0.8,
      evidence: ['boh'],
    }))

  test('leaves what it does not speak of', () =>
    expect(mergeOpinion(judged(), PROBLEM)).toMatchObject({
      sentiment: judged().sentiment,
      urgency: judged().urgency,
    }))

  test('is not believed where we are surer', () =>
    expect(
      mergeOpinion(judged({ sentiment: { value: 'negative', confidence: 0.9, evidence: [] } }), {
        sentiment: { value: 'positive', confidence: 0.7, evidence: [] },
      }).sentiment.value,
    ).toBe('negative'))

  test('does not let one wish be wanted twice', () =>
    expect(mergeOpinion(judged(), PROBLEM).alsoWants.value).toEqual(['question']))
})

describe('a second opinion', () => {
  test('is not asked of a text that our own model alone is to judge', async () => {
    const heard: string[] = []
    const opinion = opinionThat(async ({ text }) => {
      heard.push(text)
      return PROBLEM
    })
    const asked = [asking('here'), { ...asking('nowhere'), isForOurModelAlone: true }]
    await withSecondOpinions(alwaysInDoubt, [opinion], limits)(asked)
    expect(heard).toEqual(['here'])
  })

  test('is asked of doubtful messages alone, the least sure first; each answer finds its message', async () => {
    const confidences: Readonly<Record<string, number>> = { sure: 0.9, edge: 0.5, doubtful: 0.4, lost: 0.2 }
    const judge: JudgeMany = async asked =>
      asked.map(({ text }) =>
        judged({ intent: { value: 'chatter', confidence: confidences[text] ?? 0, evidence: [] } }),
      )
    const heard: string[] = []
    const opinion = opinionThat(async ({ text }) => {
      heard.push(text)
      return text === 'lost' ? PROBLEM : null
    })
    const texts = ['sure', 'edge', 'doubtful', 'lost', '  ']
    const said = await withSecondOpinions(judge, [opinion], limits)(texts.map(text => asking(text)))
    expect(heard).toEqual(['lost', 'doubtful'])
    expect(said.map(each => each.intent.value)).toEqual([
      'chatter',
      'chatter',
      'chatter',
      'problem',
      'chatter',
    ])
  })

  test('that doubts another fact is asked by that one', async () => {
    const opinion = opinionThat(async () => PROBLEM, { clears: 'sentiment' })
    const judge: JudgeMany = async asked =>
      asked.map(() => judged({ sentiment: { value: 'neutral', confidence: 0.7, evidence: [] } }))
    const [said] = await withSecondOpinions(judge, [opinion], limits)([asking('ciao')])
    expect(said?.intent.value).toBe('chatter')
  })

  test('may fail, at once or later: our own judgement stands', async () => {
    const failing = opinionThat(async () => Promise.reject(new Error('no')))
    const throwing = opinionThat(() => {
      throw new Error('no')
    })
    expect(await withSecondOpinions(alwaysInDoubt, [failing, throwing], limits)([asking('ciao')])).toEqual([
      judged(),
    ])
  })

  test('that never answers is not waited for, and another one’s answer counts', async () => {
    const judge = withSecondOpinions(alwaysInDoubt, [opinionThat(silent), opinionThat(async () => PROBLEM)], {
      ...limits,
      batchMs: 20,
    })
    const [said] = await judge([asking('ciao')])
    expect(said?.intent.value).toBe('problem')
  })

  test('is broken off when the desk closes, and not asked after', async () => {
    const closing = new AbortController()
    const signals: AbortSignal[] = []
    const opinion = opinionThat((_, __, signal) => {
      signals.push(signal)
      return new Promise(() => undefined)
    })
    const judge = withSecondOpinions(alwaysInDoubt, [opinion], { ...limits, closing: closing.signal })
    const under = judge([asking('ciao')])
    await expect.poll(() => signals.length).toBe(1)
    closing.abort()
    expect(await under).toEqual([judged()])
    expect(signals[0]?.aborted).toBe(true)
    expect(await judge([asking('ciao')])).toEqual([judged()])
    expect(signals).toHaveLength(1)
  })

  test('is asked no more questions at once than it takes, over all batches', async () => {
    let under = 0
    let most = 0
    const opinion = opinionThat(
      async () => {
        most = Math.max(most, ++under)
        await Promise.resolve()
        under--
        return PROBLEM
      },
      { atOnce: 2 },
    )
    const judge = withSecondOpinions(alwaysInDoubt, [opinion], limits)
    const batch = Array.from({ length: 5 }, (_, at) => asking(`${at}`))
    const said = await Promise.all([judge(batch), judge(batch)])
    expect(said.flat().every(each => each.intent.value === 'problem')).toBe(true)
    expect(most).toBe(2)
  })
})

describe('the gate', () => {
  test('lets nobody in who was broken off while he waited, and the next one still comes', async () => {
    const gate = createGate(1)
    const first = Promise.withResolvers<string>()
    const given = new AbortController()
    const began: string[] = []
    const enter = (name: string, signal: AbortSignal, work = async () => name) =>
      gate(() => {
        began.push(name)
        return work()
      }, signal)
    const all = [enter('a', never, () => first.promise), enter('b', given.signal), enter('c', never)]
    given.abort()
    first.resolve('a')
    expect(await Promise.all(all)).toEqual(['a', null, 'c'])
    expect(began).toEqual(['a', 'c'])
  })

  test('opens again after a failure', async () => {
    const gate = createGate(1)
    await expect(gate(() => Promise.reject(new Error('no')), never)).rejects.toThrow('no')
    expect(await gate(async () => 'yes', never)).toBe('yes')
  })
})
