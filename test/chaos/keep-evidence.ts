import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ChaosResult } from './story.ts'

/** Writes down what a breach was found in; times differ from run to run, so the seed alone may not show it again. */
export async function keepEvidence(
  { evidence, breaches, deaths, record }: ChaosResult,
  options: {
    readonly network: string
    readonly kills: number
    readonly rate: number
    readonly seed: number
  },
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pronto-chaos-breach-'))
  const keep = (name: string, value: unknown) => writeFile(join(folder, name), JSON.stringify(value, null, 1))
  const { places, ...rows } = evidence
  await keep('run.json', { ...options, breaches, deaths })
  await keep('rows.json', rows)
  await keep('record.json', record)
  return folder
}
