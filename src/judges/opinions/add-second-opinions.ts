import type { Logger } from 'pino'
import type { Judges } from '../create-judges.ts'
import { keepToBudget } from './keep-to-budget.ts'
import { createLanguageModelOpinion } from './language-model.ts'
import { createOnnxOpinion, findOnnxTrouble, type OnnxOpinion } from './onnx/onnx-opinion.ts'
import { rememberAnswers } from './remember-answers.ts'
import { type Patience, restWhenFailing } from './rest-when-failing.ts'
import type { SecondOpinion } from './second-opinion.ts'
import { withSecondOpinions } from './with-second-opinions.ts'

/** What the settings say of second opinions. */
export interface OpinionSettings {
  readonly url?: string | undefined
  readonly model?: string | undefined
  readonly key?: string | undefined
  /** Without it nothing is sent to the address, whatever else is set. */
  readonly maySendText: boolean
  readonly dailyBudget: number
  readonly below: number
  /** How long a batch of messages waits for all answers together. */
  readonly timeoutMs: number
  readonly onnxFolder?: string | undefined
}

type Log = Pick<Logger, 'info' | 'warn'>

/** A question is given up sooner than its batch, so that a model that never answers is told from one that is asked much. */
const SHARE_OF_ONE = 0.75
const FAILURES = 3
const REST_MS = 30_000

/** The judges that were given, and whoever the settings let them ask. Without any these are the same judges. */
export function addSecondOpinions(
  judges: Judges,
  settings: OpinionSettings,
  log: Log,
  now: () => Date = () => new Date(),
): Judges {
  const patience: Patience = {
    questionMs: Math.round(settings.timeoutMs * SHARE_OF_ONE),
    failures: FAILURES,
    restMs: REST_MS,
  }
  const steady = (opinion: SecondOpinion) => rememberAnswers(restWhenFailing(opinion, patience, log, now))
  const remote = openLanguageModel(settings, log)
  const local = openOnnx(settings, log)
  const opinions = [
    ...(remote === null ? [] : [steady(keepToBudget(remote, settings.dailyBudget, log, now))]),
    ...(local === null ? [] : [steady(local)]),
  ]
  if (opinions.length === 0) return judges
  const closing = new AbortController()
  return {
    judge: withSecondOpinions(judges.judge, opinions, {
      below: settings.below,
      batchMs: settings.timeoutMs,
      closing: closing.signal,
    }),
    async close() {
      closing.abort()
      await local?.close()
      await judges.close()
    },
  }
}

function openLanguageModel(
  { url, model, key, maySendText }: OpinionSettings,
  log: Log,
): SecondOpinion | null {
  if (url === undefined) return null
  if (model === undefined) {
    log.warn('PRONTO_OPINION_URL is set without PRONTO_OPINION_MODEL: nobody is asked')
    return null
  }
  if (!maySendText) {
    log.warn(
      'PRONTO_OPINION_URL is set, PRONTO_OPINION_MAY_SEND_TEXT is not: no text is sent, nobody is asked',
    )
    return null
  }
  log.info({ host: new URL(url).host, model }, 'A language model is asked where our own is in doubt')
  return createLanguageModelOpinion({ url, model, key })
}

function openOnnx({ onnxFolder }: OpinionSettings, log: Log): OnnxOpinion | null {
  if (onnxFolder === undefined) return null
  const trouble = findOnnxTrouble(onnxFolder)
  if (trouble === null) return createOnnxOpinion(onnxFolder)
  log.warn({ trouble }, 'The model of PRONTO_ONNX_FOLDER cannot be used: nobody is asked')
  return null
}
