import type { Character, Language } from '../character.ts'
import { createRandom, type Random } from '../random.ts'
import type { Role } from './drama.ts'
import { NAMES } from './names.ts'

/** Longest username of the network. */
const MOST_CHARACTERS = 15
/** More than there are names: then two people may be called alike, and only their usernames differ. */
const MOST_TRIES = 200

/** Whom there is already, so that a drama can be given again on the same network. */
export interface Known {
  isUsername(username: string): boolean
  isName(name: string): boolean
}

/** Somebody made up for a role: of the same seed the same person, unless the name is taken. */
export function castRole(
  role: Role,
  language: Language,
  town: string,
  seed: string,
  known: Known,
): Character {
  const random = createRandom(`${seed}:company:${role.role}`)
  const chosen = random.chance(0.5) ? 'f' : 'm'
  const gender = role.gender ?? chosen
  const [first, last] = findName(NAMES[language][gender], NAMES[language].last, random, known)
  return {
    username: findUsername(first, last, random, known),
    name: `${first} ${last}`,
    bio: role.bio,
    language,
    kind: 'patient',
    gender,
    town,
    followers: random.between(...role.followers),
    verified: role.verified ?? false,
    directMessages: role.closed ? 'followed' : 'everyone',
  }
}

function findName(
  firsts: readonly string[],
  lasts: readonly string[],
  random: Random,
  known: Known,
): [first: string, last: string] {
  for (let tries = 1; ; tries++) {
    const [first, last] = [random.pick(firsts), random.pick(lasts)]
    if (tries === MOST_TRIES || !known.isName(`${first} ${last}`)) return [first, last]
  }
}

function findUsername(first: string, last: string, random: Random, known: Known): string {
  const [one, two] = [plain(first), plain(last)]
  const stem = random.pick([`${one}_${two}`, `${one}${two}`, `${one.slice(0, 1)}_${two}`, `${two}_${one}`])
  for (let suffix = random.between(2, 79); ; suffix++) {
    const username = `${stem.slice(0, MOST_CHARACTERS - String(suffix).length)}${suffix}`
    if (!known.isUsername(username)) return username
  }
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()
