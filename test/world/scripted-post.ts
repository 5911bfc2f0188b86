import type { Connector } from '../../src/connectors/connector.ts'
import type { ScriptedNetwork } from './scripted-network.ts'

/** The scripted network as a post office: its direct messages are letters, and customers can be led to it. */
export const openPostOffice = (network: ScriptedNetwork): Connector =>
  Object.create(network, {
    channel: { value: 'post' },
    displayName: { value: 'The scripted post' },
    capabilities: {
      value: {
        ...network.capabilities,
        letters: true,
        reply: { public: false, direct: true },
        length: { metric: 'characters', publicMax: null, directMax: null },
      },
    },
    contactLink: {
      value: ({ handle }: { handle: string }, { code, subject }: { code: string; subject: string }) =>
        `mailto:${handle}+${code}@example.org?subject=${encodeURIComponent(subject)}`,
    },
  })
