import type { ReactNode } from 'react'
import classes from './programs.module.css'

interface Props {
  readonly tone?: 'plain' | 'good' | 'bad'
  readonly children: ReactNode
}

/** How something stands, in a word or two. */
export const Chip = ({ tone = 'plain', children }: Props) => (
  <span className={classes.chip} data-tone={tone}>
    {children}
  </span>
)
