import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFaultyWriter } from './faulty-writer.ts'
import { createStreamFaults, type StreamFaultsWish } from './stream-faults.ts'
import type { Wire } from './wire.ts'

/** A wire that ends in memory. */
function open(wish: StreamFaultsWish, backlogBytes = 0) {
  const chunks: Uint8Array[] = []
  const ends: string[] = []
  const listeners: (() => void)[] = []
  const close = (how: string) => {
    ends.push(how)
    for (const listener of listeners) listener()
  }
  const wire: Wire = {
    write: bytes => void chunks.push(bytes),
    backlogBytes,
    end: () => close('end'),
    cut: () => close('cut'),
    onClose: listener => void listeners.push(listener),
  }
  const faults = createStreamFaults(wish)
  const writer = createFaultyWriter(wire, faults)
  const text = () => Buffer.concat(chunks).toString('utf8')
  return { writer, faults, chunks, ends, text, close }
}

const sendAll = (wish: StreamFaultsWish, items: readonly (object | 'beat')[]) => {
  const opened = open(wish)
  for (const item of items) item === 'beat' ? opened.writer.heartbeat() : opened.writer.send(item)
  return opened
}

const a = { data: { text: 'aa' } }
const b = { data: { text: 'bb' } }
const c = { data: { text: 'perché 🚀' } }
const line = (item: object) => `${JSON.stringify(item)}\r\n`
const cutAfterFirstByte = Buffer.concat([Buffer.from('{"data":{"text":"perch'), Buffer.from([0xc3])])

test.each<[string, StreamFaultsWish, (object | 'beat')[], string, string[]]>([
  ['nothing', {}, [a, 'beat', b], `${line(a)}\r\n${line(b)}`, []],
  ['twice', { duplicate: 1 }, [a, b], line(a) + line(a) + line(b), []],
  ['later', { reorder: 1 }, [a, b, c], line(b) + line(a) + line(c), []],
  ['later, with nobody behind', { reorder: 1 }, [a, 'beat'], `${line(a)}\r\n`, []],
  ['silence of items', { silence: 'items' }, [a, 'beat', b, 'beat'], '\r\n\r\n', []],
  ['silence of everything', { silence: 'everything' }, [a, 'beat'], '', []],
  ['an end without a word', { disconnect: 1 }, [a, b], '', ['cut']],
  ['an end at a heartbeat', { disconnect: 1 }, ['beat', a], '', ['cut']],
  ['half a line', { cutInLine: 1 }, [a, b], line(a).slice(0, line(a).length / 2), ['cut']],
  ['half a character', { cutInCharacter: 1 }, [a, c], line(a) + cutAfterFirstByte.toString('utf8'), ['cut']],
])('%s', (_, wish, items, expected, ends) => {
  const opened = sendAll(wish, items)
  expect(opened.text()).toBe(expected)
  expect(opened.ends).toEqual(ends)
  expect(opened.writer.isOpen).toBe(ends.length === 0)
})

test('a reader who is megabytes behind is sent away', () => {
  const opened = open({}, 6 * 1024 * 1024)
  opened.writer.send(a)
  expect(JSON.parse(opened.text())).toMatchObject({ errors: [{ disconnect_type: 'SlowReader' }] })
  expect(opened.ends).toEqual(['end'])
})

test('half a character is really half', () => {
  const { chunks } = sendAll({ cutInCharacter: 1 }, [c])
  expect(Buffer.concat(chunks).at(-1)).toBe(0xc3)
})

test('a goodbye says why, and ends in order', () => {
  const opened = sendAll({ goodbye: 1 }, [a])
  expect(JSON.parse(opened.text())).toMatchObject({
    errors: [{ title: 'operational-disconnect', disconnect_type: 'OperationalDisconnect' }],
  })
  expect(opened.ends).toEqual(['end'])
})

test('an accident happens as often as it was asked for', () => {
  const { faults } = sendAll({ duplicate: 2 }, [a, b, c])
  expect(faults.current.duplicate).toBe(0)
})

test('what is said slowly arrives whole, and an end waits for it', async () => {
  const opened = open({ pieceBytes: 5, pieceDelayMs: 1, goodbye: 0 })
  opened.writer.send(c)
  opened.writer.heartbeat()
  opened.faults.set({ goodbye: 1 })
  opened.writer.send(b)
  await expect.poll(() => opened.ends).toEqual(['end'])
  expect(opened.text().startsWith(`${line(c)}\r\n{"errors"`)).toBe(true)
})

test('who was slow is no longer when the fault has gone', async () => {
  const opened = open({ pieceBytes: 4, pieceDelayMs: 600_000 })
  opened.writer.send(a)
  expect(opened.chunks).toHaveLength(1)
  opened.faults.set({ pieceDelayMs: 0 })
  opened.writer.feelFaults()
  expect(opened.text()).toBe(line(a))
})

test('an end comes once', () => {
  const opened = open({})
  opened.writer.disconnect('ForceDisconnect')
  opened.writer.disconnect('ForceDisconnect')
  opened.writer.send(a)
  opened.writer.heartbeat()
  expect(opened.text().match(/ForceDisconnect/g)).toHaveLength(1)
  expect(opened.ends).toEqual(['end'])
})

test('a reader who goes while being spoken to is spoken to no more', async () => {
  const opened = open({ pieceBytes: 1, pieceDelayMs: 600_000 })
  opened.writer.send(a)
  opened.close('gone')
  opened.writer.send(b)
  expect(opened.text()).toBe('{')
})

const item = fc.record({ data: fc.record({ text: fc.string({ unit: 'binary' }) }) })

test('in whatever pieces, every byte arrives in its place', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 8 }), fc.integer({ min: 0, max: 40 }), (items, pieceBytes) => {
      const opened = sendAll({ pieceBytes }, items)
      expect(opened.text()).toBe(items.map(line).join(''))
      if (pieceBytes > 0) expect(opened.chunks.every(chunk => chunk.length <= pieceBytes)).toBe(true)
    }),
  )
})

test('duplicates and a changed order lose nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 12 }), fc.nat(5), fc.nat(5), (ids, duplicate, reorder) => {
      const opened = sendAll({ duplicate, reorder }, [...ids.map(id => ({ id })), 'beat'])
      const arrived = opened.text().match(/\{.*\}/g) ?? []
      expect(new Set(arrived)).toEqual(new Set(ids.map(id => JSON.stringify({ id }))))
    }),
  )
})
