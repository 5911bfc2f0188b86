import { z } from 'zod'
import { ok, refuse } from '../../core/result.ts'
import { readLanguageCode, readPairs, type TranslationTrouble } from '../../core/translation/translation.ts'
import { callService, nameStatus, type ServiceAnswer } from '../call.ts'
import type { TranslationProtocol, TranslationService } from '../service.ts'

const languages = z.array(z.object({ language: z.string() }))
const translated = z.object({
  translations: z.tuple([z.object({ text: z.string(), detected_source_language: z.string().optional() })]),
})
const failed = z.object({ message: z.string() })

/** DeepL: JSON over HTTP, the key in a header. */
export const deepL: TranslationProtocol = {
  kind: 'deepL',
  displayName: 'DeepL',
  detects: true,
  needsKey: true,

  async listPairs(service, signal) {
    const sources = await listLanguages(service, 'source', signal)
    if (!sources.ok) return sources
    const targets = await listLanguages(service, 'target', signal)
    if (!targets.ok) return targets
    // A target is said as in one country (EN-GB), and is a language all the same.
    const into = targets.value.map(code => code.split('-')[0] ?? code)
    return ok(readPairs(sources.value.flatMap(from => into.map(to => [from, to] as const))))
  },

  async translate(service, { text, from, to }, signal) {
    const wanted = {
      text: [text],
      target_lang: COUNTRIES[to] ?? to.toUpperCase(),
      ...(from === null ? {} : { source_lang: from.toUpperCase() }),
    }
    const body = { type: 'application/json', text: JSON.stringify(wanted) }
    const told = await callService(service, { path: '/v2/translate', body, headers: keyOf(service) }, signal)
    if (!told.ok) return told
    const made = translated.safeParse(told.value.body)
    if (told.value.status !== 200 || !made.success) return refuse(nameTrouble(told.value))
    const [{ text: words, detected_source_language: detected }] = made.data.translations
    return ok({ text: words, from: detected === undefined ? from : readLanguageCode(detected) })
  },
}

/** Targets that must be said as in one country. */
const COUNTRIES: Readonly<Record<string, string>> = { en: 'EN-GB', pt: 'PT-PT' }

const keyOf = ({ key }: TranslationService) => ({ authorization: `DeepL-Auth-Key ${key ?? ''}` })

async function listLanguages(service: TranslationService, type: 'source' | 'target', signal: AbortSignal) {
  const told = await callService(
    service,
    { path: `/v2/languages?type=${type}`, headers: keyOf(service) },
    signal,
  )
  if (!told.ok) return told
  const list = languages.safeParse(told.value.body)
  if (told.value.status !== 200 || !list.success) return refuse(nameTrouble(told.value))
  return ok(list.data.map(({ language }) => language))
}

const QUOTA_EXCEEDED = 456

function nameTrouble({ status, body }: ServiceAnswer): TranslationTrouble {
  if (status === QUOTA_EXCEEDED) return 'serviceLimit'
  const words = failed.safeParse(body).data?.message ?? ''
  if (status === 400 && /_lang/.test(words)) return 'pairNotOffered'
  return nameStatus(status) ?? 'serviceStrange'
}
