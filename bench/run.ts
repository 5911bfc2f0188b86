import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { benchBackTest } from './back-test/bench-back-test.ts'
import { benchDecoding } from './decoding/bench-decoding.ts'
import { benchFirstLoad } from './first-load/bench-first-load.ts'
import { benchFrames } from './frames/bench-frames.ts'
import { benchIngest } from './ingest/bench-ingest.ts'
import { benchLighthouse } from './lighthouse/bench-lighthouse.ts'
import { readChoice } from './lighthouse/screens.ts'
import { benchLive } from './live/bench-live.ts'
import { benchRouting } from './routing/bench-routing.ts'
import { benchRunning } from './running/bench-running.ts'
import { benchSearch } from './search/bench-search.ts'
import { benchSifting } from './sifting/bench-sifting.ts'
import { benchStarts } from './starts/bench-starts.ts'
import { benchTriage } from './triage/bench-triage.ts'

/**
 * `node bench/run.ts [triage … | --only ingest,starts,running,live,decoding,sifting,triage,backTest,routing,search,firstLoad,lighthouse,frames] [--json]`: measures, prints tables, cleans up and ends by itself.
 * `--screens inbox,wall` and `--sizes desktop` narrow what Lighthouse visits. `--json` prints all figures once more as one line of JSON, last.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    screens: { type: 'string', default: '' },
    sizes: { type: 'string', default: '' },
  },
})

const BENCHES = {
  ingest: benchIngest,
  starts: benchStarts,
  running: benchRunning,
  live: benchLive,
  decoding: benchDecoding,
  sifting: benchSifting,
  triage: benchTriage,
  backTest: benchBackTest,
  routing: benchRouting,
  search: benchSearch,
  firstLoad: benchFirstLoad,
  lighthouse: (folder: string, say: (line: string) => void) =>
    benchLighthouse(folder, say, readChoice(values)),
  frames: benchFrames,
}

const folder = mkdtempSync(join(tmpdir(), 'pronto-bench-'))
// The database's user must be able to pass through.
chmodSync(folder, 0o711)
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

const named = [...positionals, ...values.only.split(',').filter(name => name !== '')]
const wanted = named.length === 0 ? Object.keys(BENCHES) : named
const figures: Record<string, unknown> = { cores: cpus().length, loadBefore: load() }
console.log(`${cpus().length} cores, load ${load()} (a busy machine slows the wall clock; CPU tells more)`)
for (const [name, bench] of Object.entries(BENCHES))
  if (wanted.includes(name)) {
    console.log(`\n── ${name}`)
    figures[name] = await bench(join(folder, name), line => console.log(line))
  }
figures.loadAfter = load()
if (values.json) console.log(JSON.stringify(figures))

function load(): number {
  return Number((loadavg()[0] ?? 0).toFixed(1))
}
