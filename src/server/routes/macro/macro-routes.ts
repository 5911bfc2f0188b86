import type { FastifyInstance } from 'fastify'
import { RequestError } from '../../../core/errors.ts'
import { mayUseMacro } from '../../../core/macro/macro.ts'
import { listSpokenMacros } from '../../../core/macro/spoken-macros.ts'
import { fillText } from '../../../core/policy/written-text.ts'
import type { Result } from '../../../core/result.ts'
import { removeAbbreviation, writeAbbreviation } from '../../../desk/macro/abbreviations.ts'
import { archiveMacro } from '../../../desk/macro/archive-macro.ts'
import type { MacroRefusal } from '../../../desk/macro/check-macro.ts'
import { addMacro, changeMacro } from '../../../desk/macro/write-macro.ts'
import { listAbbreviations } from '../../../store/abbreviation.ts'
import { findTeams } from '../../../store/agent.ts'
import { listMacros, listMacroVersions, type MacroRow } from '../../../store/macro.ts'
import { readMemberNames } from '../../../store/member.ts'
import { getPolicy } from '../../../store/policy.ts'
import { type Caller, mayCaller } from '../../access.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'
import { toAbbreviationView, toMacroVersionViews, toMacroView } from './macro-views.ts'

export function registerMacroRoutes(app: FastifyInstance, { desk }: Context): void {
  const { database } = desk

  registerRoute(app, 'listMacros', ({ caller, query }) =>
    database.inWorkspace(caller.workspaceId, async trx => {
      const { workspaceId } = caller
      const { document } = await getPolicy(trx, workspaceId)
      const managesMacros = mayCaller(caller, 'macro.manage')
      const who = { managesMacros, teams: await findTeams(trx, workspaceId, caller.memberId) }
      const rows = await listMacros(trx, workspaceId, {
        withArchived: managesMacros && query.archived === 'true',
      })
      const names = await readMemberNames(trx, workspaceId)
      const spoken = listSpokenMacros(document)
      return {
        macros: rows.filter(row => mayUseMacro(row, who)).map(row => toMacroView(row, names, spoken)),
        teams: document.teams.map(({ key, name }) => ({ key, name: fillText(name) })),
      }
    }),
  )

  registerRoute(app, 'addMacro', async ({ caller, body }) =>
    answer(caller, await addMacro(desk, caller.workspaceId, body, caller.memberId)),
  )
  registerRoute(app, 'changeMacro', async ({ caller, params, body }) =>
    answer(caller, await changeMacro(desk, caller.workspaceId, params.id, body, caller.memberId)),
  )
  registerRoute(app, 'archiveMacro', async ({ caller, params, body }) =>
    answer(caller, await archiveMacro(desk, caller.workspaceId, params.id, body.archived, caller.memberId)),
  )

  registerRoute(app, 'listMacroVersions', ({ caller: { workspaceId }, params }) =>
    database.inWorkspace(workspaceId, async trx => {
      const versions = await listMacroVersions(trx, workspaceId, params.id)
      if (versions.length === 0) throw new RequestError('notFound')
      return { versions: toMacroVersionViews(versions, await readMemberNames(trx, workspaceId)) }
    }),
  )

  registerRoute(app, 'listAbbreviations', ({ caller: { workspaceId, memberId } }) =>
    database.inWorkspace(workspaceId, async trx => ({
      abbreviations: (await listAbbreviations(trx, workspaceId, memberId)).map(toAbbreviationView),
    })),
  )
  registerRoute(app, 'putAbbreviation', async ({ caller, body }) => {
    const written = await writeAbbreviation(desk, caller.workspaceId, body, writerOf(caller))
    if (written.ok) return { done: true }
    throw abbreviationError(written.refusal)
  })
  registerRoute(app, 'removeAbbreviation', async ({ caller, params }) => {
    const removed = await removeAbbreviation(desk, caller.workspaceId, params.id, writerOf(caller))
    if (removed.ok) return { done: true }
    throw abbreviationError(removed.refusal)
  })

  const answer = ({ workspaceId }: Caller, written: Result<MacroRow, MacroRefusal>) => {
    if (!written.ok) throw macroError(written.refusal)
    return database.inWorkspace(workspaceId, async trx => {
      const { document } = await getPolicy(trx, workspaceId)
      const names = await readMemberNames(trx, workspaceId)
      return { macro: toMacroView(written.value, names, listSpokenMacros(document)) }
    })
  }
}

const writerOf = (caller: Caller) => ({
  memberId: caller.memberId,
  managesMacros: mayCaller(caller, 'macro.manage'),
})

function macroError({ kind, ...details }: MacroRefusal): RequestError {
  return kind === 'notFound'
    ? new RequestError('notFound')
    : new RequestError('refused', { refusal: kind, ...details })
}

function abbreviationError(refusal: 'notFound' | 'notAllowed' | 'abbreviationTaken'): RequestError {
  if (refusal === 'notFound') return new RequestError('notFound')
  if (refusal === 'notAllowed') return new RequestError('notAllowed', { needs: 'macro.manage' })
  return new RequestError('refused', { refusal })
}
