/** How a customer behaves towards the brand. */
export const CHARACTER_KINDS = [
  'patient',
  'furious',
  'influential',
  'grateful',
  'confused',
  'troll',
  'buyer',
  'journalist',
] as const
export type CharacterKind = (typeof CHARACTER_KINDS)[number]

export const LANGUAGES = ['it', 'fr', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** One invented customer of the invented brand. */
export interface Character {
  readonly username: string
  readonly name: string
  readonly bio: string
  readonly language: Language
  readonly kind: CharacterKind
  /** Which ending the texts take where the language asks for one. */
  readonly gender: 'f' | 'm'
  /** Where they live: texts that speak of "here" name it. */
  readonly town: string
  readonly followers: number
  readonly verified: boolean
  readonly directMessages: 'everyone' | 'followed'
}

/** A row of the tables in `people/`: username, name, gender, town, followers, bio, exceptions. */
export type Row = readonly [
  username: string,
  name: string,
  gender: 'f' | 'm',
  town: string,
  followers: number,
  bio: string,
  exception?: 'verified' | 'closed' | 'verified, closed',
]

export function people(language: Language, kind: CharacterKind, rows: readonly Row[]): Character[] {
  return rows.map(([username, name, gender, town, followers, bio, exception = '']) => ({
    username,
    name,
    bio,
    language,
    kind,
    gender,
    town,
    followers,
    verified: exception.includes('verified'),
    directMessages: exception.includes('closed') ? 'followed' : 'everyone',
  }))
}
