/** A document as an older Pronto kept it, in today's words: whether to answer was true or false once. */
export function upgradePolicy(kept: unknown): unknown {
  if (!isRecord(kept) || !Array.isArray(kept.rules)) return kept
  return { ...kept, rules: kept.rules.map(upgradeRule) }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function upgradeRule(rule: unknown): unknown {
  if (!isRecord(rule) || !isRecord(rule.decide) || typeof rule.decide.if !== 'boolean') return rule
  return { ...rule, decide: { ...rule.decide, if: rule.decide.if ? 'answer' : 'leave' } }
}
