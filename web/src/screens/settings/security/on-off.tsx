import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './security.module.css'

/** Whether a second step is asked for: in words, and in a colour for who looks over many. */
export function OnOff({ isOn }: { readonly isOn: boolean }) {
  const t = useT()
  return <span className={isOn ? classes.on : classes.off}>{t(isOn ? 'security.on' : 'security.off')}</span>
}
