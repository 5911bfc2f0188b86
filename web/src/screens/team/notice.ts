import { createStore } from '../../app/store.ts'

/** A line above the people that says what was just changed, and takes it back while that is possible. */
export interface TeamNotice {
  readonly text: string
  readonly undo?: (() => void) | undefined
}

const SHOWN_MS = 12_000

export const teamNotice = createStore<TeamNotice | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

export function showTeamNotice(next: TeamNotice): void {
  clearTimeout(timer)
  teamNotice.set(next)
  timer = setTimeout(clearTeamNotice, SHOWN_MS)
}

export function clearTeamNotice(): void {
  clearTimeout(timer)
  teamNotice.set(null)
}
