import { Switch } from '@mantine/core'
import type { Rule } from '../../../../../src/core/policy/policy.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './builder.module.css'
import { ConditionEditor } from './condition-editor.tsx'
import { DecisionFields } from './decision-fields.tsx'
import { removeValue, setValue } from './edit-source.ts'
import { useEditing } from './editing.ts'
import { WrittenTextField } from './written-text-field.tsx'
import { YamlLink } from './yaml-link.tsx'

interface Props {
  readonly at: number
  readonly rule: Rule
  readonly isNew: boolean
}

export function RuleForm({ at, rule, isNew }: Props) {
  const { t } = useLanguage()
  const { change } = useEditing()
  const path = ['rules', at]
  return (
    <div className={classes.form}>
      <WrittenTextField
        path={[...path, 'title']}
        label={t('policyTools.title')}
        text={rule.title}
        isRequired
        hasFocus={isNew}
      />
      <fieldset className={classes.part}>
        <legend>{t('policyTools.when')}</legend>
        <ConditionEditor
          path={[...path, 'when']}
          label={t('policyTools.when')}
          addLabel={t('policyTools.addLine')}
          condition={rule.when}
        />
      </fieldset>
      <fieldset className={classes.part}>
        <legend>{t('policyTools.unless')}</legend>
        <ConditionEditor
          path={[...path, 'unless']}
          label={t('policyTools.unless')}
          addLabel={t('policyTools.addException')}
          condition={rule.unless ?? {}}
          isDroppedEmpty
        />
      </fieldset>
      <DecisionFields path={path} rule={rule} />
      <Switch
        label={t('policyTools.isHard')}
        description={t('policyTools.isHardWords')}
        checked={rule.isHard ?? false}
        onChange={event =>
          change(
            event.currentTarget.checked
              ? setValue([...path, 'isHard'], true)
              : removeValue([...path, 'isHard']),
          )
        }
      />
      <YamlLink path={path} />
    </div>
  )
}
