import { expect, test } from 'vitest'
import { answerOf, outlivesPage, readProblem } from './client.ts'

const problem = (code: string) => ({
  error: { code, message: '', requestId: 'r1', details: { refusal: 'gone' } },
})

test.each([
  [
    'a problem of ours',
    problem('refused'),
    409,
    { code: 'refused', requestId: 'r1', details: { refusal: 'gone' } },
  ],
  ['a code that this page does not know', problem('newest'), 404, { code: 'notFound', requestId: 'r1' }],
  ['a page of a proxy', '<html>', 503, { code: 'notReady', requestId: null, details: {} }],
  ['nothing at all', undefined, 418, { code: 'internal', requestId: null }],
])('%s', (_name, body, status, expected) => {
  expect(readProblem(body, status)).toMatchObject(expected)
})

test('an answer is handed on, silence is offline', async () => {
  const response = new Response(null, { status: 200 })
  await expect(answerOf(Promise.resolve({ data: 7, response }))).resolves.toBe(7)
  await expect(answerOf(Promise.reject(new TypeError('fetch failed')))).rejects.toMatchObject({
    code: 'offline',
  })
})

test.each([
  ['a question', { method: 'GET' }, false],
  ['a removal', { method: 'DELETE' }, true],
  ['a few words', { method: 'PATCH', body: '{"keywords":["aurora"]}' }, true],
  ['more than a browser carries', { method: 'POST', body: 'x'.repeat(10_000) }, false],
])('%s outlives its page or not', (_name, init, outlives) => expect(outlivesPage(init)).toBe(outlives))
