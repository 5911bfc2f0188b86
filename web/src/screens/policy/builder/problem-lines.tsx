import { isWithin } from '../policy-path.ts'
import { ProblemWords } from '../problem-list.tsx'
import type { PolicyPath } from '../tab-props.ts'
import classes from './builder.module.css'
import { useEditing } from './editing.ts'

interface Props {
  readonly path: PolicyPath
  /** Only what is wrong with the place itself, and not with what lies within. */
  readonly isOwnOnly?: boolean
}

/** What is wrong at a place of the policy, said there. */
export function ProblemLines({ path, isOwnOnly }: Props) {
  const { problems } = useEditing()
  const here = problems.filter(problem =>
    isOwnOnly ? problem.path.join('.') === path.join('.') : isWithin(problem.path, path),
  )
  if (here.length === 0) return null
  return (
    <ul className={classes.problems}>
      {here.map(problem => (
        <li
          key={`${problem.code} ${problem.path.join('.')} ${JSON.stringify(problem.params)}`}
          data-severity={problem.severity}
        >
          <ProblemWords problem={problem} />
        </li>
      ))}
    </ul>
  )
}
