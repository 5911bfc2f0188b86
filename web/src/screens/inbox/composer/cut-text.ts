import type { WayView } from '../../../../../src/contract/ticket.ts'
import { NUMBER_ROOM } from '../../../../../src/core/text/number-parts.ts'
import { splitText } from '../../../../../src/core/text/split-text.ts'

/** A long text as posts that fit, with room for a number behind each. */
export const cutText = (text: string, { length }: Pick<WayView, 'length'>): string[] =>
  length.max === null ? [text] : splitText(text, { metric: length.metric, max: length.max - NUMBER_ROOM })
