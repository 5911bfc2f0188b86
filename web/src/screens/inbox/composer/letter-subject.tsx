import { TextInput } from '@mantine/core'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './composer.module.css'

interface Props {
  readonly value: string
  onChange(subject: string): void
}

export function LetterSubject({ value, onChange }: Props) {
  const t = useT()
  return (
    <TextInput
      className={classes.subject}
      variant="unstyled"
      aria-label={t('composer.subject')}
      placeholder={t('composer.subject')}
      leftSection={<span aria-hidden="true">{t('composer.subject')}</span>}
      leftSectionWidth={76}
      maxLength={300}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
