import { describe, expect, test } from 'vitest'
import type { PolicyDocument, PromiseEntry } from '../policy/policy.ts'
import { starterPolicy } from '../policy/starter-policy.ts'
import type { Priority } from '../ticket/ticket.ts'
import { at } from './clock.fixture.ts'
import type { Clock } from './clock.ts'
import { dueAtOf, type Happening, settleClocks } from './settle-clocks.ts'
import { termsOf } from './terms.ts'

const PROMISE: PromiseEntry = {
  key: 'standard',
  name: 'Standard',
  answerWithinMinutes: { urgent: 20, high: 30, normal: 60, low: 480 },
  nextAnswerWithinMinutes: 90,
  resolveWithinMinutes: 600,
  informEveryMinutes: 120,
}

/** One matter, and what happens on it. */
class Matter {
  clocks: Clock[] = []
  readonly document: PolicyDocument
  private ids = 0

  constructor(promise: Partial<PromiseEntry> = {}) {
    this.document = { ...starterPolicy(['Aurora']), promises: [{ ...PROMISE, ...promise }] }
  }

  terms(priority: Priority = 'normal', answerWithinMinutes = 60) {
    return termsOf(this.document, { promise: 'standard', answerWithinMinutes, priority })
  }

  happens(happening: Happening): this {
    const open = this.clocks.filter(({ endedAt }) => endedAt === null)
    const { document } = this
    const { changed } = settleClocks(
      { ticketId: 't', open, document, newId: () => `c${this.ids++}` },
      happening,
    )
    for (const clock of changed) {
      const at = this.clocks.findIndex(({ id }) => id === clock.id)
      this.clocks = at === -1 ? [...this.clocks, clock] : this.clocks.with(at, clock)
    }
    return this
  }

  waits(time: string, isFirst = false, answerWithinMinutes = 60): this {
    return this.happens({
      kind: 'waits',
      at: at(time),
      isFirst,
      terms: this.terms('normal', answerWithinMinutes),
    })
  }
  answered = (time: string) => this.happens({ kind: 'answered', at: at(time) })
  acknowledged = (time: string) => this.happens({ kind: 'acknowledged', at: at(time), terms: this.terms() })
  resolved = (time: string) => this.happens({ kind: 'resolved', at: at(time) })
  prioritised = (time: string, priority: Priority) =>
    this.happens({ kind: 'prioritised', at: at(time), priority })

  get told(): string[] {
    return this.clocks.map(
      ({ metric, state, endedAt }) => `${metric} ${state}${endedAt === null ? '' : ', ended'}`,
    )
  }
  get dueAt(): Date | null {
    return dueAtOf(this.clocks.filter(({ endedAt }) => endedAt === null))
  }
  clock(metric: Clock['metric']): Clock {
    const found = this.clocks.findLast(each => each.metric === metric)
    if (found === undefined) throw new Error(`no ${metric}`)
    return found
  }
}

const begun = (promise: Partial<PromiseEntry> = {}) => new Matter(promise).waits('08:00', true)

describe('a matter', () => {
  test('begins with its first answer and its solution', () => {
    const matter = begun()
    expect(matter.told).toEqual(['firstResponse running', 'resolution running'])
    expect(matter.dueAt).toEqual(at('09:00'))
  })

  test('is owed one answer, however often he writes: from his first word', () => {
    const matter = begun().waits('08:20').waits('08:40')
    expect(matter.told).toHaveLength(2)
    expect(matter.dueAt).toEqual(at('09:00'))
  })

  test('that was answered waits for him, and its solution stands still', () => {
    const matter = begun().answered('08:30')
    expect(matter.told).toEqual(['firstResponse met, ended', 'resolution paused'])
    expect(matter.dueAt).toBeNull()
  })

  test('goes on with the next answer, whatever became of the first', () => {
    const matter = begun().answered('08:30').waits('10:00')
    expect(matter.clock('firstResponse')).toMatchObject({ state: 'met', dueAt: at('09:00') })
    expect(matter.clock('nextResponse')).toMatchObject({ state: 'running', dueAt: at('11:30') })
    expect(matter.clock('resolution')).toMatchObject({ state: 'running', dueAt: at('19:30') })
  })

  test('that is resolved keeps no promise running', () => {
    const matter = begun().answered('08:30').waits('10:00').resolved('10:10')
    expect(matter.told).toEqual([
      'firstResponse met, ended',
      'resolution met, ended',
      'nextResponse cancelled, ended',
    ])
    expect(matter.dueAt).toBeNull()
  })

  test('that is taken up again is owed an answer and a solution anew', () => {
    const matter = begun().resolved('08:10').waits('09:00')
    expect(matter.clock('nextResponse')).toMatchObject({ startedAt: at('09:00'), dueAt: at('10:30') })
    expect(matter.clock('resolution')).toMatchObject({ startedAt: at('09:00') })
  })
})

describe('a promise', () => {
  test('whose solution does not wait for the customer runs on', () =>
    expect(begun({ pausesWhileWaiting: false }).answered('08:30').told).toEqual([
      'firstResponse met, ended',
      'resolution running',
    ]))

  test('of no solution has none', () =>
    expect(begun({ resolveWithinMinutes: undefined }).told).toEqual(['firstResponse running']))
})

describe('a word that somebody is at it', () => {
  test('answers nothing unless the policy says so', () => {
    const matter = begun().acknowledged('08:10')
    expect(matter.told).toEqual(['firstResponse running', 'resolution running', 'progress running'])
    expect(matter.answered('08:40').told).toEqual([
      'firstResponse met, ended',
      'resolution paused',
      'progress met, ended',
    ])
  })

  test('is the first answer where it counts; the solution is owed next, and the customer hears of it', () => {
    const matter = begun({ acknowledgementCounts: true }).acknowledged('08:10')
    expect(matter.clock('firstResponse')).toMatchObject({ state: 'met' })
    expect(matter.clock('progress')).toMatchObject({ state: 'running', dueAt: at('10:10') })
    expect(matter.dueAt).toEqual(at('10:10'))
  })

  test('where no solution is promised leaves the answer itself owed', () => {
    const matter = begun({ acknowledgementCounts: true, resolveWithinMinutes: undefined }).acknowledged(
      '08:10',
    )
    expect(matter.clock('nextResponse')).toMatchObject({ state: 'running', dueAt: at('09:40') })
  })

  test('is owed again and again while it lasts', () => {
    const matter = begun({ acknowledgementCounts: true }).acknowledged('08:10').acknowledged('10:05')
    expect(matter.clock('progress')).toMatchObject({ state: 'running', dueAt: at('12:05') })
  })

  test('is no reminder any more when he writes himself', () => {
    const matter = begun({ acknowledgementCounts: true }).acknowledged('08:10').waits('09:00')
    expect(matter.clock('progress').state).toBe('cancelled')
    expect(matter.clock('nextResponse').state).toBe('running')
  })
})

describe('another priority', () => {
  test('shortens what runs, by the promise', () =>
    expect(begun().prioritised('08:10', 'urgent').clock('firstResponse').dueAt).toEqual(at('08:30')))

  test('leaves minutes that a rule gave itself', () => {
    const matter = new Matter().waits('08:00', true, 45).prioritised('08:10', 'urgent')
    expect(matter.clock('firstResponse')).toMatchObject({ promise: null, dueAt: at('08:45') })
  })

  test('leaves what the policy no longer promises: it was promised', () => {
    const matter = begun()
    matter.document.promises.length = 0
    expect(matter.prioritised('08:10', 'urgent').clock('firstResponse').dueAt).toEqual(at('09:00'))
  })
})
