import type { Plugin } from 'vite'

/** Writes which module weighs how much in which file, in bytes before minifying, beside the manifest. */
export function tellModules(): Plugin {
  return {
    name: 'pronto:tell-modules',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(each => each.type === 'chunk')
      const weights = chunks.map(({ fileName, modules }) => [
        fileName,
        Object.fromEntries(
          Object.entries(modules).map(([id, { renderedLength }]) => [nameOf(id), renderedLength]),
        ),
      ])
      this.emitFile({
        type: 'asset',
        fileName: '.vite/modules.json',
        source: JSON.stringify(Object.fromEntries(weights)),
      })
    },
  }
}

/** From the repository or from the package on: the same on every machine. */
const nameOf = (id: string): string =>
  id.replace(/^.*\/node_modules\//, '').replace(/^.*\/(?=(web|src)\/)/, '')
