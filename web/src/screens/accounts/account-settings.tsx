import { Select, TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { AccountChange, AccountView } from '../../../../src/contract/account.ts'
import { PURPOSES } from '../../../../src/core/account/purpose.ts'
import { channelsQuery } from '../../api/queries.ts'
import { Trouble } from '../../components/trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './accounts.module.css'
import { KEYWORD_LIMITS, mendKeywords } from './mend-keywords.ts'
import { useAccountActs } from './use-account-acts.ts'

/** What an account listens for; each change is kept as soon as it is made. */
export function AccountSettings({ account }: { readonly account: AccountView }) {
  const t = useT()
  const { change } = useAccountActs(account.id)
  const { data } = useQuery(channelsQuery)
  const channel = data?.channels.find(each => each.channel === account.channel)
  const hasKeywords = channel?.capabilities.keywords ?? true
  const keep = (part: AccountChange) => change.mutate(part)
  const pending = change.isPending ? change.variables : undefined
  const purpose = pending?.purpose ?? account.purpose
  return (
    <div className={classes.settings}>
      {hasKeywords && (
        <TagsInput
          className={classes.keywords}
          label={t('accounts.keywords')}
          description={t('accounts.keywordsHint')}
          placeholder={t('accounts.addKeyword')}
          maxTags={KEYWORD_LIMITS.count}
          value={pending?.keywords ?? account.keywords}
          onChange={keywords => keep({ keywords: mendKeywords(keywords) })}
        />
      )}
      <Select
        label={t('accounts.purpose')}
        allowDeselect={false}
        data={PURPOSES.map(value => ({ value, label: t(`purpose.${value}`) }))}
        value={purpose}
        onChange={value => value !== null && value !== account.purpose && keep({ purpose: value })}
      />
      {change.isError && <Trouble error={change.error} />}
    </div>
  )
}
