import { Button, Popover } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { ProblemView } from '../../../../src/contract/policy-problem.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './policy.module.css'
import { ProblemList } from './problem-list.tsx'

interface Props {
  readonly problems: readonly ProblemView[]
  onOpen(problem: ProblemView): void
}

export function ProblemCount({ problems, onOpen }: Props) {
  const t = useT()
  const [isOpen, setIsOpen] = useState(false)
  if (problems.length === 0)
    return (
      <span className={classes.fine}>
        <IconCheck size={15} aria-hidden="true" />
        {t('policy.problems.none')}
      </span>
    )
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  const both = errors > 0 && warnings > 0 ? 'yes' : 'no'
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" width={460} trapFocus withinPortal>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="light"
          className={errors > 0 ? classes.errors : classes.warnings}
          data-errors={errors}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t('policy.problems.count', { errors, warnings, both })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.problemsShown} aria-label={t('policy.problems.title')}>
        <ProblemList
          problems={problems}
          onOpen={problem => {
            setIsOpen(false)
            onOpen(problem)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
