import type { Tag } from '../core/tag/tag.ts'
import type { Desk } from '../desk/desk.ts'
import { addTag } from '../desk/tag/write-tag.ts'

/** What the demo's brand wants to find again and to count. */
const TAGS: readonly Tag[] = [
  { name: 'Guasto', colour: 'red', description: 'La linea non va, per uno o per tanti.' },
  { name: 'Fattura', colour: 'orange', description: '' },
  { name: 'Disdetta', colour: 'violet', description: 'Chi vuole andarsene, o lo minaccia.' },
  { name: 'Trasloco', colour: 'teal', description: '' },
  { name: 'Proposta', colour: 'green', description: 'Idee dei clienti, per chi fa i prodotti.' },
  { name: 'Stampa', colour: 'blue', description: 'Giornalisti e chi ha molto seguito.' },
]

export async function prepareDemoTags(desk: Desk, workspaceId: string, by: string): Promise<void> {
  for (const tag of TAGS) {
    const added = await addTag(desk, { id: desk.newId(), ...tag }, { workspaceId, memberId: by })
    if (!added.ok) throw new Error(`the demo's tag ${tag.name} was refused: ${added.refusal.kind}`)
  }
}
