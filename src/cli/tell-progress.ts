import type { DumpProgress } from '../store/dump/write-dump.ts'
import { say } from './say.ts'

const STEP = 50_000

/** A line a table, and within a long one a line every so many rows. */
export function tellProgress(tell = say): (progress: DumpProgress) => void {
  let told = ''
  return ({ table, done, of }) => {
    const step = `${table} ${done === of ? 'all' : Math.floor(done / STEP)}`
    const isDue = done === of || (done >= STEP && step !== told)
    if (isDue) tell(`  ${table.padEnd(18)} ${done === of ? done : `${done} of ${of}`}`)
    told = step
  }
}
