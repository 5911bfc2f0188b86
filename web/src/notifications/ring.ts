import { getPreference } from '../app/preferences.ts'
import type { Tone } from './tones.ts'

interface Note {
  readonly hertz: number
  readonly atSeconds: number
}

const NOTES: Readonly<Record<Tone, readonly Note[]>> = {
  soft: [{ hertz: 523, atSeconds: 0 }],
  bright: [
    { hertz: 880, atSeconds: 0 },
    { hertz: 1175, atSeconds: 0.11 },
  ],
  double: [
    { hertz: 659, atSeconds: 0 },
    { hertz: 659, atSeconds: 0.22 },
  ],
}
const NOTE_SECONDS = 0.35
const LOUDNESS = 0.12

let context: AudioContext | null = null

/** Plays a tone; a browser in which nobody has clicked yet stays silent, and that is all. */
export async function playTone(tone: Tone): Promise<void> {
  context ??= new AudioContext()
  if (context.state === 'suspended') await context.resume().catch(() => undefined)
  if (context.state !== 'running') return
  const begin = context.currentTime + 0.02
  for (const { hertz, atSeconds } of NOTES[tone]) playNote(context, hertz, begin + atSeconds)
}

function playNote(audio: AudioContext, hertz: number, at: number): void {
  const source = audio.createOscillator()
  const volume = audio.createGain()
  source.type = 'sine'
  source.frequency.value = hertz
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(LOUDNESS, at + 0.015)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + NOTE_SECONDS)
  source.connect(volume).connect(audio.destination)
  source.start(at)
  source.stop(at + NOTE_SECONDS)
}

const ONE_RING_MS = 1_000

/** Of several windows of the desk one rings. */
export async function ring(): Promise<void> {
  await navigator.locks.request('pronto.ring', { ifAvailable: true }, async lock => {
    if (lock === null) return
    await playTone(getPreference('tone'))
    await new Promise(resolve => setTimeout(resolve, ONE_RING_MS))
  })
}
