import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Model, readModel } from '../core/triage/model/model-file.ts'

/** Made by `npm run train`. */
const SHIPPED = join(import.meta.dirname, '../core/triage/model/pronto.model')

/** The model that comes with Pronto. Throws when the file is damaged. */
export const readShippedModel = (): Model => readModel(readFileSync(SHIPPED))
