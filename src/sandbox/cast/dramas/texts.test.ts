import twitter from 'twitter-text'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../character.ts'
import { render, WRITTEN_HANDLES } from '../rendering.ts'
import { castRole } from './company.ts'
import { DRAMA_NAMES } from './drama.ts'
import { dramas } from './dramas.ts'
import { NAMES } from './names.ts'

const NOBODY = { isUsername: () => false, isName: () => false }

describe.each(DRAMA_NAMES)('%s', name => {
  test.each(LANGUAGES)('in %s fits into posts whoever says it, and leaves no slot unfilled', language => {
    const { roles, beats } = dramas[name].write(language, 'a')
    const longest = NAMES[language].towns.toSorted((a, b) => b.length - a.length)[0] ?? ''
    for (const { by, act, text } of beats) {
      const role = roles.find(each => each.role === by)
      for (const gender of ['f', 'm'] as const) {
        const player = role && castRole({ ...role, gender }, language, longest, 'a', NOBODY)
        if (!player) throw new Error(`nobody plays ${by}`)
        const said = render(text, player, WRITTEN_HANDLES)
        expect(said, text).not.toMatch(/[{}|]/)
        expect(said === '', text).toBe(act === 'repost' || act === 'delete')
        const { weightedLength } = twitter.parseTweet(said.normalize('NFC'))
        if (act !== 'direct') expect(weightedLength, said).toBeLessThanOrEqual(280)
      }
    }
  })

  test('tells the same story in every language', () => {
    const [first, ...others] = LANGUAGES.map(language => {
      const { beats, endings } = dramas[name].write(language, 'a')
      return { keys: beats.map(each => `${each.key} ${each.act}`).sort(), endings }
    })
    for (const other of others) expect(other).toEqual(first)
  })

  test('another seed brings other people', () => {
    const cast = (seed: string) => {
      const { roles } = dramas[name].write('it', seed)
      return roles.map(role => castRole(role, 'it', 'Voghera', seed, NOBODY).username)
    }
    expect(cast('a')).toEqual(cast('a'))
    expect(cast('a')).not.toEqual(cast('b'))
    for (const username of cast('a')) expect(username).toMatch(/^[a-z0-9_]{4,15}$/)
  })
})
