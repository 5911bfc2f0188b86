const KEY = 'pronto.recentSearches'
const MOST = 8

/** What was searched last in this browser by this person, the newest first. */
export function readRecent(memberId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`${KEY}.${memberId}`) ?? '[]')
    return Array.isArray(kept) ? kept.filter(each => typeof each === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}

/** Says it anew at the front; what it only completes goes. */
export function keepRecent(memberId: string, q: string): void {
  const said = q.trim()
  if (said.length < 2) return
  write(memberId, [said, ...readRecent(memberId).filter(each => each !== said && !said.startsWith(each))])
}

export const forgetRecent = (memberId: string): void => write(memberId, [])

function write(memberId: string, all: readonly string[]): void {
  try {
    localStorage.setItem(`${KEY}.${memberId}`, JSON.stringify(all.slice(0, MOST)))
  } catch {
    // A closed storage only means that nothing is remembered.
  }
}
