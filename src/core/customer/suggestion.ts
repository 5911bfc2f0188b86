/** What speaks for two customers being the same person. */
export const SUGGESTION_REASONS = [
  'sameAddress',
  'sameHandle',
  'sameName',
  'alikeName',
  'sameLanguage',
] as const
export type SuggestionReason = (typeof SUGGESTION_REASONS)[number]
