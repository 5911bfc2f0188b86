import { Skeleton } from '@mantine/core'
import { Late } from '../../../components/late.tsx'
import classes from './ticket-row.module.css'

const SIX = ['a', 'b', 'c', 'd', 'e', 'f']

export function RowSkeletons() {
  return (
    <Late>
      <div className={classes.skeletons} aria-hidden="true">
        {SIX.map(each => (
          <div key={each} className={classes.skeleton}>
            <Skeleton circle width={36} height={36} />
            <div className={classes.skeletonLines}>
              <Skeleton width="45%" height={12} />
              <Skeleton width="90%" height={10} />
              <Skeleton width="35%" height={14} />
            </div>
          </div>
        ))}
      </div>
    </Late>
  )
}
