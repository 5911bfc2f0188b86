export const FINDING_STATES = ['ok', 'warn', 'fail'] as const

/** One thing looked at: `text` says how it is, `advice` what a person can do about it. */
export interface Finding {
  readonly area: Area
  readonly state: (typeof FINDING_STATES)[number]
  readonly text: string
  readonly advice?: string
}

export const AREAS = ['installation', 'settings', 'folder', 'ports', 'database', 'desk'] as const
export type Area = (typeof AREAS)[number]

/** The words of one area. */
export const findingsOf = (area: Area) => ({
  ok: (text: string): Finding => ({ area, state: 'ok', text }),
  warn: (text: string, advice: string): Finding => ({ area, state: 'warn', text, advice }),
  fail: (text: string, advice: string): Finding => ({ area, state: 'fail', text, advice }),
})
