import { Button, Modal, PasswordInput, Radio, Stack, TextInput } from '@mantine/core'
import type { TranslationSettings, TriedTranslation } from '../../../../../src/contract/translation.ts'
import type { TranslationKind } from '../../../../../src/core/translation/translation.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import programs from '../programs/programs.module.css'
import { Leaving } from './leaving.tsx'
import { ReachChoice } from './reach-choice.tsx'
import { TranslationTrouble } from './translation-trouble.tsx'
import classes from './translations.module.css'
import { useInto } from './use-into.ts'
import { useServiceForm } from './use-service-form.ts'

interface Props {
  readonly settings: TranslationSettings
  onClose(): void
}

/** A service is tried before it is kept; whatever goes wrong, what was typed stays. */
export function ServiceForm({ settings, onClose }: Props) {
  const t = useT()
  const form = useServiceForm(settings, onClose)
  const isNew = settings.service === null
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(isNew ? 'translations.connectTitle' : 'translations.changeTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={form.submit} noValidate>
        <Stack gap="md">
          <Kinds settings={settings} kind={form.kind} onChange={form.setKind} />
          <TextInput
            required
            type="url"
            inputMode="url"
            label={t('translations.url')}
            description={t(settings.allowsPrivate ? 'translations.urlHintPrivate' : 'translations.urlHint')}
            maxLength={2000}
            value={form.url}
            error={form.urlRefusal !== null && t(`translations.refused.${form.urlRefusal}`)}
            onChange={event => form.setUrl(event.currentTarget.value)}
          />
          <PasswordInput
            required={form.needsKey && !form.hasKey}
            autoComplete="off"
            label={t(form.needsKey ? 'translations.key' : 'translations.keyOptional')}
            description={t(form.hasKey ? 'translations.keyKept' : 'translations.keyHint')}
            maxLength={500}
            value={form.key}
            error={form.isKeyMissing && t('translations.refused.keyMissing')}
            onChange={event => form.setKey(event.currentTarget.value)}
          />
          <ReachChoice value={form.reach} onChange={form.setReach} />
          <Leaving host={form.host} />
          {form.tried !== undefined && <Tried tried={form.tried} />}
          <TranslationTrouble error={form.error} />
        </Stack>
        <div className={programs.dialogActs}>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button variant="default" loading={form.isTrying} disabled={form.isSaving} onClick={form.tryIt}>
            {t('translations.try')}
          </Button>
          <Button type="submit" loading={form.isSaving} disabled={form.isTrying}>
            {t(isNew ? 'translations.save' : 'translations.saveChange')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

interface KindsProps {
  readonly settings: TranslationSettings
  readonly kind: TranslationKind
  onChange(kind: TranslationKind): void
}

function Kinds({ settings, kind, onChange }: KindsProps) {
  const t = useT()
  return (
    <Radio.Group
      label={t('translations.kind')}
      value={kind}
      onChange={next => onChange(next as TranslationKind)}
    >
      <Stack gap="xs" mt={6}>
        {settings.kinds.map(each => (
          <Radio
            key={each.kind}
            value={each.kind}
            label={each.displayName}
            description={t(`translations.kindWords.${each.kind}`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

function Tried({ tried }: { readonly tried: TriedTranslation }) {
  const t = useT()
  const { text, said } = tried.sample
  return (
    <p className={classes.tried} role="status">
      {t('translations.tried', { text, said })} {useInto(tried.pairs)}
    </p>
  )
}
