import { createStore } from '../../app/store.ts'

/** A line that says what was just done to a customer, and takes it back while that is possible. */
export interface CustomerNotice {
  readonly text: string
  readonly undo?: (() => void) | undefined
  readonly isTrouble?: boolean
}

const SHOWN_MS = 12_000

export const customerNotice = createStore<CustomerNotice | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

export function showCustomerNotice(next: CustomerNotice): void {
  clearTimeout(timer)
  customerNotice.set(next)
  timer = setTimeout(clearCustomerNotice, SHOWN_MS)
}

export function clearCustomerNotice(): void {
  clearTimeout(timer)
  customerNotice.set(null)
}
