import type { ReactNode } from 'react'
import classes from './section-card.module.css'

interface Props {
  readonly title: string
  readonly words?: string
  /** Stands beside the title. */
  readonly action?: ReactNode
  readonly children?: ReactNode
}

/** One thing that can be set, with what there is to say of it. */
export function SectionCard({ title, words, action, children }: Props) {
  return (
    <section className={classes.card} aria-label={title}>
      <header className={classes.head}>
        <div>
          <h2>{title}</h2>
          {words !== undefined && <p>{words}</p>}
        </div>
        {action}
      </header>
      {children}
    </section>
  )
}
