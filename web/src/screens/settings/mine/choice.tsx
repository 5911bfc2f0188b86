import type { ReactNode } from 'react'
import classes from './choice.module.css'

/** A few words and what can be chosen there. */
export function Choice({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={classes.choice}>
      <span>{title}</span>
      {children}
    </div>
  )
}
