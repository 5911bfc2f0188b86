import type { PolicyDocument } from '../policy/policy.ts'

/** Keys of the macros of which a policy's rules, promises and public words speak. */
export function listSpokenMacros({
  rules,
  promises,
  publicLoop,
}: Pick<PolicyDocument, 'rules' | 'promises' | 'publicLoop'>): ReadonlySet<string> {
  const keys = [
    ...rules.map(({ decide }) => decide.macro),
    ...promises.map(({ informMacro }) => informMacro),
    publicLoop?.promiseMacro,
    publicLoop?.followUpMacro,
  ]
  return new Set(keys.filter(key => key !== undefined))
}
