import { useEffect, useRef } from 'react'
import { useT } from '../../../i18n/locale-provider.tsx'
import type { PolicyTabProps } from '../tab-props.ts'
import { tellProblem } from '../tell-problem.ts'
import { type Editor, openEditor } from './open-editor.ts'
import { lineOfPath } from './place-of-path.ts'
import { searchWords } from './search-words.ts'
import classes from './yaml-tab.module.css'

interface Props extends PolicyTabProps {
  /** From 1: where somebody wants to be; before the path, which a broken text has not. */
  readonly line: number | null
  /** Another one each time that somebody asks for a place. */
  readonly visit: string
  onSave(): void
}

export function YamlTab(props: Props) {
  const t = useT()
  const place = useEditor(props)
  return (
    <div className={classes.tab}>
      <div ref={place} className={classes.editor} />
      {props.mayEdit && <p className={classes.words}>{t('policy.yaml.words')}</p>}
    </div>
  )
}

function useEditor(props: Props) {
  const t = useT()
  const { source, mayEdit, problems, focus, line, visit } = props
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor | null>(null)
  // The editor outlives many drawings: it asks for what is true when something happens.
  const newest = useRef(props)
  newest.current = props
  useEffect(() => {
    if (place.current === null) return
    const open = openEditor({
      parent: place.current,
      source: newest.current.source,
      label: t('policy.yaml.label'),
      words: searchWords(t),
      mayEdit: newest.current.mayEdit,
      onChange: next => {
        if (next !== newest.current.source) newest.current.onChange(next)
      },
      onSave: () => newest.current.onSave(),
    })
    editor.current = open
    return () => open.close()
  }, [t])
  useEffect(() => editor.current?.setSource(source), [source])
  useEffect(() => editor.current?.setMayEdit(mayEdit), [mayEdit])
  useEffect(() => editor.current?.setProblems(problems, problem => tellProblem(problem, t)), [problems, t])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever asks for the same line again is led there again
  useEffect(() => {
    const wanted = line ?? (focus && lineOfPath(newest.current.source, focus))
    if (wanted !== null) editor.current?.goToLine(wanted)
  }, [focus, line, visit])
  return place
}
