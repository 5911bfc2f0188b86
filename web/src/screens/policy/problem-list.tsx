import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react'
import type { ProblemView } from '../../../../src/contract/policy-problem.ts'
import { classNames } from '../../components/class-names.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './problem-list.module.css'
import { tellProblem } from './tell-problem.ts'

interface Props {
  readonly problems: readonly ProblemView[]
  onOpen(problem: ProblemView): void
}

/** What is wrong, the errors first; each leads to its line. */
export function ProblemList({ problems, onOpen }: Props) {
  const t = useT()
  return (
    <ul className={classes.list}>
      {problems.map(problem => (
        <li
          key={`${problem.code} ${problem.path.join('.')} ${problem.line} ${JSON.stringify(problem.params)}`}
        >
          <button type="button" className={classes.problem} onClick={() => onOpen(problem)}>
            <ProblemWords problem={problem} />
            <span className={classes.line}>{t('policy.problems.line', { line: problem.line })}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Its kind is told by a sign with a name, not by its colour alone. */
export function ProblemWords({ problem }: { readonly problem: ProblemView }) {
  const t = useT()
  const isError = problem.severity === 'error'
  const Icon = isError ? IconCircleX : IconAlertTriangle
  return (
    <span className={classNames(classes.words, isError ? classes.error : classes.warning)}>
      <Icon
        size={16}
        role="img"
        aria-label={t(isError ? 'policy.problems.error' : 'policy.problems.warning')}
      />
      <span>{tellProblem(problem, t)}</span>
    </span>
  )
}
