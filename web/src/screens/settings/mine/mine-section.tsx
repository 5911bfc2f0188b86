import { SegmentedControl, Stack, Switch } from '@mantine/core'
import { LOCALES, type Locale } from '../../../../../src/core/language.ts'
import { LANGUAGE_NAMES } from '../../../app/language-names.ts'
import { setPreference, THEMES, type Theme, usePreference } from '../../../app/preferences.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { SectionCard } from '../section-card.tsx'
import { Choice } from './choice.tsx'
import { TranslatesByItself } from './translates-by-itself.tsx'

/** What one person likes, kept in this browser. */
export function MineSection() {
  const t = useT()
  const locale = usePreference('locale')
  const theme = usePreference('theme')
  const isCompact = usePreference('isCompact')
  const hasSingleKeys = usePreference('hasSingleKeys')
  return (
    <SectionCard title={t('settings.mine')} words={t('settings.mineWords')}>
      <Stack gap="md">
        <Choice title={t('app.language')}>
          <SegmentedControl
            aria-label={t('app.language')}
            value={locale}
            data={LOCALES.map(each => ({ value: each, label: LANGUAGE_NAMES[each] }))}
            onChange={value => setPreference('locale', value as Locale)}
          />
        </Choice>
        <Choice title={t('app.themeTitle')}>
          <SegmentedControl
            aria-label={t('app.themeTitle')}
            value={theme}
            data={THEMES.map(each => ({ value: each, label: t(`app.theme.${each}`) }))}
            onChange={value => setPreference('theme', value as Theme)}
          />
        </Choice>
        <Choice title={t('settings.density')}>
          <SegmentedControl
            aria-label={t('settings.density')}
            value={isCompact ? 'compact' : 'roomy'}
            data={(['roomy', 'compact'] as const).map(each => ({
              value: each,
              label: t(`settings.density.${each}`),
            }))}
            onChange={value => setPreference('isCompact', value === 'compact')}
          />
        </Choice>
        <Switch
          label={t('settings.singleKeys')}
          description={t('settings.singleKeysWords')}
          checked={hasSingleKeys}
          onChange={event => setPreference('hasSingleKeys', event.currentTarget.checked)}
        />
        <TranslatesByItself />
      </Stack>
    </SectionCard>
  )
}
