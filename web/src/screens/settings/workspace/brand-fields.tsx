import { MultiSelect, Select, Stack, TextInput } from '@mantine/core'
import { KNOWN_LANGUAGES, type KnownLanguage } from '../../../../../src/core/language.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import type { BrandForm } from './use-brand-form.ts'

/** Wrong input is told while it is typed, at its field. */
export function BrandFields({ form }: { readonly form: BrandForm }) {
  const { t, locale } = useLanguage()
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const named = (value: KnownLanguage) => ({ value, label: names.of(value) ?? value })
  return (
    <Stack gap="md">
      <TextInput
        label={t('workspace.name')}
        autoComplete="organization"
        maxLength={80}
        value={form.name}
        error={form.isNameMissing && t('workspace.nameMissing')}
        onChange={event => form.setName(event.currentTarget.value)}
      />
      <MultiSelect
        label={t('workspace.languages')}
        description={t('workspace.languagesHint')}
        data={KNOWN_LANGUAGES.map(named)}
        value={form.languages}
        error={form.areLanguagesMissing && t('workspace.languagesMissing')}
        onChange={values => form.setLanguages(values as KnownLanguage[])}
      />
      <Select
        label={t('workspace.defaultLanguage')}
        description={t('workspace.defaultLanguageHint')}
        allowDeselect={false}
        data={form.languages.map(named)}
        value={form.areLanguagesMissing ? null : form.defaultLanguage}
        onChange={value => value !== null && form.setDefault(value as KnownLanguage)}
      />
    </Stack>
  )
}
