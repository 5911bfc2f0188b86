import { Button, SegmentedControl } from '@mantine/core'
import { IconVolume } from '@tabler/icons-react'
import { setPreference, usePreference } from '../../../app/preferences.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { ringing } from '../../../notifications/ring-part.ts'
import { TONES, type Tone } from '../../../notifications/tones.ts'
import { SectionCard } from '../section-card.tsx'
import classes from './notifications.module.css'

const play = (tone: Tone): void => void ringing.wait().then(({ playTone }) => playTone(tone))

/** What is heard where a notice rings; choosing one plays it. */
export function ToneCard() {
  const t = useT()
  const tone = usePreference('tone')
  const choose = (chosen: Tone) => {
    setPreference('tone', chosen)
    play(chosen)
  }
  return (
    <SectionCard title={t('notifications.sound')} words={t('notifications.soundWords')}>
      <div className={classes.fields}>
        <SegmentedControl
          aria-label={t('notifications.tone')}
          value={tone}
          data={TONES.map(each => ({ value: each, label: t(`notifications.tone.${each}`) }))}
          onChange={value => choose(value as Tone)}
        />
        <Button
          variant="default"
          leftSection={<IconVolume size={16} aria-hidden="true" />}
          onClick={() => play(tone)}
        >
          {t('notifications.tryTone')}
        </Button>
      </div>
    </SectionCard>
  )
}
