import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Judges } from '../create-judges.ts'
import { addSecondOpinions, type OpinionSettings } from './add-second-opinions.ts'
import { alwaysInDoubt, asking, judged, openLog } from './testing/doubtful.ts'
import {
  complete,
  refuse,
  type StubAnswer,
  type StubModel,
  saySilent,
  startStubModel,
} from './testing/stub-model.ts'

const KEY = 'sk-never-to-be-seen'
const TEXT = '@aurora_aiuta sono Luca, ordine 48213377 mai arrivato, @marta_r chiama il +39 333 123 4567'
const ANSWER = {
  intent: { value: 'problem', confidence: 0.93 },
  sentiment: { value: 'negative', confidence: 0.88 },
  urgency: { value: 'high', confidence: 0.7 },
}

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
  vi.restoreAllMocks()
})

interface Opened {
  readonly stub: StubModel
  readonly judges: Judges
  readonly log: ReturnType<typeof openLog>
}

/** The desk's judges as the settings make them, and a model that answers as told. */
async function open(answer: StubAnswer, change: Partial<OpinionSettings> = {}): Promise<Opened> {
  const stub = await startStubModel(answer)
  const log = openLog()
  const judges = addSecondOpinions(
    { judge: alwaysInDoubt, close: async () => undefined },
    {
      url: stub.url,
      model: 'small',
      key: KEY,
      maySendText: true,
      dailyBudget: 100,
      below: 0.5,
      timeoutMs: 60_000,
      ...change,
    },
    log,
  )
  ends.push(judges.close, stub.close)
  return { stub, judges, log }
}

const answering =
  (content: unknown): StubAnswer =>
  response =>
    complete(response, typeof content === 'string' ? content : JSON.stringify(content))

const judgeOne = async ({ judges }: Opened, text = TEXT) => (await judges.judge([asking(text)]))[0]

describe('a language model', () => {
  test('is believed where we were in doubt', async () => {
    const world = await open(answering(ANSWER))
    expect(await judgeOne(world)).toEqual({
      ...judged(),
      intent: { value: 'problem', confidence: 0.93, evidence: ['boh'] },
      sentiment: { value: 'negative', confidence: 0.88, evidence: ['mah'] },
      urgency: { value: 'high', confidence: 0.7, evidence: ['poi'] },
      alsoWants: { ...judged().alsoWants, value: ['question'] },
    })
    expect(world.log.sentences()).toEqual(['A language model is asked where our own is in doubt'])
  })

  test('is shown the text masked, the brand’s name, and whom it may answer as', async () => {
    const world = await open(answering(ANSWER))
    await judgeOne(world)
    const [question] = world.stub.questions
    expect(question?.path).toBe('/v1/chat/completions')
    expect(question?.headers.authorization).toBe(`Bearer ${KEY}`)
    const body = JSON.parse(question?.body ?? '')
    expect(body).toMatchObject({ model: 'small', temperature: 0, response_format: { type: 'json_schema' } })
    expect(JSON.parse(body.messages.at(-1).content)).toEqual({
      company: ['Aurora'],
      message: '[brand] sono Luca, ordine [order] mai arrivato, [user] chiama il [phone]',
    })
    for (const hidden of ['48213377', '333', '4567', 'marta', 'aurora_aiuta'])
      expect(question?.body).not.toContain(hidden)
  })

  test('may put its answer between fences', async () => {
    const world = await open(answering(`\`\`\`json\n${JSON.stringify(ANSWER)}\n\`\`\``))
    expect((await judgeOne(world))?.intent.value).toBe('problem')
  })

  test('that is asked of many messages at once answers each', async () => {
    const world = await open((response, { body }) => {
      const isThird = body.includes('messaggio 3')
      complete(
        response,
        JSON.stringify({ ...ANSWER, intent: { value: isThird ? 'spam' : 'praise', confidence: 0.9 } }),
      )
    })
    const said = await world.judges.judge([1, 2, 3, 4, 5].map(at => asking(`messaggio ${at}`)))
    expect(said.map(each => each.intent.value)).toEqual(['praise', 'praise', 'spam', 'praise', 'praise'])
  })
})

const LATE = { timeoutMs: 200 }

/** What can go wrong, and how the log calls it. */
const TROUBLES: readonly [string, StubAnswer, string, Partial<OpinionSettings>?][] = [
  ['never answers', saySilent, 'no answer in time', LATE],
  [
    'stops in the middle of its answer',
    response => void response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":"1",'),
    'no answer in time',
    LATE,
  ],
  ['fails', (response, { body }) => refuse(response, 500, body), 'HTTP 500'],
  ['has enough of us', (response, { body }) => refuse(response, 429, body), 'HTTP 429'],
  ['does not know the key', response => refuse(response, 401, KEY), 'HTTP 401'],
  [
    'sends us elsewhere',
    r => void r.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
    'cannot be reached',
  ],
  ['hangs up', response => void response.destroy(), 'cannot be reached'],
  ['answers no JSON at all', response => void response.end('<html>'), 'an answer that cannot be used'],
  ['answers with half a JSON', answering('{"intent":{"value":"pro'), 'an answer that cannot be used'],
  ['answers with talk', answering('Sure! The customer is angry.'), 'an answer that cannot be used'],
  ['answers nothing', answering(''), 'an answer that cannot be used'],
  [
    'answers with a word that there is not',
    answering({ ...ANSWER, intent: { value: 'fury', confidence: 0.9 } }),
    'an answer that cannot be used',
  ],
  [
    'is surer than sure',
    answering({ ...ANSWER, urgency: { value: 'high', confidence: 12 } }),
    'an answer that cannot be used',
  ],
  ['leaves a part out', answering({ intent: ANSWER.intent }), 'an answer that cannot be used'],
]

describe('a language model that', () => {
  test.each(TROUBLES)('%s: our judgement stands, one line is logged', async (_, answer, trouble, change) => {
    const spies = (['log', 'info', 'warn', 'error'] as const).map(name => vi.spyOn(console, name))
    const world = await open(answer, change)
    for (const text of ['uno', 'due', 'tre', 'quattro', 'cinque'])
      expect(await judgeOne(world, `${TEXT} ${text}`)).toEqual(judged())
    expect(world.stub.questions.length).toBeLessThanOrEqual(3)
    const [, failing, ...others] = world.log.lines
    expect(failing?.words[0]).toEqual({ opinion: 'language model', trouble })
    expect(others).toEqual([])
    for (const secret of [KEY, 'Luca', '48213377']) expect(world.log.everything()).not.toContain(secret)
    for (const spy of spies) expect(spy).not.toHaveBeenCalled()
  })

  test('is not there: the same', async () => {
    const world = await open(saySilent)
    await world.stub.close()
    expect(await judgeOne(world)).toEqual(judged())
  })
})

describe('nothing is sent', () => {
  const silence = async (change: Partial<OpinionSettings>) => {
    const world = await open(answering(ANSWER), change)
    expect(await judgeOne(world)).toEqual(judged())
    expect(world.stub.questions).toEqual([])
    return world.log.sentences()
  }

  test('without the switch, and that is said', async () =>
    expect(await silence({ maySendText: false })).toEqual([
      expect.stringContaining('PRONTO_OPINION_MAY_SEND_TEXT'),
    ]))

  test('without a model’s name, and that is said', async () =>
    expect(await silence({ model: undefined })).toEqual([expect.stringContaining('PRONTO_OPINION_MODEL')]))

  test('without an address', async () => expect(await silence({ url: undefined })).toEqual([]))

  test('where we are sure enough', async () => {
    await silence({ below: 0.2 })
  })

  test('with a budget of none', async () => {
    await silence({ dailyBudget: 0 })
  })

  test('beyond the budget of the day', async () => {
    const world = await open(answering(ANSWER), { dailyBudget: 2 })
    const said = await world.judges.judge(['a', 'b', 'c', 'd'].map(text => asking(text)))
    expect(said.filter(each => each.intent.value === 'problem')).toHaveLength(2)
    expect(world.stub.questions).toHaveLength(2)
    await world.judges.judge([asking('e')])
    expect(world.stub.questions).toHaveLength(2)
  })

  test('twice of the same text', async () => {
    const world = await open(answering(ANSWER))
    expect(await judgeOne(world)).toEqual(await judgeOne(world))
    expect(world.stub.questions).toHaveLength(1)
  })
})

test('closing breaks off what is under way, at the other end too', async () => {
  const gone = Promise.withResolvers<void>()
  const world = await open(response => void response.on('close', gone.resolve))
  const under = judgeOne(world)
  await expect.poll(() => world.stub.questions.length).toBe(1)
  await world.judges.close()
  expect(await under).toEqual(judged())
  await gone.promise
  expect(await judgeOne(world)).toEqual(judged())
  expect(world.stub.questions).toHaveLength(1)
})
