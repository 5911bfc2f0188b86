import type { Author } from '../../src/connectors/connector.ts'
import type { Role } from '../../src/core/member/role.ts'
import type { Abilities } from '../../src/core/queue/agent.ts'

/** The one named cast. All of it is invented. */
export const AURORA = {
  name: 'Aurora Mobile',
  care: { externalId: '900', handle: 'aurora_aiuta' },
  marketing: { externalId: '901', handle: 'auroramobile' },
} as const

/** Another brand on the same desk: nothing of it may ever be seen from Aurora's side, nor the other way round. */
export const BOREA = {
  name: 'Borea Energia',
  care: { externalId: '950', handle: 'borea_aiuta' },
  marketing: { externalId: '951', handle: 'boreaenergia' },
} as const

export type Brand = typeof AURORA | typeof BOREA

export const MEMBERS = {
  giulia: { name: 'Giulia Ferri', role: 'owner' },
  marc: { name: 'Marc Delorme', role: 'supervisor' },
  sara: { name: 'Sara Conti', role: 'agent' },
  dario: { name: 'Dario Neri', role: 'agent' },
  vera: { name: 'Vera Lund', role: 'viewer' },
  bianca: { name: 'Bianca Moro', role: 'department' },
} as const satisfies Readonly<Record<string, { name: string; role: Role }>>

export type MemberName = keyof typeof MEMBERS

/** What those can do who answer customers, once a test asks for it: until then nobody has said anything of anybody. */
export const ABILITIES = {
  giulia: { languages: { it: 'native', en: 'good' }, capacity: 2 },
  marc: { languages: { fr: 'native', it: 'good' }, skills: ['contracts'], capacity: 6 },
  sara: { languages: { it: 'native', fr: 'basic' }, teams: ['care'] },
  dario: { languages: { it: 'native', en: 'good' }, teams: ['technicians'], isJunior: true },
} as const satisfies Partial<Readonly<Record<MemberName, Partial<Abilities>>>>

const person = (externalId: string, handle: string, displayName: string, followers: number): Author => ({
  externalId,
  handle,
  displayName,
  bio: '',
  avatarUrl: null,
  followers,
  isVerified: false,
})

export const CUSTOMERS = {
  luca: person('2001', 'luca_b', 'Luca Bassi', 120),
  chiara: person('2002', 'chiararossi_', 'Chiara Rossi', 340),
  amelie: person('2003', 'amelie_mtl', 'Amélie Roy', 80),
  tom: person('2004', 'tomharris', 'Tom Harris', 55),
  nadia: person('2005', 'nadia_reporter', 'Nadia Conte', 48_000),
} as const satisfies Readonly<Record<string, Author>>

export type CustomerName = keyof typeof CUSTOMERS

/** The moment at which every world begins. */
export const BEGINNING = new Date('2026-05-04T09:00:00Z')
