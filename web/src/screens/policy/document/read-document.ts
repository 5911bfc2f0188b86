import type { ReadingAnswer } from '../../../../../src/contract/policy.ts'
import type { ProblemView } from '../../../../../src/contract/policy-problem.ts'
import { findNearest } from '../policy-path.ts'

type Section = NonNullable<ReadingAnswer['reading']>[number]
type Line = Section['lines'][number]

export interface DocumentLine extends Line {
  /** Not so in what is in force. */
  readonly isChanged: boolean
  readonly problems: readonly ProblemView[]
}

export interface DocumentSection extends Omit<Section, 'lines'> {
  readonly lines: readonly DocumentLine[]
}

export interface PolicyDocumentView {
  readonly sections: readonly DocumentSection[]
  /** About no line that can be read, such as a section that is empty. */
  readonly elsewhere: readonly ProblemView[]
  readonly changed: number
}

/** A reading with what is wrong at its lines, and which of them say something else than what is in force. */
export function readDocument(
  reading: readonly Section[],
  inForce: readonly Section[] | null,
  problems: readonly ProblemView[],
): PolicyDocumentView {
  const paths = reading.flatMap(({ lines }) => lines.map(({ path }) => path))
  const placed = problems.map(problem => ({ problem, at: findNearest(paths, problem.path) }))
  const known =
    inForce && new Set(inForce.flatMap(section => section.lines.map(line => wordsOf(section, line))))
  let at = 0
  const sections = reading.map(section => ({
    ...section,
    lines: section.lines.map(line => {
      const here = at++
      return {
        ...line,
        isChanged: known !== null && !known.has(wordsOf(section, line)),
        problems: placed.filter(each => each.at === here).map(({ problem }) => problem),
      }
    }),
  }))
  return {
    sections,
    elsewhere: placed.filter(each => each.at === -1).map(({ problem }) => problem),
    changed: sections.flatMap(({ lines }) => lines).filter(({ isChanged }) => isChanged).length,
  }
}

const wordsOf = ({ key }: Section, { title, text, details }: Line): string =>
  JSON.stringify([key, title, text, details])
