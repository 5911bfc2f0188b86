import type { TestProject } from 'vitest/node'
import type { RedmineFacts } from './redmine-facts.ts'
import type { RtFacts } from './rt-facts.ts'
import { startRedmine } from './start-redmine.ts'
import { startRt } from './start-rt.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the one Request Tracker of the run. It is never stopped: who wants that starts one of his own. */
    rt: RtFacts
    /** Of the one Redmine of the run, likewise. */
    redmine: RedmineFacts
  }
}

/** Both systems start at the same time: each takes some ten seconds, mostly of waiting. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers = await Promise.all([startRt(), startRedmine()])
  const [rt, redmine] = servers
  project.provide('rt', rt.facts)
  project.provide('redmine', redmine.facts)
  return async () => {
    await Promise.all(servers.map(server => server.close()))
  }
}
