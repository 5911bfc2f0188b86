import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DeskProgram, startDesk } from '../desk-program.ts'
import { hasBrowser } from '../live/watched-cockpit.ts'
import { formatTable } from '../table.ts'
import { getLighthouse, type Lighthouse, type Verdict } from './get-lighthouse.ts'
import { type Choice, SCREENS, type Size } from './screens.ts'
import { openSignedIn, type SignedInBrowser } from './signed-in-browser.ts'
import { CATEGORIES, type Score, sumUp } from './sum-up.ts'

const RUNS = Number(process.env.RUNS ?? 3)
const GOAL = 95

/** She sees every screen. */
const OWNER = 'giulia@aurora.example'

const HEADING = ['screen', 'size', ...CATEGORIES, 'first paint', 'largest', 'blocked', 'shift', 'kB', 'files']

/** The built cockpit, served by the demo desk, in the eyes of Lighthouse. */
export async function benchLighthouse(dataFolder: string, say: (line: string) => void, choice: Choice) {
  if (!hasBrowser()) {
    say('There is no /usr/bin/chromium: nothing was measured.')
    return null
  }
  const lighthouse = await getLighthouse()
  const desk = await startDesk({ dataFolder, isDemo: true, settings: { PRONTO_DEMO_SPEED: '0' } })
  try {
    const scores = await visitAll(lighthouse, desk, choice)
    for (const line of formatTable([HEADING, ...scores.map(tellScore)])) say(line)
    say('first paint, largest and blocked in milliseconds, of the visit with the median performance')
    for (const { screen, size, lost } of scores) for (const line of lost) say(`  ${screen}, ${size}: ${line}`)
    const all = scores.flatMap(({ scores }) => Object.values(scores))
    const below = all.filter(score => score < GOAL).length
    say(`goal ${GOAL} in all: ${below === 0 ? 'reached' : `${below} of ${all.length} below`}`)
    return scores
  } finally {
    await desk.stop()
  }
}

const tellScore = ({ screen, size, scores, seen }: Score): (string | number)[] => [
  screen,
  size,
  ...CATEGORIES.map(name => scores[name] ?? 0),
  ...Object.values(seen),
]

async function visitAll(lighthouse: Lighthouse, desk: DeskProgram, choice: Choice): Promise<Score[]> {
  const password = readFileSync(join(desk.dataFolder, 'demo-password'), 'utf8').trim()
  const scores: Score[] = []
  for (const screen of choice.screens) {
    const login = screen === 'sign-in' ? null : { email: OWNER, password }
    const browser = await openSignedIn(desk.url, login)
    const url = `${desk.url}${await SCREENS[screen](browser.ask)}`
    for (const size of choice.sizes)
      scores.push(sumUp(screen, size, await visitOften(lighthouse, url, size, browser)))
    await browser.close()
  }
  return scores
}

async function visitOften(lighthouse: Lighthouse, url: string, size: Size, { port }: SignedInBrowser) {
  const verdicts: Verdict[] = []
  for (let run = 0; run < RUNS; run += 1) verdicts.push(await visit(lighthouse, url, size, port))
  return verdicts
}

async function visit({ visit, desktop }: Lighthouse, url: string, size: Size, port: number) {
  const config = size === 'desktop' ? desktop : { extends: 'lighthouse:default' }
  const result = await visit(url, { port, logLevel: 'error', onlyCategories: CATEGORIES }, config)
  if (result === undefined || result.lhr.runtimeError)
    throw new Error(`Lighthouse could not visit ${url}: ${result?.lhr.runtimeError?.message}`)
  return result.lhr
}
