import { Alert, Button, Select, Tabs, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { MacroList, MacroView } from '../../../../../src/contract/macro.ts'
import { isKnownLanguage, KNOWN_LANGUAGES, type KnownLanguage } from '../../../../../src/core/language.ts'
import { MAX_MACRO_TEXT } from '../../../../../src/core/macro/macro.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { SectionCard } from '../section-card.tsx'
import { ActsEditor } from './acts-editor.tsx'
import classes from './answers.module.css'
import { EarlierVersions } from './earlier-versions.tsx'
import { explainMacroError } from './explain-macro-error.ts'
import { findTroubles, isSound, keyFrom, type MacroDraft, nameIn } from './macro-draft.ts'
import { SamplePreview } from './sample-preview.tsx'
import { useSaveMacro } from './use-macro-acts.ts'
import { VariableBar } from './variable-bar.tsx'

interface Props {
  readonly start: MacroDraft
  readonly macros: readonly MacroView[]
  readonly teams: MacroList['teams']
  onClose(): void
}

/** What nobody has touched is not held against anyone yet. */
const hasBegun = (now: unknown, before: unknown): boolean => JSON.stringify(now) !== JSON.stringify(before)

/** One macro: what is wrong is said as one types, and what it will say is seen beside it. */
export function MacroEditor({ start, macros, teams, onClose }: Props) {
  const { t, locale } = useLanguage()
  const [draft, setDraft] = useState(start)
  const [language, setLanguage] = useState<KnownLanguage>(
    KNOWN_LANGUAGES.find(each => start.texts[each] !== '') ?? locale,
  )
  const [isTried, setTried] = useState(false)
  const save = useSaveMacro(onClose)
  const isNew = draft.version === null
  const change = (part: Partial<MacroDraft>) => setDraft({ ...draft, ...part })
  const taken = new Set(macros.filter(({ id }) => id !== draft.id).map(({ key }) => key))
  const troubles = findTroubles(draft, taken)
  const setText = (text: string) => change({ texts: { ...draft.texts, [language]: text } })
  const rename = (words: string) => {
    const follows = isNew && draft.key === keyFrom(draft.name[locale])
    change({ name: nameIn(draft.name, locale, words), ...(follows && { key: keyFrom(words) }) })
  }
  const [flaw] = troubles.flaws[language] ?? []
  const keyTrouble = taken.has(draft.key) ? t('macros.keyTaken') : t('macros.keyForm')
  return (
    <SectionCard title={isNew ? t('macros.new') : draft.name[locale]} words={t('macros.editWords')}>
      <form
        className={classes.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setTried(true)
          if (isSound(troubles)) save.mutate(draft)
        }}
      >
        <div className={classes.pair}>
          <TextInput
            label={t('macros.name')}
            description={t('macros.nameWords')}
            maxLength={80}
            data-autofocus
            value={draft.name[locale]}
            error={
              (isTried || hasBegun(draft.name[locale], start.name[locale])) && troubles.name
                ? t('macros.nameMissing')
                : null
            }
            onChange={event => rename(event.currentTarget.value)}
          />
          <TextInput
            label={t('macros.key')}
            description={isNew ? t('macros.keyWords') : t('macros.keyStays')}
            maxLength={60}
            readOnly={!isNew}
            value={draft.key}
            error={(isTried || draft.key !== '') && troubles.key ? keyTrouble : null}
            onChange={event => change({ key: event.currentTarget.value })}
          />
        </div>
        <Tabs
          value={language}
          onChange={next => next !== null && isKnownLanguage(next) && setLanguage(next)}
          keepMounted={false}
        >
          <Tabs.List aria-label={t('macros.languages')}>
            {KNOWN_LANGUAGES.map(each => (
              <Tabs.Tab
                key={each}
                value={each}
                className={classes.tab}
                data-written={draft.texts[each].trim() !== '' || undefined}
              >
                {t(`languages.${each}`)}
                {troubles.flaws[each] !== undefined && ' ⚠'}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={language} className={classes.writing}>
            <div>
              <Textarea
                label={t('macros.text')}
                lang={language}
                autosize
                minRows={4}
                maxRows={14}
                maxLength={MAX_MACRO_TEXT}
                value={draft.texts[language]}
                error={
                  flaw !== undefined
                    ? t(`macros.flaw.${flaw.kind}`, { at: flaw.at })
                    : (isTried || hasBegun(draft.texts, start.texts)) && troubles.texts
                      ? t('macros.textMissing')
                      : null
                }
                onChange={event => setText(event.currentTarget.value)}
              />
              <VariableBar onInsert={words => setText(`${draft.texts[language]}${words}`)} />
            </div>
            <SamplePreview text={draft.texts[language]} language={language} />
          </Tabs.Panel>
        </Tabs>
        <ActsEditor acts={draft.acts} onChange={acts => change({ acts })} />
        {teams.length > 0 && (
          <Select
            label={t('macros.team')}
            value={draft.team ?? ''}
            data={[
              { value: '', label: t('macros.everybody') },
              ...teams.map(({ key, name }) => ({ value: key, label: name[locale] })),
            ]}
            allowDeselect={false}
            onChange={team => change({ team: team === '' ? null : team })}
          />
        )}
        {save.error !== null && (
          <Alert color="red" role="alert">
            {explainMacroError(save.error, t)}
          </Alert>
        )}
        <div className={classes.buttons}>
          <Button type="submit" loading={save.isPending}>
            {t('macros.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('macros.cancel')}
          </Button>
        </div>
      </form>
      {!isNew && <EarlierVersions id={draft.id} current={start.version} onTake={part => change(part)} />}
    </SectionCard>
  )
}
