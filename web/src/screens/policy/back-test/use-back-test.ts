import { useEffect, useRef, useState } from 'react'
import { answerOf, desk } from '../../../api/client.ts'
import { addPage, NOTHING_COUNTED, type Sum } from './add-pages.ts'
import type { Span } from './place-period.ts'

export interface Run {
  readonly status: 'running' | 'done' | 'stopped' | 'failed'
  /** The policy that was tried. */
  readonly source: string
  readonly sum: Sum
  readonly elapsedMs: number
  readonly error: unknown
}

export interface BackTest {
  /** Null before the first. */
  readonly run: Run | null
  start(source: string, span: Span): void
  stop(): void
}

/** Goes through a period page by page. To stop is to ask no more, and so is to leave. */
export function useBackTest(): BackTest {
  const [run, setRun] = useState<Run | null>(null)
  const going = useRef<AbortController | null>(null)
  useEffect(() => () => going.current?.abort(), [])
  return {
    run,
    start: (source, span) => {
      going.current?.abort()
      const controller = new AbortController()
      going.current = controller
      void follow(source, span, controller.signal, setRun)
    },
    stop: () => {
      going.current?.abort()
      setRun(known => (known?.status === 'running' ? { ...known, status: 'stopped' } : known))
    },
  }
}

async function follow(
  source: string,
  span: Span,
  signal: AbortSignal,
  show: (run: Run) => void,
): Promise<void> {
  const begunAt = performance.now()
  let sum = NOTHING_COUNTED
  let cursor: string | null = null
  const tell = (status: Run['status'], error: unknown = null) => {
    if (!signal.aborted) show({ status, source, sum, elapsedMs: performance.now() - begunAt, error })
  }
  tell('running')
  try {
    do {
      const body: { source: string; from: string; to: string; cursor: string | null } = {
        source,
        ...span,
        cursor,
      }
      const page = await answerOf(desk.POST('/api/policy/back-test', { body, signal }))
      sum = addPage(sum, page)
      cursor = page.nextCursor
      tell(cursor === null ? 'done' : 'running')
    } while (cursor !== null && !signal.aborted)
  } catch (error) {
    tell('failed', error)
  }
}
