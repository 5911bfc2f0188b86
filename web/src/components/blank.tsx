import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './blank.module.css'

interface Props {
  readonly Icon: TablerIcon
  readonly title: string
  readonly words?: string
  readonly children?: ReactNode
  /** It is all that the page has, and its words are the page's name. */
  readonly isPage?: boolean
}

/** A place with nothing in it: says why, and what to do about it. */
export function Blank({ Icon, title, words, children, isPage = false }: Props) {
  const Title = isPage ? 'h1' : 'div'
  return (
    <div className={classes.blank}>
      <span className={classes.icon}>
        <Icon size={28} stroke={1.5} aria-hidden="true" />
      </span>
      <Title className={classes.title}>{title}</Title>
      {words !== undefined && <div className={classes.words}>{words}</div>}
      {children !== undefined && <div className={classes.after}>{children}</div>}
    </div>
  )
}
