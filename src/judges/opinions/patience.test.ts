import { describe, expect, test } from 'vitest'
import { keepToBudget } from './keep-to-budget.ts'
import { rememberAnswers } from './remember-answers.ts'
import { restWhenFailing } from './rest-when-failing.ts'
import { type Opinion, OpinionTrouble, type SecondOpinion } from './second-opinion.ts'
import { asking, judged, openLog, opinionThat } from './testing/doubtful.ts'

const SAID: Opinion = { intent: { value: 'problem', confidence: 0.8, evidence: [] } }
const never = new AbortController().signal
const ask = (opinion: SecondOpinion, text = 'ciao', signal = never) =>
  opinion.ask(asking(text), judged(), signal)

/** A clock that stands until it is moved, in milliseconds. */
function openClock(start = '2026-11-22T12:00:00Z') {
  let at = new Date(start).getTime()
  return {
    now: () => new Date(at),
    pass: (ms: number) => {
      at += ms
    },
  }
}

describe('the budget', () => {
  test('ends for the day, is told of once, and begins anew with the next', async () => {
    const log = openLog()
    const clock = openClock('2026-11-22T23:59:00Z')
    const opinion = keepToBudget(
      opinionThat(async () => SAID),
      2,
      log,
      clock.now,
    )
    expect([await ask(opinion), await ask(opinion), await ask(opinion)]).toEqual([SAID, SAID, null])
    expect(log.sentences()).toEqual(['The last question of the day is asked'])
    clock.pass(60_000)
    expect(await ask(opinion)).toEqual(SAID)
  })

  test('counts questions that fail', async () => {
    const failing = opinionThat(() => Promise.reject(new OpinionTrouble('HTTP 500')))
    const opinion = keepToBudget(failing, 1, openLog(), openClock().now)
    await expect(ask(opinion)).rejects.toThrow('HTTP 500')
    expect(await ask(opinion)).toBeNull()
  })

  test('of nothing asks nothing', async () =>
    expect(
      await ask(
        keepToBudget(
          opinionThat(async () => SAID),
          0,
          openLog(),
          openClock().now,
        ),
      ),
    ).toBeNull())
})

describe('patience', () => {
  const patience = { questionMs: 60_000, failures: 3, restMs: 30_000 }

  function open(answers: (() => Promise<Opinion | null>)[], change = {}) {
    const log = openLog()
    const clock = openClock()
    let questions = 0
    const opinion = restWhenFailing(
      opinionThat(() => {
        questions++
        return answers.shift()?.() ?? Promise.resolve(SAID)
      }),
      { ...patience, ...change },
      log,
      clock.now,
    )
    return { log, clock, opinion, questions: () => questions }
  }
  const fail = () => Promise.reject(new OpinionTrouble('HTTP 500'))
  const askTimes = async (opinion: SecondOpinion, times: number) => {
    for (let time = 0; time < times; time++) expect(await ask(opinion)).toBeNull()
  }

  test('ends with the third failure: it rests, is tried again, and only both ends are logged', async () => {
    const { log, clock, opinion, questions } = open([fail, fail, fail, fail])
    await askTimes(opinion, 5)
    expect(questions()).toBe(3)
    clock.pass(patience.restMs)
    await askTimes(opinion, 2)
    expect(questions()).toBe(4)
    clock.pass(patience.restMs)
    expect(await ask(opinion)).toEqual(SAID)
    expect(log.lines).toEqual([
      {
        level: 'warn',
        words: [
          { opinion: 'the other', trouble: 'HTTP 500' },
          'A second opinion fails: our own judgement stands alone',
        ],
      },
      { level: 'info', words: [{ opinion: 'the other' }, 'A second opinion answers again'] },
    ])
  })

  test('begins anew with each answer, not with a silence', async () => {
    const { opinion, questions } = open([fail, fail, async () => SAID, fail, fail, async () => null, fail])
    await askTimes(opinion, 2)
    expect(await ask(opinion)).toEqual(SAID)
    await askTimes(opinion, 6)
    expect(questions()).toBe(7)
  })

  test('has an end for one question', async () => {
    const { log, opinion } = open([() => new Promise(() => undefined)], { questionMs: 5, failures: 1 })
    expect(await ask(opinion)).toBeNull()
    expect(log.everything()).toContain('no answer in time')
  })

  test('is not tried by what we broke off ourselves', async () => {
    const { log, opinion } = open([() => new Promise(() => undefined)], { failures: 1 })
    const ending = new AbortController()
    const under = ask(opinion, 'ciao', ending.signal)
    ending.abort()
    expect(await under).toBeNull()
    expect(log.lines).toEqual([])
  })

  test('repeats no word of a foreign error', async () => {
    const { log, opinion } = open([() => Promise.reject(new Error('asked: "my secret"'))], { failures: 1 })
    expect(await ask(opinion)).toBeNull()
    expect(log.everything()).toContain('an unexpected error')
    expect(log.everything()).not.toContain('secret')
  })
})

describe('memory', () => {
  test('asks of the same text once, of another one and of silence again', async () => {
    const heard: string[] = []
    const opinion = rememberAnswers(
      opinionThat(async ({ text }) => {
        heard.push(text)
        return text === 'silence' ? null : SAID
      }),
    )
    for (const text of ['a', 'a', 'b', 'silence', 'silence']) await ask(opinion, text)
    expect(heard).toEqual(['a', 'b', 'silence', 'silence'])
  })

  test('keeps no more than it has place for', async () => {
    let questions = 0
    const opinion = rememberAnswers(
      opinionThat(async () => {
        questions++
        return SAID
      }),
    )
    for (let at = 0; at <= 2_000; at++) await ask(opinion, `${at}`)
    await ask(opinion, '2000')
    expect(questions).toBe(2_001)
    await ask(opinion, '0')
    expect(questions).toBe(2_002)
  })
})
