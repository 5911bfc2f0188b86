import { ISSUE_STATUSES } from '../../core/escalation/errand.ts'
import type { IssueChange, IssueStatus } from '../ticketing.ts'
import { isSameWord } from './change.ts'
import type { RtTransaction } from './payload.ts'
import { readSaid } from './read-said.ts'
import type { RtSession, RtSettings } from './settings.ts'

/** A transaction of one of the three kinds that are told. */
export async function toChange(
  session: RtSession,
  transaction: RtTransaction,
  us: string,
  signal: AbortSignal,
): Promise<IssueChange> {
  const { id, ObjectId, Type, Creator, Created, NewValue } = transaction
  const done = { issueId: ObjectId, externalId: id, by: Creator.id, isOurs: Creator.id === us, at: Created }
  if (Type === 'Status')
    return {
      ...done,
      kind: 'moved',
      status: statusOf(session.settings, NewValue ?? ''),
      statusName: NewValue ?? '',
    }
  const isAnswer = Type === 'Correspond' || session.settings.answersAre === 'any'
  return { ...done, kind: 'said', isAnswer, ...(await readSaid(session, id, signal)) }
}

/** The first of ours that the settings give this word. */
export const statusOf = ({ statuses }: RtSettings, name: string): IssueStatus | null =>
  ISSUE_STATUSES.find(status => statuses[status]?.some(each => isSameWord(each, name))) ?? null
