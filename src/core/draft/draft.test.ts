import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DraftContent, isEmptyDraft, joinDrafts } from './draft.ts'

const NOTHING: DraftContent = {
  text: '',
  subject: null,
  files: [],
  poll: null,
  inviteDirect: false,
  quote: false,
  further: [],
  isNumbered: false,
}
const file = (id: string) => ({ id, name: `${id}.png`, mime: 'image/png', bytes: 7, alt: '' })
const poll = { options: ['Sì', 'No'], minutes: 60 }

describe('a draft is empty', () => {
  test.each<[string, Partial<DraftContent>, boolean]>([
    ['nothing at all', {}, true],
    ['blanks', { text: ' \n' }, true],
    ['a choice without words', { quote: true, isNumbered: true, further: [' '] }, true],
    ['words', { text: 'Ciao' }, false],
    ['a subject', { subject: 'Rimborso' }, false],
    ['a file', { files: [file('a')] }, false],
    ['a poll', { poll }, false],
    ['an invitation', { inviteDirect: true }, false],
    ['words in a later post', { further: ['', 'Ciao'] }, false],
  ])('%s: %o is %s', (_name, content, expected) =>
    expect(isEmptyDraft({ ...NOTHING, ...content })).toBe(expected),
  )
})

const anyDraft: fc.Arbitrary<DraftContent> = fc.record({
  text: fc.constantFrom('', 'Ciao', 'Buongiorno'),
  subject: fc.constantFrom(null, 'Rimborso'),
  files: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')).map(ids => ids.map(file)),
  poll: fc.constantFrom(null, poll),
  inviteDirect: fc.boolean(),
  quote: fc.boolean(),
  further: fc.array(fc.constantFrom('', 'E poi'), { maxLength: 3 }),
  isNumbered: fc.boolean(),
})

describe('two drafts as one', () => {
  test('do what the one above would have done, and never half of each', () => {
    const snooze = { act: 'snooze', hours: 4 } as const
    const resolve = { act: 'resolve', how: 'solved' } as const
    const above = { ...NOTHING, text: 'A', acts: [snooze] }
    const below = { ...NOTHING, text: 'B', acts: [resolve] }
    expect(joinDrafts(above, below).acts).toEqual([snooze])
    expect(joinDrafts({ ...above, acts: [] }, below).acts).toEqual([resolve])
    expect(joinDrafts({ ...NOTHING, text: 'A' }, { ...NOTHING, text: 'B' })).not.toHaveProperty('acts')
  })

  test('stand one under the other', () => {
    const joined = joinDrafts(
      { ...NOTHING, text: 'Ciao', files: [file('a')], further: ['Dopo'] },
      { ...NOTHING, text: 'Buongiorno', subject: 'Rimborso', files: [file('a'), file('b')], poll },
    )
    expect(joined).toEqual({
      ...NOTHING,
      text: 'Ciao\n\nBuongiorno',
      subject: 'Rimborso',
      files: [file('a'), file('b')],
      poll,
      further: ['Dopo'],
    })
  })

  test('lose no word and no file of either', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (above, below) => {
        const joined = joinDrafts(above, below)
        for (const { text, files, further } of [above, below]) {
          expect(joined.text).toContain(text)
          for (const { id } of files) expect(joined.files.map(each => each.id)).toContain(id)
          for (const part of further.filter(each => each !== '')) expect(joined.further).toContain(part)
        }
        expect(new Set(joined.files.map(each => each.id)).size).toBe(joined.files.length)
      }),
    )
  })

  test('are the other where one is empty', () => {
    fc.assert(
      fc.property(anyDraft, draft => {
        expect(joinDrafts(draft, NOTHING)).toEqual(draft)
        expect(isEmptyDraft(joinDrafts(NOTHING, draft))).toBe(isEmptyDraft(draft))
      }),
    )
  })
})
