import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { Poll, PollLimits } from '../../../../../src/core/delivery/enclosure.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './extras-panel.module.css'

interface Props {
  readonly poll: Poll
  readonly limits: PollLimits
  onChange(poll: Poll | null): void
}

const HOUR = 60
const DAY = 24 * HOUR
const TERMS = [HOUR, 6 * HOUR, DAY, 3 * DAY, 7 * DAY]

export function PollEditor({ poll, limits, onChange }: Props) {
  const t = useT()
  const { options, minutes } = poll
  const write = (at: number, text: string) =>
    onChange({ ...poll, options: options.map((option, index) => (index === at ? text : option)) })
  const terms = TERMS.filter(term => term >= limits.minutesMin && term <= limits.minutesMax)
  return (
    <fieldset className={classes.poll}>
      <legend>{t('composer.poll')}</legend>
      {options.map((option, index) => (
        <TextInput
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place
          key={index}
          size="xs"
          aria-label={t('composer.pollOption', { n: index + 1 })}
          placeholder={t('composer.pollOption', { n: index + 1 })}
          maxLength={limits.optionMax}
          value={option}
          onChange={event => write(index, event.currentTarget.value)}
          rightSection={
            options.length > limits.optionsMin && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('composer.removeOption', { n: index + 1 })}
                onClick={() => onChange({ ...poll, options: options.filter((_, other) => other !== index) })}
              >
                <IconX size={14} aria-hidden="true" />
              </ActionIcon>
            )
          }
        />
      ))}
      <div className={classes.pollFoot}>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          disabled={options.length >= limits.optionsMax}
          onClick={() => onChange({ ...poll, options: [...options, ''] })}
        >
          {t('composer.addOption')}
        </Button>
        <NativeSelect
          size="xs"
          aria-label={t('composer.pollTerm')}
          value={String(minutes)}
          data={terms.map(term => ({
            value: String(term),
            label:
              term < DAY
                ? t('composer.pollHours', { n: term / HOUR })
                : t('composer.pollDays', { n: term / DAY }),
          }))}
          onChange={event => onChange({ ...poll, minutes: Number(event.currentTarget.value) })}
        />
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onChange(null)}>
          {t('composer.removePoll')}
        </Button>
      </div>
    </fieldset>
  )
}
