import {
  type LearningAim,
  type Lesson,
  MODEL_AIMS,
  NOTHING_LEARNED,
} from '../../core/learning/calibration.ts'
import { isModelAim, learn } from '../../core/learning/learn.ts'
import { type Brand, describeBrand } from '../../core/policy/brand.ts'
import type { Judgement } from '../../core/triage/judgement.ts'
import { listAccounts } from '../../store/account.ts'
import type { Trx } from '../../store/database.ts'
import { findCurrentDecision } from '../../store/decision.ts'
import {
  insertLesson,
  type LessonRow,
  listLearningRights,
  listLessons,
  lockCalibration,
  putCalibration,
  readCalibration,
} from '../../store/lesson.ts'
import type { MessageRow } from '../../store/message.ts'
import { getPolicy } from '../../store/policy.ts'
import type { Desk } from '../desk.ts'

export interface Correction {
  readonly aim: LearningAim
  readonly saidBefore: string | null
  readonly said: string
}

/** A person corrected the desk: it is kept, and learned from where the channel's terms let us. The caller's transaction. */
export async function teach(
  desk: Desk,
  trx: Trx,
  message: MessageRow,
  { aim, saidBefore, said }: Correction,
  memberId: string,
): Promise<void> {
  const { workspace_id: workspaceId, id: messageId, channel, text, language } = message
  const now = desk.now()
  await insertLesson(trx, workspaceId, { id: desk.newId(), messageId, aim, saidBefore, said, memberId, now })
  if (message.deleted_at !== null || !(await mayLearn(desk, trx, workspaceId, channel))) return
  await lockCalibration(trx, workspaceId)
  const facts = (await findCurrentDecision(trx, workspaceId, messageId))?.facts ?? {}
  const [lesson] = await toLessons(desk, trx, workspaceId, [{ aim, said, channel, text, language, facts }])
  if (lesson === undefined) return
  await putCalibration(trx, workspaceId, learn(await readCalibration(trx, workspaceId), lesson), now)
}

/** Who corrects a fact has read its neighbours, and left them. */
const beside = (facts: LessonRow['facts']): Lesson['confirmed'] =>
  Object.fromEntries(
    MODEL_AIMS.flatMap(aim => {
      const fact = facts[aim]
      return fact === undefined ? [] : [[aim, fact.value]]
    }),
  )

export async function mayLearn(desk: Desk, trx: Trx, workspaceId: string, channel: string): Promise<boolean> {
  if (desk.getConnector(channel).capabilities.learning === 'free') return true
  return (await listLearningRights(trx, workspaceId)).some(each => each.channel === channel)
}

/** All that counts, learned anew in the order in which it was taught: rights have changed. */
export async function learnAnew(desk: Desk, trx: Trx, workspaceId: string): Promise<void> {
  await lockCalibration(trx, workspaceId)
  const rows = await listLessons(trx, workspaceId)
  const allowed = new Map<string, boolean>()
  for (const { channel } of rows)
    if (!allowed.has(channel)) allowed.set(channel, await mayLearn(desk, trx, workspaceId, channel))
  const lessons = await toLessons(
    desk,
    trx,
    workspaceId,
    rows.filter(({ channel }) => allowed.get(channel)),
  )
  await putCalibration(trx, workspaceId, lessons.reduce(learn, NOTHING_LEARNED), desk.now())
}

async function toLessons(
  desk: Desk,
  trx: Trx,
  workspaceId: string,
  rows: readonly LessonRow[],
): Promise<Lesson[]> {
  const { document } = await getPolicy(trx, workspaceId)
  const accounts = await listAccounts(trx, workspaceId)
  const channels = [...new Set(rows.map(({ channel }) => channel))]
  const brands = new Map(
    channels.map(channel => [
      channel,
      describeBrand(
        document,
        accounts.filter(each => each.channel === channel),
      ),
    ]),
  )
  const judgements = await desk.judge(
    rows.map(({ text, language, channel }) => ({
      text,
      language,
      brand: brands.get(channel) as Brand,
      isForOurModelAlone: true,
    })),
  )
  return rows.flatMap(({ aim, said, text, facts }, at) => {
    const leanings = (judgements[at] as Judgement).leanings
    if (leanings === undefined) return []
    return [{ aim, said, text, leanings, confirmed: isModelAim(aim) ? beside(facts) : {} } as Lesson]
  })
}
