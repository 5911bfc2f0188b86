import { randomUUID } from 'node:crypto'

/** How many connections that have ended are remembered. */
const MAX_REMEMBERED = 100

/** One connection to a stream, in the network's own words because that is how it is shown. */
export interface Connection {
  readonly id: string
  readonly endpoint_name: 'filtered_stream'
  readonly client_ip: string
  readonly connected_at: string
  readonly disconnected_at?: string
  readonly disconnect_reason?: 'client_disconnect' | 'operator_disconnect'
}

/** The connections of the app: those that are open, and the last that were. */
export interface Connections {
  readonly openCount: number
  /** Newest first. */
  list(): readonly Connection[]
  /** `kill` ends it from our side. The answer is to be called when it has ended, whoever ended it. */
  open(clientIp: string, kill: () => void): () => void
  /** Ids of the open ones among those meant; all of these are ended. */
  kill(isMeant: (connection: Connection) => boolean): readonly string[]
}

export function createConnections(now: () => Date): Connections {
  const open = new Map<string, { connection: Connection; kill: () => void }>()
  let past: readonly Connection[] = []
  const end = (id: string, reason: NonNullable<Connection['disconnect_reason']>) => {
    const found = open.get(id)
    if (!found) return
    open.delete(id)
    const ended = { ...found.connection, disconnected_at: now().toISOString(), disconnect_reason: reason }
    past = [ended, ...past].slice(0, MAX_REMEMBERED)
  }
  return {
    get openCount() {
      return open.size
    },
    list: () => [...[...open.values()].map(each => each.connection).toReversed(), ...past],
    open(clientIp, kill) {
      const id = randomUUID()
      const connected_at = now().toISOString()
      open.set(id, {
        connection: { id, endpoint_name: 'filtered_stream', client_ip: clientIp, connected_at },
        kill,
      })
      return () => end(id, 'client_disconnect')
    },
    kill(isMeant) {
      const meant = [...open.values()].filter(each => isMeant(each.connection))
      for (const { connection, kill } of meant) {
        end(connection.id, 'operator_disconnect')
        kill()
      }
      return meant.map(each => each.connection.id)
    },
  }
}
