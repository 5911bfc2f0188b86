import { createStore } from '../../../app/store.ts'

export const MATTER_STEPS = ['merge', 'link', 'split'] as const
export type MatterStepKind = (typeof MATTER_STEPS)[number]

/** What somebody has begun to do with the open ticket and another one; `chosen`: messages that become one of their own. */
export interface MatterStep {
  readonly ticketId: string
  readonly kind: MatterStepKind
  readonly chosen: ReadonlySet<string>
}

export const matterStep = createStore<MatterStep | null>(null)

export const beginStep = (ticketId: string, kind: MatterStepKind): void =>
  matterStep.set({ ticketId, kind, chosen: new Set() })

export const endStep = (): void => matterStep.set(null)

export function toggleChosen(messageId: string): void {
  const step = matterStep.get()
  if (step === null) return
  const chosen = new Set(step.chosen)
  if (!chosen.delete(messageId)) chosen.add(messageId)
  matterStep.set({ ...step, chosen })
}
