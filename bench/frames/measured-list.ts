import type { CDPSession, Page } from '@playwright/test'
import { percentile } from '../percentile.ts'

export interface Frames {
  readonly meanMs: number
  readonly p95Ms: number
  /** Share of frames that took longer than two of sixty in a second, in percent. */
  readonly over33Percent: number
  /** Work of the page's main thread while it was measured, for each stroke or turn of the wheel. */
  readonly cpuMsEach: number
}

const LONG_MS = 33.4
/** Notes when each frame begins, from now on until it is read. */
const BEGIN = `{ const begun = globalThis.frameTimes = []
  const note = at => { begun.push(at); if (globalThis.frameTimes === begun) requestAnimationFrame(note) }
  requestAnimationFrame(note) }`
const END = `(() => { const noted = globalThis.frameTimes; globalThis.frameTimes = null; return noted })()`

/** Frames and work while `act` is done `times` times. */
export async function measureFrames(
  page: Page,
  times: number,
  act: (turn: number) => Promise<unknown>,
): Promise<Frames> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const before = await readMetric(session, 'TaskDuration')
  await page.evaluate(BEGIN)
  for (let turn = 0; turn < times; turn += 1) await act(turn)
  const begun: number[] = await page.evaluate(END)
  const worked = (await readMetric(session, 'TaskDuration')) - before
  await session.detach()
  const lengths = begun.slice(1).map((at, index) => at - (begun[index] ?? at))
  const long = lengths.filter(each => each > LONG_MS).length
  return {
    meanMs: round(lengths.reduce((total, each) => total + each, 0) / lengths.length),
    p95Ms: percentile(lengths, 0.95),
    over33Percent: round((100 * long) / lengths.length),
    cpuMsEach: round((1000 * worked) / times),
  }
}

/** What the page keeps after its waste was collected, in megabytes. */
export async function readHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await session.send('HeapProfiler.collectGarbage')
  const bytes = await readMetric(session, 'JSHeapUsedSize')
  await session.detach()
  return round(bytes / 1_000_000)
}

async function readMetric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(each => each.name === name)?.value ?? 0
}

const round = (value: number): number => Math.round(value * 10) / 10
