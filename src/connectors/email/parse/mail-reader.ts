import { Worker } from 'node:worker_threads'
import type { FromThread, ToThread } from './parse-thread.ts'
import type { MailContext, MailProblem, ParsedMail, Resolver } from './parsed-mail.ts'
import { describeUnread } from './unread-mail.ts'

export interface MailReader {
  /** Never throws for what a mail is: one that cannot be read in time is told of by its head. */
  read(source: Uint8Array, context: MailContext, resolver?: Resolver): Promise<ParsedMail>
  stop(): Promise<void>
}

export interface ReaderOptions {
  /** Time that a mail may take, without the waiting for answers of the DNS. */
  readonly deadlineMs: number
  /** Memory that its thread may take, in MB. */
  readonly memoryMb: number
  /** Time that one question to the DNS may take. */
  readonly questionMs: number
}

export const READER_OPTIONS: ReaderOptions = { deadlineMs: 5_000, memoryMb: 512, questionMs: 3_000 }

/**
 * Reads mails in a thread of its own, one after the other: a mail made to hang or to fill the memory takes the thread
 * with it, not the desk. The thread starts with the first mail, and anew after it was lost.
 */
export function startMailReader(given: Partial<ReaderOptions> = {}): MailReader {
  const options = { ...READER_OPTIONS, ...given }
  let worker: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()

  const lose = async (): Promise<void> => {
    const lost = worker
    worker = null
    await lost?.terminate()
  }
  const readNext = async (
    source: Uint8Array,
    context: MailContext,
    resolver?: Resolver,
  ): Promise<ParsedMail> => {
    worker ??= startThread(options.memoryMb, gone => {
      if (worker === gone) worker = null
    })
    const result = await converse(worker, source, context, resolver, options)
    if (typeof result !== 'string') return result
    await lose()
    return describeUnread(source, context, result)
  }
  return {
    read(source, context, resolver) {
      const reading = last.then(() => readNext(source, context, resolver))
      last = reading.catch(() => undefined)
      return reading
    },
    stop: lose,
  }
}

/** `forget`: called when the thread is gone, also between two mails. */
function startThread(memoryMb: number, forget: (gone: Worker) => void): Worker {
  const worker = new Worker(new URL('./parse-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    // Nobody reads them: to read them would keep the program from ending. The thread itself prints nothing.
    stdout: true,
    stderr: true,
  })
  worker.on('error', () => forget(worker)).on('exit', () => forget(worker))
  worker.unref()
  return worker
}

/** Hands one mail to the thread and answers its questions until the mail is read, or will not be. */
function converse(
  worker: Worker,
  source: Uint8Array,
  context: MailContext,
  resolver: Resolver | undefined,
  { deadlineMs, questionMs }: ReaderOptions,
): Promise<ParsedMail | MailProblem> {
  return new Promise(resolve => {
    let timer: NodeJS.Timeout | undefined
    let open = 0
    let isDone = false
    const send = (message: ToThread, moved: ArrayBuffer[] = []): void => worker.postMessage(message, moved)
    const wind = (): void => {
      clearTimeout(timer)
      if (open === 0 && !isDone) timer = setTimeout(() => finish('tookTooLong'), deadlineMs)
    }
    const finish = (result: ParsedMail | MailProblem): void => {
      isDone = true
      clearTimeout(timer)
      worker.off('message', hear).off('error', fail).off('exit', fail)
      // To listen to it has tied the program to it again.
      worker.unref()
      resolve(result)
    }
    const fail = (): void => finish('malformed')
    const answer = async (asked: Extract<FromThread, { kind: 'question' }>): Promise<void> => {
      open++
      wind()
      send(await lookUp(asked, resolver, questionMs))
      open--
      wind()
    }
    const hear = (message: FromThread): void => {
      if (message.kind === 'mail') finish(message.mail)
      else if (message.kind === 'failed') fail()
      else void answer(message)
    }
    worker.on('message', hear).on('error', fail).on('exit', fail)
    wind()
    // A copy of its own, moved: a piece of a larger buffer would take the whole of that with it.
    const copy = new Uint8Array(source)
    send({ kind: 'read', source: copy, context, mayAsk: resolver !== undefined }, [copy.buffer])
  })
}

async function lookUp(
  { question, name, type }: Extract<FromThread, { kind: 'question' }>,
  resolver: Resolver | undefined,
  questionMs: number,
): Promise<ToThread> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(Object.assign(new Error('late'), { code: 'ETIMEOUT' })), questionMs)
  try {
    if (resolver === undefined) return { kind: 'noAnswer', question, code: 'ENOTFOUND' }
    return { kind: 'answer', question, records: await Promise.race([resolver(name, type), late]) }
  } catch (error) {
    return { kind: 'noAnswer', question, code: codeOf(error) }
  } finally {
    clearTimeout(timer)
  }
}

/** The thread tells "no such name" from "nobody answered" by it. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'ESERVFAIL'
