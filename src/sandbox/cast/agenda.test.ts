import { expect, test } from 'vitest'
import { createAgenda, type Scheduler } from './agenda.ts'

function createManual() {
  let now = 0
  let alarm: { at: number; run: () => void } | null = null
  const scheduler: Scheduler = {
    now: () => now,
    after(delayMs, run) {
      const mine = { at: now + delayMs, run }
      alarm = mine
      return () => {
        if (alarm === mine) alarm = null
      }
    },
  }
  function advance(ms: number) {
    const until = now + ms
    while (alarm && alarm.at <= until) {
      const { at, run } = alarm
      alarm = null
      now = at
      run()
    }
    now = until
  }
  return { scheduler, advance }
}

const always = () => true

test('runs entries when their time has come, in order', () => {
  const { scheduler, advance } = createManual()
  const agenda = createAgenda(scheduler, 1)
  const done: string[] = []
  agenda.plan('b', 2000, () => done.push('b'))
  agenda.plan('a', 1000, () => done.push('a'))
  advance(999)
  expect(done).toEqual([])
  advance(1001)
  expect(done).toEqual(['a', 'b'])
})

test('speed stretches what is left, and 0 holds everything', () => {
  const { scheduler, advance } = createManual()
  const agenda = createAgenda(scheduler, 0)
  const done: string[] = []
  agenda.plan('a', 1000, () => done.push('a'))
  advance(60_000)
  expect(done).toEqual([])
  agenda.setSpeed(4)
  advance(125)
  agenda.setSpeed(1)
  advance(499)
  expect(done).toEqual([])
  advance(1)
  expect(done).toEqual(['a'])
})

test('an entry under the same key takes the place of the first', () => {
  const { scheduler, advance } = createManual()
  const agenda = createAgenda(scheduler, 1)
  const done: string[] = []
  agenda.plan('a', 1000, () => done.push('first'))
  agenda.plan('a', 3000, () => done.push('second'))
  advance(5000)
  expect(done).toEqual(['second'])
})

test('running out follows what is added; running once does not', () => {
  const { scheduler } = createManual()
  const agenda = createAgenda(scheduler, 0)
  const done: string[] = []
  const chain = (left: number) => {
    done.push(`step ${left}`)
    if (left > 0) agenda.plan(`chain ${left}`, 1000, () => chain(left - 1))
  }
  agenda.plan('chain', 1000, () => chain(2))
  agenda.plan('other', 500, () => done.push('other'))
  agenda.runOnce(key => key.startsWith('chain'))
  expect(done).toEqual(['step 2'])
  agenda.runOut(always)
  expect(done).toEqual(['step 2', 'other', 'step 1', 'step 0'])
})

test('after a stop nothing runs', () => {
  const { scheduler, advance } = createManual()
  const agenda = createAgenda(scheduler, 1)
  const done: string[] = []
  agenda.plan('a', 1000, () => done.push('a'))
  agenda.stop()
  advance(5000)
  agenda.runOut(always)
  expect(done).toEqual([])
})
