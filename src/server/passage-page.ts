import { isLocale, type Locale } from '../core/language.ts'
import type { FollowedPassage } from '../desk/passage.ts'
import { escaped, type PlainPage } from './plain-page.ts'

interface Words {
  readonly title: string
  readonly lead: (brand: string, channel: string) => string
  readonly go: (channel: string) => string
  readonly keep: string
  readonly gone: string
}

const WORDS: Readonly<Record<Locale, Words>> = {
  it: {
    title: 'Continuiamo da qui',
    lead: (brand, channel) => `${brand} continua la tua richiesta su ${channel}.`,
    go: channel => `Scrivi su ${channel}`,
    keep: 'Lascia questo codice nel messaggio: così sappiamo che sei tu, e non devi ripetere nulla.',
    gone: 'Questo link non porta più da nessuna parte. Rispondi al messaggio che hai ricevuto.',
  },
  fr: {
    title: 'Continuons ici',
    lead: (brand, channel) => `${brand} poursuit votre demande sur ${channel}.`,
    go: channel => `Écrire sur ${channel}`,
    keep: 'Laissez ce code dans le message : nous saurons que c’est vous, et vous n’aurez rien à répéter.',
    gone: 'Ce lien ne mène plus nulle part. Répondez au message que vous avez reçu.',
  },
  en: {
    title: 'Let us go on here',
    lead: (brand, channel) => `${brand} continues your request on ${channel}.`,
    go: channel => `Write on ${channel}`,
    keep: 'Leave this code in your message: so we know that it is you, and you need not repeat anything.',
    gone: 'This link leads nowhere any more. Answer the message that you were sent.',
  },
}

/** Only what a browser may follow from a page of ours. */
const isSafe = (link: string): boolean => /^(https:|http:\/\/127\.0\.0\.1|mailto:)/.test(link)

const STYLE = `
body { max-width: 26rem; margin: 12vh auto 0; padding: 0 1.5rem; text-align: center; }
.code { font: 600 1.4rem ui-monospace, monospace; letter-spacing: .08em; user-select: all; }
small { opacity: .75; }
`

/** The page by which a customer goes on elsewhere; undefined: the link leads nowhere. */
export function passagePage(followed: FollowedPassage | undefined): PlainPage {
  const language = followed !== undefined && isLocale(followed.language) ? followed.language : 'en'
  const words = WORDS[language]
  const link = followed?.link ?? null
  const told =
    followed === undefined || link === null || !isSafe(link)
      ? `<p>${escaped(words.gone)}</p>`
      : `<p>${escaped(words.lead(followed.brand, followed.channelName))}</p>
<p><a class="go" href="${escaped(link)}" rel="noreferrer">${escaped(words.go(followed.channelName))}</a><br><small>${escaped(followed.handle)}</small></p>
<p class="code">${escaped(followed.code)}</p>
<p>${escaped(words.keep)}</p>`
  return { language, title: words.title, body: `<h1>${escaped(words.title)}</h1>\n${told}`, style: STYLE }
}
