import type { WayView } from '../../../../../src/contract/ticket.ts'
import { type EnclosureFlaw, findEnclosureFlaw } from '../../../../../src/core/delivery/enclosure.ts'
import type { Extras } from './extras.ts'

/** What keeps the files, the poll or the invitation from going this way; null when nothing does. */
export const findExtrasFlaw = (extras: Extras, way: WayView | undefined): EnclosureFlaw | null =>
  way === undefined
    ? null
    : findEnclosureFlaw(extras, {
        media: way.media,
        poll: way.poll,
        inviteDirect: way.inviteDirect,
      })

/** Whether every file has arrived. */
export const haveArrived = ({ files }: Extras): boolean =>
  files.every(file => file.id !== null && file.trouble === null)

/** In millionths: the first post, and each that follows it. `hasLink` says it of each text. */
export function sumPrice(
  way: WayView,
  texts: readonly string[],
  extras: Extras,
  hasLink: (text: string) => boolean,
): { readonly micros: number; readonly currency: string } {
  const micros = texts.reduce((sum, text, index) => {
    const { price, priceWithLink } = index === 0 ? way : (way.chain ?? way)
    const isLinked = hasLink(text) || (index === 0 && extras.invitesDirect)
    return sum + (isLinked ? priceWithLink : price).micros
  }, 0)
  return { micros, currency: way.price.currency }
}
