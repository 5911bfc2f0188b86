import { starterPolicy } from '../../src/core/policy/starter-policy.ts'
import type { Floor } from '../../src/core/queue/floor.ts'
import { PRIORITIES } from '../../src/core/ticket/ticket.ts'
import { formatTable } from '../table.ts'
import { firstInFirstOut, fitsReader, ours, pickCherries } from './choosers.ts'
import { AGENTS, BEGINNING, type Day, makeDay, TICKETS } from './make-day.ts'
import { type DayFigures, measureDay } from './measure-day.ts'
import { measureTakeNext } from './measure-take-next.ts'
import { type Choose, simulateDay } from './simulate-day.ts'

const SEED = 7

/**
 * A day of a hundred agents and ten thousand tickets, in simulated time, by our routing, first in first out, and by
 * agents who choose for themselves; then *Next* itself on a PostgreSQL with as many.
 */
export async function benchRouting(folder: string, print: (line: string) => void) {
  const day = makeDay(SEED)
  const floor: Floor = {
    policy: starterPolicy(['Aurora']),
    roster: day.roster,
    isOverloaded: false,
    now: BEGINNING,
  }
  const figures = compare(day, floor)
  printDays(figures, print)
  const taking = await measureTakeNext(folder, day, print)
  return { ...figures, taking }
}

function compare(day: Day, floor: Floor): Readonly<Record<string, DayFigures>> {
  const ways: Readonly<Record<string, Choose>> = {
    Next: ours(day, floor),
    'first in, first out': firstInFirstOut,
    'cherry-picking': pickCherries,
  }
  const fitsOf = fitsReader(day, floor)
  return Object.fromEntries(
    Object.entries(ways).map(([name, choose]) => [name, measureDay(simulateDay(day, fitsOf, choose))]),
  )
}

function printDays(figures: Readonly<Record<string, DayFigures>>, print: (line: string) => void): void {
  const names = Object.keys(figures)
  const row = (name: string, read: (each: DayFigures) => number, digits = 1) => [
    name,
    ...Object.values(figures).map(each => read(each).toFixed(digits).padStart(8)),
  ]
  const share = (name: string, read: (each: DayFigures) => number) => [
    name,
    ...Object.values(figures).map(each => `${(read(each) * 100).toFixed(1)} %`.padStart(8)),
  ]
  print(`a day of ${AGENTS} agents and ${TICKETS} tickets, simulated, minutes; seed ${SEED}`)
  const rows = [
    ['', ...names],
    ...PRIORITIES.flatMap(priority => [
      row(`${priority}: answered in, median`, each => each.byPriority[priority].median),
      row(`${priority}: answered in, p90`, each => each.byPriority[priority].p90),
      share(`${priority}: within the promise`, each => each.byPriority[priority].kept),
    ]),
    row('all: answered in, median', each => each.all.median),
    share('all: within the promise', each => each.all.kept),
    ['promises broken, and times ours', ...brokenBeside(figures)],
    row('longest wait', each => each.longestWait, 0),
    row('last one answered after', each => each.endedAt, 0),
    share('nothing to do', each => each.idle),
    row('minutes of work, Gini', each => each.giniWork, 3),
    row('hard ones, Gini', each => each.giniHard, 3),
    row('answered an hour', each => each.anHour, 0),
  ]
  for (const line of formatTable(rows)) print(line)
}

/** Counts, and each as a multiple of the first. */
function brokenBeside(figures: Readonly<Record<string, DayFigures>>): readonly string[] {
  const broken = Object.values(figures).map(({ all }) => Math.round((1 - all.kept) * TICKETS))
  const [first = 1] = broken
  return broken.map(each => `${each} (×${(each / Math.max(1, first)).toFixed(1)})`.padStart(8))
}
