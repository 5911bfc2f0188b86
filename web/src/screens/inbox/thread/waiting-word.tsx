import { IconClock } from '@tabler/icons-react'
import classes from './delivery.module.css'

export function WaitingWord({ text }: { readonly text: string }) {
  return (
    <span className={classes.state}>
      <IconClock size={13} aria-hidden="true" />
      {text}
    </span>
  )
}
