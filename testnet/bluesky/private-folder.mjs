import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A shell that waits on a pipe of ours: when we die, however suddenly, the pipe closes and it tidies up. */
const GUARD = 'read _; rm -rf "$@"'

/**
 * A folder that goes when this process goes. It becomes the place for temporary files, since the servers of the
 * network leave theirs lying there. `other` folders go with it.
 */
export function makePrivateFolder(other) {
  const folder = mkdtempSync(join(tmpdir(), 'pronto-network-'))
  const stdio = ['pipe', 'ignore', 'ignore']
  const guard = spawn('/bin/sh', ['-c', GUARD, 'guard', folder, ...other], { detached: true, stdio })
  guard.unref()
  process.env.TMPDIR = folder
  return { remove: () => rmSync(folder, { recursive: true, force: true }) }
}
