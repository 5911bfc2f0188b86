import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const TEXTS = /\.(js|css|svg|webmanifest)$/
/** What fits into one packet gains nothing. */
const WORTH_BYTES = 1_000
/** The best of Brotli takes ten times as long for a twentieth less. */
const QUALITY = 9

const packers = [
  ['br', (bytes: Buffer) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } })],
  ['gz', (bytes: Buffer) => zip(bytes, { level: 9 })],
] as const
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Writes each file packed beside itself, once at the build: the desk sends it as it lies there. */
export function packFiles(): Plugin {
  let folder = ''
  return {
    name: 'pronto:pack-files',
    apply: 'build',
    configResolved({ root, build }) {
      folder = join(root, build.outDir)
    },
    async closeBundle(error) {
      if (error !== undefined) return
      const files = await readdir(folder, { recursive: true }).catch(() => [])
      await Promise.all(files.filter(file => TEXTS.test(file)).map(file => packFile(join(folder, file))))
    },
  }
}

async function packFile(path: string): Promise<void> {
  const bytes = await readFile(path)
  if (bytes.length < WORTH_BYTES) return
  for (const [ending, pack] of packers) await writeFile(`${path}.${ending}`, await pack(bytes))
}
