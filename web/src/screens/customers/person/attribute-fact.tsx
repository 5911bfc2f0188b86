import { Select } from '@mantine/core'
import type { AttributeOfCustomer } from '../../../../../src/contract/customer.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { CustomerTrouble } from '../customer-trouble.tsx'
import { useWriteAttribute } from '../use-write-attribute.ts'
import { findFlaw, readTyped, type TypedValue } from './decide-attribute.ts'
import { EditableFact } from './editable-fact.tsx'
import { TextEditor } from './text-editor.tsx'
import { useChange } from './use-change.ts'

interface Props {
  readonly customerId: string
  readonly attribute: AttributeOfCustomer
  readonly mayEdit: boolean
}

/** One of the workspace's own attributes, with a field as its kind needs it. */
export function AttributeFact({ customerId, attribute, mayEdit }: Props) {
  const { locale } = useLanguage()
  const write = useWriteAttribute()
  const { value } = attribute
  return (
    <EditableFact
      label={attribute.name[locale]}
      shown={value === null ? null : write(attribute, value)}
      mayEdit={mayEdit}
      editor={close => <AttributeEditor customerId={customerId} attribute={attribute} onClose={close} />}
    />
  )
}

interface EditorProps extends Omit<Props, 'mayEdit'> {
  onClose(): void
}

function AttributeEditor({ customerId, attribute, onClose }: EditorProps) {
  const { t, locale } = useLanguage()
  const change = useChange(customerId)
  const { key, kind, value } = attribute
  const label = attribute.name[locale]
  const save = (next: TypedValue) => {
    if (next === value) return onClose()
    change.mutate(
      { what: label, to: { attributes: { [key]: next } }, from: { attributes: { [key]: value } } },
      { onSuccess: onClose },
    )
  }
  if (kind === 'yesNo' || kind === 'choice')
    return (
      <>
        <Select
          autoFocus
          size="sm"
          defaultDropdownOpened
          clearable
          aria-label={label}
          clearButtonProps={{ 'aria-label': t('customers.takeAway') }}
          disabled={change.isPending}
          data={
            kind === 'choice'
              ? [...attribute.choices]
              : [
                  { value: 'yes', label: t('customers.yes') },
                  { value: 'no', label: t('customers.no') },
                ]
          }
          value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : value === null ? null : String(value)}
          onChange={chosen => save(chosen === null || kind === 'choice' ? chosen : chosen === 'yes')}
          onBlur={() => void (change.isIdle && onClose())}
          onKeyDown={event => void (event.key === 'Escape' && onClose())}
        />
        {change.isError && <CustomerTrouble error={change.error} />}
      </>
    )
  return (
    <TextEditor
      label={label}
      value={value === null ? '' : String(value)}
      isPending={change.isPending}
      error={change.error}
      isLong={kind === 'text'}
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      placeholder={kind === 'date' ? t('customers.dateHint') : ''}
      explain={text => {
        const flaw = findFlaw(attribute, text)
        return flaw === null ? null : t(`customers.typed.${flaw}`)
      }}
      onSave={text => save(readTyped(attribute, text))}
      onClose={onClose}
    />
  )
}
