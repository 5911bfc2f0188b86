import { execFile } from 'node:child_process'
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { HostPlan } from './host-plan.ts'
import { until } from './until.ts'

const run = promisify(execFile)

export async function addUser(plan: HostPlan, address: string, password: string): Promise<void> {
  await appendFile(fileOf(plan), lineOf(address, password))
  await whenKnown(plan, address, password)
}

/** From now on the old password is refused. */
export async function changePassword(plan: HostPlan, address: string, password: string): Promise<void> {
  const lines = (await readFile(fileOf(plan), 'utf8')).trimEnd().split('\n')
  const others = lines.filter(line => !line.startsWith(`${address}:`)).map(line => `${line}\n`)
  await writeFile(fileOf(plan), [...others, lineOf(address, password)].join(''))
  await whenKnown(plan, address, password)
}

const fileOf = ({ folder }: HostPlan): string => join(folder, 'users')

const lineOf = (address: string, password: string): string => `${address}:{PLAIN}${password}::::::\n`

/** The server looks once a second whether the file has changed. */
const whenKnown = ({ folder }: HostPlan, address: string, password: string) =>
  until(() => run('doveadm', ['-c', join(folder, 'dovecot.conf'), 'auth', 'test', address, password]), 100)
