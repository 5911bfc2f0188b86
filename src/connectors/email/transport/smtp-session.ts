import SMTPConnection from 'nodemailer/lib/smtp-connection'
import XOAuth2 from 'nodemailer/lib/xoauth2'
import { type MailAccess, PATIENCE_MS, tlsOf } from './mail-access.ts'

/**
 * Opens a connection that has logged in, and that breaks at once when `signal` is aborted. `onReply` hears every answer
 * of the server. Rejects with the library's error.
 */
export async function openSmtp(
  access: MailAccess,
  signal: AbortSignal,
  onReply: (reply: string) => void = () => undefined,
): Promise<SMTPConnection> {
  signal.throwIfAborted()
  const connection = new SMTPConnection(optionsOf(access, onReply))
  // Unheard, an error would end the program; whoever waits hears it as well.
  connection.on('error', () => undefined)
  const leave = () => connection.close()
  signal.addEventListener('abort', leave, { once: true })
  connection.once('end', () => signal.removeEventListener('abort', leave))
  try {
    await untilDone(connection, done => connection.connect(done))
    await untilDone(connection, done => connection.login(authOf(access), done))
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Some trouble comes to the callback, some as an event, and an end says nothing more. */
const untilDone = (connection: SMTPConnection, start: (done: (error?: unknown) => void) => void) =>
  new Promise<void>((resolve, reject) => {
    connection.once('error', reject)
    connection.once('end', () => reject(new Error('the connection ended')))
    start(error => (error ? reject(error) : resolve()))
  })

const optionsOf = (access: MailAccess, onReply: (reply: string) => void) => ({
  host: access.smtp.host,
  port: access.smtp.port,
  secure: access.smtp.security === 'tls',
  requireTLS: true,
  tls: tlsOf(access),
  connectionTimeout: PATIENCE_MS.connect,
  greetingTimeout: PATIENCE_MS.greeting,
  socketTimeout: PATIENCE_MS.silence,
  socketCloseTimeout: 0,
  transactionLog: true,
  logger: listener(onReply),
})

/** The library tells single answers of the server to its log alone. What we say, our secret among it, is not kept. */
const listener = (onReply: (reply: string) => void) => {
  const silent = () => undefined
  const debug = (entry: unknown, said: unknown) => {
    if (typeof said === 'string' && isFromServer(entry)) onReply(said)
  }
  return { trace: silent, debug, info: silent, warn: silent, error: silent, fatal: silent }
}

const isFromServer = (entry: unknown): boolean =>
  typeof entry === 'object' && entry !== null && 'tnx' in entry && entry.tnx === 'server'

const authOf = ({ user, proof }: MailAccess) =>
  proof.kind === 'password'
    ? { user, credentials: { user, pass: proof.password } }
    : { user, method: 'XOAUTH2', oauth2: new XOAuth2({ user, accessToken: proof.accessToken }) }
