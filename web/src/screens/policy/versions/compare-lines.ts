import { diffLines } from 'diff'

export interface ComparedLine {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
  /** From 1; null on the side where the line is not. */
  readonly before: number | null
  readonly after: number | null
}

/** Lines one below the other, and how many equal ones are left out before them. */
export interface Stretch {
  readonly leftOut: number
  readonly lines: readonly ComparedLine[]
}

export interface Comparison {
  readonly stretches: readonly Stretch[]
  /** Equal lines after the last stretch. */
  readonly leftOut: number
  /** Places at which something differs. */
  readonly changes: number
  readonly added: number
  readonly removed: number
}

/** Equal lines around a change that are shown with it. */
const AROUND = 3

export function compareLines(before: string, after: string): Comparison {
  const lines = listLines(before, after)
  const kept = lines.map((_, at) => isNearChange(lines, at))
  const stretches: { leftOut: number; lines: ComparedLine[] }[] = []
  let leftOut = 0
  lines.forEach((line, at) => {
    if (!kept[at]) {
      leftOut++
      return
    }
    if (leftOut > 0 || stretches.length === 0) stretches.push({ leftOut, lines: [] })
    leftOut = 0
    stretches.at(-1)?.lines.push(line)
  })
  return {
    stretches,
    leftOut,
    changes: lines.filter((line, at) => isChanged(line) && !isChanged(lines[at - 1])).length,
    added: lines.filter(({ kind }) => kind === 'added').length,
    removed: lines.filter(({ kind }) => kind === 'removed').length,
  }
}

const isChanged = (line: ComparedLine | undefined): boolean => line !== undefined && line.kind !== 'same'

const isNearChange = (lines: readonly ComparedLine[], at: number): boolean =>
  lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(isChanged)

function listLines(before: string, after: string): ComparedLine[] {
  let [old, young] = [0, 0]
  return diffLines(ended(before), ended(after)).flatMap(part =>
    part.value
      .replace(/\n$/, '')
      .split('\n')
      .map(text => {
        if (part.removed) return { kind: 'removed', text, before: ++old, after: null } as const
        if (part.added) return { kind: 'added', text, before: null, after: ++young } as const
        return { kind: 'same', text, before: ++old, after: ++young } as const
      }),
  )
}

/** Whether the last line is ended is nobody's change; neither is how lines end on somebody's machine. */
const ended = (text: string): string => `${text.replaceAll('\r\n', '\n').replace(/\n+$/, '')}\n`
