import { useMemo } from 'react'
import { classNames } from '../../../components/class-names.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { type ComparedLine, type Comparison, compareLines } from './compare-lines.ts'
import classes from './line-diff.module.css'

interface Props {
  readonly before: string
  readonly after: string
  readonly label: string
}

/** Two sources line by line: what went, what came, and a little around it. */
export function LineDiff({ before, after, label }: Props) {
  const { t } = useLanguage()
  const comparison = useMemo(() => compareLines(before, after), [before, after])
  if (comparison.changes === 0) return <p className={classes.nothing}>{t('policy.diff.same')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={classes.diff} aria-label={label} tabIndex={0}>
      <Stretches comparison={comparison} />
    </section>
  )
}

function Stretches({ comparison }: { readonly comparison: Comparison }) {
  return (
    <div className={classes.lines}>
      {comparison.stretches.map(({ leftOut, lines }) => (
        <div key={keyOf(lines[0])}>
          <LeftOut count={leftOut} />
          {lines.map(line => (
            <Line key={keyOf(line)} line={line} />
          ))}
        </div>
      ))}
      <LeftOut count={comparison.leftOut} />
    </div>
  )
}

const keyOf = (line: ComparedLine | undefined): string => `${line?.before}/${line?.after}`

function LeftOut({ count }: { readonly count: number }) {
  const { t } = useLanguage()
  return count === 0 ? null : <div className={classes.leftOut}>{t('policy.diff.leftOut', { count })}</div>
}

const SIGNS = { same: '', added: '+', removed: '−' } as const

function Line({ line: { kind, text, before, after } }: { readonly line: ComparedLine }) {
  return (
    <div className={classNames(classes.line, kind !== 'same' && classes[kind])} data-kind={kind}>
      <span className={classes.number}>{before}</span>
      <span className={classes.number}>{after}</span>
      <span className={classes.sign}>{SIGNS[kind]}</span>
      <Text kind={kind}>{text}</Text>
    </div>
  )
}

function Text({ kind, children }: { readonly kind: ComparedLine['kind']; readonly children: string }) {
  switch (kind) {
    case 'added':
      return <ins>{children}</ins>
    case 'removed':
      return <del>{children}</del>
    case 'same':
      return <span>{children}</span>
  }
}
