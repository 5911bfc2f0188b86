import { generateReferences } from '../src/cli/references.ts'

process.exitCode = generateReferences(process.argv.slice(2))
