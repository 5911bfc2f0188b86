// A reference for after-sales look-ups: plain Node, no dependency. It checks who asks, finds the customer among invented
// ones, and answers in the agreed form. Replace `findCustomer` by a question to your own programs.
//
//   SECRET=… PORT=4600 node examples/after-sales/server.mjs
import { createHmac, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const SECRET = process.env.SECRET ?? ''
const PORT = Number(process.env.PORT ?? 4600)
const TOLERANCE_SECONDS = 5 * 60
const MOST_BYTES = 64 * 1024

if (SECRET.length < 16) {
  console.error('Set SECRET to the secret that the desk was given: 16 characters or more.')
  process.exit(1)
}

/** Invented customers, by the key of the CRM and by the addresses under which they write. */
const CUSTOMERS = JSON.parse(readFileSync(new URL('./customers.json', import.meta.url), 'utf8'))

/** HMAC-SHA256 over the time, a dot and the very bytes of the body. */
function isSigned(headers, body) {
  const timestamp = headers['x-pronto-timestamp'] ?? ''
  const expected = Buffer.from(
    `sha256=${createHmac('sha256', SECRET).update(`${timestamp}.`).update(body).digest('hex')}`,
  )
  const given = Buffer.from(headers['x-pronto-signature'] ?? '')
  const isSame = expected.length === given.length && timingSafeEqual(expected, given)
  return isSame && Math.abs(Date.now() / 1000 - Number(timestamp)) <= TOLERANCE_SECONDS
}

/** The key is surest; a customer whom the CRM does not know is found by an address that he proved to the desk. */
function findCustomer({ customer, addresses, profiles }) {
  const names = new Set([
    ...addresses.map(each => each.address),
    ...profiles.map(each => each.handle.toLowerCase()),
  ])
  return CUSTOMERS.find(
    each =>
      (customer.externalKey !== null && each.externalKey === customer.externalKey) ||
      each.addresses.some(address => names.has(address)),
  )
}

async function readBody(request) {
  const chunks = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function answer(response, status, body) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

const server = createServer(async (request, response) => {
  if (request.method !== 'POST') return answer(response, 405, { error: 'Ask by POST.' })
  const body = await readBody(request)
  if (body === null) return answer(response, 413, { error: 'Too much.' })
  if (!isSigned(request.headers, body)) return answer(response, 401, { error: 'Not signed.' })
  try {
    return answer(response, 200, { sections: findCustomer(JSON.parse(body))?.sections ?? [] })
  } catch {
    return answer(response, 400, { error: 'Not of the agreed form.' })
  }
})

server.listen(PORT, '127.0.0.1', () =>
  console.log(`after-sales listens on http://127.0.0.1:${server.address().port}`),
)
