import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DeskProgram, startDesk } from '../desk-program.ts'
import { hasBrowser } from '../live/watched-cockpit.ts'
import { formatTable } from '../table.ts'
import { getLighthouse, type Lighthouse, type Verdict } from './get-lighthouse.ts'
import { openSignedIn } from './signed-in-browser.ts'

const RUNS = Number(process.env.RUNS ?? 3)
const GOAL = 95
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const SIZES = ['mobile', 'desktop'] as const

/** The owner sees every screen. `SCREENS` names those that are wanted, by commas. */
const OWNER = 'giulia@aurora.example'
const SCREENS: Readonly<Record<string, string>> = {
  'sign-in': '/sign-in',
  inbox: '/inbox?view=all',
  customers: '/customers',
  policy: '/policy',
  wall: '/wall',
  settings: '/settings',
}

export interface Score {
  readonly screen: string
  readonly size: (typeof SIZES)[number]
  /** 0 to 100, the median of all visits. */
  readonly scores: Readonly<Record<string, number>>
  /** Audits that cost points in the visit with the median performance, with what they saw. */
  readonly lost: readonly string[]
}

/** The built cockpit, served by the demo desk, in the eyes of Lighthouse. */
export async function benchLighthouse(dataFolder: string, say: (line: string) => void) {
  if (!hasBrowser()) {
    say('There is no /usr/bin/chromium: nothing was measured.')
    return null
  }
  const lighthouse = await getLighthouse()
  const desk = await startDesk({ dataFolder, isDemo: true, settings: { PRONTO_DEMO_SPEED: '0' } })
  try {
    const scores = await visitAll(lighthouse, desk)
    const rows = scores.map(each => [
      each.screen,
      each.size,
      ...CATEGORIES.map(name => each.scores[name] ?? 0),
    ])
    for (const line of formatTable([['screen', 'size', ...CATEGORIES], ...rows])) say(line)
    for (const { screen, size, lost } of scores) for (const line of lost) say(`  ${screen}, ${size}: ${line}`)
    const below = rows.flat().filter(value => typeof value === 'number' && value < GOAL).length
    say(
      `goal ${GOAL} in all: ${below === 0 ? 'reached' : `${below} of ${rows.length * CATEGORIES.length} below`}`,
    )
    return scores
  } finally {
    await desk.stop()
  }
}

async function visitAll(lighthouse: Lighthouse, desk: DeskProgram): Promise<Score[]> {
  const wanted = (process.env.SCREENS ?? Object.keys(SCREENS).join()).split(',')
  const password = readFileSync(join(desk.dataFolder, 'demo-password'), 'utf8').trim()
  const scores: Score[] = []
  for (const screen of wanted) {
    const login = screen === 'sign-in' ? null : { email: OWNER, password }
    const browser = await openSignedIn(desk.url, login)
    for (const size of SIZES) {
      const verdicts: Verdict[] = []
      for (let run = 0; run < RUNS; run += 1)
        verdicts.push(await visit(lighthouse, `${desk.url}${SCREENS[screen] ?? screen}`, size, browser.port))
      scores.push(sumUp(screen, size, verdicts))
    }
    await browser.close()
  }
  return scores
}

async function visit({ visit, desktop }: Lighthouse, url: string, size: Score['size'], port: number) {
  const config = size === 'desktop' ? desktop : { extends: 'lighthouse:default' }
  const result = await visit(url, { port, logLevel: 'error', onlyCategories: CATEGORIES }, config)
  if (result === undefined || result.lhr.runtimeError)
    throw new Error(`Lighthouse could not visit ${url}: ${result?.lhr.runtimeError?.message}`)
  return result.lhr
}

const scoreOf = (verdict: Verdict, name: string): number =>
  Math.round((verdict.categories[name]?.score ?? 0) * 100)

function sumUp(screen: string, size: Score['size'], verdicts: readonly Verdict[]): Score {
  const sortBy = (name: string) =>
    [...verdicts].sort((one, other) => scoreOf(one, name) - scoreOf(other, name))
  const median = (name: string) => sortBy(name)[Math.floor(verdicts.length / 2)]
  const scores = CATEGORIES.map(name => {
    const verdict = median(name)
    return [name, verdict === undefined ? 0 : scoreOf(verdict, name)] as const
  })
  const typical = median('performance')
  return { screen, size, scores: Object.fromEntries(scores), lost: typical ? listLost(typical) : [] }
}

const listLost = (verdict: Verdict): string[] =>
  CATEGORIES.flatMap(name =>
    (verdict.categories[name]?.auditRefs ?? [])
      .filter(({ weight }) => weight > 0)
      .flatMap(({ id }) => verdict.audits[id] ?? [])
      .filter(({ score }) => score !== null && score < 0.95)
      .map(
        ({ title, displayValue, score }) =>
          `${title} ${displayValue ?? ''} (${Math.round((score ?? 0) * 100)})`,
      ),
  )
