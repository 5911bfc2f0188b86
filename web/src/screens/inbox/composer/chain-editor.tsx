import { ActionIcon, Button, Checkbox, Textarea } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useT } from '../../../i18n/locale-provider.tsx'
import { CounterRing } from './counter-ring.tsx'
import classes from './extras-panel.module.css'
import type { ExtrasProps } from './extras-props.ts'

/** The posts that follow the first one; each has a room of its own. */
export function ChainEditor({ way, extras, texts, rules, onChange }: ExtrasProps) {
  const t = useT()
  const { further, isNumbered } = extras
  const count = further.length + 1
  const usedBy = (text: string) => rules?.measureText(text, way.length.metric) ?? 0
  return (
    <div className={classes.chain}>
      {further.map((part, index) => (
        <div key={part.key} className={classes.part}>
          <span className={classes.place} aria-hidden="true">
            {index + 2}/{count}
          </span>
          <Textarea
            autosize
            minRows={1}
            maxRows={8}
            className={classes.partText}
            aria-label={t('composer.part', { n: index + 2, of: count })}
            value={part.text}
            onChange={event => {
              const text = event.currentTarget.value
              onChange({ further: further.map(each => (each.key === part.key ? { ...each, text } : each)) })
            }}
          />
          {way.length.max !== null && (
            <CounterRing used={usedBy(texts[index + 1] ?? '')} max={way.length.max} />
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('composer.removePart', { n: index + 2 })}
            onClick={() => onChange({ further: further.filter(each => each.key !== part.key) })}
          >
            <IconX size={16} aria-hidden="true" />
          </ActionIcon>
        </div>
      ))}
      <div className={classes.chainFoot}>
        <Checkbox
          size="xs"
          label={t('composer.numbered')}
          checked={isNumbered}
          onChange={event => onChange({ isNumbered: event.currentTarget.checked })}
        />
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() => onChange({ further: [...further, { key: crypto.randomUUID(), text: '' }] })}
        >
          {t('composer.addPart')}
        </Button>
      </div>
    </div>
  )
}
