import { Radio, Stack } from '@mantine/core'
import {
  TRANSLATION_REACHES,
  type TranslationReach,
} from '../../../../../src/core/translation/translation.ts'
import { useT } from '../../../i18n/locale-provider.tsx'

interface Props {
  readonly value: TranslationReach
  onChange(value: TranslationReach): void
}

/** Which messages may leave the desk. */
export function ReachChoice({ value, onChange }: Props) {
  const t = useT()
  return (
    <Radio.Group
      label={t('translations.reach')}
      value={value}
      onChange={next => onChange(next as TranslationReach)}
    >
      <Stack gap="xs" mt={6}>
        {TRANSLATION_REACHES.map(each => (
          <Radio
            key={each}
            value={each}
            label={t(`translations.reach.${each}`)}
            description={t(`translations.reachWords.${each}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
