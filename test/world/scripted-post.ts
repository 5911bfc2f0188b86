import type { Connector, Outgoing } from '../../src/connectors/connector.ts'
import type { Landed, ScriptedNetwork } from './scripted-network.ts'

const idOf = (outgoingId: string): string => `<${outgoingId}@post.example>`

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
    expectedId: { value: idOf },
    /** As mail does: a letter stands there under the id that it was given by its sender. */
    land: {
      value(accountId: string, outgoing: Outgoing): Landed {
        const landed = network.land(accountId, outgoing)
        const letter = { ...landed, externalId: idOf(outgoing.id) }
        network.landed.splice(network.landed.indexOf(landed), 1, letter)
        return letter
      },
    },
    contactLink: {
      value: ({ handle }: { handle: string }, { code, subject }: { code: string; subject: string }) =>
        `mailto:${handle}+${code}@example.org?subject=${encodeURIComponent(subject)}`,
    },
  })
