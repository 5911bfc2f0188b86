import type {
  TranslationAnswer,
  TranslationSettings,
  TranslationView,
  TriedTranslation,
} from '../../../contract/translation.ts'
import { TRANSLATION_KINDS } from '../../../core/translation/translation.ts'
import type { TriedService } from '../../../desk/translation/manage-service.ts'
import type { Translated } from '../../../desk/translation/translate.ts'
import type { TranslationServiceRow } from '../../../store/translation.ts'
import { TRANSLATION_PROTOCOLS } from '../../../translation/registry.ts'

export function toService(row: TranslationServiceRow | undefined): TranslationAnswer['service'] {
  if (row === undefined) return null
  const { kind, url, reach, pairs } = row
  const { displayName, detects } = TRANSLATION_PROTOCOLS[kind]
  return { kind, displayName, host: new URL(url).host, reach, detects, pairs }
}

export const toSettings = (
  row: TranslationServiceRow | undefined,
  allowsPrivate: boolean,
): TranslationSettings => ({
  service:
    row === undefined
      ? null
      : {
          kind: row.kind,
          url: row.url,
          hasKey: row.secret !== null,
          reach: row.reach,
          pairs: row.pairs,
          setAt: row.set_at.toISOString(),
        },
  allowsPrivate,
  kinds: TRANSLATION_KINDS.map(kind => {
    const { displayName, needsKey } = TRANSLATION_PROTOCOLS[kind]
    return { kind, displayName, needsKey }
  }),
})

export const toTried = ({ pairs, sample }: TriedService): TriedTranslation => ({ pairs: [...pairs], sample })

export const toTranslationView = ({ text, from, to, service }: Translated): TranslationView => ({
  text,
  from,
  to,
  by: `${TRANSLATION_PROTOCOLS[service.kind].displayName} (${new URL(service.url).host})`,
})
