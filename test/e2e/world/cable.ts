import { createServer, request } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** The line between a browser and everything else: a proxy that can be cut, also under streams and workers. */
export interface Cable {
  readonly url: string
  cut(): void
  mend(): void
  remove(): Promise<void>
}

export async function layCable(): Promise<Cable> {
  let isCut = false
  const sockets = new Set<Socket>()
  const server = createServer((incoming, outgoing) => {
    const { method, headers } = incoming
    const onward = request(incoming.url ?? '', { method, headers }, answer => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    outgoing.on('close', () => onward.destroy())
    incoming.pipe(onward)
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
    remove() {
      breakAll()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}
