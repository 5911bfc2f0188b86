import type { KeptDraft, Shelf } from './draft-keeper.ts'

/** In the browser's own storage, one place a workspace. */
export function openShelf(workspaceId: string): Shelf {
  const key = `pronto.policyDraft.${workspaceId}`
  return {
    read: () => readKept(key),
    keep: draft => attempt(() => localStorage.setItem(key, JSON.stringify(draft))),
    clear: () => attempt(() => localStorage.removeItem(key)),
  }
}

function readKept(key: string): KeptDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<KeptDraft> | null
    if (typeof kept?.source !== 'string' || typeof kept.basedOn !== 'number') return null
    return { source: kept.source, basedOn: kept.basedOn, savedAt: kept.savedAt ?? null }
  } catch {
    return null
  }
}

function attempt(act: () => void): void {
  try {
    act()
  } catch {
    // A closed or full storage only means that the copy is the desk's alone.
  }
}
