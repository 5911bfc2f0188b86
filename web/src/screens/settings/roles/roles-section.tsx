import { IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { mayDo, PERMISSIONS, ROLES } from '../../../../../src/core/member/role.ts'
import { meQuery } from '../../../api/queries.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { SectionCard } from '../section-card.tsx'
import classes from './roles.module.css'

/** What each role may do, as the desk itself decides it; my own role is marked. */
export function RolesSection() {
  const t = useT()
  const mine = useQuery(meQuery).data?.member.role
  return (
    <SectionCard title={t('permissions.title')} words={t('permissions.words')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the screen is scrolled by key too */}
      <section className={classes.frame} aria-label={t('permissions.act')} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('permissions.act')}</th>
              {ROLES.map(role => (
                <th key={role} scope="col" data-mine={role === mine || undefined}>
                  {t(`people.role.${role}`)}
                  {role === mine && <small>{t('people.you')}</small>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {PERMISSIONS.map(permission => (
              <tr key={permission}>
                <th scope="row">{t(`permissions.may.${permission}`)}</th>
                {ROLES.map(role => (
                  <td key={role} data-mine={role === mine || undefined}>
                    {mayDo(role, permission) ? (
                      <IconCheck size={17} role="img" aria-label={t('permissions.yes')} />
                    ) : (
                      <span role="img" aria-label={t('permissions.no')}>
                        –
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </SectionCard>
  )
}
