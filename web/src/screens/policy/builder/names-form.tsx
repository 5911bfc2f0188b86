import { LANGUAGES } from '../../../../../src/core/language.ts'
import type { PolicyDocument } from '../../../../../src/core/policy/policy.ts'
import { sayText, type WrittenText } from '../../../../../src/core/policy/written-text.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import type { PolicyPath } from '../tab-props.ts'
import { AddButton } from './add-button.tsx'
import classes from './builder.module.css'
import { ChoiceField } from './choice-field.tsx'
import { useOptions } from './decision-fields.tsx'
import { insertEntry, removeValue, setList, setValue } from './edit-source.ts'
import { useEditing } from './editing.ts'
import { EntryCard } from './entry-card.tsx'
import { nameFreely } from './name-freely.ts'
import { SectionOrTrouble } from './section-trouble.tsx'
import { tellApart } from './tell-apart.ts'
import { ValueChips } from './value-chips.tsx'
import { WrittenTextField } from './written-text-field.tsx'
import { YamlLink } from './yaml-link.tsx'

const LISTS = ['queues', 'teams', 'departments', 'skills'] as const
type ListName = (typeof LISTS)[number]
const KEYS = { queues: 'queue', teams: 'team', departments: 'department', skills: 'skill' } as const

/** Who there is: queues, teams, departments, and what colleagues know. */
export function NamesForm() {
  const { t } = useLanguage()
  return LISTS.map(name => (
    <section key={name} className={classes.group} aria-label={t(`policyTools.list.${name}`)}>
      <h2>{t(`policyTools.list.${name}`)}</h2>
      <SectionOrTrouble name={name}>
        <Entries name={name} />
      </SectionOrTrouble>
    </section>
  ))
}

function Entries({ name }: { readonly name: ListName }) {
  const { t, locale } = useLanguage()
  const { outline, change } = useEditing()
  const entries: readonly { key: string; name: WrittenText }[] = outline.document[name]
  const keys = tellApart(entries.map(({ key }) => key))
  const add = () => {
    const key = nameFreely(
      KEYS[name],
      entries.map(each => each.key),
    )
    change(insertEntry([name], entries.length, { key, name: { [locale]: t(`policyTools.new.${name}`) } }))
  }
  return (
    <>
      <ul className={classes.cards}>
        {entries.map((entry, at) => (
          <EntryCard key={keys[at]} path={[name]} at={at} title={sayText(entry.name, locale)}>
            <WrittenTextField
              path={[name, at, 'name']}
              label={t('policyTools.name')}
              text={entry.name}
              isRequired
            />
            <More document={outline.document} name={name} at={at} />
          </EntryCard>
        ))}
      </ul>
      <AddButton label={t(`policyTools.add.${name}`)} onAdd={add} />
    </>
  )
}

interface MoreProps {
  readonly document: PolicyDocument
  readonly name: ListName
  readonly at: number
}

function More({ document, name, at }: MoreProps) {
  const { t } = useLanguage()
  const path = [name, at]
  const { queues, teams, departments } = document
  switch (name) {
    case 'queues':
      return <QueueTeam path={path} team={queues[at]?.team} />
    case 'teams':
      return <TeamLanguages path={path} speaks={teams[at]?.speaks ?? []} />
    case 'departments':
      return (
        <WrittenTextField
          path={[...path, 'owns']}
          label={t('policyTools.owns')}
          text={departments[at]?.owns}
        />
      )
    case 'skills':
      return null
  }
}

function QueueTeam({ path, team }: { readonly path: PolicyPath; readonly team: string | undefined }) {
  const { t } = useLanguage()
  const { outline, change } = useEditing()
  const place = [...path, 'team']
  return (
    <ChoiceField
      label={t('policyTools.team')}
      none={t('policyTools.anybody')}
      options={useOptions(outline.document.teams)}
      value={team}
      onPick={value => change(value === undefined ? removeValue(place) : setValue(place, value))}
    />
  )
}

function TeamLanguages({
  path,
  speaks,
}: {
  readonly path: PolicyPath
  readonly speaks: PolicyDocument['teams'][number]['speaks']
}) {
  const { t } = useLanguage()
  const { change } = useEditing()
  const place = [...path, 'speaks']
  return (
    <div className={classes.labelled}>
      <span>{t('policyTools.speaks')}</span>
      <ValueChips
        label={t('policyTools.speaks')}
        values={LANGUAGES.map(value => ({ value, label: t(`languages.${value}`) }))}
        chosen={speaks}
        onChange={chosen => change(chosen.length === 0 ? removeValue(place) : setList(place, chosen))}
      />
      <p className={classes.dim}>
        {t('policyTools.shiftsWords')} <YamlLink path={path} />
      </p>
    </div>
  )
}
