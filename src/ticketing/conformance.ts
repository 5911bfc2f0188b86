import { afterAll, beforeAll, describe } from 'vitest'
import { exerciseCarrying } from './conformance/carrying-sentences.ts'
import { exerciseChecking } from './conformance/checking-sentences.ts'
import { exerciseLookup } from './conformance/lookup-sentences.ts'
import { exercisePush } from './conformance/push-sentences.ts'
import { exerciseReading } from './conformance/reading-sentences.ts'
import type { TicketingUnderTest } from './conformance/under-test.ts'

export type { IssueSeen, SystemUnderTest, TicketingUnderTest } from './conformance/under-test.ts'

/**
 * The suite that every adapter of a ticketing system passes: the same sentences for each. `make` opens a place of its own
 * in a real system, with a line to it that can be told to fail.
 */
export function exerciseTicketing<Settings, Secrets>(
  name: string,
  make: () => Promise<TicketingUnderTest<Settings, Secrets>>,
): void {
  describe(`${name}, as every ticketing system,`, () => {
    let opened: TicketingUnderTest | null = null
    beforeAll(async () => {
      // A system's own settings are nobody's business here: the suite hands them back as it got them.
      opened = (await make()) as unknown as TicketingUnderTest
    })
    afterAll(() => opened?.close())
    const get = (): TicketingUnderTest => {
      if (opened === null) throw new Error('the system under test has not been opened')
      return opened
    }
    for (const exercise of [
      exerciseChecking,
      exerciseCarrying,
      exerciseLookup,
      exerciseReading,
      exercisePush,
    ])
      exercise(get)
  })
}
