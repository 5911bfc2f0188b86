import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { Cockpit } from '../../e2e/cockpit.ts'
import { startDemo } from '../../e2e/world/demo.ts'
import { joinCustomer } from '../../e2e/world/network.ts'
import { PEOPLE, type PersonName, sessionFile, signIn } from '../../e2e/world/people.ts'
import { rememberPlaces } from '../../e2e/world/places.ts'

export type OpenCockpit = Awaited<ReturnType<typeof openCockpit>>

/** The demo with an agent at a real browser, for what needs servers that the tests of the browser do not have. */
export async function openCockpit() {
  const home = await mkdtemp(join(tmpdir(), 'pronto-cockpit-'))
  const demo = await startDemo(join(home, 'data'))
  const { deskUrl: desk, networkUrl: network, password } = demo
  rememberPlaces({ desk, network, home, password })
  for (const person of [PEOPLE.sara, PEOPLE.giulia]) await signIn(person)
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  const openContext = (name: PersonName) =>
    browser.newContext({
      baseURL: desk,
      storageState: sessionFile(PEOPLE[name]),
      locale: 'en-GB',
      timezoneId: 'Europe/Rome',
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    })
  const page = await (await openContext('sara')).newPage()
  page.setDefaultTimeout(25_000)
  const owner = (await openContext('giulia')).request
  return {
    page,
    cockpit: new Cockpit(page),
    join: joinCustomer,
    /** What the owner asks of the desk. @throws unless it is done. */
    async demand<T>(path: string, data: unknown): Promise<T> {
      const answer = await owner.post(path, { data, headers: { origin: desk } })
      if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
      return (await answer.json()) as T
    },
    async close() {
      await browser.close()
      await demo.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}
