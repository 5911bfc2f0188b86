import { OpinionTrouble } from '../second-opinion.ts'
import { type Classified, type Classify, openClassifier } from './classifier.ts'
import { loadRuntime } from './runtime.ts'

export interface Task {
  readonly folder: string
  /** Null: only open the model. */
  readonly text: string | null
}

/** Errors lose their kind on the way between threads: expected ones travel as words. */
export type Told =
  | { readonly ok: true; readonly classified: Classified | null }
  | { readonly ok: false; readonly trouble: string }

let opened: Promise<Classify> | null = null

/** One thread has one model, opened with its first task. */
export default async ({ folder, text }: Task): Promise<Told> => {
  try {
    opened ??= loadRuntime().then(runtime => openClassifier(folder, runtime))
    const classify = await opened
    return { ok: true, classified: text === null ? null : await classify(text) }
  } catch (error) {
    return {
      ok: false,
      trouble: error instanceof OpinionTrouble ? error.message : 'the model cannot be run',
    }
  }
}
