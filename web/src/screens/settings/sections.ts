import type { ReactNode } from 'react'
import type { Permission } from '../../../../src/core/member/role.ts'
import type { PlainKey } from '../../i18n/translator.ts'
import { lazyPart } from '../../parts/lazy-part.tsx'

interface Section {
  /** Stands in the address. */
  readonly key: string
  readonly group: 'mine' | 'workspace'
  readonly label: PlainKey
  /** Who sees it; null for everybody. */
  readonly needs: Permission | null
  readonly Part: ((props: { meanwhile?: ReactNode }) => ReactNode) & { ask(): void }
}

/** Everything that can be set, a line each: a new section is one more line and a folder of its own. */
export const SECTIONS: readonly Section[] = [
  {
    key: 'mine',
    group: 'mine',
    label: 'settings.mine',
    needs: null,
    Part: lazyPart(() => import('./mine/mine-section.tsx'), 'MineSection'),
  },
  {
    key: 'workspace',
    group: 'workspace',
    label: 'workspace.title',
    needs: 'workspace.manage',
    Part: lazyPart(() => import('./workspace/workspace-section.tsx'), 'WorkspaceSection'),
  },
]
