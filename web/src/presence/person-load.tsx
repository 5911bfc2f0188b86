import type { Colleague } from '../../../src/contract/routing.ts'
import { useLanguage } from '../i18n/locale-provider.tsx'
import classes from './person-load.module.css'
import { PresenceDot } from './presence-dot.tsx'

interface Props {
  readonly name: string
  /** Undefined for those who answer no customers, and while nobody has said. */
  readonly person: Colleague | undefined
}

/** Somebody to whom a ticket may be given: whether he is there, and how much he has in hand. */
export function PersonLoad({ name, person }: Props) {
  const { t, formats } = useLanguage()
  const words = person && [
    t(`presence.${person.presence}`),
    t('presence.load', { load: formats.number(person.load), capacity: formats.number(person.capacity) }),
  ]
  return (
    <span className={classes.person}>
      {person !== undefined && <PresenceDot presence={person.presence} />}
      <span>
        <bdi title={name}>{name}</bdi>
        {words !== undefined && <small>{words.join(' · ')}</small>}
      </span>
    </span>
  )
}
