export type GrowthWord = 'new' | 'more' | 'double' | 'triple' | 'times'

/** In which words a growth is told: how many times as many as usual, as people would say it. */
export function tellGrowth(count: number, usual: number): { word: GrowthWord; times: number } {
  if (usual < 0.5) return { word: 'new', times: 0 }
  const times = count / usual
  if (times < 1.75) return { word: 'more', times }
  if (times < 2.5) return { word: 'double', times }
  return times < 3.5 ? { word: 'triple', times } : { word: 'times', times: Math.round(times) }
}
