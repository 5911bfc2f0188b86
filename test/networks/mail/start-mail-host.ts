import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { deliverByLmtp } from './deliver-by-lmtp.ts'
import type { HostPlan } from './host-plan.ts'
import { planHost } from './plan-host.ts'
import { type StockedMail, stockMailbox } from './stock-mailbox.ts'
import { until } from './until.ts'
import { addUser, changePassword } from './users.ts'

export interface MailHost {
  readonly ports: HostPlan['ports']
  /** PEM; the host signed it itself, for "localhost" and 127.0.0.1. */
  readonly certificate: string
  readonly keyFile: string
  /** Known to both servers when this is done. */
  addUser(address: string, password: string): Promise<void>
  /** From now on this user's old password is refused. */
  changePassword(address: string, password: string): Promise<void>
  /** Brings a mail, as it is, to a mailbox. Throws what the host says when it takes none. */
  deliver(raw: string | Uint8Array, to: string, from?: string): Promise<void>
  /** Puts many mails into a folder of a mailbox at once, past all servers. */
  stock(address: string, mails: readonly StockedMail[], mailbox?: string): Promise<void>
  /** Until every mail that was taken has arrived somewhere, or has come back. */
  whenDelivered(): Promise<void>
  /** What both servers wrote into their logs. */
  log(): Promise<string>
  stop(): Promise<void>
}

const DOMAINS = ['aurora.example', 'posta.example']

/**
 * A real mail host in a folder of its own: Dovecot and Postfix, with no way out of this machine. Mail to other domains
 * comes back to its sender. Users are those that `addUser` was told of, in these domains.
 */
export async function startMailHost({ domains = DOMAINS } = {}): Promise<MailHost> {
  const plan = await planHost(domains)
  const guard = spawn('sh', [join(import.meta.dirname, 'guard.sh'), plan.folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  await whenReady(plan, guard)
  return {
    ports: plan.ports,
    certificate: await readFile(plan.certificateFile, 'utf8'),
    keyFile: plan.keyFile,
    addUser: (address, password) => addUser(plan, address, password),
    changePassword: (address, password) => changePassword(plan, address, password),
    deliver: (raw, to, from = '') => deliverByLmtp(join(plan.folder, 'lmtp'), { raw, to, from }),
    stock: (address, mails, mailbox) => stockMailbox(join(plan.folder, 'mail', address), mails, mailbox),
    whenDelivered: () => whenDelivered(plan),
    log: () => readLogs(plan),
    stop: () => stop(guard),
  }
}

async function whenReady(plan: HostPlan, guard: ChildProcess): Promise<void> {
  try {
    await Promise.all(Object.values(plan.ports).map(port => until(() => knock(port))))
  } catch (error) {
    const log = await readLogs(plan)
    await stop(guard)
    throw new Error(`The mail host does not start.\n${log}`, { cause: error })
  }
}

const knock = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve()
    })
    socket.on('error', reject)
  })

const run = promisify(execFile)

const whenDelivered = ({ folder }: HostPlan): Promise<void> =>
  until(async () => {
    const { stdout } = await run('postqueue', ['-c', join(folder, 'postfix'), '-p'])
    if (!stdout.startsWith('Mail queue is empty')) throw new Error(stdout)
  })

async function readLogs({ folder }: HostPlan): Promise<string> {
  const files = ['dovecot.log', 'postfix.log', 'postfix.out'].map(name => join(folder, name))
  const texts = await Promise.all(files.map(file => readFile(file, 'utf8').catch(() => '')))
  return texts.join('\n')
}

const stop = (guard: ChildProcess): Promise<void> =>
  new Promise(resolve => {
    if (guard.exitCode !== null) return resolve()
    guard.once('exit', () => resolve())
    guard.stdin?.end()
  })
