import { type PolicyDocument, policySchema, type Rule } from '../policy.ts'

/** The least that is a policy, with two topics, two lists of words and two plans; say what is otherwise. */
export const smallPolicy = (otherwise: Partial<PolicyDocument> = {}): PolicyDocument => ({
  ...policySchema.parse({
    brandNames: ['Aurora'],
    reopenWithinHours: 72,
    topics: { billing: ['bill'], sales: ['offer'] },
    keywords: { thanks: ['thank you'], preference: ['loyal'] },
    queues: [{ key: 'general', name: 'General' }],
    plans: [
      { key: 'gold', name: 'Gold' },
      { key: 'prepaid', name: 'Prepaid' },
    ],
    rules: [aRule('default', {}, EVERYTHING)],
  }),
  ...otherwise,
})

/** Every part is decided. */
export const EVERYTHING: Rule['decide'] = {
  if: 'answer',
  who: { queue: 'general' },
  how: 'publicReply',
  when: { priority: 'normal' },
}

export function aRule(
  id: string,
  when: Rule['when'],
  decide: Rule['decide'] = { if: 'answer' },
  unless?: Rule['unless'],
): Rule {
  return { id, title: id, when, decide, ...(unless === undefined ? {} : { unless }) }
}
