import { z } from 'zod'
import { ok, refuse } from '../../core/result.ts'
import { readPairs, type TranslationTrouble } from '../../core/translation/translation.ts'
import { callService, nameStatus, type ServiceAnswer } from '../call.ts'
import type { TranslationProtocol } from '../service.ts'

const pairs = z.object({
  responseData: z.array(z.object({ sourceLanguage: z.string(), targetLanguage: z.string() })),
})
const translated = z.object({ responseData: z.object({ translatedText: z.string() }) })
const failed = z.object({ explanation: z.string() })

/** Apertium APy: rules and dictionaries, for pairs of languages that are near to each other. */
export const apertium: TranslationProtocol = {
  kind: 'apertium',
  displayName: 'Apertium',
  detects: false,
  needsKey: false,

  async listPairs(service, signal) {
    const told = await callService(service, { path: '/listPairs' }, signal)
    if (!told.ok) return told
    const list = pairs.safeParse(told.value.body)
    if (told.value.status !== 200 || !list.success) return refuse(nameTrouble(told.value))
    return ok(
      readPairs(
        list.data.responseData.map(({ sourceLanguage, targetLanguage }) => [sourceLanguage, targetLanguage]),
      ),
    )
  },

  async translate(service, { text, from, to }, signal) {
    const wanted = new URLSearchParams({
      langpair: `${from}|${to}`,
      q: text,
      // Words that it does not know stand as they were, not behind a star.
      markUnknown: 'no',
      // By itself it takes every text for HTML.
      format: 'txt',
      ...(service.key === null ? {} : { key: service.key }),
    })
    const body = { type: 'application/x-www-form-urlencoded', text: wanted.toString() }
    const told = await callService(service, { path: '/translate', body }, signal)
    if (!told.ok) return told
    const made = translated.safeParse(told.value.body)
    if (told.value.status !== 200 || !made.success) return refuse(nameTrouble(told.value))
    return ok({ text: made.data.responseData.translatedText, from })
  },
}

function nameTrouble({ status, body }: ServiceAnswer): TranslationTrouble {
  const words = failed.safeParse(body).data?.explanation ?? ''
  if (status === 400 && /pair is (?:not installed|invalid)/i.test(words)) return 'pairNotOffered'
  return nameStatus(status) ?? 'serviceStrange'
}
