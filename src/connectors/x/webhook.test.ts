import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { startSandbox } from '../../sandbox/start-sandbox.ts'
import type { LivePage } from '../connector.ts'
import { push } from './push.ts'
import { join, sessionOf, told } from './testing/sandboxed.ts'

test('a webhook is registered, proven, and brings what happens to the account', async () => {
  const sandbox = await startSandbox({ port: 0, limits: 'relaxed' })
  const { bearer, clientSecret, consumerSecret } = sandbox.credentials
  const named = sessionOf(sandbox, 'aurora_aiuta')
  const care = { ...named, secrets: { ...named.secrets, bearer, clientSecret, consumerSecret } }
  const never = new AbortController().signal
  const brought = Promise.withResolvers<readonly LivePage[]>()
  const receiver = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const query = Object.fromEntries(new URL(request.url ?? '/', 'http://desk.example').searchParams)
    const headers = Object.fromEntries(Object.entries(request.headers).map(([k, v]) => [k, v?.toString()]))
    const asked = { query, headers, body: Buffer.concat(chunks) }
    if (request.method === 'GET') return response.end(JSON.stringify(push.answerChallenge(care, asked)))
    const read = await push.read([care], asked, never)
    response.end('{}')
    if (read.kind === 'pages' && read.pages.length > 0) brought.resolve(read.pages)
    if (read.kind === 'refused') brought.reject(new Error(read.code))
  })
  await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/api/push/x/${care.accountId}`
  try {
    await push.subscribe([care], url, never)
    // Told again, as the desk does every ten minutes, it changes nothing.
    await push.subscribe([care], url, never)
    const nora = join(sandbox, 'nora_neri')
    const post = told(sandbox.network.post(nora, { text: '@aurora_aiuta niente rete' }, 'cast'))
    expect(await brought.promise).toMatchObject([
      { accountId: care.accountId, batch: [{ externalId: post.id, source: 'mention' }] },
    ])
  } finally {
    await sandbox.close()
    receiver.closeAllConnections()
    receiver.close()
  }
})
