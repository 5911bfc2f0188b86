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
              <Dots lines={lines} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Whether something is wrong in a section, and whether something is new in it. */
function Dots({ lines }: Pick<DocumentSection, 'lines'>) {
  const t = useT()
  const severities = lines.flatMap(({ problems }) => problems.map(({ severity }) => severity))
  return (
    <>
      {severities.includes('error') && (
        <i role="img" className={classes.dotWrong} aria-label={t('policy.problems.error')} />
      )}
      {!severities.includes('error') && severities.length > 0 && (
        <i role="img" className={classes.dotDoubtful} aria-label={t('policy.problems.warning')} />
      )}
      {lines.some(({ isChanged }) => isChanged) && (
        <i role="img" className={classes.dotChanged} aria-label={t('policy.document.changed')} />
      )}
    </>
  )
}

function goTo(key: string): void {
  const heading = document.getElementById(sectionId(key))
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}
