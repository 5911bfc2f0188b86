/** What a brand's account is for. A complaint written to `marketing` is misdirected, not lost. */
export const PURPOSES = ['care', 'marketing', 'both'] as const
export type Purpose = (typeof PURPOSES)[number]

export const ACCOUNT_STATUSES = ['connected', 'needsLogin', 'paused'] as const
export type AccountStatus = (typeof ACCOUNT_STATUSES)[number]
