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
    key: 'security',
    group: 'mine',
    label: 'security.title',
    needs: null,
    Part: lazyPart(() => import('./security/security-section.tsx'), 'SecuritySection'),
  },
  {
    key: 'account',
    group: 'mine',
    label: 'account.title',
    needs: null,
    Part: lazyPart(() => import('./account/account-section.tsx'), 'AccountSection'),
  },
  {
    key: 'people',
    group: 'workspace',
    label: 'people.title',
    needs: 'member.manage',
    Part: lazyPart(() => import('./people/people-section.tsx'), 'PeopleSection'),
  },
  {
    key: 'roles',
    group: 'workspace',
    label: 'permissions.title',
    needs: 'member.read',
    Part: lazyPart(() => import('./roles/roles-section.tsx'), 'RolesSection'),
  },
  {
    key: 'notifications',
    group: 'mine',
    label: 'settings.notifications',
    needs: null,
    Part: lazyPart(() => import('./notifications/notifications-section.tsx'), 'NotificationsSection'),
  },
  {
    key: 'abbreviations',
    group: 'mine',
    label: 'macros.myShorts',
    needs: 'note.write',
    Part: lazyPart(() => import('./abbreviations/abbreviations-section.tsx'), 'AbbreviationsSection'),
  },
  {
    key: 'answers',
    group: 'workspace',
    label: 'macros.title',
    needs: 'macro.manage',
    Part: lazyPart(() => import('./answers/answers-section.tsx'), 'AnswersSection'),
  },
  {
    key: 'articles',
    group: 'workspace',
    label: 'articles.title',
    needs: 'macro.manage',
    Part: lazyPart(() => import('./articles/articles-section.tsx'), 'ArticlesSection'),
  },
  {
    key: 'tags',
    group: 'workspace',
    label: 'tags.title',
    needs: 'macro.manage',
    Part: lazyPart(() => import('./tags/tags-section.tsx'), 'TagsSection'),
  },
  {
    key: 'workspace',
    group: 'workspace',
    label: 'workspace.title',
    needs: 'workspace.manage',
    Part: lazyPart(() => import('./workspace/workspace-section.tsx'), 'WorkspaceSection'),
  },
  {
    key: 'translations',
    group: 'workspace',
    label: 'translations.title',
    needs: 'integration.manage',
    Part: lazyPart(() => import('./translations/translations-section.tsx'), 'TranslationsSection'),
  },
  {
    key: 'keys',
    group: 'workspace',
    label: 'programs.keys',
    needs: 'integration.manage',
    Part: lazyPart(() => import('./keys/keys-section.tsx'), 'KeysSection'),
  },
  {
    key: 'webhooks',
    group: 'workspace',
    label: 'programs.webhooks',
    needs: 'integration.manage',
    Part: lazyPart(() => import('./webhooks/webhooks-section.tsx'), 'WebhooksSection'),
  },
  {
    key: 'audit',
    group: 'workspace',
    label: 'audit.title',
    needs: 'audit.read',
    Part: lazyPart(() => import('./audit/audit-section.tsx'), 'AuditSection'),
  },
]
