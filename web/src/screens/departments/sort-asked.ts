import type { EscalationView } from '../../../../src/contract/escalation.ts'

export interface SortedAsked<Row> {
  /** What an answer is owed to, what is due first on top; what has no promise comes last. */
  readonly owed: readonly Row[]
  /** All else, the newest first. */
  readonly others: readonly Row[]
}

type Sorted = Pick<EscalationView, 'state' | 'dueAt' | 'askedAt'>

export function sortAsked<Row extends Sorted>(rows: readonly Row[]): SortedAsked<Row> {
  const due = ({ dueAt }: Row) => (dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt))
  const byDue = (a: Row, b: Row) => (due(a) === due(b) ? 0 : due(a) - due(b))
  const asked = ({ askedAt }: Row) => Date.parse(askedAt)
  return {
    owed: rows
      .filter(({ state }) => state === 'asked')
      .toSorted((a, b) => byDue(a, b) || asked(a) - asked(b)),
    others: rows.filter(({ state }) => state !== 'asked').toSorted((a, b) => asked(b) - asked(a)),
  }
}
