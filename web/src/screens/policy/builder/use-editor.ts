import { useEffect, useRef, useState } from 'react'
import { type Edit, editSource } from './edit-source.ts'

export interface Removal {
  readonly said: string
  readonly before: string
  readonly after: string
}

interface Editor {
  change(...edits: readonly Edit[]): void
  remove(said: string, ...edits: readonly Edit[]): void
  /** What was just taken away; null once anything else has changed. */
  readonly removal: Removal | null
  undo(): void
}

/** Edits of the source, one upon the other also where the screen has not been drawn in between. */
export function useEditor(source: string, onChange: (source: string) => void): Editor {
  const latest = useRef(source)
  const [removal, setRemoval] = useState<Removal | null>(null)
  useEffect(() => {
    latest.current = source
  }, [source])
  const write = (next: string) => {
    latest.current = next
    onChange(next)
  }
  return {
    change: (...edits) => {
      const next = editSource(latest.current, ...edits)
      if (next !== latest.current) write(next)
    },
    remove: (said, ...edits) => {
      const before = latest.current
      const after = editSource(before, ...edits)
      setRemoval({ said, before, after })
      write(after)
    },
    removal: removal?.after === source ? removal : null,
    undo: () => {
      if (removal !== null) write(removal.before)
    },
  }
}
