import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Checked, checkCatalogues } from './check-catalogues.ts'
import { readCatalogues } from './read-catalogues.ts'

export const GENERATED_FILE = join(import.meta.dirname, 'generated', 'messages.ts')

/** The keys and their parameters as TypeScript. */
export function writeTypes({ parameters }: Checked): string {
  const lines = [...parameters].map(([key, found]) => {
    const fields = Object.entries(found).map(([name, type]) => `${name}: ${type}`)
    return `  '${key}': ${fields.length === 0 ? 'null' : `{ ${fields.join('; ')} }`}`
  })
  return `// Written by generate-types.ts from the catalogues.\nexport interface Messages {\n${lines.join('\n')}\n}\n`
}

if (process.argv[1] === import.meta.filename) {
  const checked = checkCatalogues(readCatalogues())
  for (const problem of checked.problems) console.error(problem)
  if (checked.problems.length > 0) process.exit(1)
  writeFileSync(GENERATED_FILE, writeTypes(checked))
  console.log(`${checked.parameters.size} messages`)
}
