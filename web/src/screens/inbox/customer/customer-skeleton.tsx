import { Skeleton } from '@mantine/core'
import { Late } from '../../../components/late.tsx'
import classes from './customer.module.css'

export function CustomerSkeleton() {
  return (
    <Late>
      <div className={classes.pane} aria-hidden="true">
        <div className={classes.head}>
          <Skeleton circle width={72} height={72} />
          <Skeleton width={120} height={14} />
          <Skeleton width={90} height={11} />
        </div>
        <Skeleton height={110} radius={12} />
      </div>
    </Late>
  )
}
