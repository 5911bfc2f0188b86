import { answerOf, desk } from '../../../api/client.ts'
import { WORKER } from '../../../app/kept-page.ts'

/** What stands between this browser and notes; `on` and `off` are the person's own. */
export type DeviceState = 'cannot' | 'denied' | 'off' | 'on'

export interface ThisDevice {
  readonly state: DeviceState
  /** By which id the desk knows it, where it does. */
  readonly id: string | null
}

const KEPT = 'pronto.pushDevice'

const canShow = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

/** @param known the devices that the desk knows as mine. */
export async function readThisDevice(known: readonly { readonly id: string }[]): Promise<ThisDevice> {
  if (!canShow()) return { state: 'cannot', id: null }
  const id = localStorage.getItem(KEPT)
  const isKnown = known.some(each => each.id === id)
  if (Notification.permission === 'denied') return { state: 'denied', id: isKnown ? id : null }
  const registration = await navigator.serviceWorker.getRegistration()
  const subscription = await registration?.pushManager.getSubscription()
  const isOn = Notification.permission === 'granted' && subscription != null && isKnown
  return { state: isOn ? 'on' : 'off', id: isKnown ? id : null }
}

/** @returns false where the person did not allow it. @throws where the browser's service does not answer. */
export async function turnOn(pushKey: string, name: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false
  await navigator.serviceWorker.register(WORKER)
  const { pushManager } = await navigator.serviceWorker.ready
  // One made for another key (the desk was set up anew) is of no use.
  await (await pushManager.getSubscription())?.unsubscribe()
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey })
  const { endpoint, keys } = subscription.toJSON()
  const body = { endpoint: endpoint ?? '', p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '', name }
  const { id } = await answerOf(desk.POST('/api/notifications/devices', { body }))
  localStorage.setItem(KEPT, id)
  return true
}

export async function turnOff(id: string | null): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration()
  await (await registration?.pushManager.getSubscription())?.unsubscribe()
  if (id !== null) await forgetDevice(id)
  localStorage.removeItem(KEPT)
}

export const forgetDevice = (id: string): Promise<unknown> =>
  answerOf(desk.POST('/api/notifications/devices/remove', { body: { id } }))

const BROWSERS = [
  ['Edge', /Edg\//],
  ['Opera', /OPR\//],
  ['Firefox', /Firefox\//],
  ['Chrome', /Chrome\//],
  ['Safari', /Safari\//],
] as const
const SYSTEMS = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
] as const

/** By which a person knows the browser again: names that are the same in every language. */
export function nameDevice(agent: string): string {
  const nameOf = (names: readonly (readonly [string, RegExp])[]) =>
    names.find(([, pattern]) => pattern.test(agent))?.[0]
  return [nameOf(BROWSERS), nameOf(SYSTEMS)].filter(Boolean).join(', ') || 'Web'
}
