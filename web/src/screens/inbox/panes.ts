import { lazyPart } from '../../parts/lazy-part.tsx'

/** Fetched beside the list, which is seen first. */
export const ThreadPane = lazyPart(() => import('./thread/thread-pane.tsx'), 'ThreadPane')
export const CustomerPane = lazyPart(() => import('./customer/customer-pane.tsx'), 'CustomerPane')

/** Before anybody opens a ticket, or on the way to one. */
export function askForPanes(): void {
  ThreadPane.ask()
  CustomerPane.ask()
}
