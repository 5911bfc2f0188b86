import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { openDatabase } from '../../src/store/database.ts'
import { findRunningServer } from '../../src/store/engine/find-running-server.ts'
import { startDesk } from '../desk-program.ts'
import { makeDesk } from '../ingest/bench-desk.ts'
import { insertCareAccount } from '../ingest/settle.ts'
import { hasBrowser } from '../live/watched-cockpit.ts'
import { formatTable } from '../table.ts'
import { fillList } from './fill-list.ts'
import { type Frames, measureFrames, readHeap } from './measured-list.ts'

const TICKETS = Number(process.env.TICKETS ?? 100_000)
const OWNER = { email: 'owner@bench.example', password: 'a-long-password-for-the-bench' }
const WHEEL_TURNS = 200
const WHEEL_PX = 400
const STROKES = 200
/** As a keyboard repeats a key that is held. */
const REPEAT_MS = 33
const IDLE_TURNS = 60
/** Two cores serve browser, desk and database. */
const PATIENCE_MS = 180_000

/** Frames of the list of tickets while it is scrolled by wheel and by a held `j`, beside a page at rest. */
export async function benchFrames(dataFolder: string, say: (line: string) => void) {
  if (!hasBrowser()) {
    say('There is no /usr/bin/chromium: nothing was measured.')
    return null
  }
  const program = await startDesk({ dataFolder, isDemo: false })
  const server = await findRunningServer(`${dataFolder}/postgres`)
  const database = openDatabase({ url: server?.url ?? '' })
  try {
    await setUp(program.url)
    const { id: workspaceId } = await database.kysely
      .selectFrom('workspace')
      .select('id')
      .executeTakeFirstOrThrow()
    const care = await insertCareAccount(makeDesk(database), workspaceId)
    await fillList(database, { workspaceId, careId: care.id }, TICKETS)
    const measured = await measure(program.url)
    tell(measured, say)
    return measured
  } finally {
    await database.close()
    await program.stop()
  }
}

async function setUp(url: string): Promise<void> {
  const response = await fetch(`${url}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ workspaceName: 'Aurora Mobile', name: 'Olga Prova', ...OWNER }),
  })
  if (!response.ok) throw new Error(`the set-up answered ${response.status}`)
}

interface Measured {
  readonly atRest: Frames
  readonly wheel: Frames
  readonly heldKey: Frames
  readonly rows: number
  readonly heapBeforeMb: number
  readonly heapAfterMb: number
}

async function measure(url: string): Promise<Measured> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  })
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
  })
  await context.request.post('/api/auth/sign-in/email', { data: OWNER, headers: { origin: url } })
  // What there is to do on the first day takes half of the list's height.
  await context.request.post('/api/first-run/acts', { data: { act: 'dismiss' }, headers: { origin: url } })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto('/inbox?view=all')
  const list = page.getByRole('listbox', { name: 'Tickets' })
  await list.getByRole('option').first().waitFor()
  // What is fetched behind the first picture is not the list's.
  await pause(5_000)
  const heapBeforeMb = await readHeap(page)
  const atRest = await measureFrames(page, IDLE_TURNS, () => pause(REPEAT_MS))
  await list.hover()
  const wheel = await measureFrames(page, WHEEL_TURNS, async () => {
    await page.mouse.wheel(0, WHEEL_PX)
    await pause(REPEAT_MS)
  })
  const rows = await countRows(page)
  const heapAfterMb = await readHeap(page)
  await page.goto('/inbox?view=all')
  await list.getByRole('option').first().click()
  const heldKey = await measureFrames(page, STROKES, async () => {
    await page.keyboard.down('j')
    await pause(REPEAT_MS)
  })
  await page.keyboard.up('j')
  await browser.close()
  return { atRest, wheel, heldKey, rows, heapBeforeMb, heapAfterMb }
}

/** How many rows the list is long by now. */
const countRows = (page: Page): Promise<number> =>
  page.evaluate(
    `Math.round(document.querySelector('[role=listbox] > [role=presentation]').offsetHeight / 88)`,
  )

function tell(
  { atRest, wheel, heldKey, rows, heapBeforeMb, heapAfterMb }: Measured,
  say: (line: string) => void,
): void {
  const row = (name: string, { meanMs, p95Ms, over33Percent, cpuMsEach }: Frames) => [
    name,
    meanMs,
    (meanMs / atRest.meanMs).toFixed(2),
    p95Ms,
    over33Percent,
    cpuMsEach,
  ]
  const table = [
    ['frames', 'mean ms', 'of those at rest', 'p95 ms', '% over 33 ms', 'CPU ms each'],
    row('at rest', atRest),
    row(`wheel, ${WHEEL_TURNS} turns of ${WHEEL_PX} px`, wheel),
    row(`j held, ${STROKES} strokes`, heldKey),
  ]
  for (const line of formatTable(table)) say(line)
  say(
    `${TICKETS} tickets; the list came to ${rows} rows by the wheel; heap ${heapBeforeMb} to ${heapAfterMb} MB`,
  )
}
