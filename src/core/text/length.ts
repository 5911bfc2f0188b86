import twitterText from 'twitter-text'
import type { LengthMetric } from './length-metric.ts'

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
