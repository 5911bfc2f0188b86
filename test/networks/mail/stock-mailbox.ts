import { execFile } from 'node:child_process'
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface StockedMail {
  readonly raw: string
  /** When the mailbox says that it came; now, if it is not said. */
  readonly arrivedAt?: Date
}

const run = promisify(execFile)
let stocked = 0

/** Writes mails as files into a Maildir, as its format demands it: the server finds them there and numbers them. */
export async function stockMailbox(
  maildir: string,
  mails: readonly StockedMail[],
  mailbox = 'INBOX',
): Promise<void> {
  const folder = mailbox === 'INBOX' ? maildir : join(maildir, `.${mailbox}`)
  for (const part of ['cur', 'new', 'tmp']) await mkdir(join(folder, part), { recursive: true })
  for (const { raw, arrivedAt } of mails) {
    const file = join(folder, 'new', nameOf(arrivedAt ?? new Date()))
    await writeFile(file, raw)
    if (arrivedAt !== undefined) await utimes(file, arrivedAt, arrivedAt)
  }
  await run('chown', ['-R', 'mail:mail', maildir])
}

/** Names sort as the mails came: the server numbers them in that order. */
const nameOf = (at: Date): string => {
  const seconds = Math.floor(at.getTime() / 1000)
  return `${seconds}.M${String(++stocked).padStart(9, '0')}P${process.pid}.stock`
}
