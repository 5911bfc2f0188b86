import { join } from 'node:path'
import { Piscina } from 'piscina'
import { createJudge } from '../core/triage/judge.ts'
import type { Asked, JudgeMany } from '../core/triage/judgement.ts'
import { readShippedModel } from './read-shipped-model.ts'

export interface Judges {
  readonly judge: JudgeMany
  close(): Promise<void>
}

/** Up to here judging takes a few milliseconds, less than the way to another thread and its start are worth. */
const FEW = 48
/** What one thread takes at a time. */
const SHARE = 250

/**
 * Judges texts by the shipped model: a few at once on the spot, many in worker threads, which start with the first
 * such batch and end when nothing came for a while.
 */
export function createJudges(threads: number): Judges {
  const here = createJudge(readShippedModel())
  let pool: Piscina | null = null
  const openPool = (): Piscina => {
    pool ??= new Piscina({
      filename: join(import.meta.dirname, 'judge-worker.ts'),
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: 30_000,
    })
    return pool
  }
  return {
    async judge(asked) {
      if (asked.length <= FEW || threads === 0) return asked.map(here)
      const shares = divide(asked).map(share => openPool().run(share))
      return (await Promise.all(shares)).flat()
    },
    async close() {
      await pool?.destroy()
      pool = null
    },
  }
}

/** Shares of one brand each, in the order of the texts. */
function divide(asked: readonly Asked[]): Asked[][] {
  const shares: Asked[][] = []
  for (const each of asked) {
    const last = shares.at(-1)
    if (last !== undefined && last.length < SHARE && last[0]?.brand === each.brand) last.push(each)
    else shares.push([each])
  }
  return shares
}
