import { build, type Plugin, type Rolldown } from 'vite'

/** A file of the first load, and the sources from which whatever it needs is reached without a further wait. */
export interface FirstFile {
  readonly name: string
  readonly from: readonly string[]
  /** Only what is reached from these as well: else a small screen would fetch a large file for a few lines of it. */
  readonly andFrom?: readonly string[]
}

/**
 * Joins what the first picture needs into a few files. Left to itself the bundler cuts at every part that two screens
 * share: ninety small files, each packed without knowing the others, and a tenth more bytes. What belongs to the first
 * picture is known only after tree shaking, so the cockpit is bundled twice: once to see, once to write.
 */
export function joinFirst(files: readonly FirstFile[]): Plugin {
  return {
    name: 'pronto:join-first',
    apply: 'build',
    async config(config, { mode }) {
      if (mode === LOOKING) return {}
      const places = placeModules(await look(config.root ?? '.'), files)
      const name = (id: string) => places.get(id) ?? null
      return {
        build: {
          rolldownOptions: {
            output: {
              codeSplitting: {
                includeDependenciesRecursively: false,
                groups: [{ name, debugName: 'first' }],
              },
            },
          },
        },
      }
    },
  }
}

/** The mode of the first of both bundles. */
const LOOKING = 'looking'

async function look(root: string): Promise<readonly Rolldown.OutputChunk[]> {
  const built = await build({ root, mode: LOOKING, logLevel: 'silent', build: { write: false } })
  const outputs = [built].flat().flatMap(each => ('output' in each ? each.output : []))
  return outputs.filter(each => each.type === 'chunk')
}

/** Module to the first file that needs it. */
function placeModules(
  chunks: readonly Rolldown.OutputChunk[],
  files: readonly FirstFile[],
): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  const reach = (sources: readonly string[]) => reachModules(chunks, sources)
  for (const { name, from, andFrom } of files) {
    const both = andFrom === undefined ? null : reach(andFrom)
    for (const id of reach(from)) if (!places.has(id) && both?.has(id) !== false) places.set(id, name)
  }
  return places
}

/** All that is imported at once from there on. */
function reachModules(
  chunks: readonly Rolldown.OutputChunk[],
  sources: readonly string[],
): ReadonlySet<string> {
  const byFile = new Map(chunks.map(chunk => [chunk.fileName, chunk]))
  const modules = new Set<string>()
  const seen = new Set<string>()
  const walk = (chunk: Rolldown.OutputChunk | undefined) => {
    if (chunk === undefined || seen.has(chunk.fileName)) return
    seen.add(chunk.fileName)
    for (const id of chunk.moduleIds) modules.add(id)
    for (const next of chunk.imports) walk(byFile.get(next))
  }
  for (const source of sources) walk(chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(source)))
  return modules
}
