// A reference for the ticketing webhook: plain Node, no dependency. It keeps issues in memory, takes errands from the desk,
// and tells the desk what people do here. Replace `ISSUES` by your own ticketing system.
//
//   SECRET=… DESK_URL=https://desk.example/api/hooks/ticketing/… PORT=4700 node examples/ticketing-webhook/server.mjs
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'

const SECRET = process.env.SECRET ?? ''
/** The address that the desk shows for this system; without it nothing is told back. */
const DESK_URL = process.env.DESK_URL ?? ''
const PORT = Number(process.env.PORT ?? 4700)
const TOLERANCE_SECONDS = 5 * 60
const MOST_BYTES = 1024 * 1024

if (SECRET.length < 16) {
  console.error('Set SECRET to the secret that the desk was given: 16 characters or more.')
  process.exit(1)
}

/** By their ids. A real system has tables. */
const ISSUES = new Map()
/** What was answered to each errand, by its id: told again, it does nothing and gets the same answer. Keep it for a month. */
const ANSWERED = new Map()

/** HMAC-SHA256 over the time, a dot and what is signed: the very bytes of a body, or the id in a question. */
const sign = (timestamp, signed) =>
  `sha256=${createHmac('sha256', SECRET).update(`${timestamp}.`).update(signed).digest('hex')}`

function isSigned(headers, signed) {
  const timestamp = headers['x-pronto-timestamp'] ?? ''
  const expected = Buffer.from(sign(timestamp, signed))
  const given = Buffer.from(headers['x-pronto-signature'] ?? '')
  const isSame = expected.length === given.length && timingSafeEqual(expected, given)
  return isSame && Math.abs(Date.now() / 1000 - Number(timestamp)) <= TOLERANCE_SECONDS
}

/** An errand has its effect and its answer in one step: a real system writes both in one transaction. */
function take(errand) {
  const before = ANSWERED.get(errand.id)
  if (before !== undefined) return before
  const answer = carryOut(errand)
  if (answer.status < 300) ANSWERED.set(errand.id, answer)
  return answer
}

function carryOut(errand) {
  if (errand.kind === 'check') return taken({ user: 'the desk', version: 'reference' })
  if (errand.kind === 'create') {
    const { department, title, text, ticketLink, priority, fields } = errand
    const issueId = String(ISSUES.size + 1)
    const issue = { issueId, department, title, text, ticketLink, priority, fields }
    ISSUES.set(issueId, { ...issue, status: 'open', comments: [] })
    return taken({ issueId, at: new Date().toISOString() })
  }
  const issue = ISSUES.get(errand.issueId)
  if (issue === undefined) return { status: 404, body: { error: 'There is no such issue.' } }
  if (errand.kind === 'comment') issue.comments.push({ by: 'the desk', text: errand.text })
  else if (errand.kind === 'status') issue.status = errand.status
  else if (errand.kind === 'update') issue.priority = errand.priority
  else return { status: 422, body: { error: 'This kind of errand is not known here.' } }
  return taken({ issueId: issue.issueId, id: errand.id, at: new Date().toISOString() })
}

const taken = body => ({ status: 200, body })

/** Somebody says something or changes the status here: by hand, for trying it out. */
async function act(issueId, { by, text, isAnswer = true, status }) {
  const issue = ISSUES.get(issueId)
  if (issue === undefined) return { status: 404, body: { error: 'There is no such issue.' } }
  const happened = { issueId, id: randomUUID(), by, at: new Date().toISOString() }
  if (status !== undefined) issue.status = status
  else issue.comments.push({ by, text })
  await tell(
    status === undefined
      ? { ...happened, kind: 'said', text, isAnswer }
      : { ...happened, kind: 'moved', status },
  )
  return taken(issue)
}

/** A real system keeps what it could not tell and tells it later, signed anew: the same id is one change. */
async function tell(change) {
  if (DESK_URL === '') return
  const body = JSON.stringify(change)
  const timestamp = String(Math.floor(Date.now() / 1000))
  const response = await fetch(DESK_URL, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-pronto-timestamp': timestamp,
      'x-pronto-signature': sign(timestamp, body),
    },
    body,
  })
  if (!response.ok) console.error(`The desk was not told: ${response.status}`)
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

async function answer(request) {
  const { pathname, searchParams } = new URL(request.url, 'http://here')
  const body = await readBody(request)
  if (body === null) return { status: 413, body: { error: 'Too much.' } }
  const [, issueId] = /^\/issues\/([\w-]+)$/.exec(pathname) ?? []
  const question = searchParams.get('errand') ?? ''
  if (!isSigned(request.headers, request.method === 'GET' ? question : body))
    return { status: 401, body: { error: 'Not signed.' } }
  if (request.method === 'GET' && pathname === '/errands')
    return ANSWERED.get(question) ?? { status: 404, body: { error: 'No such errand.' } }
  if (request.method === 'GET' && pathname === '/issues') return taken([...ISSUES.values()])
  if (request.method !== 'POST') return { status: 405, body: { error: 'Ask by GET, tell by POST.' } }
  if (pathname === '/errands') return take(JSON.parse(body))
  if (issueId !== undefined) return act(issueId, JSON.parse(body))
  return { status: 404, body: { error: 'Nothing is here.' } }
}

const server = createServer(async (request, response) => {
  const { status, body } = await answer(request).catch(() => ({
    status: 400,
    body: { error: 'Not of the agreed form.' },
  }))
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
})

server.listen(PORT, '127.0.0.1', () =>
  console.log(`ticketing-webhook listens on http://127.0.0.1:${server.address().port}`),
)
