// A reference for what is told of events: plain Node, no dependency. It proves who speaks, takes each event once, and works
// them off in their order, whatever the order in which they come. `work` is where your own program begins.
//
//   SECRET=whsec_… PORT=4800 node examples/webhook-receiver/server.mjs
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'

const SECRET = process.env.SECRET ?? ''
const PORT = Number(process.env.PORT ?? 4800)
const TOLERANCE_SECONDS = 5 * 60
const MOST_BYTES = 1024 * 1024

if (!SECRET.startsWith('whsec_')) {
  console.error('Set SECRET to the secret that the desk has shown once: whsec_…')
  process.exit(1)
}
const KEY = Buffer.from(SECRET.slice('whsec_'.length), 'base64')

/** What has been worked off, in order. A real program has tables, and keeps `next` and `early` in them too. */
const DONE = []
/** The first number that is still missing. A webhook that is older than this program begins where it is told first. */
let next = Number(process.env.FIRST ?? 1)
const early = new Map()

/** Standard Webhooks: HMAC-SHA256 over id, time and the very bytes of the body, with dots between them. */
function isSigned(headers, body) {
  const id = headers['webhook-id'] ?? ''
  const timestamp = headers['webhook-timestamp'] ?? ''
  const expected = createHmac('sha256', KEY).update(`${id}.${timestamp}.`).update(body).digest()
  const isFresh = Math.abs(Date.now() / 1000 - Number(timestamp)) <= TOLERANCE_SECONDS
  return (
    isFresh &&
    String(headers['webhook-signature'])
      .split(' ')
      .some(each => isSame(each, expected))
  )
}

function isSame(signature, expected) {
  const given = Buffer.from(signature.replace(/^v1,/, ''), 'base64')
  return signature.startsWith('v1,') && given.length === expected.length && timingSafeEqual(given, expected)
}

/** Told twice is kept once; what comes too early waits until the gap before it is closed. */
function take(event) {
  const { sequence } = event.data
  if (sequence >= next) early.set(sequence, event)
  for (; early.has(next); next++) {
    work(early.get(next))
    early.delete(next)
  }
}

function work(event) {
  // Tests are numbered like everything else.
  if (event.type === 'webhook.tested') return
  DONE.push({ sequence: event.data.sequence, type: event.type, ticketId: event.data.ticketId })
  console.log(`${event.data.sequence} ${event.type} ${event.data.ticketId ?? ''}`)
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

const answer = (response, status, body = '') => response.writeHead(status).end(body)

const server = createServer(async (request, response) => {
  if (request.method === 'GET')
    return answer(response, 200, JSON.stringify({ next, waiting: [...early.keys()], done: DONE }))
  const body = await readBody(request)
  if (body === null) return answer(response, 413)
  if (!isSigned(request.headers, body)) return answer(response, 401)
  take(JSON.parse(body.toString('utf8')))
  // Within fifteen seconds: whoever has much to do writes it down, answers, and works afterwards.
  answer(response, 204)
})
server.listen(PORT, '127.0.0.1', () => console.log(`listening on ${server.address().port}`))
