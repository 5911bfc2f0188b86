import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './document-tab.module.css'
import type { DocumentSection } from './read-document.ts'

/** The address is the desk's: a section is gone to, not linked to. */
export const sectionId = (key: string): string => `policy-section-${key}`

export function Contents({ sections }: { readonly sections: readonly DocumentSection[] }) {
  const t = useT()
  return (
    <nav className={classes.contents} aria-label={t('policy.document.contents')}>
      <ol>
        {sections.map(({ key, title, lines }) => (
          <li key={key}>
            <button type="button" onClick={() => goTo(key)}>
              <span>{title}</span>
              {lines.some(({ problems }) => problems.length > 0) && <i className={classes.dotWrong} />}
              {lines.some(({ isChanged }) => isChanged) && <i className={classes.dotChanged} />}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function goTo(key: string): void {
  const heading = document.getElementById(sectionId(key))
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}
