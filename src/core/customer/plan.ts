import type { LocalText } from '../language.ts'
import type { PolicyDocument } from '../policy/policy.ts'
import { fillText } from '../policy/written-text.ts'

/** A plan as the policy names it. */
export interface NamedPlan {
  readonly key: string
  readonly name: LocalText
}

export const listPlans = ({ plans }: Pick<PolicyDocument, 'plans'>): NamedPlan[] =>
  plans.map(({ key, name }) => ({ key, name: fillText(name) }))

/** The key of the policy's plan that is meant; a plan that the policy does not know is kept as it is called. */
export function readPlan(text: string, plans: readonly NamedPlan[]): string {
  const wanted = text.trim().toLowerCase()
  const found = plans.find(
    ({ key, name }) =>
      key.toLowerCase() === wanted || Object.values(name).some(each => each.toLowerCase() === wanted),
  )
  return found?.key ?? text.trim()
}
