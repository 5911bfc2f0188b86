const KEY = 'pronto.emoji'
const MOST = 16

/** Those that were chosen last in this browser, the newest first. */
export function listRecent(box: Pick<Storage, 'getItem'> = localStorage): readonly string[] {
  try {
    const kept: unknown = JSON.parse(box.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter(each => typeof each === 'string') : []
  } catch {
    return []
  }
}

export function noteRecent(unicode: string, box: Pick<Storage, 'getItem' | 'setItem'> = localStorage): void {
  try {
    const others = listRecent(box).filter(each => each !== unicode)
    box.setItem(KEY, JSON.stringify([unicode, ...others].slice(0, MOST)))
  } catch {
    // A full or closed storage must not stop anyone from writing.
  }
}
