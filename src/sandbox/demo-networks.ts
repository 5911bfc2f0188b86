import type { DemoBrand, DemoStage, Tell } from './demo-stage.ts'

/** A network that others wrote, on which the demo can be played instead of on the sandbox. */
export interface DemoNetwork {
  readonly name: string
  /** What is about to happen, and how long it takes. */
  readonly announcement: readonly string[]
  /** @throws NetworkTrouble where it cannot be installed or does not start */
  open(brand: DemoBrand, tell: Tell): Promise<DemoStage>
}

const NETWORKS: readonly DemoNetwork[] = [
  {
    name: 'bluesky',
    announcement: [
      'The demo on a complete AT Protocol network: directory, account server and AppView, as Bluesky publishes them,',
      'on 127.0.0.1 alone. The first time it is installed (600 MB, 1 to 3 minutes); it starts in some 10 seconds.',
      'Neither the network nor this desk keeps anything: both begin anew at each start.',
    ],
    open: async (brand, tell) => (await import('./bluesky/open-stage.ts')).openStage(brand, tell),
  },
]

export const DEMO_NETWORKS: readonly string[] = NETWORKS.map(network => network.name)

export const findDemoNetwork = (name: string): DemoNetwork | undefined =>
  NETWORKS.find(network => network.name === name)
