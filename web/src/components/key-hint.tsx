import { usePreference } from '../app/preferences.ts'
import classes from './key-hint.module.css'

/** The key of an action, shown beside it; nothing while single keys are turned off. */
export function KeyHint({ keys }: { readonly keys: string }) {
  const hasSingleKeys = usePreference('hasSingleKeys')
  if (!hasSingleKeys && !keys.includes('Ctrl')) return null
  return <span className={classes.key} data-keys={keys} aria-hidden="true" />
}
