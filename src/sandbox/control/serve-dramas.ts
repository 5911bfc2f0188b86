import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { LANGUAGES } from '../cast/character.ts'
import { DRAMA_NAMES } from '../cast/dramas/drama.ts'
import type { Theatre } from '../cast/dramas/theatre.ts'
import { readBody } from '../x/body.ts'
import { Problem } from '../x/problems.ts'

const billingSchema = z.strictObject({
  name: z.enum(DRAMA_NAMES),
  language: z.enum(LANGUAGES).default('it'),
  speed: z.number().min(0.1).max(60).default(1),
  seed: z
    .union([z.string().min(1).max(60), z.int()])
    .transform(String)
    .optional(),
})

/** Starts, shows and stops dramas. They end with the process. */
export function serveDramas(app: FastifyInstance, theatre: Theatre): void {
  app.get('/sandbox/dramas', () => ({
    repertoire: DRAMA_NAMES,
    languages: LANGUAGES,
    dramas: theatre.list(),
  }))
  app.post('/sandbox/dramas', request => ({
    drama: theatre.start(readBody(billingSchema, request.body)),
  }))
  app.delete<{ Params: { id: string } }>('/sandbox/dramas/:id', request => {
    const { id } = request.params
    if (!theatre.stop(id))
      throw new Problem(404, { title: 'Not Found', detail: `No drama has the number [${id}].`, status: 404 })
    return { drama: theatre.find(id) }
  })
  app.addHook('onClose', () => theatre.stopAll())
}
