import { foldText } from '../../../src/core/triage/find-words.ts'

export interface KeyLine {
  readonly keys: string
  readonly upTo?: string | undefined
  readonly label: string
}

/** Those that do what was typed, or that are pressed so; all of a place that is called so. */
export function findKeys(lines: readonly KeyLine[], words: string, place: string): readonly KeyLine[] {
  const wanted = foldText(words.trim())
  if (wanted === '' || ` ${foldText(place)}`.includes(` ${wanted}`)) return lines
  return lines.filter(
    ({ keys, label }) =>
      keys.toLowerCase() === words.trim().toLowerCase() || foldText(label).includes(wanted),
  )
}
