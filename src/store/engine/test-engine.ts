import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from './embedded.ts'

/** A server with no safety and no memory: its data are gone when it stops, even if we are killed. */
export async function startTestEngine(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'pronto-test-'))
  // The server's user must be able to pass through; what lies in it is closed by itself.
  await chmod(folder, 0o711)
  const engine = await startEmbeddedPostgres({ dataDir: join(folder, 'database'), isDurable: false })
  const guard = guardAgainstOrphans(engine.pid, folder)
  const stop = async () => {
    guard.kill('SIGKILL')
    await engine.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { url: engine.url, stop }
}

/** A shell that waits on a pipe of ours: when we die, however suddenly, the pipe closes and it tidies up. */
function guardAgainstOrphans(pid: number, folder: string) {
  const script = 'read _; kill -INT "$1"; while kill -0 "$1" 2>/dev/null; do sleep 0.2; done; rm -rf "$2"'
  const args = ['-c', script, 'guard', String(pid), folder]
  const guard = spawn('/bin/sh', args, { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  guard.unref()
  return guard
}
