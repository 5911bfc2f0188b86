import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createJudge } from './judge.ts'
import { readModel } from './model/model-file.ts'

/** The judge that is shipped. */
export const judge = createJudge(readModel(readFileSync(join(import.meta.dirname, 'model/pronto.model'))))
