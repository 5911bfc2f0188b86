import type { Poll } from '../../../../../src/core/delivery/enclosure.ts'
import classes from './stream.module.css'

export function PollShown({ poll }: { readonly poll: Poll }) {
  return (
    <ul className={classes.poll}>
      {poll.options.map(option => (
        <li key={option}>{option}</li>
      ))}
    </ul>
  )
}
