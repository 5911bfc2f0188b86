export const ACCOUNTS_TABS = ['accounts', 'departments', 'ticketing'] as const
export type AccountsTab = (typeof ACCOUNTS_TABS)[number]
