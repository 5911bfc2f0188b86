export const TONES = ['soft', 'bright', 'double'] as const
export type Tone = (typeof TONES)[number]
