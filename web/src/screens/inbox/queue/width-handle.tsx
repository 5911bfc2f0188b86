import { setPreference, usePreference } from '../../../app/preferences.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './width-handle.module.css'

const LEAST = 280
const MOST = 440
const STEP = 16

const within = (width: number): number => Math.round(Math.min(MOST, Math.max(LEAST, width)))

/** Draws the queue wider or narrower, by pointer or by arrow keys; the width is remembered. */
export function WidthHandle() {
  const t = useT()
  const width = usePreference('queueWidth')
  const onPointerDown = (event: React.PointerEvent<HTMLHRElement>) => {
    const handle = event.currentTarget
    const start = event.clientX - width
    handle.setPointerCapture(event.pointerId)
    handle.onpointermove = move => setPreference('queueWidth', within(move.clientX - start))
    handle.onpointerup = () => {
      handle.onpointermove = null
    }
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -STEP : event.key === 'ArrowRight' ? STEP : 0
    if (step !== 0) setPreference('queueWidth', within(width + step))
  }
  return (
    <hr
      className={classes.handle}
      aria-orientation="vertical"
      aria-label={t('inbox.queueWidth')}
      aria-valuenow={width}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  )
}
