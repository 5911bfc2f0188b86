import { expect, test } from 'vitest'
import { listShownFiles } from './list-shown-files.ts'

const file = (id: string, isInline: boolean) => ({
  id,
  name: `${id}.png`,
  mime: 'image/png',
  bytes: 10,
  isInline,
  isDangerous: false,
})
const files = [file('logo', true), file('photo', false), file('lost', true)]
const idsOf = (html: string | null) => listShownFiles(files, html).map(each => each.id)

test('while the text is shown every file is listed', () => {
  expect(idsOf(null)).toEqual(['logo', 'photo', 'lost'])
})

test('a picture that the HTML shows is not listed again; one that it does not show is', () => {
  expect(idsOf('<img src="/api/attachments/logo">')).toEqual(['photo', 'lost'])
  expect(idsOf('<p>nothing</p>')).toEqual(['logo', 'photo', 'lost'])
})
