import { expect, test } from 'vitest'
import { readBack } from './sign-in-search.ts'

test.each([
  '/inbox/01a2?view=all&q=marta',
  '/settings?section=people',
  '/search?q=%22rete+lenta%22',
  '/wall',
])('whoever was on the way to %s comes there', back => {
  expect(readBack(back)).toEqual({ back })
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  'inbox',
  '/',
  '/sign-in?back=/sign-in',
  `/${'x'.repeat(3000)}`,
  7,
  null,
  ['/inbox'],
])('%s leads nowhere else than to the desk', back => {
  expect(readBack(back)).toEqual({})
})
