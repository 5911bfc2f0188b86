import { createStore } from '../../app/store.ts'

/** A line above the tabs that says what was just done, and takes it back while that is possible. */
export interface PolicyNotice {
  readonly text: string
  readonly undo?: (() => void) | undefined
}

const SHOWN_MS = 12_000

export const policyNotice = createStore<PolicyNotice | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

export function showPolicyNotice(next: PolicyNotice): void {
  clearTimeout(timer)
  policyNotice.set(next)
  timer = setTimeout(clearPolicyNotice, SHOWN_MS)
}

export function clearPolicyNotice(): void {
  clearTimeout(timer)
  policyNotice.set(null)
}
