/** What goes wrong between the desk and what is around it, until stopped; then all is well again. */
export interface Mishaps {
  /** @returns how many there were. */
  stop(): Promise<number>
}
