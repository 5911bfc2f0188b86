import { join } from 'node:path'
import { request } from '@playwright/test'
import { getPlaces } from './places.ts'

/** The people of the demo, Bianca of accounting among them; Vera, who may only look; and Inês, who takes what nobody else would notice missing. */
export const PEOPLE = {
  giulia: { name: 'Giulia Ferri', email: 'giulia@aurora.example', role: 'owner' },
  marc: { name: 'Marc Delorme', email: 'marc@aurora.example', role: 'supervisor' },
  sara: { name: 'Sara Conti', email: 'sara@aurora.example', role: 'agent' },
  bianca: { name: 'Bianca Moro', email: 'bianca@aurora.example', role: 'department' },
  ines: { name: 'Inês Duarte', email: 'ines@aurora.example', role: 'agent' },
  vera: { name: 'Vera Sguardo', email: 'vera@aurora.example', role: 'viewer' },
} as const
export type PersonName = keyof typeof PEOPLE
export type Person = (typeof PEOPLE)[PersonName]

/** Where a person's session is kept: sign-in is limited to ten a minute, so that each signs in once. */
export const sessionFile = (person: Person): string => join(getPlaces().home, `${person.email}.json`)

export async function signIn(person: Person): Promise<void> {
  const { desk, password } = getPlaces()
  const context = await request.newContext({ baseURL: desk, extraHTTPHeaders: { origin: desk } })
  const answer = await context.post('/api/auth/sign-in/email', { data: { email: person.email, password } })
  if (!answer.ok()) throw new Error(`${person.name} could not sign in: ${answer.status()}`)
  await context.storageState({ path: sessionFile(person) })
  await context.dispose()
}
