import { createRandom } from '../../../src/sandbox/cast/random.ts'
import { pause } from '../pause.ts'
import type { HouseUnderTest } from './house.ts'

/** What somebody of a department has answered. */
export interface GivenAnswer {
  /** Stands in the text alone of all answers. */
  readonly marker: string
  readonly department: string
  readonly issueId: string
}

export interface People {
  readonly given: readonly GivenAnswer[]
  /** Answers what is left, then goes home. */
  stop(): Promise<void>
}

const BREATH_MS = 700

/** Who works in a house answers what comes in, most of it once. Between them and their house nothing goes wrong. */
export function startPeople(house: HouseUnderTest, seed: number): People {
  const given: GivenAnswer[] = []
  const seen = new Set<string>()
  const random = createRandom(`${seed}:people:${house.department}`)
  let isOver = false
  const answerNew = async () => {
    for (const { id } of await house.listIssues()) {
      if (seen.has(id)) continue
      seen.add(id)
      for (let left = random.chance(0.2) ? 2 : 1; left > 0; left--) {
        const marker = `ANS-${house.department}-${String(given.length + 1).padStart(5, '0')}`
        await house.answer(id, `Ecco la risposta. ${marker}`)
        given.push({ marker, department: house.department, issueId: id })
      }
    }
  }
  const run = async () => {
    while (!isOver) {
      await answerNew()
      await pause(BREATH_MS)
    }
  }
  const running = run()
  running.catch(() => undefined)
  return {
    given,
    async stop() {
      isOver = true
      await running
      await answerNew()
    },
  }
}
