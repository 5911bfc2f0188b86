import { expect, test } from 'vitest'
import { CHARACTER_KINDS, LANGUAGES } from './character.ts'
import { characters } from './characters.ts'

test('usernames are such as the network takes, each once', () => {
  for (const { username } of characters) expect(username).toMatch(/^[A-Za-z0-9_]{4,15}$/)
  expect(new Set(characters.map(({ username }) => username.toLowerCase())).size).toBe(characters.length)
  expect(new Set(characters.map(({ name }) => name)).size).toBe(characters.length)
})

test('there are enough people of every kind in every language', () => {
  expect(characters.length).toBeGreaterThanOrEqual(60)
  for (const language of LANGUAGES) {
    const kinds = new Set(characters.filter(each => each.language === language).map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual([...CHARACTER_KINDS].sort())
  }
})

test('about half write Italian, three in ten French, two in ten English', () => {
  const share = (language: string) =>
    characters.filter(each => each.language === language).length / characters.length
  expect(share('it')).toBeCloseTo(0.5, 1)
  expect(share('fr')).toBeCloseTo(0.3, 1)
  expect(share('en')).toBeCloseTo(0.2, 1)
})

test('they are heard by 12 people or by 250,000, and some are closed to strangers', () => {
  const followers = characters.map(each => each.followers)
  expect([Math.min(...followers), Math.max(...followers)]).toEqual([12, 250_000])
  expect(characters.filter(each => each.directMessages === 'followed').length).toBeGreaterThanOrEqual(5)
  expect(characters.filter(each => each.verified).length).toBeGreaterThanOrEqual(5)
})
