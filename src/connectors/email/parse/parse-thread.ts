import { parentPort } from 'node:worker_threads'
import { parseMail } from './parse-mail.ts'
import type { MailContext, ParsedMail, Resolver } from './parsed-mail.ts'

/** What the reader sends: a mail to read, or the answer to a question. */
export type ToThread =
  | {
      readonly kind: 'read'
      readonly source: Uint8Array
      readonly context: MailContext
      readonly mayAsk: boolean
    }
  | {
      readonly kind: 'answer'
      readonly question: number
      readonly records: readonly string[] | readonly string[][]
    }
  | { readonly kind: 'noAnswer'; readonly question: number; readonly code: string }

/** What the thread sends back: a question to the DNS, or the mail. */
export type FromThread =
  | { readonly kind: 'question'; readonly question: number; readonly name: string; readonly type: string }
  | { readonly kind: 'mail'; readonly mail: ParsedMail }
  | { readonly kind: 'failed' }

interface Waiting {
  resolve(records: readonly string[] | readonly string[][]): void
  reject(error: Error): void
}

const port = parentPort

// What a library prints about a mail is nobody's to read: it may hold the customer's words.
process.stdout.write = () => true
process.stderr.write = () => true
const waiting = new Map<number, Waiting>()
let asked = 0

const send = (message: FromThread, moved: ArrayBuffer[] = []): void => port?.postMessage(message, moved)

/** A thread has no network of its own: whoever started it asks for it. */
const ask: Resolver = (name, type) =>
  new Promise((resolve, reject) => {
    const question = ++asked
    waiting.set(question, { resolve, reject })
    send({ kind: 'question', question, name, type })
  })

const buffersOf = (mail: ParsedMail): ArrayBuffer[] =>
  mail.files.flatMap(({ bytes: { buffer } }) => (buffer instanceof ArrayBuffer ? [buffer] : []))

async function read(source: Uint8Array, context: MailContext, mayAsk: boolean): Promise<void> {
  try {
    const mail = await parseMail(source, context, mayAsk ? ask : undefined)
    send({ kind: 'mail', mail }, buffersOf(mail))
  } catch {
    // Whatever a mail does to a parser, the mail is told of as one that could not be read.
    send({ kind: 'failed' })
  }
}

port?.on('message', (message: ToThread) => {
  if (message.kind === 'read') return void read(message.source, message.context, message.mayAsk)
  const asker = waiting.get(message.question)
  waiting.delete(message.question)
  if (message.kind === 'answer') asker?.resolve(message.records)
  else asker?.reject(Object.assign(new Error(message.code), { code: message.code }))
})
