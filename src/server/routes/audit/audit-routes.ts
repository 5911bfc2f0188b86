import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { type AuditFilters, auditExportQuery } from '../../../contract/audit.ts'
import { RequestError } from '../../../core/errors.ts'
import { tellOfExport } from '../../../desk/audit/tell-of-export.ts'
import { demandAccess } from '../../access.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { readCursor, writeCursor } from '../../views/page-cursor.ts'
import { AUDIT_COLUMNS, type AuditPlace, type AuditRead, readAuditEntries, toCsvLine } from './audit-views.ts'

const EXPORTED_AT_ONCE = 1_000

export function registerAuditRoutes(app: FastifyInstance, { desk }: Context): void {
  const { database } = desk

  registerRoute(app, 'readAudit', ({ caller: { workspaceId }, query }) =>
    database.inWorkspace(workspaceId, async trx => {
      const place = readCursor(query.cursor)
      const before = place === null ? null : { at: new Date(place.at), id: place.id }
      const { entries, next } = await readAuditEntries(trx, workspaceId, query, before, query.limit)
      const nextCursor = next === null ? null : writeCursor({ at: next.at.toISOString(), id: next.id })
      return { entries, nextCursor }
    }),
  )

  /** Page by page, each a transaction of its own: nobody holds a million events in his hands. */
  async function* exportLines(workspaceId: string, filters: AuditFilters): AsyncGenerator<string> {
    yield AUDIT_COLUMNS
    let before: AuditPlace | null = null
    do {
      const after: AuditPlace | null = before
      const page: AuditRead = await database.inWorkspace(workspaceId, trx =>
        readAuditEntries(trx, workspaceId, filters, after, EXPORTED_AT_ONCE),
      )
      yield page.entries.map(toCsvLine).join('')
      before = page.next
    } while (before !== null)
  }

  app.get('/api/audit.csv', { schema: { hide: true } }, async (request, reply) => {
    const { workspaceId, memberId } = demandAccess(request.caller, 'audit.read')
    const filters = auditExportQuery.safeParse(request.query)
    if (!filters.success) throw new RequestError('badRequest')
    await tellOfExport(desk, workspaceId, memberId)
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="audit.csv"')
      .send(Readable.from(exportLines(workspaceId, filters.data)))
  })
}
