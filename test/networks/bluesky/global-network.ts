import type { TestProject } from 'vitest/node'
import { startNetwork } from '../../../src/sandbox/bluesky/start-network.ts'
import type {} from './given-network.ts'

/** One network for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const network = await startNetwork()
  console.log(`The network started in ${network.startedInMs} ms and holds ${network.memoryMb} MB.`)
  project.provide('bluesky', network.addresses)
  return network.stop
}
