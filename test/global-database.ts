import type { TestProject } from 'vitest/node'
import type {} from '../src/store/engine/test-database.ts'
import { startTestEngine } from '../src/store/engine/test-engine.ts'

/** One PostgreSQL for the whole run: that of PRONTO_TEST_DATABASE_URL, else an embedded one. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.PRONTO_TEST_DATABASE_URL
  if (given) {
    project.provide('databaseUrl', given)
    return undefined
  }
  const engine = await startTestEngine()
  project.provide('databaseUrl', engine.url)
  return engine.stop
}
