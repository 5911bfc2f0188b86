import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import openapiTypes, { astToString, COMMENT_HEADER } from 'openapi-typescript'
import { buildApiDocument } from '../server/api-document.ts'
import { say } from './say.ts'

const FILE = join(import.meta.dirname, '../../web/src/api/generated/schema.d.ts')

/** The types of the cockpit's client, made from the API's own document. */
export async function makeApiTypes(): Promise<string> {
  const document = await buildApiDocument()
  const nodes = await openapiTypes(JSON.stringify(document))
  return `${COMMENT_HEADER}${astToString(nodes)}`
}

/** Writes the types; with `--check` says whether the file is what would be written. @returns an exit code. */
export async function generateApi(args: readonly string[]): Promise<number> {
  const types = await makeApiTypes()
  if (!args.includes('--check')) {
    writeFileSync(FILE, types)
    return 0
  }
  if (readFileSync(FILE, 'utf8') === types) return 0
  say(`${FILE} is not what the contract says. Run: node bin/generate-api.ts`)
  return 1
}
