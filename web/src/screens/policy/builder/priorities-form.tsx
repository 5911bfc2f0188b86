import type { HardPriority, ScorePart } from '../../../../../src/core/policy/policy.ts'
import { sayText } from '../../../../../src/core/policy/written-text.ts'
import { PRIORITIES } from '../../../../../src/core/ticket/ticket.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import type { PolicyPath } from '../tab-props.ts'
import { AddButton } from './add-button.tsx'
import classes from './builder.module.css'
import { ChoiceField } from './choice-field.tsx'
import { ConditionEditor } from './condition-editor.tsx'
import { insertEntry, removeValue, setValue } from './edit-source.ts'
import { useEditing } from './editing.ts'
import { EntryCard } from './entry-card.tsx'
import { LateNumber } from './late-number.tsx'
import { nameFreely } from './name-freely.ts'
import { SectionOrTrouble } from './section-trouble.tsx'
import { tellApart } from './tell-apart.ts'
import { WrittenTextField } from './written-text-field.tsx'

const FROM = ['priorities', 'from']
const PARTS = ['priorities', 'parts']
const HARD = ['priorities', 'hard']

/** What comes first: parts that add points, what a score means, and what no score overrules. */
export function PrioritiesForm() {
  const { t } = useLanguage()
  return (
    <SectionOrTrouble name="priorities">
      <section className={classes.group} aria-label={t('policyTools.levels')}>
        <h2>{t('policyTools.levels')}</h2>
        <Levels />
      </section>
      <section className={classes.group} aria-label={t('policyTools.hardPriorities')}>
        <h2>{t('policyTools.hardPriorities')}</h2>
        <HardPriorities />
      </section>
      <section className={classes.group} aria-label={t('policyTools.parts')}>
        <h2>{t('policyTools.parts')}</h2>
        <Parts />
      </section>
    </SectionOrTrouble>
  )
}

function Levels() {
  const { t } = useLanguage()
  const { outline, change } = useEditing()
  const { from } = outline.document.priorities
  return (
    <div className={classes.card}>
      <p className={classes.dim}>{t('policyTools.levelsWords')}</p>
      <div className={classes.cardBody}>
        {(['urgent', 'high', 'normal'] as const).map(level => (
          <LateNumber
            key={level}
            label={t('policyTools.fromPoints', { priority: t(`priority.${level}`) })}
            value={from[level]}
            isRequired
            onCommit={value => change(setValue([...FROM, level], value))}
          />
        ))}
      </div>
    </div>
  )
}

function Parts() {
  const { t, locale } = useLanguage()
  const { outline, change } = useEditing()
  const { parts } = outline.document.priorities
  const keys = tellApart(parts.map(({ key }) => key))
  const add = () => {
    const key = nameFreely(
      'part',
      parts.map(each => each.key),
    )
    const entry = { key, name: { [locale]: t('policyTools.newPart') }, lines: [{ points: 10, when: {} }] }
    change(insertEntry(PARTS, parts.length, entry))
  }
  return (
    <>
      <p className={classes.dim}>{t('policyTools.partsWords')}</p>
      <ul className={classes.cards}>
        {parts.map((part, at) => (
          <EntryCard key={keys[at]} path={PARTS} at={at} title={sayText(part.name, locale)}>
            <PartFields part={part} path={[...PARTS, at]} />
          </EntryCard>
        ))}
      </ul>
      <AddButton label={t('policyTools.addPart')} onAdd={add} />
    </>
  )
}

function PartFields({ part, path }: { readonly part: ScorePart; readonly path: PolicyPath }) {
  const { t, locale } = useLanguage()
  const { change } = useEditing()
  const lines = [...path, 'lines']
  const name = sayText(part.name, locale)
  return (
    <div className={classes.wide}>
      <WrittenTextField path={[...path, 'name']} label={t('policyTools.name')} text={part.name} isRequired />
      <ol className={classes.cards}>
        {part.lines.map(({ points, when }, at) => {
          const title = t('policyTools.lineOf', { name, place: at + 1 })
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no names, their place is what they are
            <EntryCard key={at} path={lines} at={at} title={title}>
              <LateNumber
                label={t('policyTools.points')}
                min={-100}
                max={100}
                value={points}
                isRequired
                onCommit={value => change(setValue([...lines, at, 'points'], value))}
              />
              <ConditionEditor
                path={[...lines, at, 'when']}
                label={title}
                addLabel={t('policyTools.addLine')}
                condition={when}
              />
            </EntryCard>
          )
        })}
      </ol>
      <AddButton
        label={t('policyTools.addPoints')}
        onAdd={() => change(insertEntry(lines, part.lines.length, { points: 10, when: {} }))}
      />
    </div>
  )
}

function HardPriorities() {
  const { t, locale } = useLanguage()
  const { outline, change } = useEditing()
  const { hard } = outline.document.priorities
  const keys = tellApart(hard.map(({ id }) => id))
  const add = () => {
    const id = nameFreely(
      'priority',
      hard.map(each => each.id),
    )
    const entry = { id, title: { [locale]: t('policyTools.newHardPriority') }, when: {}, atLeast: 'high' }
    change(insertEntry(HARD, hard.length, entry))
  }
  return (
    <>
      <p className={classes.dim}>{t('policyTools.hardPrioritiesWords')}</p>
      <ul className={classes.cards}>
        {hard.map((each, at) => (
          <EntryCard key={keys[at]} path={HARD} at={at} title={sayText(each.title, locale)}>
            <HardFields hard={each} path={[...HARD, at]} />
          </EntryCard>
        ))}
      </ul>
      <AddButton label={t('policyTools.addHardPriority')} onAdd={add} />
    </>
  )
}

const BOUNDS = ['atLeast', 'atMost'] as const

function HardFields({ hard, path }: { readonly hard: HardPriority; readonly path: PolicyPath }) {
  const { t } = useLanguage()
  const { change } = useEditing()
  const bound = hard.atLeast === undefined ? 'atMost' : 'atLeast'
  const pick = (value: string) => {
    const [kind = bound, priority = ''] = value.split(' ')
    change(...BOUNDS.map(each => removeValue([...path, each])), setValue([...path, kind], priority))
  }
  return (
    <div className={classes.wide}>
      <WrittenTextField
        path={[...path, 'title']}
        label={t('policyTools.title')}
        text={hard.title}
        isRequired
      />
      <ConditionEditor
        path={[...path, 'when']}
        label={t('policyTools.when')}
        addLabel={t('policyTools.addLine')}
        condition={hard.when}
      />
      <ChoiceField
        label={t('policyTools.bound')}
        options={BOUNDS.flatMap(kind =>
          PRIORITIES.map(each => ({
            value: `${kind} ${each}`,
            label: t(`policyTools.${kind}`, { priority: t(`priority.${each}`) }),
          })),
        )}
        value={`${bound} ${hard[bound] ?? ''}`}
        onPick={value => value !== undefined && pick(value)}
      />
    </div>
  )
}
