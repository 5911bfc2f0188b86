import { afterAll, beforeAll, describe } from 'vitest'
import { exerciseAccount } from './conformance/account-sentences.ts'
import { exerciseEnclosures } from './conformance/enclosure-sentences.ts'
import { exerciseLive } from './conformance/live-sentences.ts'
import { exerciseLookup } from './conformance/lookup-sentences.ts'
import { exerciseReading } from './conformance/reading-sentences.ts'
import { exerciseSending } from './conformance/sending-sentences.ts'
import type { ConnectorUnderTest } from './conformance/under-test.ts'

export type { ConnectorUnderTest, NetworkUnderTest, Standing } from './conformance/under-test.ts'

/**
 * The suite that every connector passes: the same sentences for every channel. What a network can do is asked of the
 * connector's capabilities, never of its name. `make` opens a network of its own with two accounts of one brand.
 */
export function exerciseConnector<Settings, Secrets>(
  name: string,
  make: () => Promise<ConnectorUnderTest<Settings, Secrets>>,
): void {
  // A channel's own settings are nobody's business here: the suite hands them back as it got them.
  const open = async () => (await make()) as unknown as ConnectorUnderTest
  describe(`${name}, as every connector,`, () => {
    for (const exercise of [
      exerciseAccount,
      exerciseReading,
      exerciseSending,
      exerciseLookup,
      exerciseEnclosures,
      exerciseLive,
    ])
      describe('on a network of its own:', () => exercise(openOnce(open), open))
  })
}

/** Opens one network before the sentences of a part, and closes it behind them. */
function openOnce(open: () => Promise<ConnectorUnderTest>): () => ConnectorUnderTest {
  let opened: ConnectorUnderTest | null = null
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened?.close())
  return () => {
    if (opened === null) throw new Error('the network under test has not been opened')
    return opened
  }
}
