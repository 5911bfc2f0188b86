import { Switch } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { TryAnswer } from '../../../../../src/contract/policy.ts'
import type { PolicyDocument } from '../../../../../src/core/policy/policy.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { useSayRule } from '../builder/use-say-rule.ts'
import classes from './bench.module.css'

interface Props {
  readonly rules: TryAnswer['rules']
  readonly document: PolicyDocument
  readonly children?: ReactNode
}

/** All rules in their order: which hold, which of them had the say, and on which line the others failed. */
export function RuleTrace({ rules, document, children }: Props) {
  const { t } = useLanguage()
  const [isFiredOnly, setIsFiredOnly] = useState(false)
  return (
    <section className={classes.card} aria-label={t('policyTools.rulesTried')}>
      <div className={classes.traceHead}>
        <h2>{t('policyTools.rulesTried')}</h2>
        {children}
        <Switch
          size="sm"
          label={t('policyTools.firedOnly')}
          checked={isFiredOnly}
          onChange={event => setIsFiredOnly(event.currentTarget.checked)}
        />
      </div>
      <ol className={classes.trace}>
        {rules.map((rule, at) =>
          isFiredOnly && !rule.fires ? null : (
            <TracedRule key={rule.id} rule={rule} at={at} document={document} />
          ),
        )}
      </ol>
    </section>
  )
}

interface TracedProps {
  readonly rule: TryAnswer['rules'][number]
  readonly at: number
  readonly document: PolicyDocument
}

function TracedRule({ rule, at, document }: TracedProps) {
  const { locale } = useLanguage()
  const Icon = rule.fires ? IconCheck : IconMinus
  return (
    <li data-fires={rule.fires} data-rule={rule.id}>
      <Icon size={16} aria-hidden="true" />
      <div>
        <div className={classes.traceTitle}>
          {at + 1}. {rule.title[locale]}
        </div>
        <div className={classes.seen}>
          <Outcome rule={rule} at={at} document={document} />
        </div>
      </div>
    </li>
  )
}

function Outcome({ rule, document }: TracedProps) {
  const { t, formats } = useLanguage()
  const words = useSayRule(document)
  const written = document.rules.find(({ id }) => id === rule.id)
  if (rule.fires) {
    const parts = rule.decided.map(part => t(`decision.part.${part}`))
    return parts.length === 0
      ? t('policyTools.firedInVain')
      : t('policyTools.fired', { parts: formats.list(parts) })
  }
  if (rule.failed === null || written === undefined) return t('policyTools.notFired')
  if (rule.failed === 'unless')
    return t('policyTools.excepted', { when: words.when({ when: written.unless ?? {} }) })
  return t('policyTools.failed', { line: words.line(written.when, rule.failed) ?? rule.failed })
}
