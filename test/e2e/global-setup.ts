import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addPerson } from './world/add-person.ts'
import { startDemo } from './world/demo.ts'
import { PEOPLE, signIn } from './world/people.ts'
import { rememberPlaces } from './world/places.ts'

/** One desk and one network for the whole run, on a fresh folder; the cast says its first forty posts and no more. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'pronto-e2e-'))
  const demo = await startDemo(join(home, 'data'))
  const end = async () => {
    await demo.stop()
    rmSync(home, { recursive: true, force: true })
  }
  try {
    rememberPlaces({ desk: demo.deskUrl, network: demo.networkUrl, home, password: demo.password })
    await addPerson(demo, PEOPLE.vera)
    await addPerson(demo, PEOPLE.ines)
    for (const person of Object.values(PEOPLE)) await signIn(person)
  } catch (error) {
    await end()
    throw error
  }
  return end
}
