import { z } from 'zod'
import { ok, refuse } from '../../core/result.ts'
import { readLanguageCode, readPairs, type TranslationTrouble } from '../../core/translation/translation.ts'
import { callService, nameStatus, type ServiceAnswer } from '../call.ts'
import type { TranslationProtocol, TranslationService } from '../service.ts'

const languages = z.array(z.object({ code: z.string(), targets: z.array(z.string()).optional() }))
const translated = z.object({
  translatedText: z.string(),
  detectedLanguage: z.object({ language: z.string() }).nullish(),
})
const failed = z.object({ error: z.string() })

/** LibreTranslate, and whatever speaks its protocol: JSON over HTTP, the key in the body. */
export const libreTranslate: TranslationProtocol = {
  kind: 'libreTranslate',
  displayName: 'LibreTranslate',
  detects: true,
  needsKey: false,

  async listPairs(service, signal) {
    const told = await callService(service, { path: '/languages' }, signal)
    if (!told.ok) return told
    const list = languages.safeParse(told.value.body)
    if (told.value.status !== 200 || !list.success) return refuse(nameTrouble(told.value))
    // An older service names no targets: it takes each language into every other.
    const every = list.data.map(({ code }) => code)
    return ok(
      readPairs(list.data.flatMap(from => (from.targets ?? every).map(to => [from.code, to] as const))),
    )
  },

  async translate(service, { text, from, to }, signal) {
    const wanted = { q: text, source: from ?? 'auto', target: to, format: 'text', ...keyOf(service) }
    const body = { type: 'application/json', text: JSON.stringify(wanted) }
    const told = await callService(service, { path: '/translate', body }, signal)
    if (!told.ok) return told
    const made = translated.safeParse(told.value.body)
    if (told.value.status !== 200 || !made.success) return refuse(nameTrouble(told.value))
    const detected = made.data.detectedLanguage?.language
    return ok({
      text: made.data.translatedText,
      from: from ?? (detected === undefined ? null : readLanguageCode(detected)),
    })
  },
}

const keyOf = ({ key }: TranslationService) => (key === null ? {} : { api_key: key })

/** Its refusals have one status and words of their own, in the language of its own choice. */
function nameTrouble({ status, body }: ServiceAnswer): TranslationTrouble {
  const named = nameStatus(status)
  if (named !== null) return named
  const words = failed.safeParse(body).data?.error ?? ''
  if (status !== 400) return 'serviceStrange'
  if (/api key/i.test(words)) return 'keyRefused'
  if (/exceeds text limit/i.test(words)) return 'textTooLong'
  return /not (?:supported|available)/i.test(words) ? 'pairNotOffered' : 'serviceStrange'
}
