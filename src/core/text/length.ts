import twitterText from 'twitter-text'

/** How a network counts the length of a text. A connector states its metric; composer and desk count alike. */
export const LENGTH_METRICS = ['weighted', 'graphemes', 'characters'] as const
export type LengthMetric = (typeof LENGTH_METRICS)[number]

/**
 * The counting library's emoji table ends in 2021: newer emoji would count by code point. Each emoji counts 2
 * whatever its parts, so one old emoji in its place counts the same. Counting too much would only block early.
 */
const EMOJI = /\p{RGI_Emoji}/gv

const counters: Readonly<Record<LengthMetric, (text: string) => number>> = {
  weighted: text => twitterText.parseTweet(text.replace(EMOJI, '😀')).weightedLength,
  graphemes: text =>
    [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.normalize('NFC'))].length,
  characters: text => [...text].length,
}

export const measureText = (text: string, metric: LengthMetric): number => counters[metric](text)
