import { readFileSync } from 'node:fs'
import { listFamily } from '../cpu-meter.ts'

/** Megabytes of a program with its children. `pss` shares out what several processes use together. */
export interface Memory {
  readonly rssMb: number
  readonly pssMb: number
  readonly processes: number
}

/** `apart`: a child whose family is counted by itself. */
export function readMemory(pid: number, apart?: number): Memory {
  const others = apart === undefined ? [] : listFamily(apart)
  const family = listFamily(pid).filter(each => !others.includes(each))
  return {
    rssMb: sumOf(family, 'Rss'),
    pssMb: sumOf(family, 'Pss'),
    processes: family.length,
  }
}

const sumOf = (pids: readonly number[], what: 'Rss' | 'Pss'): number =>
  Math.round(pids.reduce((sum, pid) => sum + readKilobytes(pid, what), 0) / 1024)

function readKilobytes(pid: number, what: 'Rss' | 'Pss'): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return Number(new RegExp(`^${what}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0)
  } catch {
    // It has ended between the two looks.
    return 0
  }
}
