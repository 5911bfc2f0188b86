import type { Language } from '../character.ts'
import { createRandom } from '../random.ts'
import { type Beat, beat, type Role, type When } from './drama.ts'
import { NAMES } from './names.ts'

export interface Wave {
  /** Names its beats and its roles: `{name}.1`, `{name}.2` … */
  readonly name: string
  /** What each of them says, or "" for those who only repost. */
  readonly texts: readonly string[]
  readonly fromMinutes: number
  readonly toMinutes: number
  /** `rising`: each minute is louder than the one before. */
  readonly tempo: 'even' | 'rising'
  /** What they do with their text, in the order in which they come. */
  act(index: number): { readonly act: Beat['act'] } & Omit<When, 'minutes'>
}

export interface Crowd {
  readonly roles: readonly Role[]
  readonly beats: readonly Beat[]
}

/** People whom nobody knows, each of whom says one thing; who says what, and when exactly, is the seed's. */
export function writeWave(language: Language, seed: string, wave: Wave): Crowd {
  const random = createRandom(`${seed}:${wave.name}`)
  const ranked = wave.texts.map(text => ({ text, rank: random.next() })).sort((a, b) => a.rank - b.rank)
  const crowd = ranked.map(({ text }, index) => {
    const who = `${wave.name}.${index + 1}`
    const { act, ...when } = wave.act(index)
    const part = (index + random.next() * 0.8) / ranked.length
    const share = wave.tempo === 'rising' ? Math.sqrt(part) : part
    const minutes = wave.fromMinutes + share * (wave.toMinutes - wave.fromMinutes)
    const role: Role = { role: who, bio: random.pick(NAMES[language].bios), followers: [8, 900] }
    return { role, beat: beat(who, who, act, text, { ...when, minutes }) }
  })
  return { roles: crowd.map(each => each.role), beats: crowd.map(each => each.beat) }
}

export const joinCrowds = (...crowds: readonly Crowd[]): Crowd => ({
  roles: crowds.flatMap(each => each.roles),
  beats: crowds.flatMap(each => each.beats),
})
