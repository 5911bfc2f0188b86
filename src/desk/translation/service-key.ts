import { z } from 'zod'
import type { TranslationServiceRow } from '../../store/translation.ts'
import type { TranslationService } from '../../translation/service.ts'
import type { Desk } from '../desk.ts'

const sealed = z.object({ key: z.string() })

type Place = Pick<TranslationServiceRow, 'workspace_id' | 'id'>

/** Bound to its row: what was sealed for one service opens for no other. */
const contextOf = ({ workspace_id, id }: Place): string => `${workspace_id}/translation/${id}`

export const sealServiceKey = ({ vault }: Desk, place: Place, key: string | null): Buffer | null =>
  key === null ? null : vault.seal({ key }, contextOf(place))

/** Null where none is set, or the desk's key has changed since. */
export function openServiceKey({ vault }: Desk, row: TranslationServiceRow): string | null {
  if (row.secret === null) return null
  try {
    return sealed.parse(vault.open(row.secret, contextOf(row))).key
  } catch {
    return null
  }
}

export const openService = (desk: Desk, row: TranslationServiceRow): TranslationService => ({
  url: row.url,
  key: openServiceKey(desk, row),
  allowsPrivate: desk.mayReachPrivate,
})
