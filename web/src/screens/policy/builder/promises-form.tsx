import { Switch } from '@mantine/core'
import type { PromisedMinutes, PromiseEntry } from '../../../../../src/core/policy/policy.ts'
import { sayMinutes } from '../../../../../src/core/policy/reading/say-time.ts'
import { sayText } from '../../../../../src/core/policy/written-text.ts'
import { PRIORITIES } from '../../../../../src/core/ticket/ticket.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import type { PolicyPath } from '../tab-props.ts'
import { AddButton } from './add-button.tsx'
import classes from './builder.module.css'
import { insertEntry, removeValue, setValue } from './edit-source.ts'
import { useEditing } from './editing.ts'
import { EntryCard } from './entry-card.tsx'
import { LateNumber } from './late-number.tsx'
import { nameFreely } from './name-freely.ts'
import { SectionOrTrouble } from './section-trouble.tsx'
import { tellApart } from './tell-apart.ts'
import { WrittenTextField } from './written-text-field.tsx'

const PROMISES = ['promises']
const METRICS = [
  'answerWithinMinutes',
  'nextAnswerWithinMinutes',
  'informEveryMinutes',
  'departmentAnswersWithinMinutes',
  'resolveWithinMinutes',
  'closePubliclyWithinMinutes',
] as const

/** What is promised, in minutes: one number for all, or by priority. */
export function PromisesForm() {
  const { t, locale } = useLanguage()
  const { outline, change } = useEditing()
  const { promises } = outline.document
  const keys = tellApart(promises.map(({ key }) => key))
  const add = () => {
    const key = nameFreely(
      'promise',
      promises.map(each => each.key),
    )
    const entry = { key, name: { [locale]: t('policyTools.newPromise') }, answerWithinMinutes: 60 }
    change(insertEntry(PROMISES, promises.length, entry))
  }
  return (
    <SectionOrTrouble name="promises">
      <ul className={classes.cards}>
        {promises.map((promise, at) => (
          <EntryCard key={keys[at]} path={PROMISES} at={at} title={sayText(promise.name, locale)}>
            <PromiseFields promise={promise} path={[...PROMISES, at]} />
          </EntryCard>
        ))}
      </ul>
      <AddButton label={t('policyTools.addPromise')} onAdd={add} />
    </SectionOrTrouble>
  )
}

function PromiseFields({ promise, path }: { readonly promise: PromiseEntry; readonly path: PolicyPath }) {
  const { t } = useLanguage()
  return (
    <>
      <WrittenTextField
        path={[...path, 'name']}
        label={t('policyTools.name')}
        text={promise.name}
        isRequired
      />
      {METRICS.map(metric => (
        <PromisedField
          key={metric}
          path={[...path, metric]}
          label={t(`policyTools.metric.${metric}`)}
          promised={promise[metric]}
          isRequired={metric === 'answerWithinMinutes'}
        />
      ))}
      <PromiseTerms promise={promise} path={path} />
    </>
  )
}

/** How the time is counted. What is as usual is not written. */
function PromiseTerms({ promise, path }: { readonly promise: PromiseEntry; readonly path: PolicyPath }) {
  const { t } = useLanguage()
  const { change } = useEditing()
  const isSaid = (name: string, isOn: boolean, value: unknown) =>
    change(isOn ? setValue([...path, name], value) : removeValue([...path, name]))
  return (
    <fieldset className={classes.part}>
      <legend>{t('policyTools.promiseTerms')}</legend>
      <Switch
        label={t('policyTools.inHours')}
        checked={promise.time === 'business'}
        onChange={event => isSaid('time', event.currentTarget.checked, 'business')}
      />
      <Switch
        label={t('policyTools.pausesWhileWaiting')}
        checked={promise.pausesWhileWaiting !== false}
        onChange={event => isSaid('pausesWhileWaiting', !event.currentTarget.checked, false)}
      />
      <Switch
        label={t('policyTools.acknowledgementCounts')}
        checked={promise.acknowledgementCounts === true}
        onChange={event => isSaid('acknowledgementCounts', event.currentTarget.checked, true)}
      />
    </fieldset>
  )
}

interface FieldProps {
  readonly path: PolicyPath
  readonly label: string
  readonly promised: PromisedMinutes | undefined
  readonly isRequired: boolean
}

function PromisedField({ path, label, promised, isRequired }: FieldProps) {
  const { t, locale } = useLanguage()
  const { change } = useEditing()
  const isByPriority = typeof promised === 'object'
  const minutes = (place: PolicyPath, name: string, value: number | undefined, mustBe: boolean) => (
    <LateNumber
      key={name}
      label={name}
      description={value === undefined ? t('policyTools.notPromised') : sayMinutes(value, locale)}
      min={1}
      max={525_600}
      value={value}
      isRequired={mustBe}
      onCommit={next => change(next === undefined ? removeValue(place) : setValue(place, next))}
    />
  )
  return (
    <fieldset className={classes.part}>
      <legend>{label}</legend>
      {isByPriority
        ? PRIORITIES.map(each => minutes([...path, each], t(`priority.${each}`), promised[each], true))
        : minutes(path, t('policyTools.minutes'), promised, isRequired)}
      {promised !== undefined && (
        <Switch
          label={t('policyTools.byPriority')}
          checked={isByPriority}
          onChange={() => change(setValue(path, isByPriority ? promised.normal : spread(promised as number)))}
        />
      )}
    </fieldset>
  )
}

const spread = (minutes: number): PromisedMinutes => ({
  urgent: minutes,
  high: minutes,
  normal: minutes,
  low: minutes,
})
