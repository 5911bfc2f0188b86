import { expect, test } from 'vitest'
import { createSwitchboard } from '../../faults.ts'
import { createUnreliablePost } from './unreliable-post.ts'

function open(faults: object) {
  const sent: string[] = []
  const switchboard = createSwitchboard()
  switchboard.set(faults)
  const dispatcher = {
    send: (_: string, body: string) => void sent.push(body),
    settled: async () => undefined,
    close: () => undefined,
  }
  return { sent, post: createUnreliablePost(dispatcher, switchboard) }
}

test.each<[string, object, string[]]>([
  ['as they are', {}, ['a', 'b', 'c']],
  ['twice', { duplicateEvents: 2 }, ['a', 'a', 'b', 'b', 'c']],
  ['not at all', { loseEvents: 1 }, ['b', 'c']],
  ['after the next', { reorderEvents: 1 }, ['b', 'a', 'c']],
  ['one of two after the next', { reorderEvents: 2 }, ['b', 'a']],
  ['after the next, which comes twice', { reorderEvents: 1, duplicateEvents: 1 }, ['b', 'b', 'a', 'c']],
])('events come %s', (_, faults, expected) => {
  const { sent, post } = open(faults)
  for (const body of ['a', 'b', 'c']) post.send('http://127.0.0.1:9', body)
  expect(sent).toEqual(expected)
  post.close()
})

test('what shall come after the next comes also where none is', async () => {
  const { sent, post } = open({ reorderEvents: 1 })
  post.send('http://127.0.0.1:9', 'a')
  expect(sent).toEqual([])
  await expect.poll(() => sent, { timeout: 5_000 }).toEqual(['a'])
})
