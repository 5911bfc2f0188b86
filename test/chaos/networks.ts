import type { NetworkUnderTest } from './network.ts'

export const NETWORKS = ['x', 'bluesky', 'email'] as const
export type NetworkName = (typeof NETWORKS)[number]

/** Each network's own parts are loaded with it alone: not every machine has them all. `rate`: messages a second. */
export const STAGES: Readonly<
  Record<NetworkName, { readonly rate: number; readonly begin: () => Promise<NetworkUnderTest> }>
> = {
  x: { rate: 60, begin: async () => (await import('./x/begin-x.ts')).beginX() },
  bluesky: { rate: 4, begin: async () => (await import('./bluesky/begin-bluesky.ts')).beginBluesky() },
  email: { rate: 5, begin: async () => (await import('./mail/begin-mail.ts')).beginMail() },
}
