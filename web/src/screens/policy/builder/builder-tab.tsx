import { SegmentedControl, Select } from '@mantine/core'
import { IconCodeOff } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Blank } from '../../../components/blank.tsx'
import { useIsPhone } from '../../../components/use-media.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import type { PolicyPath, PolicyTabProps } from '../tab-props.ts'
import classes from './builder.module.css'
import { EditingContext } from './editing.ts'
import { ElsewhereList } from './elsewhere-list.tsx'
import { NamesForm } from './names-form.tsx'
import { PrioritiesForm } from './priorities-form.tsx'
import { PromisesForm } from './promises-form.tsx'
import { type Outline, readOutline } from './read-outline.ts'
import { RemovalNotice } from './removal-notice.tsx'
import { RuleList } from './rule-list.tsx'
import { ToneForm } from './tone-form.tsx'
import { useEditor } from './use-editor.ts'
import { YamlLink } from './yaml-link.tsx'

const SECTIONS = ['rules', 'promises', 'priorities', 'names', 'tone', 'elsewhere'] as const
type Section = (typeof SECTIONS)[number]

/** The policy as forms. Every change is a change of the YAML, whose comments and lines stay. */
export function BuilderTab(props: PolicyTabProps) {
  const { source } = props
  const outline = useMemo(() => readOutline(source), [source])
  return outline === null ? <NoOutline /> : <Builder {...props} outline={outline} />
}

function NoOutline() {
  const t = useT()
  return (
    <Blank Icon={IconCodeOff} title={t('policyTools.unreadable')} words={t('policyTools.unreadableWords')}>
      <YamlLink path={[]}>{t('policyTools.toTheYaml')}</YamlLink>
    </Blank>
  )
}

interface Props extends PolicyTabProps {
  readonly outline: Outline
}

function Builder({ source, onChange, outline, mayEdit, problems, focus }: Props) {
  const { change, remove, removal, undo } = useEditor(source, onChange)
  const [section, setSection] = useState<Section>(() => sectionOf(focus))
  const editing = { outline, mayEdit, problems, change, remove }
  return (
    <EditingContext value={editing}>
      <SectionChoice section={section} onChoose={setSection} />
      {section === 'rules' && <RuleList focusAt={ruleOf(focus)} />}
      {section !== 'rules' && (
        <fieldset className={classes.section} disabled={!mayEdit}>
          <SectionForm section={section} />
        </fieldset>
      )}
      <RemovalNotice removal={removal} onUndo={undo} />
    </EditingContext>
  )
}

function SectionForm({ section }: { readonly section: Exclude<Section, 'rules'> }) {
  switch (section) {
    case 'promises':
      return <PromisesForm />
    case 'priorities':
      return <PrioritiesForm />
    case 'names':
      return <NamesForm />
    case 'tone':
      return <ToneForm />
    case 'elsewhere':
      return <ElsewhereList />
  }
}

const SECTION_OF: Readonly<Record<string, Section>> = {
  rules: 'rules',
  promises: 'promises',
  priorities: 'priorities',
  tone: 'tone',
  queues: 'names',
  teams: 'names',
  departments: 'names',
  skills: 'names',
}

const sectionOf = (focus: PolicyPath | null): Section =>
  focus === null ? 'rules' : (SECTION_OF[String(focus[0])] ?? 'elsewhere')

function ruleOf(focus: PolicyPath | null): number | null {
  const [section, at] = focus ?? []
  return section === 'rules' && typeof at === 'number' ? at : null
}

interface ChoiceProps {
  readonly section: Section
  onChoose(section: Section): void
}

function SectionChoice({ section, onChoose }: ChoiceProps) {
  const t = useT()
  const isPhone = useIsPhone()
  const data = SECTIONS.map(value => ({ value, label: t(`policyTools.section.${value}`) }))
  if (isPhone)
    return (
      <Select
        className={classes.sections}
        aria-label={t('policyTools.sections')}
        data={data}
        value={section}
        allowDeselect={false}
        onChange={value => value !== null && onChoose(value as Section)}
      />
    )
  return (
    <SegmentedControl
      className={classes.sections}
      aria-label={t('policyTools.sections')}
      data={data}
      value={section}
      onChange={value => onChoose(value as Section)}
    />
  )
}
