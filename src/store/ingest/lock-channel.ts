import { sql } from 'kysely'
import type { Trx } from '../database.ts'

/**
 * One at a time opens matters in a workspace and channel. Two who hear the same thread, or a person and a reader,
 * would otherwise both open a ticket for it, and no unique index could say which of them is one too many.
 */
export const lockChannel = (trx: Trx, workspaceId: string, channel: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`${workspaceId}/${channel}`}, 0))`.execute(trx)
