import { Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { withMacros } from '../../../../../src/core/macro/macro.ts'
import { HOWS, IFS, type Rule } from '../../../../../src/core/policy/policy.ts'
import { sayMinutes } from '../../../../../src/core/policy/reading/say-time.ts'
import { sayText, type WrittenText } from '../../../../../src/core/policy/written-text.ts'
import { PRIORITIES } from '../../../../../src/core/ticket/ticket.ts'
import { macrosQuery } from '../../../api/macro-queries.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import type { PolicyPath } from '../tab-props.ts'
import classes from './builder.module.css'
import { ChoiceField } from './choice-field.tsx'
import { removeValue, setValue } from './edit-source.ts'
import { useEditing } from './editing.ts'
import { LateNumber } from './late-number.tsx'
import { LateText } from './late-text.tsx'
import { WrittenTextField } from './written-text-field.tsx'

interface Props {
  /** Of the rule. */
  readonly path: PolicyPath
  readonly rule: Rule
}

/** What a rule decides, part by part; what it does not say is left to later rules. */
export function DecisionFields({ path, rule: { decide } }: Props) {
  const { t } = useLanguage()
  const { change } = useEditing()
  const place = [...path, 'decide']
  const put = (key: string, value: unknown) =>
    change(value === undefined ? removeValue([...place, key]) : setValue([...place, key], value))
  return (
    <>
      <fieldset className={classes.part}>
        <legend>{t('decision.part.if')}</legend>
        <ChoiceField
          label={t('policyTools.if')}
          none={t('policyTools.notSaid')}
          options={IFS.map(value => ({ value, label: t(`policyTools.if.${value}`) }))}
          value={decide.if}
          onPick={value => put('if', value)}
        />
      </fieldset>
      <WhoFields place={[...place, 'who']} who={decide.who} />
      <fieldset className={classes.part}>
        <legend>{t('decision.part.how')}</legend>
        <ChoiceField
          label={t('policyTools.how')}
          none={t('policyTools.notSaid')}
          options={HOWS.map(value => ({ value, label: t(`decision.how.${value}`) }))}
          value={decide.how}
          onPick={value => put('how', value)}
        />
      </fieldset>
      <WhenFields place={[...place, 'when']} when={decide.when} />
      <AlsoFields place={place} decide={decide} />
    </>
  )
}

type Decides = Rule['decide']

interface Entry {
  readonly key: string
  readonly name: WrittenText
}

/** Entries of a section to choose from, by their names. */
export function useOptions(entries: readonly Entry[]) {
  const { locale } = useLanguage()
  return entries.map(({ key, name }) => ({ value: key, label: sayText(name, locale) }))
}

function WhoFields({ place, who }: { readonly place: PolicyPath; readonly who: Decides['who'] }) {
  const { t } = useLanguage()
  const { outline, change } = useEditing()
  const { queues, teams, skills, departments } = outline.document
  const choices = {
    team: useOptions(teams),
    skill: useOptions(skills),
    department: useOptions(departments),
  }
  const put = (key: string, value: string | undefined) =>
    change(
      value === undefined || value === '' ? removeValue([...place, key]) : setValue([...place, key], value),
    )
  return (
    <fieldset className={classes.part}>
      <legend>{t('decision.part.who')}</legend>
      <ChoiceField
        label={t('policyTools.queue')}
        none={t('policyTools.notSaid')}
        options={useOptions(queues)}
        value={who?.queue}
        // Who narrows down says where it waits.
        onPick={value => (value === undefined ? change(removeValue(place)) : put('queue', value))}
      />
      {who !== undefined && (
        <>
          {(['team', 'skill', 'department'] as const).map(key => (
            <ChoiceField
              key={key}
              label={t(`policyTools.${key}`)}
              none={t('policyTools.anybody')}
              options={choices[key]}
              value={who[key]}
              onPick={value => put(key, value)}
            />
          ))}
          <LateText
            label={t('policyTools.person')}
            description={t('policyTools.personWords')}
            value={who.person ?? ''}
            onCommit={value => put('person', value)}
          />
        </>
      )}
    </fieldset>
  )
}

const BY_SCORE = 'byScore'

function WhenFields({ place, when }: { readonly place: PolicyPath; readonly when: Decides['when'] }) {
  const { t, locale } = useLanguage()
  const { outline, change } = useEditing()
  const promises = useOptions(outline.document.promises)
  const put = (key: string, value: unknown) =>
    change(value === undefined ? removeValue([...place, key]) : setValue([...place, key], value))
  const pickPriority = (value: string | undefined) => {
    if (value === undefined) change(removeValue(place))
    else if (value !== BY_SCORE) put('priority', value)
    else if (when === undefined) change(setValue(place, {}))
    else put('priority', undefined)
  }
  const own = when?.answerWithinMinutes
  return (
    <fieldset className={classes.part}>
      <legend>{t('decision.part.when')}</legend>
      <ChoiceField
        label={t('policyTools.priority')}
        none={t('policyTools.notSaid')}
        options={[
          { value: BY_SCORE, label: t('policyTools.byScore') },
          ...PRIORITIES.map(value => ({ value, label: t(`priority.${value}`) })),
          { value: 'asTheMatter', label: t('policyTools.asTheMatter') },
        ]}
        value={when === undefined ? undefined : (when.priority ?? BY_SCORE)}
        onPick={pickPriority}
      />
      <ChoiceField
        label={t('policyTools.promise')}
        none={t('policyTools.noPromise')}
        options={promises}
        value={when?.promise}
        onPick={value => put('promise', value)}
      />
      <LateNumber
        label={t('policyTools.ownMinutes')}
        description={own === undefined ? t('policyTools.ownMinutesWords') : sayMinutes(own, locale)}
        min={1}
        max={525_600}
        value={own}
        onCommit={value => put('answerWithinMinutes', value)}
      />
    </fieldset>
  )
}

const FLAGS = ['needsApproval', 'hide', 'askToDelete'] as const

function AlsoFields({ place, decide }: { readonly place: PolicyPath; readonly decide: Decides }) {
  const { t } = useLanguage()
  const { outline, change } = useEditing()
  const { data } = useQuery(macrosQuery)
  const macros = useOptions(withMacros(outline.document, data?.macros ?? []).macros)
  const guides = useOptions(outline.document.guides)
  const put = (key: string, value: unknown) =>
    change(value === undefined ? removeValue([...place, key]) : setValue([...place, key], value))
  return (
    <fieldset className={classes.part}>
      <legend>{t('policyTools.also')}</legend>
      <ChoiceField
        label={t('policyTools.macro')}
        none={t('policyTools.none')}
        options={macros}
        value={decide.macro}
        onPick={value => put('macro', value)}
      />
      <ChoiceField
        label={t('policyTools.guideTo')}
        none={t('policyTools.nowhere')}
        options={guides}
        value={decide.guideTo}
        onPick={value => put('guideTo', value)}
      />
      <div className={classes.switches}>
        {FLAGS.map(key => (
          <Switch
            key={key}
            label={t(`policyTools.${key}`)}
            checked={decide[key] ?? false}
            onChange={event => put(key, event.currentTarget.checked ? true : undefined)}
          />
        ))}
      </div>
      <div className={classes.wide}>
        <WrittenTextField
          path={[...place, 'advice']}
          label={t('policyTools.advice')}
          text={decide.advice}
          isLong
        />
      </div>
    </fieldset>
  )
}
