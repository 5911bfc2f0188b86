/**
 * A Pronto in small, for tests that kill one: starts the engine over the directory in its first argument, says in
 * a line of JSON what came of it, and stops it in good order when its standard input ends.
 */
import { EngineError, startEmbeddedPostgres } from './embedded.ts'

try {
  const engine = await startEmbeddedPostgres({ dataDir: process.argv[2] ?? '' })
  console.log(JSON.stringify({ url: engine.url, pid: engine.pid, adopted: engine.adopted }))
  for await (const _ of process.stdin);
  await engine.stop()
} catch (error) {
  console.log(JSON.stringify({ code: error instanceof EngineError ? error.code : String(error) }))
}
