import type { ShownSetting } from './check-settings.ts'
import type { Finding } from './finding.ts'

export interface Report {
  readonly program: string
  /** Whether nothing must be mended before the desk can work. */
  readonly ok: boolean
  readonly settings: readonly ShownSetting[]
  readonly findings: readonly Finding[]
}
