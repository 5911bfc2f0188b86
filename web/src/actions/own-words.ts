import type { Translate } from '../i18n/translator.ts'

/** Actions that people also call otherwise, each with words of its own in every language. */
const WORDED = [
  'resolve',
  'resolveAs',
  'assign',
  'assignToMe',
  'queue',
  'priority',
  'snooze',
  'undo',
  'unread',
  'copyLink',
  'attach',
  'send',
  'macro',
  'density',
  'keyHelp',
  'handover',
  'takeNext',
  'mark',
  'toggleCustomer',
  'openOnNetwork',
] as const
type Worded = (typeof WORDED)[number]

const isWorded = (id: string): id is Worded => (WORDED as readonly string[]).includes(id)

/** Further words by which an action is found: "chiudi", "clore" and "close" are one. */
export const ownWords = (id: string, t: Translate): string => (isWorded(id) ? t(`palette.words.${id}`) : '')
