import { ActionIcon, Button } from '@mantine/core'
import {
  IconActivityHeartbeat,
  IconAlertTriangle,
  IconCloudOff,
  IconMaximize,
  IconMinimize,
  IconMoon,
  IconSun,
} from '@tabler/icons-react'
import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { WallAnswer } from '../../../../src/contract/wall.ts'
import { useNow } from '../../components/now.ts'
import { useLanguage } from '../../i18n/locale-provider.tsx'
import { isStale } from './decide-freshness.ts'
import classes from './wall.module.css'

export type Asked = Parameters<typeof isStale>[0]

interface Props {
  readonly wall: WallAnswer
  readonly asked: Asked
  readonly isWhole: boolean
  readonly isDark: boolean
  onWhole(): void
  onDark(): void
}

export function WallHead({ wall, asked, isWhole, isDark, onWhole, onDark }: Props) {
  const { t } = useLanguage()
  return (
    <header className={classes.head}>
      <h1>{t('wall.title')}</h1>
      <Freshness asked={asked} />
      {wall.overloadedSince !== null && <Overload since={wall.overloadedSince} />}
      <span className={classes.space} />
      {isWhole && (
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t(isDark ? 'wall.light' : 'wall.dark')}
          onClick={onDark}
        >
          {isDark ? <IconSun size={18} aria-hidden="true" /> : <IconMoon size={18} aria-hidden="true" />}
        </ActionIcon>
      )}
      <Button
        variant="default"
        leftSection={
          isWhole ? (
            <IconMinimize size={17} aria-hidden="true" />
          ) : (
            <IconMaximize size={17} aria-hidden="true" />
          )
        }
        aria-keyshortcuts="f"
        onClick={onWhole}
      >
        {t(isWhole ? 'wall.leave' : 'wall.wholeScreen')}
      </Button>
    </header>
  )
}

const subscribeOnline = (listener: () => void) => onlineManager.subscribe(listener)

/** When it was so; and, once it may be so no longer, that. */
function Freshness({ asked }: Pick<Props, 'asked'>) {
  const { t, formats } = useLanguage()
  const isOnline = useSyncExternalStore(subscribeOnline, () => onlineManager.isOnline())
  const stale = isStale(asked, isOnline, useNow())
  const at = formats.clock(new Date(asked.dataUpdatedAt))
  const Icon = stale ? IconCloudOff : IconActivityHeartbeat
  return (
    <p className={classes.freshness} data-stale={stale || undefined} role="status">
      <Icon size="1.2em" aria-hidden="true" />
      {t(stale ? 'wall.stale' : 'wall.fresh', { at })}
    </p>
  )
}

function Overload({ since }: { readonly since: string }) {
  const { t, formats } = useLanguage()
  return (
    <p className={classes.overload}>
      <IconAlertTriangle size="1.2em" aria-hidden="true" />
      {t('wall.overload', { at: formats.clock(new Date(since)) })}
    </p>
  )
}
