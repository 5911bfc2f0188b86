/** The invented brand of the demo. */
export const BRAND = {
  name: 'Aurora Mobile',
  careUsername: 'aurora_aiuta',
  marketingUsername: 'auroramobile',
} as const
