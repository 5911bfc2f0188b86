import type { MoodSpike } from '../../../../src/contract/mood.ts'
import type { MoodTab } from './mood-search.ts'

/**
 * The spikes that are told, the newest first. One burst stands out as a mood, as an intent and as a topic at once: it is
 * told as the open tab has it, and as another only where the open tab has none at that time.
 */
export function chooseSpikes(spikes: readonly MoodSpike[], by: MoodTab): readonly MoodSpike[] {
  const chosen: MoodSpike[] = []
  const ownFirst = spikes.toSorted((a, b) => Number(b.by === by) - Number(a.by === by))
  for (const spike of ownFirst)
    if (spike.by === by || !chosen.some(each => overlap(each, spike))) chosen.push(spike)
  return chosen.sort((a, b) => Date.parse(b.peakAt) - Date.parse(a.peakAt))
}

const overlap = (a: MoodSpike, b: MoodSpike): boolean =>
  Date.parse(a.startsAt) < Date.parse(b.endsAt) && Date.parse(b.startsAt) < Date.parse(a.endsAt)
