import type { Network, SandboxUser } from './network.ts'

const BRAND = [
  {
    username: 'aurora_aiuta',
    name: 'Aurora Mobile Aiuta',
    description: 'Aurora Mobile customer care. Scrivici, écrivez-nous, write to us: every day, 8–22.',
    role: 'care',
    followers: 18_400,
  },
  {
    username: 'auroramobile',
    name: 'Aurora Mobile',
    description: 'Phones, plans and the light of the north. For help: @aurora_aiuta',
    role: 'marketing',
    followers: 241_000,
  },
] as const

/** Lets the invented brand's accounts join, unless they are there already. Returns care, then marketing. */
export function seedBrand(network: Network): SandboxUser[] {
  return BRAND.map(
    account =>
      network.findUser(account.username) ??
      network.join({ ...account, verified: true, directMessages: 'everyone' }),
  )
}
