import { generateApi } from '../src/cli/api-types.ts'

process.exitCode = await generateApi(process.argv.slice(2))
