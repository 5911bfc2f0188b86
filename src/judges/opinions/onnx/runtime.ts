import { createRequire } from 'node:module'
import { OpinionTrouble } from '../second-opinion.ts'

/** Either runs a model; the first is quicker. Neither is a dependency: both are large, and few desks want them. */
export const RUNTIMES = ['onnxruntime-node', 'onnxruntime-web'] as const

/** What we use of a runtime: both speak ONNX Runtime's JavaScript API. */
export interface Runtime {
  readonly InferenceSession: { create(path: string): Promise<Session> }
  readonly Tensor: new (type: 'int64', data: BigInt64Array, shape: readonly number[]) => unknown
}

export interface Session {
  readonly inputNames: readonly string[]
  readonly outputNames: readonly string[]
  run(inputs: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, Output>>>
}

interface Output {
  readonly data: ArrayLike<number | bigint>
}

/** The first that is installed, without loading it; null: none is. */
export function findRuntime(names: readonly string[] = RUNTIMES): string | null {
  const { resolve } = createRequire(import.meta.url)
  return (
    names.find(name => {
      try {
        return resolve(name) !== ''
      } catch {
        return false
      }
    }) ?? null
  )
}

export const HOW_TO_INSTALL = `no runtime for ONNX models is installed: run "npm install --no-save ${RUNTIMES[0]}" (or ${RUNTIMES[1]}) in Pronto's folder, and again after each "npm ci"`

/** @throws OpinionTrouble where none is installed, or what is installed is something else. */
export async function loadRuntime(names: readonly string[] = RUNTIMES): Promise<Runtime> {
  const name = findRuntime(names)
  if (name === null) throw new OpinionTrouble(HOW_TO_INSTALL)
  const loaded: Partial<Runtime> & { readonly default?: Partial<Runtime> } = await import(name)
  const { InferenceSession, Tensor } = { ...loaded.default, ...loaded }
  if (InferenceSession === undefined || Tensor === undefined)
    throw new OpinionTrouble(`${name} is not a runtime for ONNX models`)
  return { InferenceSession, Tensor }
}
