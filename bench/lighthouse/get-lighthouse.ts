import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** What Lighthouse says of one visit, as far as the bench reads it. Scores are from 0 to 1, null where nothing applies. */
export interface Verdict {
  readonly categories: Readonly<Record<string, Category>>
  readonly audits: Readonly<Record<string, Audit>>
  readonly environment: { readonly benchmarkIndex: number }
  readonly runtimeError?: { readonly message: string }
}

export interface Category {
  readonly score: number | null
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[]
}

export interface Audit {
  readonly title: string
  readonly score: number | null
  readonly displayValue?: string
  readonly numericValue?: number
  readonly details?: { readonly items?: readonly unknown[] }
}

export interface Lighthouse {
  readonly visit: (
    url: string,
    flags: object,
    config: object,
  ) => Promise<{ readonly lhr: Verdict } | undefined>
  readonly desktop: object
}

/** Lighthouse stands in a package of its own, which is installed by its lock when it is first wanted. */
export async function getLighthouse(): Promise<Lighthouse> {
  const package_ = join(import.meta.dirname, 'node_modules/lighthouse/core')
  if (!existsSync(package_))
    execFileSync('npm', ['ci', '--no-fund', '--no-audit'], { cwd: import.meta.dirname, stdio: 'inherit' })
  const { default: visit } = await import(join(package_, 'index.js'))
  const { default: desktop } = await import(join(package_, 'config/desktop-config.js'))
  return { visit, desktop }
}
