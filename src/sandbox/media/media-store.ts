import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writePrivately } from '../credentials.ts'
import { MEDIA_TYPES } from '../subjects.ts'
import { CATEGORY_NAMES } from './categories.ts'

const keptSchema = z.object({
  media: z.object({
    id: z.string().regex(/^[0-9]{1,19}$/),
    ownerId: z.string(),
    type: z.enum(MEDIA_TYPES),
    contentType: z.string(),
    bytes: z.number(),
    width: z.number(),
    height: z.number(),
    durationMs: z.number().optional(),
    alt: z.string().optional(),
  }),
  category: z.enum(CATEGORY_NAMES),
  additionalOwners: z.array(z.string()),
  /** Milliseconds since 1970. */
  finishedAt: z.number(),
  hasFailed: z.boolean(),
})

/** A picture whose last byte has come. */
export type KeptMedia = z.infer<typeof keptSchema>

/** Where finished pictures are kept: two files each in a folder, or memory. */
export interface MediaStore {
  /** What an earlier run kept. */
  readonly kept: readonly KeptMedia[]
  keep(kept: KeptMedia): void
  keepBytes(id: string, bytes: Buffer): void
  findBytes(id: string): Buffer | undefined
}

export function openMediaStore(dir: string | null): MediaStore {
  return dir === null ? createMemoryStore() : openFolder(join(dir, 'media'))
}

function createMemoryStore(): MediaStore {
  const all = new Map<string, Buffer>()
  return {
    kept: [],
    keep() {},
    keepBytes: (id, bytes) => void all.set(id, bytes),
    findBytes: id => all.get(id),
  }
}

/** Ids are digits alone, so that no name leads out of the folder. */
function openFolder(folder: string): MediaStore {
  mkdirSync(folder, { recursive: true })
  const names = readdirSync(folder).filter(name => name.endsWith('.json'))
  return {
    kept: names.map(name => keptSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))),
    keep: kept => writePrivately(join(folder, `${kept.media.id}.json`), kept),
    keepBytes: (id, bytes) => writeFileSync(join(folder, id), bytes, { mode: 0o600 }),
    findBytes(id) {
      const path = join(folder, id)
      return existsSync(path) ? readFileSync(path) : undefined
    },
  }
}
