import { expect, test } from 'vitest'
import {
  type ComposedFile,
  changeExtras,
  giveBackExtras,
  listTexts,
  NO_EXTRAS,
  readExtras,
  toExtras,
  toRequest,
} from './extras.ts'
import { makeWay } from './way.fixture.ts'

function openBox() {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    kept,
  }
}

const file = (more: Partial<ComposedFile> = {}): ComposedFile => ({
  key: 'k1',
  name: 'mappa.png',
  mime: 'image/png',
  bytes: 9,
  alt: '',
  id: 'f1',
  progress: 1,
  trouble: null,
  ...more,
})

test('what is put together stays with its ticket and mode, and an emptied one leaves nothing behind', () => {
  const box = openBox()
  changeExtras('t1', 'public', extras => ({ ...extras, invitesDirect: true }), box)
  expect(readExtras('t1', 'public', box).invitesDirect).toBe(true)
  expect(readExtras('t1', 'direct', box)).toEqual(NO_EXTRAS)
  changeExtras('t1', 'public', () => NO_EXTRAS, box)
  expect(box.kept.size).toBe(0)
})

test('an earlier page leaves its files, but for those that had not arrived', () => {
  const box = openBox()
  const files = [file(), file({ key: 'k2', id: null, progress: 0.4 })]
  box.setItem('pronto.extras.t9.public', JSON.stringify({ ...NO_EXTRAS, files }))
  expect(readExtras('t9', 'public', box).files).toEqual([file()])
})

test.each(['{', '7', 'null'])('what is kept as %s counts as nothing', kept => {
  const box = openBox()
  box.setItem('pronto.extras.t8.note', kept)
  expect(readExtras('t8', 'note', box)).toEqual(NO_EXTRAS)
})

test('parts are numbered when that is wished', () => {
  const extras = { ...NO_EXTRAS, further: [{ key: 'p', text: 'Due' }] }
  expect(listTexts('Uno', extras)).toEqual(['Uno', 'Due'])
  expect(listTexts('Uno', { ...extras, isNumbered: true })).toEqual(['Uno 1/2', 'Due 2/2'])
})

test('the desk is asked for files by their ids, and for the rest as it was written', () => {
  const poll = { options: [' Sì', 'No '], minutes: 60 }
  const extras = { ...NO_EXTRAS, files: [file({ alt: ' La mappa ' }), file({ id: null })], poll }
  expect(toRequest(['Uno', 'Due'], extras, makeWay())).toMatchObject({
    attachments: [{ id: 'f1', alt: 'La mappa' }],
    poll: { options: ['Sì', 'No'], minutes: 60 },
    inviteDirect: false,
    further: [{ text: 'Due', attachments: [] }],
  })
})

test('what was taken back can be written anew, before whatever was begun since', () => {
  const box = openBox()
  const attachment = { id: 'f1', mime: 'image/png', bytes: 9, alt: 'La mappa' }
  const back = toExtras([
    {
      text: 'Uno',
      attachments: [attachment],
      poll: null,
      inviteDirect: false,
      subject: 'Re: Fattura',
      quote: true,
    },
    { text: 'Due', attachments: [], poll: null, inviteDirect: false, subject: '', quote: false },
  ])
  expect(back).toMatchObject({ subject: 'Re: Fattura', quotes: true })
  changeExtras('t2', 'public', extras => ({ ...extras, files: [file({ key: 'k2', id: 'f2' })] }), box)
  giveBackExtras('t2', 'public', back, box)
  const { files, further } = readExtras('t2', 'public', box)
  expect(files.map(each => each.id)).toEqual(['f1', 'f2'])
  expect(further.map(each => each.text)).toEqual(['Due'])
})

test.each([
  ['the way’s own subject is not sent again', null, 'Re: Rete', undefined],
  ['one that was written is', ' Rimborso ', 'Re: Rete', 'Rimborso'],
  ['an emptied one leaves the way’s own', ' ', 'Re: Rete', undefined],
  ['where there are no subjects none goes', 'Rimborso', null, undefined],
] as const)('%s', (_name, written, proposed, sent) => {
  const request = toRequest(['Uno'], { ...NO_EXTRAS, subject: written }, makeWay({ subject: proposed }))
  expect(request.subject).toBe(sent)
})

test('it quotes only where that may be', () => {
  const quotes = { ...NO_EXTRAS, quotes: true }
  expect(toRequest(['Uno'], quotes, makeWay({ mayQuote: true })).quote).toBe(true)
  expect(toRequest(['Uno'], quotes, makeWay()).quote).toBe(false)
})
