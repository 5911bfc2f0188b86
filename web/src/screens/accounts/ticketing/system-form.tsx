import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { IconStethoscope } from '@tabler/icons-react'
import { useState } from 'react'
import type { TicketingKindView, TicketingSystemView } from '../../../../../src/contract/ticketing.ts'
import { refusalOf } from '../../../api/desk-error.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { useIsPhone } from '../../../components/use-media.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import type { FieldValue } from '../read-fields.ts'
import { SchemaField } from '../schema-field.tsx'
import { explainSystemError } from './explain-system-error.ts'
import { HealthTold } from './health-told.tsx'
import { RecordField } from './record-field.tsx'
import { useSystemForm } from './use-system-form.ts'
import { useSystemWords } from './use-system-words.ts'

interface Props {
  readonly kinds: readonly TicketingKindView[]
  /** Null: one that is to be connected. */
  readonly system: TicketingSystemView | null
  onClose(): void
}

/** Connects a ticketing system, or changes one. The form is drawn from what its kind asks for. */
export function SystemDialog({ kinds, system, onClose }: Props) {
  const t = useT()
  const isPhone = useIsPhone()
  const [chosen, setChosen] = useState<string | null>(system?.system ?? null)
  const kind = kinds.find(each => each.system === chosen) ?? kinds[0]
  return (
    <Modal
      opened
      size={680}
      fullScreen={isPhone}
      onClose={onClose}
      closeOnClickOutside={false}
      title={system === null ? t('ticketing.add') : t('ticketing.changeOf', { name: system.name })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {kind !== undefined && (
        <>
          {system === null && (
            <Select
              mb="sm"
              label={t('ticketing.kind')}
              allowDeselect={false}
              data={kinds.map(each => ({ value: each.system, label: each.displayName }))}
              value={kind.system}
              onChange={setChosen}
            />
          )}
          <SystemForm key={kind.system} kind={kind} system={system} onDone={onClose} />
        </>
      )}
    </Modal>
  )
}

interface FormProps {
  readonly kind: TicketingKindView
  readonly system: TicketingSystemView | null
  onDone(): void
}

/** Errors stand at their fields, and nothing that was typed is lost. */
function SystemForm({ kind, system, onDone }: FormProps) {
  const t = useT()
  const words = useSystemWords()
  const form = useSystemForm(kind, system, onDone)
  const field = (part: 'settings' | 'secrets') => (each: (typeof form.fields)[typeof part][number]) => (
    <SchemaField
      key={each.name}
      field={part === 'secrets' && system !== null ? { ...each, hint: t('ticketing.secretKept') } : each}
      label={words.title(each)}
      isSecret={part === 'secrets'}
      value={form.values[part][each.name] ?? each.initial}
      error={form.errorOf(`${part}.${each.name}`)}
      onChange={(value: FieldValue) => form.setValue(part, each.name, value)}
    />
  )
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        form.keep()
      }}
    >
      <Stack gap="sm">
        <TextInput
          label={t('ticketing.name')}
          description={t('ticketing.nameHint')}
          required
          maxLength={100}
          value={form.name}
          error={form.errors.name}
          onChange={event => form.setName(event.currentTarget.value)}
        />
        {form.fields.settings.filter(each => each.isEssential).map(field('settings'))}
        {form.fields.secrets.map(field('secrets'))}
        {form.records.map(spec => (
          <RecordField
            key={spec.name}
            spec={spec}
            rows={form.tables[spec.name] ?? []}
            errors={form.errors}
            path={`settings.${spec.name}`}
            onChange={rows => form.setTable(spec.name, rows)}
          />
        ))}
        {form.fields.settings.filter(each => !each.isEssential).map(field('settings'))}
        <div aria-live="polite">{form.health !== null && <HealthTold health={form.health} />}</div>
        {form.error !== null && (
          <Trouble
            error={form.error}
            {...(refusalOf(form.error) !== null && { words: explainSystemError(form.error, t) })}
          />
        )}
        <Group justify="flex-end">
          <Button
            variant="default"
            leftSection={<IconStethoscope size={16} aria-hidden="true" />}
            loading={form.isTrying}
            onClick={form.tryIt}
          >
            {t('ticketing.try')}
          </Button>
          <Button type="submit" loading={form.isKeeping}>
            {system === null ? t('accounts.connect') : t('ticketing.keep')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
