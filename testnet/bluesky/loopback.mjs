import { createServer, Server } from 'node:net'

const LOOPBACK = '127.0.0.1'

/**
 * Makes every server of this process listen on the loopback address alone. The packages of the network name no host
 * and so would listen on all addresses of the machine, with passwords that anybody can read in their source.
 */
export function listenOnLoopbackOnly() {
  const { listen } = Server.prototype
  Server.prototype.listen = function listenOnLoopback(where, ...rest) {
    if (typeof where === 'number') return listen.call(this, { port: where, host: LOOPBACK }, rest.at(-1))
    const isOpenToAll = typeof where === 'object' && where !== null && 'port' in where && !where.host
    return listen.call(this, isOpenToAll ? { ...where, host: LOOPBACK } : where, ...rest)
  }
}

/** As many different free ports as there are names: those that are wanted, and others that the system chooses. */
export async function findPorts(wanted) {
  const held = []
  const ports = {}
  for (const [name, port] of Object.entries(wanted)) {
    const server = createServer()
    await new Promise((resolve, reject) => server.once('error', reject).listen(port ?? 0, LOOPBACK, resolve))
    held.push(server)
    ports[name] = server.address().port
  }
  // Held until all are found, so that no port is given twice.
  await Promise.all(held.map(server => new Promise(resolve => server.close(resolve))))
  return ports
}
