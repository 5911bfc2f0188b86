import { IconPencil } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { classNames } from '../../../components/class-names.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { findNearest, isWithin } from '../policy-path.ts'
import { ProblemWords } from '../problem-list.tsx'
import type { PolicyPath } from '../tab-props.ts'
import { sectionId } from './contents.tsx'
import classes from './document-tab.module.css'
import type { DocumentLine, DocumentSection } from './read-document.ts'

interface Props {
  readonly sections: readonly DocumentSection[]
  readonly focus: PolicyPath | null
  /** Null where nothing may be changed. */
  readonly onChange: ((path: PolicyPath) => void) | null
}

export function DocumentSections({ sections, focus, onChange }: Props) {
  const paths = sections.flatMap(({ lines }) => lines.map(({ path }) => path))
  const wanted = focus === null ? undefined : paths[findNearest(paths, focus)]
  return sections.map(({ key, title, lines }) => {
    const List = key === 'rules' ? 'ol' : 'ul'
    return (
      <section key={key} className={classes.section} aria-labelledby={sectionId(key)}>
        <h2 id={sectionId(key)} tabIndex={-1}>
          {title}
        </h2>
        <List className={classes.lines}>
          {lines.map(line => (
            <Line
              key={`${line.path.join('.')} ${line.text}`}
              line={line}
              isOfRules={key === 'rules'}
              isWanted={wanted !== undefined && isSame(line.path, wanted)}
              onChange={onChange}
            />
          ))}
        </List>
      </section>
    )
  })
}

const isSame = (a: PolicyPath, b: PolicyPath): boolean => a.length === b.length && isWithin(a, b)

interface LineProps {
  readonly line: DocumentLine
  readonly isOfRules: boolean
  readonly isWanted: boolean
  readonly onChange: Props['onChange']
}

function Line({ line, isOfRules, isWanted, onChange }: LineProps) {
  const { path, title, text, details, problems, isChanged } = line
  const place = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isWanted) place.current?.scrollIntoView({ block: 'center' })
  }, [isWanted])
  return (
    <li
      ref={place}
      className={classNames(classes.line, isChanged && classes.changed, isWanted && classes.wanted)}
      data-path={path.join('.')}
    >
      {title !== null && <strong>{title}</strong>}
      {text !== '' && <span className={classes.text}>{text}</span>}
      {isChanged && <ChangedMark />}
      {onChange !== null && <ChangeButton name={title ?? text} onChange={() => onChange(path)} />}
      {details.length > 0 && (
        <ul className={isOfRules ? classes.advice : classes.details}>
          {details.map(detail => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      {problems.map(problem => (
        <div key={`${problem.code} ${problem.path.join('.')}`} className={classes.problem}>
          <ProblemWords problem={problem} />
        </div>
      ))}
    </li>
  )
}

function ChangedMark() {
  const t = useT()
  return <span className={classes.mark}>{t('policy.document.changed')}</span>
}

function ChangeButton({ name, onChange }: { readonly name: string; onChange(): void }) {
  const t = useT()
  return (
    <button
      type="button"
      className={classes.change}
      aria-label={t('policy.document.changeLine', { line: name })}
      onClick={onChange}
    >
      <IconPencil size={14} aria-hidden="true" />
      <span>{t('policy.document.change')}</span>
    </button>
  )
}
