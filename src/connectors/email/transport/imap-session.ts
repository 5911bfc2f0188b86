import { ImapFlow } from 'imapflow'
import { ReadingTrouble } from '../../health.ts'
import { toTrouble } from './imap-trouble.ts'
import { type MailAccess, PATIENCE_MS, tlsOf } from './mail-access.ts'

/** The largest piece that a server may announce: more is no mail that any of them takes. */
const MOST_BYTES = 128 * 1024 * 1024

/**
 * Opens a connection that has logged in, and that breaks at once when `signal` is aborted.
 * Throws ReadingTrouble.
 */
export async function openImap(access: MailAccess, signal: AbortSignal): Promise<ImapFlow> {
  signal.throwIfAborted()
  const client = new ImapFlow(optionsOf(access))
  // Trouble reaches whoever waits for an answer; unheard, the same event would end the program.
  client.on('error', () => undefined)
  const leave = () => client.close()
  signal.addEventListener('abort', leave, { once: true })
  client.once('close', () => signal.removeEventListener('abort', leave))
  try {
    await client.connect()
    return client
  } catch (error) {
    client.close()
    signal.throwIfAborted()
    throw toTrouble(isNoCommonWay(error) ? NO_COMMON_WAY : error, access)
  }
}

/** The server offers neither a password nor a token, whichever was given. */
const NO_COMMON_WAY = new ReadingTrouble(
  'needsLogin',
  'The mail server does not offer this way of logging in.',
  15 * 60_000,
)

const isNoCommonWay = (error: unknown): boolean =>
  error instanceof Error && /unsupported authentication mechanism/i.test(error.message)

const optionsOf = (access: MailAccess) => ({
  host: access.imap.host,
  port: access.imap.port,
  secure: access.imap.security === 'tls',
  ...(access.imap.security === 'startTls' ? { doSTARTTLS: true } : {}),
  auth: authOf(access),
  tls: tlsOf(access),
  logger: false as const,
  disableAutoIdle: true,
  connectionTimeout: PATIENCE_MS.connect,
  greetingTimeout: PATIENCE_MS.greeting,
  socketTimeout: PATIENCE_MS.silence,
  maxLiteralSize: MOST_BYTES,
  maxResponseSize: 2 * MOST_BYTES,
})

const authOf = ({ user, proof }: MailAccess) =>
  proof.kind === 'password' ? { user, pass: proof.password } : { user, accessToken: proof.accessToken }

/** Work with a mailbox, in one connection that is closed behind it. Throws ReadingTrouble. */
export async function withImap<T>(
  access: MailAccess,
  signal: AbortSignal,
  work: (client: ImapFlow) => Promise<T>,
): Promise<T> {
  const client = await openImap(access, signal)
  try {
    return await work(client)
  } catch (error) {
    signal.throwIfAborted()
    throw toTrouble(error, access)
  } finally {
    client.close()
  }
}
