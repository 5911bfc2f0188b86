import { connect, type Socket } from 'node:net'
import { createServer, type TLSSocket } from 'node:tls'

/** One connection through a cable, as a fault sees it. */
export interface Wire {
  toServer(data: Buffer): void
  toClient(data: Buffer): void
  /** Ends the connection at both ends, in the middle of whatever is said. */
  cut(): void
}

/** What becomes of what is said over one connection. A fault passes it on, or does not. */
export interface Tap {
  fromClient(data: Buffer): void
  fromServer(data: Buffer): void
}

export interface Cable {
  readonly port: number
  /** Holds back what is said in both directions from now on, or (false) lets it through again. */
  stall(isStalled: boolean): void
  close(): Promise<void>
}

export interface CableEnds {
  /** A port of this machine at which the server speaks without encryption. */
  readonly port: number
  readonly certificate: string
  readonly key: string
}

/**
 * Stands between a client and a server and hears all that they say: the client speaks to it encrypted, and it speaks to
 * the server in the clear.
 */
export async function openCable(ends: CableEnds, tapInto: (wire: Wire) => Tap): Promise<Cable> {
  const wires = new Set<HeldWire>()
  let isStalled = false
  const server = createServer({ cert: ends.certificate, key: ends.key }, client => {
    const wire = new HeldWire(client, connect(ends.port, '127.0.0.1'), tapInto)
    wires.add(wire)
    wire.hold(isStalled)
    client.once('close', () => wires.delete(wire))
  })
  server.on('tlsClientError', () => undefined)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the cable has no port')
  return {
    port: address.port,
    stall(isOn) {
      isStalled = isOn
      for (const wire of wires) wire.hold(isOn)
    },
    close() {
      for (const wire of wires) wire.cut()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}

class HeldWire implements Wire {
  private isHeld = false
  private held: (() => void)[] = []
  private readonly client: TLSSocket
  private readonly server: Socket

  constructor(client: TLSSocket, server: Socket, tapInto: (wire: Wire) => Tap) {
    this.client = client
    this.server = server
    const tap = tapInto(this)
    for (const end of [client, server]) {
      end.on('error', () => this.cut())
      end.on('close', () => this.pass(() => this.cut()))
    }
    client.on('data', (data: Buffer) => this.pass(() => tap.fromClient(data)))
    server.on('data', (data: Buffer) => this.pass(() => tap.fromServer(data)))
  }

  hold(isHeld: boolean): void {
    this.isHeld = isHeld
    if (isHeld) return
    for (const deed of this.held.splice(0)) deed()
  }

  private pass(deed: () => void): void {
    if (this.isHeld) this.held.push(deed)
    else deed()
  }

  toServer(data: Buffer): void {
    this.server.write(data)
  }

  toClient(data: Buffer): void {
    this.client.write(data)
  }

  cut(): void {
    this.client.destroy()
    this.server.destroy()
  }
}
