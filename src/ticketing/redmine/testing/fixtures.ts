import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** An answer of a real Redmine 5.0.4, as it came; people, keys and addresses in it are invented. */
export const readFixture = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../fixtures/${name}.json`), 'utf8'))
