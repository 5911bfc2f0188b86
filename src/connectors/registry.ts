import { blueskyConnector } from './bluesky/connector.ts'
import type { Connector } from './connector.ts'
import { emailConnector } from './email/connector.ts'
import { sampleConnector } from './sample/connector.ts'
import { xConnector } from './x/connector.ts'

/** Every channel that this program speaks: one line each, and nowhere else. */
export const CONNECTORS: readonly Connector[] = [
  xConnector as Connector,
  blueskyConnector as Connector,
  emailConnector as Connector,
]

export const CHANNELS: readonly string[] = CONNECTORS.map(connector => connector.channel)

/** Where invented customers speak. It has no network, and is none of the channels that are connected. */
export const SAMPLE_CHANNEL = sampleConnector.channel

export const findConnector = (channel: string): Connector | undefined =>
  [...CONNECTORS, sampleConnector as Connector].find(connector => connector.channel === channel)

export function getConnector(channel: string): Connector {
  const connector = findConnector(channel)
  if (connector === undefined) throw new Error(`no connector for channel "${channel}"`)
  return connector
}
