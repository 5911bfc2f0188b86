import { IconUserOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { WallPerson } from '../../../../src/contract/wall.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { Panel } from './panel.tsx'
import { PersonLine } from './person-line.tsx'
import classes from './wall.module.css'

const SHOWN = 5

/** Who is missing, who is here with what in hand, and who comes. */
export function PeopleList({ people }: { readonly people: readonly WallPerson[] }) {
  const { t } = useLanguage()
  const concerned = people.filter(({ attendance }) => attendance !== 'off')
  const shown = concerned.slice(0, SHOWN)
  const here = people.filter(({ presence }) => presence !== 'offline').length
  const others = people.length - shown.length
  return (
    <Panel title={t('wall.people')} area="people" aside={<small>{t('wall.here', { n: here })}</small>}>
      {shown.length === 0 && (
        <p className={classes.calm}>
          <IconUserOff size="1.3em" aria-hidden="true" />
          {t('wall.nobodyHere')}
        </p>
      )}
      <ul className={classes.lines}>
        {shown.map(person => (
          <PersonLine key={person.id} person={person} />
        ))}
      </ul>
      {others > 0 && (
        <Link className={classes.more} to="/roster" search={{}}>
          {t('wall.others', { n: others })}
        </Link>
      )}
    </Panel>
  )
}
