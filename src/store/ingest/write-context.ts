/** What every part of a plan is written with. */
export interface WriteContext {
  readonly workspaceId: string
  readonly channel: string
  readonly queueIds: ReadonlyMap<string, string>
  readonly newId: () => string
  readonly now: Date
}
