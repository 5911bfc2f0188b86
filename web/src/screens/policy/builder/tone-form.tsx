import { Switch, TagsInput } from '@mantine/core'
import { EMOJI_USES } from '../../../../../src/core/policy/policy.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './builder.module.css'
import { ChoiceField } from './choice-field.tsx'
import { removeValue, setList, setValue } from './edit-source.ts'
import { useEditing } from './editing.ts'
import { LateNumber } from './late-number.tsx'
import { LateText } from './late-text.tsx'
import { ProblemLines } from './problem-lines.tsx'
import { SectionOrTrouble } from './section-trouble.tsx'

/** How the brand speaks. */
export function ToneForm() {
  return (
    <SectionOrTrouble name="tone">
      <div className={classes.card}>
        <div className={classes.cardBody}>
          <Fields />
        </div>
        <ProblemLines path={['tone']} />
      </div>
    </SectionOrTrouble>
  )
}

const FORMS = { it: ['tu', 'lei'], fr: ['tu', 'vous'] } as const

function Fields() {
  const { t } = useLanguage()
  const { outline, change } = useEditing()
  const { tone } = outline.document
  const put = (key: string, value: unknown) =>
    change(value === undefined ? removeValue(['tone', key]) : setValue(['tone', key], value))
  return (
    <>
      {(['it', 'fr'] as const).map(locale => (
        <ChoiceField
          key={locale}
          label={t(`policyTools.address.${locale}`)}
          none={t('policyTools.eitherForm')}
          options={FORMS[locale].map(value => ({ value, label: value }))}
          value={tone.address[locale]}
          onPick={value =>
            change(
              value === undefined
                ? removeValue(['tone', 'address', locale])
                : setValue(['tone', 'address', locale], value),
            )
          }
        />
      ))}
      <div className={classes.switches}>
        {(['greets', 'thanks'] as const).map(key => (
          <Switch
            key={key}
            label={t(`policyTools.${key}`)}
            checked={tone[key]}
            onChange={event => put(key, event.currentTarget.checked)}
          />
        ))}
      </div>
      <LateText
        label={t('policyTools.signature')}
        description={t('policyTools.signatureWords', { placeholder: '{initials}' })}
        value={tone.signature ?? ''}
        onCommit={value => put('signature', value === '' ? undefined : value)}
      />
      <ChoiceField
        label={t('policyTools.emoji')}
        options={EMOJI_USES.map(value => ({ value, label: t(`policyTools.emoji.${value}`) }))}
        value={tone.emoji}
        onPick={value => put('emoji', value)}
      />
      <LateNumber
        label={t('policyTools.maxCharacters')}
        description={t('policyTools.maxCharactersWords')}
        min={1}
        value={tone.maxCharacters ?? undefined}
        onCommit={value => put('maxCharacters', value)}
      />
      <div className={classes.wide}>
        <TagsInput
          label={t('policyTools.forbiddenWords')}
          description={t('policyTools.forbiddenWordsHow')}
          value={tone.forbiddenWords}
          onChange={words =>
            change(
              words.length === 0
                ? removeValue(['tone', 'forbiddenWords'])
                : setList(['tone', 'forbiddenWords'], words),
            )
          }
        />
      </div>
    </>
  )
}
