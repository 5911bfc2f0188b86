import { Button, Checkbox, Input, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useT } from '../../../i18n/locale-provider.tsx'
import { ProgramTrouble } from '../programs/program-trouble.tsx'
import classes from '../programs/programs.module.css'
import { namePermission } from './name-permission.ts'
import { EXPIRIES, type Expiry, type KeyForm, SCOPES, type Scope, useKeyForm } from './use-key-form.ts'

interface Props {
  onMade(key: string): void
  onClose(): void
}

export function MakeKey({ onMade, onClose }: Props) {
  const t = useT()
  const form = useKeyForm(onMade)
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('programs.newKey')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={form.submit} noValidate>
        <KeyFields form={form} />
        <div className={classes.dialogActs}>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" loading={form.isPending}>
            {t('programs.make')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function KeyFields({ form }: { readonly form: KeyForm }) {
  const t = useT()
  return (
    <Stack gap="md">
      <TextInput
        data-autofocus
        required
        label={t('programs.name')}
        description={t('programs.nameHint')}
        maxLength={80}
        value={form.name}
        error={form.isNameMissing && t('programs.nameMissing')}
        onBlur={form.leaveName}
        onChange={event => form.setName(event.currentTarget.value)}
      />
      <Select
        label={t('programs.scope')}
        allowDeselect={false}
        value={form.scope}
        data={SCOPES.map(value => ({ value, label: t(`programs.scope.${value}`) }))}
        onChange={value => form.setScope(value as Scope)}
      />
      {form.scope === 'own' && <Permissions form={form} />}
      {form.permissions.includes('ticket.reply') && (
        <Input.Description>{t('programs.approvalHint')}</Input.Description>
      )}
      <Select
        label={t('programs.expires')}
        allowDeselect={false}
        value={form.expiry}
        data={EXPIRIES.map(value => ({ value, label: t(`programs.expires.${value}`) }))}
        onChange={value => form.setExpiry(value as Expiry)}
      />
      <ProgramTrouble error={form.error} />
    </Stack>
  )
}

function Permissions({ form }: { readonly form: KeyForm }) {
  const t = useT()
  return (
    <Checkbox.Group
      label={t('programs.permissions')}
      value={[...form.permissions]}
      error={form.arePermissionsMissing && t('programs.permissionsMissing')}
      onChange={form.setPermissions}
    >
      <div className={classes.checks}>
        {form.offered.map(value => (
          <Checkbox key={value} value={value} label={namePermission(value, t)} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
