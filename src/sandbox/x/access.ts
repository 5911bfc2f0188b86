/** What an app may do is told by what it pays: self-serve, or by contract. */
export const ACCESS_LEVELS = ['selfServe', 'enterprise'] as const
export type AccessLevel = (typeof ACCESS_LEVELS)[number]
