import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** The line between a browser and everything else: a proxy that can be cut, also under streams and workers. */
export interface Cable {
  readonly url: string
  cut(): void
  mend(): void
  /** Keeps back what changes something at such an address, until it is let through; whoever hangs up meanwhile has said
   * nothing. */
  hold(address: RegExp): void
  letThrough(): void
  countHeld(): number
  remove(): Promise<void>
}

export async function layCable(): Promise<Cable> {
  let isCut = false
  let holding: RegExp | null = null
  const held = new Set<() => void>()
  const sockets = new Set<Socket>()
  const carry = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method, headers } = incoming
    const onward = request(incoming.url ?? '', { method, headers }, answer => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    outgoing.on('close', () => onward.destroy())
    incoming.pipe(onward)
  }
  const server = createServer((incoming, outgoing) => {
    if (incoming.method === 'GET' || !holding?.test(incoming.url ?? '')) return carry(incoming, outgoing)
    const pass = () => carry(incoming, outgoing)
    held.add(pass)
    outgoing.on('close', () => held.delete(pass))
  })
  server.on('connection', socket => {
    if (isCut) socket.destroy()
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const breakAll = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut() {
      isCut = true
      breakAll()
    },
    mend() {
      isCut = false
    },
    hold(address) {
      holding = address
    },
    letThrough() {
      holding = null
      for (const pass of [...held]) pass()
      held.clear()
    },
    countHeld: () => held.size,
    remove() {
      breakAll()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}
