import { Button, NumberInput, SegmentedControl, Select, Switch, Textarea } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { FormEvent, KeyboardEvent } from 'react'
import { accountsQuery } from '../../../api/queries.ts'
import { writeHandle } from '../../../components/write-handle.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './bench.module.css'
import type { Post } from './bench-queries.ts'
import { EXAMPLES, postOf } from './example-posts.ts'

interface Props {
  readonly post: Post
  onChange(post: Post): void
  onTry(post: Post): void
}

export function PostForm({ post, onChange, onTry }: Props) {
  const { t, locale } = useLanguage()
  const isReady = post.text.trim() !== ''
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault()
    if (isReady) onTry(post)
  }
  return (
    <form className={classes.form} onSubmit={submit} aria-label={t('policyTools.bench')}>
      <Textarea
        label={t('policyTools.post')}
        placeholder={t('policyTools.postWords')}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={10_000}
        value={post.text}
        onChange={event => onChange({ ...post, text: event.currentTarget.value })}
        onKeyDown={event => (event.ctrlKey || event.metaKey) && event.key === 'Enter' && submit(event)}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and need a legend of its own */}
      <div className={classes.examples} role="group" aria-label={t('policyTools.examples')}>
        <span>{t('policyTools.examples')}</span>
        {EXAMPLES.map(example => (
          <Button
            key={example}
            size="compact-sm"
            variant="default"
            onClick={() => onTry(postOf(example, locale, post))}
          >
            {t(`policyTools.example.${example}`)}
          </Button>
        ))}
      </div>
      <Circumstances post={post} onChange={onChange} />
      <Button
        type="submit"
        className={classes.try}
        disabled={!isReady}
        leftSection={<IconFlask size={16} aria-hidden="true" />}
      >
        {t('policyTools.try')}
      </Button>
    </form>
  )
}

/** What the words alone do not tell. */
function Circumstances({ post, onChange }: Pick<Props, 'post' | 'onChange'>) {
  const { t } = useLanguage()
  const { data } = useQuery(accountsQuery)
  const accounts = data?.accounts.map(({ id, handle }) => ({ value: id, label: writeHandle(handle) })) ?? []
  return (
    <div className={classes.circumstances}>
      <Select
        label={t('policyTools.account')}
        data={[{ value: '', label: t('policyTools.noAccount') }, ...accounts]}
        value={post.accountId ?? ''}
        allowDeselect={false}
        onChange={value => onChange({ ...post, accountId: value === '' ? null : value })}
      />
      <NumberInput
        label={t('policyTools.followers')}
        min={0}
        allowDecimal={false}
        hideControls
        value={post.followers}
        onChange={value => onChange({ ...post, followers: Math.max(0, Math.round(Number(value) || 0)) })}
      />
      <SegmentedControl
        aria-label={t('facts.visibility')}
        data={(['public', 'direct'] as const).map(value => ({
          value,
          label: t(`policyTools.written.${value}`),
        }))}
        value={post.visibility}
        onChange={visibility => onChange({ ...post, visibility })}
      />
      <div className={classes.switches}>
        <Switch
          label={t('policyTools.addressed')}
          checked={post.isAddressed || post.visibility === 'direct'}
          disabled={post.visibility === 'direct'}
          onChange={event => onChange({ ...post, isAddressed: event.currentTarget.checked })}
        />
        <Switch
          label={t('policyTools.openMatter')}
          checked={post.hasOpenTicket}
          onChange={event => onChange({ ...post, hasOpenTicket: event.currentTarget.checked })}
        />
      </div>
    </div>
  )
}
