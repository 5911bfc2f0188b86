/** How a network counts the length of a text. A connector states its metric; composer and desk count alike. */
export const LENGTH_METRICS = ['weighted', 'graphemes', 'characters'] as const
export type LengthMetric = (typeof LENGTH_METRICS)[number]
