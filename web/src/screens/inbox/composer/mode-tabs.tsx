import { IconHandStop, IconLock, IconNote, IconWorld } from '@tabler/icons-react'
import type { WayView } from '../../../../../src/contract/ticket.ts'
import { KeyHint } from '../../../components/key-hint.tsx'
import { useIsPhone } from '../../../components/use-media.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import type { ComposerMode } from '../outgoing.ts'
import classes from './composer.module.css'
import { MODES } from './decide-mode.ts'

const ICONS = { public: IconWorld, direct: IconLock, note: IconNote } as const
const KEYS = { public: 'r', direct: 'd', note: 'n' } as const

interface Props {
  readonly mode: ComposerMode
  readonly ways: readonly WayView[]
  readonly mayReply: boolean
  onChange(mode: ComposerMode): void
}

export function ModeTabs({ mode, ways, mayReply, onChange }: Props) {
  const t = useT()
  const isPhone = useIsPhone()
  const isBarred = (each: ComposerMode) =>
    each !== 'note' && !ways.some(way => way.mode === each && way.isAllowed)
  return (
    <fieldset className={classes.modes} aria-label={t('composer.modes')}>
      {MODES.filter(each => mayReply || each === 'note').map(each => {
        const Icon = isBarred(each) ? IconHandStop : ICONS[each]
        return (
          <button
            key={each}
            type="button"
            className={classes.mode}
            data-mode={each}
            data-barred={isBarred(each) || undefined}
            title={
              isBarred(each) ? t(`composer.barred.${each === 'direct' ? 'direct' : 'public'}`) : undefined
            }
            aria-pressed={each === mode}
            aria-label={t(`composer.label.${each}`)}
            onClick={() => onChange(each)}
          >
            <Icon size={15} aria-hidden="true" />
            {isPhone ? t(`composer.short.${each}`) : t(`composer.label.${each}`)}
            {each !== mode && <KeyHint keys={KEYS[each]} />}
          </button>
        )
      })}
    </fieldset>
  )
}
