import { type ReactNode, useId } from 'react'
import { classNames } from '../../components/class-names.ts'
import classes from './wall.module.css'

interface Props {
  readonly title: string
  readonly area: 'queues' | 'breaking' | 'people' | 'owed' | 'mood' | 'hearts'
  /** Beside the title. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

export function Panel({ title, area, aside, children }: Props) {
  const id = useId()
  return (
    <section className={classNames(classes.panel, classes[area])} aria-labelledby={id}>
      <h2 id={id}>
        {title}
        {aside}
      </h2>
      {children}
    </section>
  )
}
