import { useT } from '../../../../i18n/locale-provider.tsx'
import classes from './emoji.module.css'
import { EMOJI_GROUPS, type Emoji, type EmojiGroup } from './emoji.ts'

export interface Section {
  readonly group: EmojiGroup | 'recent' | 'found'
  readonly emoji: readonly Emoji[]
}

/** Those chosen last, then group by group. */
export function listSections(all: readonly Emoji[], recent: readonly string[]): Section[] {
  const byUnicode = new Map(all.map(emoji => [emoji.unicode, emoji]))
  const last = recent.flatMap(unicode => byUnicode.get(unicode) ?? [])
  const groups = EMOJI_GROUPS.filter(group => group !== null).map(group => ({
    group,
    emoji: all.filter(emoji => emoji.group === group),
  }))
  return last.length === 0 ? groups : [{ group: 'recent', emoji: last }, ...groups]
}

interface Props {
  readonly listId: string
  readonly sections: readonly Section[]
  readonly at: number
  onChoose(emoji: Emoji): void
  onPoint(at: number): void
}

export function EmojiGrid({ listId, sections, at, onChoose, onPoint }: Props) {
  const t = useT()
  let start = 0
  return (
    <div id={listId} role="listbox" aria-label={t('emoji.title')}>
      {sections.map(({ group, emoji }) => {
        const first = start
        start += emoji.length
        const title = group === 'found' ? t('emoji.found', { n: emoji.length }) : t(`emoji.group.${group}`)
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, no group of fields
          <div key={group} role="group" className={classes.section} aria-label={title}>
            <p aria-hidden="true">{title}</p>
            <div className={classes.grid}>
              {emoji.map((each, index) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the search, which keeps the focus
                <span
                  key={each.unicode}
                  id={`${listId}-${first + index}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={first + index === at}
                  aria-label={each.label}
                  title={each.label}
                  onPointerDown={event => event.preventDefault()}
                  onPointerEnter={() => onPoint(first + index)}
                  onClick={() => onChoose(each)}
                >
                  {each.unicode}
                </span>
              ))}
            </div>
          </div>
        )
      })}
    </div>
  )
}
