import { createServer } from 'node:http'

/**
 * Orders to the network over HTTP, each a POST: `/settle` answers when all that was written is indexed, `/stop` ends
 * the network.
 */
export function startControl(port, orders) {
  const server = createServer(async (request, response) => {
    const order = request.method === 'POST' ? orders[request.url.slice(1)] : undefined
    try {
      response.statusCode = order ? 200 : 404
      await order?.()
    } catch (error) {
      response.statusCode = 500
      response.write(String(error))
    }
    response.end()
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, () => resolve(server))
  })
}
