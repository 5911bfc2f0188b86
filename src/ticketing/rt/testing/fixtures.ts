import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** An answer of a real RT 5.0.3, as it came; people, addresses and errands in it are invented. */
export const readFixture = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../fixtures/${name}.json`), 'utf8'))
