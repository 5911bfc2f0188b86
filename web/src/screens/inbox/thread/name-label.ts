import type { PlainKey, Translate } from '../../../i18n/translator.ts'

/** Words of networks and their moderators that people of all networks know. */
const LABELS: Readonly<Record<string, PlainKey>> = {
  spam: 'labels.spam',
  porn: 'labels.porn',
  sexual: 'labels.sexual',
  nudity: 'labels.nudity',
  'graphic-media': 'labels.graphicMedia',
  '!warn': 'labels.warn',
  '!hide': 'labels.hide',
}

/** Pictures under these are not shown before somebody asks for them. */
const VEILING: ReadonlySet<string> = new Set(['porn', 'sexual', 'nudity', 'graphic-media', '!warn', '!hide'])

/** A label in the reader's words; one that we do not know stays as the network writes it. */
export function nameLabel(label: string, t: Translate): string {
  const key = Object.hasOwn(LABELS, label) ? LABELS[label] : undefined
  return key === undefined ? label : t(key)
}

export const listVeils = (labels: readonly string[]): readonly string[] =>
  labels.filter(label => VEILING.has(label))
