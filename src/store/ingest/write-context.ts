import type { PolicyDocument } from '../../core/policy/policy.ts'

/** What every part of a plan is written with. */
export interface WriteContext {
  readonly workspaceId: string
  readonly channel: string
  readonly queueIds: ReadonlyMap<string, string>
  /** In force: its hours are those in which clocks count. */
  readonly document: Pick<PolicyDocument, 'hours'>
  readonly newId: () => string
  readonly now: Date
}
