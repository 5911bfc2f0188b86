import { readdirSync, readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Seconds of wall clock, and of CPU of this process (`client`) and of the database's processes (`server`). */
export interface Spent {
  readonly wallSeconds: number
  readonly clientSeconds: number
  readonly serverSeconds: number
}

export const cpuSeconds = (spent: Spent): number => spent.clientSeconds + spent.serverSeconds

export const addSpent = (a: Spent, b: Spent): Spent => ({
  wallSeconds: a.wallSeconds + b.wallSeconds,
  clientSeconds: a.clientSeconds + b.clientSeconds,
  serverSeconds: a.serverSeconds + b.serverSeconds,
})

export const NOTHING_SPENT: Spent = { wallSeconds: 0, clientSeconds: 0, serverSeconds: 0 }

/**
 * What some work costs. CPU is what one machine's figures can be compared by: wall clock also measures who else is
 * busy. `postmasterPid` is the database's first process. It begins with a clean heap: rubbish of what went before
 * is no cost of the work.
 */
export async function meter(postmasterPid: number, work: () => Promise<void>): Promise<Spent> {
  collectGarbage()
  const server = readFamilyCpu(postmasterPid)
  const client = process.cpuUsage()
  const startedAt = performance.now()
  await work()
  const wallSeconds = (performance.now() - startedAt) / 1000
  const { user, system } = process.cpuUsage(client)
  return {
    wallSeconds,
    clientSeconds: (user + system) / 1e6,
    serverSeconds: readFamilyCpu(postmasterPid) - server,
  }
}

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Ticks a second in /proc; Linux has shown 100 to programs since its beginning. */
const TICKS = 100

/** CPU of a process and its children, in seconds; children that have ended count in their parent. */
function readFamilyCpu(pid: number): number {
  return listFamily(pid).reduce((sum, each) => sum + readCpu(each, each === pid), 0)
}

function readCpu(pid: number, withEndedChildren: boolean): number {
  const fields = readStat(pid)
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15).map(Number)
  return (user + system + (withEndedChildren ? endedUser + endedSystem : 0)) / TICKS
}

/** A process, its children and theirs, as far as they are alive. */
export function listFamily(pid: number): number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc'))
    if (/^\d+$/.test(name)) parents.set(Number(name), parentOf(Number(name)))
  const family = [pid]
  for (const member of family)
    for (const [child, parent] of parents)
      if (parent === member && !family.includes(child)) family.push(child)
  return family
}

const parentOf = (pid: number): number => Number(readStat(pid)[1] ?? 0)

/** The fields behind the name, which may hold spaces: state, parent, … None when the process is gone. */
function readStat(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}
