import type { FastifyInstance } from 'fastify'
import type { LearningView } from '../../../contract/policy.ts'
import { RequestError } from '../../../core/errors.ts'
import { type AimWeights, LEARNING_AIMS, NOTHING_LEARNED } from '../../../core/learning/calibration.ts'
import { resetLearning, setLearningRight } from '../../../desk/learning/reset-learning.ts'
import { listAccounts } from '../../../store/account.ts'
import {
  findCalibration,
  type LearningRight,
  listLearningRights,
  listLessons,
} from '../../../store/lesson.ts'
import type { Context } from '../../context.ts'
import { registerRoute } from '../../register-route.ts'

export function registerLearningRoutes(app: FastifyInstance, { desk }: Context): void {
  const { database } = desk

  registerRoute(app, 'getLearning', ({ caller: { workspaceId } }) =>
    database.inWorkspace(workspaceId, async trx => {
      const kept = await findCalibration(trx, workspaceId)
      const lessons = await listLessons(trx, workspaceId)
      const rights = await listLearningRights(trx, workspaceId)
      const channels = [
        ...new Set((await listAccounts(trx, workspaceId)).map(({ channel }) => channel)),
      ].filter(channel => !desk.getConnector(channel).capabilities.isSample)
      const { weights, lessons: learned } = kept?.calibration ?? NOTHING_LEARNED
      return {
        lessons: learned,
        changedAt: learned === 0 ? null : (kept?.changedAt.toISOString() ?? null),
        aims: LEARNING_AIMS.map(aim => {
          const taught = lessons.filter(lesson => lesson.aim === aim).map(({ said }) => said)
          return {
            aim,
            lessons: taught.length,
            taught: countAll(taught),
            words: listWords(weights[aim] ?? {}),
          }
        }),
        channels: channels.map(channel => {
          const needsRight = desk.getConnector(channel).capabilities.learning === 'needsRight'
          return { channel, needsRight, ...viewRight(rights.find(each => each.channel === channel)) }
        }),
      }
    }),
  )

  registerRoute(app, 'resetLearning', async ({ caller }) => {
    await resetLearning(desk, caller.workspaceId, caller.memberId)
    return { done: true }
  })

  registerRoute(app, 'setLearningRight', async ({ caller, body }) => {
    const set = await setLearningRight(desk, caller.workspaceId, body, caller.memberId)
    if (!set.ok) throw new RequestError('refused', { refusal: set.refusal })
    return { done: true }
  })
}

type AimView = LearningView['aims'][number]

function countAll(values: readonly string[]): AimView['taught'] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}

const MOST_WORDS = 12

const listWords = (weights: AimWeights): AimView['words'] =>
  Object.entries(weights)
    .flatMap(([value, words]) => Object.entries(words).map(([word, weight]) => ({ word, value, weight })))
    .filter(({ weight, value }) => weight > 0 && value !== '')
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_WORDS)

const viewRight = (right: LearningRight | undefined) => ({
  confirmedBy: right?.confirmedBy ?? null,
  confirmedAt: right?.confirmedAt.toISOString() ?? null,
})
