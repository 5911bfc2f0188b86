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
  address: 'upkeep.field.address',
  senderName: 'upkeep.field.senderName',
  user: 'upkeep.field.user',
  imapHost: 'upkeep.field.imapHost',
  imapPort: 'upkeep.field.imapPort',
  imapSecurity: 'upkeep.field.imapSecurity',
  smtpHost: 'upkeep.field.smtpHost',
  smtpPort: 'upkeep.field.smtpPort',
  smtpSecurity: 'upkeep.field.smtpSecurity',
  login: 'upkeep.field.login',
  tokenUrl: 'upkeep.field.tokenUrl',
  keepsSent: 'upkeep.field.keepsSent',
  takesTags: 'upkeep.field.takesTags',
  trustedServer: 'upkeep.field.trustedServer',
  checksSignatures: 'upkeep.field.checksSignatures',
  authority: 'upkeep.field.authority',
  password: 'upkeep.field.password',
  identifier: 'upkeep.field.identifier',
  appPassword: 'upkeep.field.appPassword',
  service: 'upkeep.field.service',
  appview: 'upkeep.field.appview',
  chatService: 'upkeep.field.chatService',
  plcUrl: 'upkeep.field.plcUrl',
  firehoseKind: 'upkeep.field.firehoseKind',
  firehoseUrl: 'upkeep.field.firehoseUrl',
  ownsApp: 'upkeep.field.ownsApp',
}

export function useFieldTitle(field: Pick<Field, 'name' | 'title'>): string {
  const t = useT()
  const key = TITLES[field.name]
  return key === undefined ? field.title : t(key)
}
