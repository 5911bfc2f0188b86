import type { Rendered } from '../../../../../../src/core/macro/render-macro.ts'
import classes from './helps.module.css'

/** A text in which the places that somebody still has to fill stand out. */
export function MarkedText({ rendered: { text, unfilled } }: { readonly rendered: Rendered }) {
  return (
    <>
      {unfilled.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(unfilled[index - 1]?.end ?? 0, start)}
          <mark className={classes.unfilled}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(unfilled.at(-1)?.end ?? 0)}
    </>
  )
}
