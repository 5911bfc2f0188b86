import { Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { translationQuery } from '../../../api/translation-queries.ts'
import { useMay } from '../../../api/use-may.ts'
import { setPreference, usePreference } from '../../../app/preferences.ts'
import { useT } from '../../../i18n/locale-provider.tsx'

/** Nothing where there is nobody who could translate. */
export function TranslatesByItself() {
  const t = useT()
  const isOn = usePreference('translatesByItself')
  const mayAsk = useMay('note.write')
  const service = useQuery(translationQuery).data?.service ?? null
  if (service === null || !mayAsk) return null
  return (
    <Switch
      label={t('translations.byItself')}
      description={t('translations.byItselfWords', { host: service.host })}
      checked={isOn}
      onChange={event => setPreference('translatesByItself', event.currentTarget.checked)}
    />
  )
}
