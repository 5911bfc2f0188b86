import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Piscina } from 'piscina'
import { OpinionTrouble, type SecondOpinion } from '../second-opinion.ts'
import { FILES } from './classifier.ts'
import type { Task, Told } from './onnx-worker.ts'
import { findRuntime, HOW_TO_INSTALL } from './runtime.ts'

/** What can be seen to be wrong without loading anything; null: nothing. */
export function findOnnxTrouble(folder: string): string | null {
  const missing = FILES.filter(name => !existsSync(join(folder, name)))
  if (missing.length > 0) return `the folder has no ${missing.join(', ')}`
  return findRuntime() === null ? HOW_TO_INSTALL : null
}

export interface OnnxOpinion extends SecondOpinion {
  close(): Promise<void>
}

/**
 * A text classifier on this machine, for the sentiment. It runs in a thread of its own, because a run occupies its
 * thread; the model is opened with the first question, and nobody waits for that.
 */
export function createOnnxOpinion(folder: string): OnnxOpinion {
  let pool: Piscina<Task, Told> | null = null
  let state: 'closed' | 'opening' | 'open' = 'closed'
  /** Why it could not be opened: it is not tried again before the next start. */
  let trouble: unknown = null
  const give = async (text: string | null) => {
    pool ??= new Piscina<Task, Told>({
      filename: join(import.meta.dirname, 'onnx-worker.ts'),
      minThreads: 1,
      maxThreads: 1,
    })
    const told = await pool.run({ folder, text })
    if (!told.ok) throw new OpinionTrouble(told.trouble)
    return told.classified
  }
  const open = async (): Promise<void> => {
    state = 'opening'
    try {
      await give(null)
      state = 'open'
    } catch (error) {
      trouble = error
    }
  }
  return {
    name: 'ONNX model',
    clears: 'sentiment',
    atOnce: 1,
    async ask({ text }) {
      if (trouble !== null) throw trouble
      if (state === 'closed') void open()
      if (state !== 'open') return null
      const said = await give(text)
      return said === null ? null : { sentiment: { ...said, evidence: [] } }
    },
    async close() {
      await pool?.destroy()
      pool = null
    },
  }
}
