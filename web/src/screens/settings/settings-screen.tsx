import { Skeleton } from '@mantine/core'
import { IconArrowUpRight, IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { meQuery } from '../../api/queries.ts'
import { Blank } from '../../components/blank.tsx'
import { classNames } from '../../components/class-names.ts'
import { Page } from '../../components/page.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { ELSEWHERE } from './elsewhere.ts'
import { SECTIONS } from './sections.ts'
import classes from './settings.module.css'

/** On a phone the sections stand in one line, of which only a part is seen. */
const showInLine = (link: HTMLElement | null): void =>
  link?.scrollIntoView({ block: 'nearest', inline: 'center' })

const GROUPS = ['mine', 'workspace'] as const

/** One column of sections on the left (a line above, on a phone), and the one that was chosen. */
export function SettingsScreen() {
  const t = useT()
  const { data: me } = useQuery(meQuery)
  const { section: wanted } = useSearch({ from: '/desk/settings' })
  const open = SECTIONS.filter(({ needs }) => needs === null || me?.permissions.includes(needs))
  const chosen = wanted === undefined ? open[0] : open.find(({ key }) => key === wanted)
  return (
    <Page title={t('settings.title')} words={t('settings.words')}>
      <div className={classes.columns}>
        <nav className={classes.nav} aria-label={t('settings.sections')}>
          {GROUPS.map(group => (
            <Group key={group} title={t(`settings.group.${group}`)}>
              {open
                .filter(each => each.group === group)
                .map(({ key, label, Part }) => (
                  <Link
                    key={key}
                    to="/settings"
                    search={{ section: key }}
                    className={classes.link}
                    ref={key === chosen?.key ? showInLine : undefined}
                    aria-current={key === chosen?.key ? 'page' : undefined}
                    onPointerEnter={() => Part.ask()}
                  >
                    {t(label)}
                  </Link>
                ))}
            </Group>
          ))}
          <Group title={t('settings.group.elsewhere')}>
            {ELSEWHERE.filter(({ needs }) => me?.permissions.includes(needs)).map(({ key, label, link }) => (
              <Link key={key} {...link} className={classNames(classes.link, classes.leaves)}>
                {t(label)}
                <IconArrowUpRight size={13} aria-hidden="true" />
              </Link>
            ))}
          </Group>
        </nav>
        <div className={classes.section}>
          {chosen === undefined ? (
            <Blank Icon={IconLock} title={t('settings.nothingHere')} words={t('settings.nothingHereWords')} />
          ) : (
            <chosen.Part key={chosen.key} meanwhile={<Skeleton height={180} radius="lg" />} />
          )}
        </div>
      </div>
    </Page>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <div className={classes.group}>
      <h2>{title}</h2>
      {children}
    </div>
  )
}
