import { type Calibration, type LearningAim, NOTHING_LEARNED } from '../core/learning/calibration.ts'
import type { Facts } from '../core/triage/facts.ts'
import type { Trx } from './database.ts'

export interface NewLesson {
  readonly id: string
  readonly messageId: string
  readonly aim: LearningAim
  readonly saidBefore: string | null
  readonly said: string
  readonly memberId: string
  readonly now: Date
}

export async function insertLesson(trx: Trx, workspaceId: string, lesson: NewLesson): Promise<void> {
  await trx
    .insertInto('lesson')
    .values({
      workspace_id: workspaceId,
      id: lesson.id,
      message_id: lesson.messageId,
      aim: lesson.aim,
      said_before: lesson.saidBefore,
      said: lesson.said,
      member_id: lesson.memberId,
      taught_at: lesson.now,
    })
    .execute()
}

export interface LessonRow {
  readonly aim: LearningAim
  readonly said: string
  readonly channel: string
  readonly text: string
  readonly language: string | null
  /** As they stand on the message now. */
  readonly facts: Partial<Facts>
}

/** Lessons that count, oldest first; those on messages whose words are gone teach nothing any more. */
export async function listLessons(trx: Trx, workspaceId: string): Promise<LessonRow[]> {
  const since = (await findCalibration(trx, workspaceId))?.since ?? new Date(0)
  return trx
    .selectFrom('lesson')
    .innerJoin('message', join =>
      join
        .onRef('message.workspace_id', '=', 'lesson.workspace_id')
        .onRef('message.id', '=', 'lesson.message_id'),
    )
    .innerJoin('decision', join =>
      join
        .onRef('decision.workspace_id', '=', 'message.workspace_id')
        .onRef('decision.message_id', '=', 'message.id')
        .on('decision.is_current', '=', true),
    )
    .select([
      'lesson.aim',
      'lesson.said',
      'message.channel',
      'message.text',
      'message.language',
      'decision.facts',
    ])
    .where('lesson.workspace_id', '=', workspaceId)
    .where('lesson.taught_at', '>', since)
    .where('message.deleted_at', 'is', null)
    .orderBy('lesson.taught_at')
    .orderBy('lesson.id')
    .execute()
}

export interface KeptCalibration {
  readonly calibration: Calibration
  readonly changedAt: Date
  readonly since: Date
}

export async function findCalibration(trx: Trx, workspaceId: string): Promise<KeptCalibration | null> {
  const row = await trx
    .selectFrom('calibration')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    calibration: { weights: row.weights, lessons: row.lessons },
    changedAt: row.changed_at,
    since: row.since,
  }
}

export const readCalibration = async (trx: Trx, workspaceId: string): Promise<Calibration> =>
  (await findCalibration(trx, workspaceId))?.calibration ?? NOTHING_LEARNED

/** `since`: from when on lessons count; absent, as before. */
export async function putCalibration(
  trx: Trx,
  workspaceId: string,
  { weights, lessons }: Calibration,
  now: Date,
  since?: Date,
): Promise<void> {
  const values = { weights: JSON.stringify(weights), lessons, changed_at: now }
  await trx
    .insertInto('calibration')
    .values({ workspace_id: workspaceId, ...values, since: since ?? new Date(0) })
    .onConflict(conflict =>
      conflict.column('workspace_id').doUpdateSet(since === undefined ? values : { ...values, since }),
    )
    .execute()
}

/** One teacher at a time: what two taught at once is not lost. Ends with the transaction. */
export async function lockCalibration(trx: Trx, workspaceId: string): Promise<void> {
  await trx
    .insertInto('calibration')
    .values({
      workspace_id: workspaceId,
      weights: '{}',
      lessons: 0,
      changed_at: new Date(0),
      since: new Date(0),
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  await trx
    .selectFrom('calibration')
    .select('lessons')
    .where('workspace_id', '=', workspaceId)
    .forUpdate()
    .execute()
}

export interface LearningRight {
  readonly channel: string
  readonly confirmedBy: string | null
  readonly confirmedAt: Date
}

export async function listLearningRights(trx: Trx, workspaceId: string): Promise<LearningRight[]> {
  const rows = await trx
    .selectFrom('learning_right')
    .leftJoin('member', join =>
      join
        .onRef('member.workspace_id', '=', 'learning_right.workspace_id')
        .onRef('member.id', '=', 'learning_right.confirmed_by'),
    )
    .leftJoin('user', 'user.id', 'member.user_id')
    .select(['learning_right.channel', 'learning_right.confirmed_at', 'user.name'])
    .where('learning_right.workspace_id', '=', workspaceId)
    .execute()
  return rows.map(row => ({ channel: row.channel, confirmedBy: row.name, confirmedAt: row.confirmed_at }))
}

export async function putLearningRight(
  trx: Trx,
  workspaceId: string,
  channel: string,
  memberId: string,
  now: Date,
): Promise<void> {
  const values = { confirmed_by: memberId, confirmed_at: now }
  await trx
    .insertInto('learning_right')
    .values({ workspace_id: workspaceId, channel, ...values })
    .onConflict(conflict => conflict.columns(['workspace_id', 'channel']).doUpdateSet(values))
    .execute()
}

export async function deleteLearningRight(trx: Trx, workspaceId: string, channel: string): Promise<void> {
  await trx
    .deleteFrom('learning_right')
    .where('workspace_id', '=', workspaceId)
    .where('channel', '=', channel)
    .execute()
}
