import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findFreePorts } from '../free-ports.ts'
import { dovecotConfig } from './dovecot-config.ts'
import type { HostPlan } from './host-plan.ts'
import { postfixMain, postfixMaster } from './postfix-config.ts'

const run = promisify(execFile)

/** Makes the folder of a host with all that its servers need before they start. Only root can. */
export async function planHost(domains: readonly string[]): Promise<HostPlan> {
  const folder = await mkdtemp(join(tmpdir(), 'pronto-mail-'))
  const [imap = 0, imaps = 0, smtp = 0, smtps = 0] = await findFreePorts(4)
  const plan: HostPlan = {
    folder,
    ports: { imap, imaps, smtp, smtps },
    domains,
    certificateFile: join(folder, 'certificate.pem'),
    keyFile: join(folder, 'key.pem'),
  }
  await Promise.all([makeFolders(folder), makeCertificate(plan)])
  await Promise.all([
    writeFile(join(folder, 'dovecot.conf'), dovecotConfig(plan)),
    writeFile(join(folder, 'postfix/main.cf'), postfixMain(plan)),
    writeFile(join(folder, 'postfix/master.cf'), postfixMaster(plan)),
    writeFile(join(folder, 'users'), '', { mode: 0o644 }),
  ])
  return plan
}

/** Each server runs as a user of its own, and must be let through to what is its own. */
async function makeFolders(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const each of ['dovecot/run', 'dovecot/state', 'mail', 'postfix/spool', 'postfix/data'])
    await mkdir(join(folder, each), { recursive: true, mode: 0o755 })
  await run('chown', ['mail:mail', join(folder, 'mail')])
  await run('chown', ['postfix', join(folder, 'postfix/data')])
}

const makeCertificate = ({ certificateFile, keyFile }: HostPlan) =>
  run('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '30'],
    ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'],
    ...['-keyout', keyFile, '-out', certificateFile],
  ])
