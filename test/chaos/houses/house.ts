import type { Mishaps } from '../mishaps.ts'

/** A ticketing system, or a mailbox, in which a department works. It lives on while the desk dies. */
export interface HouseUnderTest {
  /** A key of the policy's departments. */
  readonly department: string
  /** What the owner asks of the desk to connect it; or where the department is written to. */
  readonly connection: Readonly<Record<string, unknown>> | { readonly address: string }
  listIssues(): Promise<readonly Issue[]>
  /** What stands there more than once; absent where only issues can. */
  listDoubles?(): Promise<readonly string[]>
  /** Somebody of the department replies to whoever asked. */
  answer(issueId: string, text: string): Promise<void>
  /** What goes wrong between desk and house, until stopped; then all is well again. */
  startMishaps(seed: number): Mishaps
  stop(): Promise<unknown>
}

export interface Issue {
  readonly id: string
  readonly title: string
}
