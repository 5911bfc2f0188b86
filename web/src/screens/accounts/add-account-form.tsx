import { Button, Collapse, Group, Select, Stack, TagsInput } from '@mantine/core'
import { IconChevronDown, IconExternalLink } from '@tabler/icons-react'
import { useState } from 'react'
import type { ChannelView } from '../../../../src/contract/account.ts'
import { PURPOSES, type Purpose } from '../../../../src/core/account/purpose.ts'
import { Trouble } from '../../components/trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { mendKeywords } from './mend-keywords.ts'
import type { FieldValue } from './read-fields.ts'
import { SchemaField } from './schema-field.tsx'
import { useAddAccount } from './use-add-account.ts'

interface Props {
  readonly channel: ChannelView
  onDone(): void
}

/** Errors stand at their fields, and nothing that was typed is lost. */
export function AddAccountForm({ channel, onDone }: Props) {
  const t = useT()
  const form = useAddAccount(channel, onDone)
  const [isOpen, setIsOpen] = useState(false)
  const field = (part: 'settings' | 'secrets') => (each: (typeof form.fields)[typeof part][number]) => (
    <SchemaField
      key={each.name}
      field={each}
      isSecret={part === 'secrets'}
      value={form.values[part][each.name] ?? each.initial}
      error={form.errorOf(`${part}.${each.name}`)}
      onChange={(value: FieldValue) => form.setValue(part, each.name, value)}
    />
  )
  const essential = form.fields.settings.filter(each => each.isEssential)
  const folded = form.fields.settings.filter(each => !each.isEssential)
  const hasFoldedError = folded.some(each => form.errorOf(`settings.${each.name}`) !== undefined)
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        form.connect()
      }}
    >
      <Stack gap="sm">
        <Select
          label={t('accounts.purpose')}
          allowDeselect={false}
          data={PURPOSES.map(value => ({ value, label: t(`purpose.${value}`) }))}
          value={form.purpose}
          onChange={value => value !== null && form.setPurpose(value as Purpose)}
        />
        {channel.capabilities.keywords && (
          <TagsInput
            label={t('accounts.keywords')}
            description={t('accounts.keywordsHint')}
            value={[...form.keywords]}
            onChange={typed => form.setKeywords(mendKeywords(typed))}
          />
        )}
        {essential.map(field('settings'))}
        {form.fields.secrets.map(field('secrets'))}
        {folded.length > 0 && (
          <Button
            variant="subtle"
            justify="flex-start"
            px={4}
            aria-expanded={isOpen}
            rightSection={<IconChevronDown size={15} aria-hidden="true" />}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t('accounts.moreSettings')}
          </Button>
        )}
        <Collapse expanded={isOpen || hasFoldedError}>
          <Stack gap="sm">{folded.map(field('settings'))}</Stack>
        </Collapse>
        {form.error !== null && <Trouble error={form.error} />}
        <Group justify="flex-end">
          {channel.login === 'tokenOrBrowser' && (
            <Button
              variant="default"
              leftSection={<IconExternalLink size={16} aria-hidden="true" />}
              loading={form.isLoggingIn}
              onClick={form.logIn}
            >
              {t('accounts.login')}
            </Button>
          )}
          <Button type="submit" loading={form.isConnecting}>
            {t('accounts.connect')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
