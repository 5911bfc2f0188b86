import { Button, Modal, MultiSelect, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { WebhookView } from '../../../../../src/contract/webhook.ts'
import { EVENT_TYPES } from '../../../../../src/core/events.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { webhooksQuery } from '../programs/program-queries.ts'
import { ProgramTrouble } from '../programs/program-trouble.tsx'
import classes from '../programs/programs.module.css'
import { tellDeed } from '../programs/tell-deed.ts'
import { useWebhookForm } from './use-webhook-form.ts'

interface Props {
  /** Null: a new one. */
  readonly webhook: WebhookView | null
  /** @param secret of a new one. */
  onDone(secret: string | null): void
  onClose(): void
}

export function WebhookForm({ webhook, onDone, onClose }: Props) {
  const t = useT()
  const allowsPrivate = useQuery(webhooksQuery).data?.allowsPrivate ?? false
  const form = useWebhookForm(webhook, allowsPrivate, onDone)
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(webhook === null ? 'programs.newWebhook' : 'programs.change')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={form.submit} noValidate>
        <Stack gap="md">
          <TextInput
            data-autofocus
            required
            type="url"
            inputMode="url"
            label={t('programs.url')}
            description={t(allowsPrivate ? 'programs.urlHintPrivate' : 'programs.urlHint')}
            maxLength={2000}
            value={form.url}
            error={form.urlRefusal !== null && t(`programs.urlWrong.${form.urlRefusal}`)}
            onBlur={form.leaveUrl}
            onChange={event => form.setUrl(event.currentTarget.value)}
          />
          <MultiSelect
            required
            searchable
            clearable
            label={t('programs.events')}
            description={t('programs.eventsHint')}
            maxDropdownHeight={260}
            data={EVENT_TYPES.map(value => ({ value, label: tellDeed(value, t) }))}
            value={[...form.eventTypes]}
            error={form.areEventsMissing && t('programs.eventsMissing')}
            onChange={form.setEventTypes}
          />
          <ProgramTrouble error={form.error} />
        </Stack>
        <div className={classes.dialogActs}>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={form.isPending}>
            {t(webhook === null ? 'programs.add' : 'programs.save')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
