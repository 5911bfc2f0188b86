import { NumberInput, PasswordInput, Select, Switch, Textarea, TextInput } from '@mantine/core'
import { useT } from '../../i18n/locale-provider.tsx'
import type { Field, FieldValue } from './read-fields.ts'
import { useFieldTitle } from './use-field-title.ts'

interface Props {
  readonly field: Field
  /** In place of the one that channels have for it. */
  readonly label?: string
  readonly value: FieldValue
  readonly isSecret: boolean
  readonly error: string | undefined
  onChange(value: FieldValue): void
}

/** One input, as the channel's schema describes it. Secrets are never shown nor offered for completion. */
export function SchemaField({ field, label: given, value, isSecret, error, onChange }: Props) {
  const t = useT()
  const title = useFieldTitle(field)
  const label = given ?? title
  const common = { label, description: field.hint, error, name: field.name }
  const text = typeof value === 'string' ? value : ''
  if (field.kind === 'boolean')
    return (
      <Switch
        {...common}
        checked={value === true}
        onChange={event => onChange(event.currentTarget.checked)}
      />
    )
  if (field.kind === 'choice')
    return (
      <Select
        {...common}
        data={[...field.choices]}
        value={text}
        allowDeselect={!field.isRequired}
        onChange={choice => onChange(choice ?? '')}
      />
    )
  if (field.kind === 'number')
    return (
      <NumberInput
        {...common}
        value={text}
        min={field.least}
        max={field.most}
        onChange={number => onChange(String(number))}
      />
    )
  if (field.kind === 'longText' && !isSecret)
    return (
      <Textarea
        {...common}
        rows={4}
        value={text}
        spellCheck={false}
        onChange={event => onChange(event.currentTarget.value)}
      />
    )
  const isHidden = isSecret || field.kind === 'password'
  const Input = isHidden ? PasswordInput : TextInput
  return (
    <Input
      {...common}
      value={text}
      autoComplete="off"
      spellCheck={false}
      {...(isHidden && { visibilityToggleButtonProps: { 'aria-label': t('signIn.showPassword') } })}
      onChange={event => onChange(event.currentTarget.value)}
    />
  )
}
