import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RunningSandbox, type SandboxOptions, startSandbox } from '../../start-sandbox.ts'
import { type ApiClient, createApiClient } from '../testing/api-client.ts'
import { type Ear, openEar } from '../testing/open-ear.ts'
import { listDeviations, openSpecification } from '../testing/specification.ts'

const STREAM = '/2/tweets/search/stream'
const specification = openSpecification()

let sandbox: RunningSandbox
let app: ApiClient
let anna: string
const ears: Ear[] = []

async function open(options: Partial<SandboxOptions> = {}) {
  sandbox = await startSandbox({ port: 0, limits: 'none', ...options })
  app = createApiClient(sandbox, null)
  anna = sandbox.network.join({
    username: 'anna',
    name: 'Anna',
    description: '',
    followers: 3,
    verified: false,
    role: 'customer',
    directMessages: 'everyone',
  }).id
}

beforeEach(() => open())

afterEach(async () => {
  for (const ear of ears.splice(0)) await ear.close()
  await sandbox.close()
})

async function reopen(options: Partial<SandboxOptions>) {
  await sandbox.close()
  await open(options)
}

async function listen(query = ''): Promise<Ear> {
  const ear = await openEar(sandbox, STREAM + query)
  ears.push(ear)
  return ear
}

const addRules = async (...rules: object[]) =>
  (await app.post(`${STREAM}/rules`, { add: rules })).body.data as { id: string; tag?: string }[]

const spoil = (stream: object) => app.post('/sandbox/faults', { stream })

let count = 0
function write(text: string, more: object = {}): string {
  const told = sandbox.network.post(anna, { text: `${text} ${++count}`, ...more }, 'cast')
  if (!told.ok) throw new Error(told.refusal.detail)
  return told.value.id
}

describe('connecting', () => {
  test('is for the app itself', async () => {
    const answer = await createApiClient(sandbox, 'aurora_aiuta').get(STREAM)
    expect(answer.status).toBe(403)
    expect(answer.body).toMatchObject({ title: 'Unsupported Authentication' })
  })

  test('needs rules', async () => {
    const answer = await app.get(STREAM)
    expect(answer.status).toBe(409)
    expect(answer.body).toMatchObject({
      title: 'ConnectionException',
      connection_issue: 'RuleConfigurationIssue',
    })
  })

  test('is open to one at a time, and to the next one when that has gone', async () => {
    await addRules({ value: 'aurora' })
    const first = await listen()
    const second = await app.get(STREAM)
    expect(second.status).toBe(429)
    expect(second.body).toEqual({
      title: 'ConnectionException',
      detail: 'This stream is currently at the maximum allowed connection limit.',
      connection_issue: 'TooManyConnections',
      type: 'https://api.twitter.com/2/problems/streaming-connection',
    })
    await first.close()
    await expect
      .poll(() =>
        listen().then(
          () => true,
          () => false,
        ),
      )
      .toBe(true)
  })

  test.each(['backfill_minutes=5', 'start_time=2026-11-21T09:00:00Z'])(
    'refuses %s, which is sold',
    async query => {
      await addRules({ value: 'aurora' })
      const answer = await app.get(`${STREAM}?${query}`)
      expect(answer.status).toBe(400)
      expect(answer.body.title).toBe('Invalid Request')
    },
  )

  test('is counted', async () => {
    await reopen({ limits: 'real' })
    const answer = await app.get(STREAM)
    expect(answer.headers.get('x-rate-limit-limit')).toBe('50')
  })

  test('fails with the reads', async () => {
    await addRules({ value: 'aurora' })
    await app.post('/sandbox/faults', { failReads: 1 })
    expect((await app.get(STREAM)).status).toBe(503)
    await listen()
  })
})

describe('what arrives', () => {
  test('are posts that pass a rule, with the rules that they pass and the fields asked for', async () => {
    const [brand, thread] = await addRules(
      { value: 'aurora', tag: 'brand' },
      { value: 'lenta' },
      { value: 'no' },
    )
    const ear = await listen(
      '?tweet.fields=author_id,created_at,lang&expansions=author_id&user.fields=username',
    )
    write('niente di che')
    const id = write("perché è così lenta l'Aurora? 🚀")
    const item = await ear.next()
    expect(item).toMatchObject({
      data: { id, author_id: anna, created_at: expect.any(String), lang: 'it' },
      includes: { users: [{ id: anna, username: 'anna' }] },
    })
    expect(item.matching_rules).toEqual([{ id: brand?.id, tag: 'brand' }, { id: thread?.id }])
    if (specification) expect(listDeviations(specification, STREAM, 'get', 200, item)).toEqual([])
  })

  test('changes with the rules, without a new connection', async () => {
    const [rule] = await addRules({ value: 'aurora' })
    const ear = await listen()
    write('rete giù')
    await addRules({ value: 'rete' })
    await app.post(`${STREAM}/rules`, { delete: { ids: [rule?.id] } })
    write('aurora addio')
    const id = write('rete su')
    expect((await ear.next()).data.id).toBe(id)
  })

  test('accents count, other than in search', async () => {
    await addRules({ value: 'perché' })
    const ear = await listen()
    write('perche no')
    const id = write('PERCHÉ no')
    expect((await ear.next()).data.id).toBe(id)
  })

  test('a quote passes by what it quotes, and an edited post comes again', async () => {
    await addRules({ value: 'aurora' })
    const ear = await listen()
    const original = write('Aurora è giù')
    const quote = write('anche da voi?', { quotesId: original })
    const edited = write('Aurora è di nuovo giù', { previousId: original })
    const seen = [await ear.next(), await ear.next(), await ear.next()]
    expect(seen.map(item => item.data.id)).toEqual([original, quote, edited])
    expect(seen[2].data.edit_history_tweet_ids).toEqual([original, edited])
  })

  test('falls silent with the network', async () => {
    await addRules({ value: 'aurora' })
    const ear = await listen()
    await app.post('/sandbox/faults', { silent: true })
    write('aurora uno')
    await app.post('/sandbox/faults', { silent: false, silentUsers: ['@Anna'] })
    write('aurora due')
    await app.delete('/sandbox/faults')
    const id = write('aurora tre')
    expect((await ear.next()).data.id).toBe(id)
  })

  test('catches up for those who pay for it', async () => {
    await reopen({ access: 'enterprise' })
    await addRules({ value: 'aurora' })
    const missed = [write('aurora uno'), write('aurora due')]
    write('altro')
    const ear = await listen('?backfill_minutes=5')
    expect([(await ear.next()).data.id, (await ear.next()).data.id]).toEqual(missed)
    expect((await app.get(`${STREAM}?backfill_minutes=6`)).status).toBe(400)
  })
})

test('a stream without posts says that it lives', async () => {
  await reopen({ heartbeatMs: 10 })
  await addRules({ value: 'aurora' })
  const ear = await listen()
  expect([await ear.nextLine(), await ear.nextLine()]).toEqual(['', ''])
  const id = write('aurora')
  expect((await ear.next()).data.id).toBe(id)
})

describe('what goes wrong on the wire', () => {
  /** All bytes up to the end of the connection, and how it ended. */
  async function readToEnd(act: () => void): Promise<{ bytes: Buffer; isWhole: boolean }> {
    const headers = app.headers
    const response = await fetch(sandbox.url + STREAM, { headers })
    const pieces: Uint8Array[] = []
    const reading = (async () => {
      for await (const piece of response.body ?? []) pieces.push(piece)
    })()
    act()
    const isWhole = await reading.then(
      () => true,
      () => false,
    )
    return { bytes: Buffer.concat(pieces), isWhole }
  }

  beforeEach(() => addRules({ value: 'aurora' }))

  test('a connection ends without a word', async () => {
    await spoil({ disconnect: 1 })
    const { bytes, isWhole } = await readToEnd(() => write('aurora'))
    expect({ length: bytes.length, isWhole }).toEqual({ length: 0, isWhole: false })
  })

  test('an open connection ends at once, and nobody waits for a post', async () => {
    const { bytes } = await readToEnd(() => void spoil({ disconnect: 1 }))
    expect(bytes.length).toBe(0)
  })

  test('the network says that it disconnects', async () => {
    await spoil({ goodbye: 1 })
    const { bytes, isWhole } = await readToEnd(() => write('aurora'))
    const { errors } = JSON.parse(bytes.toString())
    expect(errors).toMatchObject([
      { title: 'operational-disconnect', disconnect_type: 'OperationalDisconnect' },
    ])
    expect(isWhole).toBe(true)
    if (specification) expect(listDeviations(specification, STREAM, 'get', 200, { errors })).toEqual([])
  })

  test('a line breaks off', async () => {
    await spoil({ cutInLine: 1 })
    const { bytes, isWhole } = await readToEnd(() => write('aurora'))
    expect(bytes.toString()).toMatch(/^\{"data":.*[^}\n]$/)
    expect(isWhole).toBe(false)
  })

  test('a character breaks off', async () => {
    await spoil({ cutInCharacter: 1 })
    const { bytes, isWhole } = await readToEnd(() => write('aurora è'))
    expect(bytes.at(-1)).toBe(0xc3)
    expect(isWhole).toBe(false)
  })

  test('pieces of three bytes are put together again by whoever decodes rightly', async () => {
    await spoil({ pieceBytes: 3 })
    const ear = await listen()
    write('aurora è giù 🧑‍🧑‍🧒')
    expect((await ear.next()).data.text).toMatch(/^aurora è giù 🧑‍🧑‍🧒/)
  })

  test('posts come twice, and in another order', async () => {
    const ear = await listen()
    const nextId = async () => (await ear.next()).data.id
    await spoil({ duplicate: 1 })
    const twin = write('aurora')
    expect([await nextId(), await nextId()]).toEqual([twin, twin])
    await spoil({ reorder: 1 })
    const [first, second] = [write('aurora'), write('aurora')]
    expect([await nextId(), await nextId()]).toEqual([second, first])
  })

  test('posts get lost while the heart beats on', async () => {
    await reopen({ heartbeatMs: 10 })
    await addRules({ value: 'aurora' })
    await spoil({ silence: 'items' })
    const ear = await listen()
    write('aurora')
    expect(await ear.nextLine()).toBe('')
    await app.delete('/sandbox/faults')
    const id = write('aurora')
    expect((await ear.next()).data.id).toBe(id)
  })

  test('not a byte comes, and then all goes on', async () => {
    await reopen({ heartbeatMs: 5 })
    await addRules({ value: 'aurora' })
    await spoil({ silence: 'everything' })
    const ear = await listen()
    write('aurora')
    await app.delete('/sandbox/faults')
    const id = write('aurora')
    expect((await ear.next()).data.id).toBe(id)
  })

  test('a place stays taken when its client has gone, until it is freed', async () => {
    await spoil({ lingerMs: 3_600_000 })
    const ear = await listen()
    await ear.close()
    expect((await app.get(STREAM)).status).toBe(429)
    expect((await app.delete('/2/connections/all')).body.data.successful_kills).toBe(1)
    await listen()
  })

  test('are known by name alone', async () => {
    expect((await spoil({ silense: 'items' })).status).toBe(400)
    expect((await spoil({ silence: 'some' })).status).toBe(400)
  })
})
