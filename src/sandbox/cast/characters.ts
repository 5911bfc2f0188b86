import type { Character } from './character.ts'
import { english } from './people/english.ts'
import { french } from './people/french.ts'
import { italian } from './people/italian.ts'

/** Everybody. Half write Italian, three in ten French, two in ten English. */
export const characters: readonly Character[] = [...italian, ...french, ...english]
