import { type RawBuilder, sql } from 'kysely'
import type { PartSearched } from '../../core/search/operators.ts'

/** Of a row `m` of message. */
export function hasPart(part: PartSearched): RawBuilder<boolean> {
  switch (part) {
    case 'media':
      return sql`m.media <> '[]'`
    case 'note':
      return sql`m.visibility = 'internal'`
    case 'file':
      return sql`exists (select from attachment a where a.workspace_id = m.workspace_id and a.message_id = m.id)`
  }
}
