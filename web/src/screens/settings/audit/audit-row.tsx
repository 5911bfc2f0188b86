import { Link } from '@tanstack/react-router'
import type { AuditEntry } from '../../../../../src/contract/audit.ts'
import { isolate } from '../../../i18n/isolate.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import type { Translate } from '../../../i18n/translator.ts'
import classes from '../programs/programs.module.css'
import { tellDeed } from '../programs/tell-deed.ts'

/** Names and words of people, which need no word before them; the rest are codes, as the API has them. */
const NAMED: ReadonlySet<string> = new Set([
  'handle',
  'name',
  'title',
  'fromName',
  'intoName',
  'prefix',
  'host',
  'department',
  'note',
  'reason',
  'key',
])

export function AuditRow({ entry }: { readonly entry: AuditEntry }) {
  const { t, formats } = useLanguage()
  const { at, type, who, about, details } = entry
  const named = details.filter(({ key }) => NAMED.has(key))
  const coded = details.filter(({ key }) => !NAMED.has(key))
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <div className={classes.name}>
          {tellDeed(type, t)}
          {about !== null && <About about={about} />}
        </div>
        <p className={classes.dim}>
          {tellWho(who, t)}
          {named.length > 0 && ` · ${named.map(({ value }) => isolate(value)).join(' · ')}`}
        </p>
        {coded.length > 0 && (
          <details>
            <summary className={classes.dim}>{t('audit.details')}</summary>
            <pre className={classes.answer} dir="auto">
              {coded.map(({ key, value }) => `${key}: ${value}`).join('\n')}
            </pre>
          </details>
        )}
      </div>
      <time className={classes.time} dateTime={at}>
        {formats.dayAndClock(new Date(at))}
      </time>
    </li>
  )
}

function tellWho({ kind, name }: AuditEntry['who'], t: Translate): string {
  if (kind === 'key') return t('audit.actor.key', { name: name ?? '' })
  return isolate(name) ?? t(`audit.actor.${kind}`)
}

/** Where there is a page of it, the way there. */
function About({ about }: { readonly about: NonNullable<AuditEntry['about']> }) {
  switch (about.kind) {
    case 'ticket':
      return (
        <Link dir="auto" to="/inbox/$ticketId" params={{ ticketId: about.id }}>
          {about.name}
        </Link>
      )
    case 'account':
      return <Link to="/accounts">{about.name}</Link>
    case 'customer':
      return (
        <Link dir="auto" to="/customers/$customerId" params={{ customerId: about.id }}>
          {about.name}
        </Link>
      )
    case 'member':
    case 'invitation':
    case 'ticketing':
      return <span dir="auto">{about.name}</span>
  }
}
