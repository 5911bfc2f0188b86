import type { Facts, Intent } from '../../triage/facts.ts'

const ASKING: readonly Intent[] = ['problem', 'question', 'purchase', 'cancellation']

/** Whether a message asks for something that can be asked again; praise, chatter, spam and machines do not. */
export const isAsking = ({
  intent,
  isAutomatic,
  isSealed,
}: Pick<Facts, 'intent' | 'isAutomatic' | 'isSealed'>): boolean =>
  ASKING.includes(intent.value) && !isAutomatic.value && !isSealed.value
