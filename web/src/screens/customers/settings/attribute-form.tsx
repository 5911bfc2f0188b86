import { Button, Modal, Select, TagsInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { AttributeView } from '../../../../../src/contract/customer.ts'
import { ATTRIBUTE_KINDS, type AttributeKind } from '../../../../../src/core/customer/attribute.ts'
import { LOCALES, type LocalText } from '../../../../../src/core/language.ts'
import { LANGUAGE_NAMES } from '../../../app/language-names.ts'
import { useJudged } from '../../../components/use-judged.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { attributesQuery } from '../customer-queries.ts'
import { CustomerTrouble } from '../customer-trouble.tsx'
import classes from '../customers.module.css'
import { nameKey } from './name-key.ts'
import settings from './settings.module.css'
import { useAttributes } from './use-attributes.ts'

interface Props {
  /** Null: a new one. */
  readonly attribute: AttributeView | null
  onClose(): void
}

const NO_NAME: LocalText = { it: '', fr: '', en: '' }
const MOST_CHOICES = 100

/** A name in each language, a kind, and what may be chosen. A name that is missing is that of the reader's language. */
export function AttributeForm({ attribute, onClose }: Props) {
  const { t, locale } = useLanguage()
  const { add, change } = useAttributes()
  const [name, setName] = useState<LocalText>(attribute?.name ?? NO_NAME)
  const [kind, setKind] = useState<AttributeKind>(attribute?.kind ?? 'text')
  const [choices, setChoices] = useState<readonly string[]>(attribute?.choices ?? [])
  const own = name[locale].trim()
  const { data } = useQuery(attributesQuery)
  const { isJudged, onBlur } = useJudged(own)
  const key = attribute?.key ?? nameKey(own)
  const isTaken = attribute === null && (data?.attributes.some(each => each.key === key) ?? false)
  const nameTrouble = isTaken
    ? t('customers.refusal.keyTaken')
    : key === '' && isJudged && t('customers.nameMissing')
  const isReady = own !== '' && key !== '' && !isTaken && (kind !== 'choice' || choices.length > 0)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    const whole = fillNames(name, own)
    const done = { onSuccess: onClose }
    const chosen = kind === 'choice' ? choices : []
    if (attribute === null) add.mutate({ key, name: whole, kind, choices: chosen }, done)
    else change.mutate({ id: attribute.id, name: whole, choices: chosen }, done)
  }
  const error = add.error ?? change.error
  const languages = [locale, ...LOCALES.filter(each => each !== locale)]
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(attribute === null ? 'customers.addAttribute' : 'customers.changeAttribute')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form className={settings.form} onSubmit={submit}>
        {languages.map((each, n) => (
          <TextInput
            key={each}
            data-autofocus={n === 0 || undefined}
            size="sm"
            maxLength={60}
            required={n === 0}
            label={t('customers.nameIn', { language: LANGUAGE_NAMES[each] })}
            placeholder={n === 0 ? '' : own}
            description={
              n === 0 && attribute === null && key !== '' ? t('customers.keyWillBe', { key }) : undefined
            }
            value={name[each]}
            error={n === 0 && nameTrouble}
            {...(n === 0 && { onBlur })}
            onChange={event => setName({ ...name, [each]: event.currentTarget.value })}
          />
        ))}
        <Select
          size="sm"
          label={t('customers.kind')}
          description={attribute === null ? undefined : t('customers.kindStays')}
          disabled={attribute !== null}
          allowDeselect={false}
          data={ATTRIBUTE_KINDS.map(value => ({ value, label: t(`customers.kind.${value}`) }))}
          value={kind}
          onChange={value => setKind(ATTRIBUTE_KINDS.find(each => each === value) ?? kind)}
        />
        {kind === 'choice' && (
          <TagsInput
            size="sm"
            label={t('customers.choices')}
            description={t('customers.choicesHint')}
            maxTags={MOST_CHOICES}
            maxLength={100}
            acceptValueOnBlur
            error={choices.length === 0 && t('customers.choicesMissing')}
            value={[...choices]}
            onChange={setChoices}
          />
        )}
        {error !== null && <CustomerTrouble error={error} />}
        <div className={classes.dialogActs}>
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button type="submit" disabled={!isReady} loading={add.isPending || change.isPending}>
            {t('customers.keep')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

const fillNames = (name: LocalText, own: string): LocalText => {
  const filled = (text: string) => (text.trim() === '' ? own : text.trim())
  return { it: filled(name.it), fr: filled(name.fr), en: filled(name.en) }
}
