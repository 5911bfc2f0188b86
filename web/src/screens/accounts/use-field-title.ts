import { useT } from '../../i18n/locale-provider.tsx'
import type { PlainKey } from '../../i18n/translator.ts'
import type { Field } from './read-fields.ts'

/** Fields that many channels have, in the reader's language; others bear the title of their schema. */
const TITLES: Readonly<Record<string, PlainKey>> = {
  accessToken: 'accounts.field.accessToken',
  refreshToken: 'accounts.field.refreshToken',
  clientId: 'accounts.field.clientId',
  clientSecret: 'accounts.field.clientSecret',
  bearer: 'accounts.field.bearer',
  consumerSecret: 'accounts.field.consumerSecret',
  hearBy: 'accounts.field.hearBy',
  apiUrl: 'accounts.field.apiUrl',
  webUrl: 'accounts.field.webUrl',
  authorizeUrl: 'accounts.field.authorizeUrl',
  settleSeconds: 'accounts.field.settleSeconds',
}

export function useFieldTitle(field: Pick<Field, 'name' | 'title'>): string {
  const t = useT()
  const key = TITLES[field.name]
  return key === undefined ? field.title : t(key)
}
