/** What is to become of one ticket. */
export interface Giving {
  readonly to: string
  readonly note: string
}
