import { z } from 'zod'
import { SettingsError } from '../server/settings.ts'
import { askSandbox } from './ask-sandbox.ts'
import { say } from './say.ts'

const optionsSchema = z.object({
  url: z.url({ protocol: /^https?$/ }),
  language: z.string(),
  speed: z.coerce.number(),
  seed: z.string().optional(),
  list: z.boolean().default(false),
  stop: z.string().optional(),
})

const shownSchema = z.object({
  id: z.string(),
  name: z.string(),
  language: z.string(),
  town: z.string(),
  state: z.string(),
  progress: z.number(),
  acts: z.number(),
})
const startedSchema = z.object({ drama: shownSchema })
const listedSchema = z.object({ repertoire: z.array(z.string()), dramas: z.array(shownSchema) })
/** Starts, lists or stops dramas on a sandbox that runs already. @returns the exit code. */
export async function runSandboxDrama(name: string | undefined, raw: unknown): Promise<number> {
  const parsed = optionsSchema.safeParse(raw)
  if (!parsed.success)
    throw new SettingsError(parsed.error.issues.map(each => `--${each.path.join('.')}: ${each.message}`))
  const { url, language, speed, seed, list, stop } = parsed.data
  const address = new URL('/sandbox/dramas', url)
  if (stop !== undefined) {
    const { drama } = startedSchema.parse(
      await askSandbox(`${address}/${encodeURIComponent(stop)}`, 'DELETE'),
    )
    say(describe(drama))
    return 0
  }
  if (list || name === undefined) {
    const { repertoire, dramas } = listedSchema.parse(await askSandbox(`${address}`, 'GET'))
    say(`There are: ${repertoire.join(', ')}`)
    for (const drama of dramas) say(describe(drama))
    return 0
  }
  const { drama } = startedSchema.parse(
    await askSandbox(`${address}`, 'POST', { name, language, speed, seed }),
  )
  say(describe(drama))
  return 0
}

const describe = (drama: z.infer<typeof shownSchema>): string =>
  `${drama.id}  ${drama.name} (${drama.language}, ${drama.town}): ${drama.state}, ${Math.round(drama.progress * 100)} %, ${drama.acts} acts`
