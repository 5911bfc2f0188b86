import { withMacros } from '../../core/macro/macro.ts'
import { checkPolicy } from '../../core/policy/check/check-policy.ts'
import { parsePolicy } from '../../core/policy/check/parse-policy.ts'
import { isError, type PolicyProblem, problem } from '../../core/policy/check/problem.ts'
import type { PolicyDocument } from '../../core/policy/policy.ts'
import { listAccounts } from '../../store/account.ts'
import type { Trx } from '../../store/database.ts'
import { listMacros, type MacroRow } from '../../store/macro.ts'
import { listMemberEmails } from '../../store/member.ts'
import { listQueuesInUse } from '../../store/policy.ts'

export interface CheckedSource {
  /** Null where the source cannot be read at all. */
  readonly document: PolicyDocument | null
  /** Errors first. */
  readonly problems: readonly PolicyProblem[]
  /** Of which it may speak beside its own. */
  readonly macros: readonly MacroRow[]
}

/** What is wrong with a source, by itself and in this workspace: people, accounts and queues of which it speaks. */
export async function checkSource(trx: Trx, workspaceId: string, source: string): Promise<CheckedSource> {
  const parsed = parsePolicy(source)
  if (!parsed.ok) return { document: null, problems: parsed.problems, macros: [] }
  const { document, locate } = parsed
  const macros = await listMacros(trx, workspaceId)
  const problems = [
    ...checkPolicy(withMacros(document, macros)),
    ...(await findUnknownPeople(trx, workspaceId, document)),
    ...(await findUnknownAccounts(trx, workspaceId, document)),
    ...(await findQueuesInUse(trx, workspaceId, document)),
  ]
  const errors = problems.filter(isError)
  return { document, problems: locate([...errors, ...problems.filter(each => !isError(each))]), macros }
}

async function findUnknownPeople(
  trx: Trx,
  workspaceId: string,
  document: PolicyDocument,
): Promise<PolicyProblem[]> {
  const named = document.rules.flatMap(({ decide }, at) => {
    const person = decide.who?.person
    return person === undefined ? [] : [{ at, person }]
  })
  if (named.length === 0) return []
  const known = await listMemberEmails(trx, workspaceId)
  return named
    .filter(({ person }) => !known.has(person.toLowerCase()))
    .map(({ at, person }) =>
      problem('unknownPerson', ['rules', at, 'decide', 'who', 'person'], { value: person }),
    )
}

async function findUnknownAccounts(
  trx: Trx,
  workspaceId: string,
  { accounts }: PolicyDocument,
): Promise<PolicyProblem[]> {
  const handles = new Set((await listAccounts(trx, workspaceId)).map(each => each.handle.toLowerCase()))
  return accounts.flatMap(({ handle }, at) =>
    handles.has(handle.toLowerCase()) ? [] : [problem('unknownAccount', ['accounts', at], { value: handle })],
  )
}

/** A queue goes when nothing waits in it any more. */
async function findQueuesInUse(
  trx: Trx,
  workspaceId: string,
  { queues }: PolicyDocument,
): Promise<PolicyProblem[]> {
  const kept = new Set(queues.map(({ key }) => key))
  const inUse = await listQueuesInUse(trx, workspaceId)
  return inUse.filter(key => !kept.has(key)).map(key => problem('queueInUse', ['queues'], { value: key }))
}
