import { expect, test } from 'vitest'
import { findColleagues } from './find-colleagues.ts'

const PEOPLE = ['Dario Neri', 'Zoé d’Amico', 'Neri Conti', 'Sara Conti'].map(name => ({ id: name, name }))

test.each<readonly [string, readonly string[]]>([
  ['', ['Dario Neri', 'Neri Conti', 'Sara Conti', 'Zoé d’Amico']],
  ['neri', ['Neri Conti', 'Dario Neri']],
  ['zoe', ['Zoé d’Amico']],
  ['sara c', ['Sara Conti']],
  ['Sara ', ['Sara Conti']],
  ['Sara Conti ', []],
  ['conti sara', []],
])('%j finds %j', (query, names) => {
  expect(findColleagues(PEOPLE, query).map(({ name }) => name)).toEqual(names)
})
