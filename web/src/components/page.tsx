import type { ReactNode } from 'react'
import classes from './page.module.css'

interface Props {
  readonly title: string
  readonly words: string
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A screen of one column: a heading that says what is here, and what belongs to it. */
export function Page({ title, words, action, children }: Props) {
  return (
    <div className={classes.scroll}>
      <title>{`${title} · Pronto`}</title>
      <div className={classes.page}>
        <header className={classes.head}>
          <div>
            <h1>{title}</h1>
            <p>{words}</p>
          </div>
          {action}
        </header>
        {children}
      </div>
    </div>
  )
}
