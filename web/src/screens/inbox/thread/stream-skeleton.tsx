import { Skeleton } from '@mantine/core'
import { Late } from '../../../components/late.tsx'
import classes from './thread.module.css'

export function StreamSkeleton() {
  return (
    <div className={classes.skeleton} aria-hidden="true">
      <Late>
        <Skeleton height={64} radius={14} />
        <Skeleton height={120} radius={14} />
        <Skeleton height={46} width="62%" radius={14} />
        <Skeleton height={62} width="58%" radius={14} ml="auto" />
      </Late>
    </div>
  )
}
