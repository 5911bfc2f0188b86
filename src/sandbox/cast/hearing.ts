/** What a brand's answer is to a customer's ear. */
export type AnswerTone = 'invitation' | 'solved' | 'holding' | 'question' | 'answer'

const PRIVATELY =
  /\b(dm|mp|direct|privat[aeo]|privately|privati|prive|privee|private|messaggi dirett\w*|messaggio dirett\w*|messagerie|inbox)\b/
const COME =
  /\b(scriv|mand|invi[ai]|contatt|passa|spost|apri|continu|ecri|envoy(?!e\b)|contact|passez|rejoign|send|drop|writ|pop|message us|dm us|reach|prosegu|fornisc|indic|comunic|precis|share)/
const ALREADY = /\b(scritto|inviato|mandato|risposto|sent|messaged|envoye|ecrit|repondu|replied)\b/
const SOLVED =
  /\b(risolt\w*|sistemat\w*|rimborsat\w*|accreditat\w*|ripristinat\w*|riparat\w*|stornat\w*|resolved|fixed|sorted|solved|refunded|restored|credited|regle\w*|resolu\w*|rembours\w*|retabli\w*|repare\w*)\b(?![^.!\n]*\?)/
const HOLDING =
  /\b(verifich\w*|controll(o|iamo|ando)|stiamo (verificando|guardando|lavorando)|un attimo|un momento|ci pensiamo|check(ing)?|look(ing)? into|investigat\w*|bear with|verifi(e|ons)|regard(e|ons)|un instant|on s'en occupe|revenons|torniamo|ti aggiorn\w*|vi aggiorn\w*|keep you posted|get back)\b/

/** Lower case and without accents or typographic apostrophes, so that one pattern serves all spellings. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase()
}

/** The order matters: "write to us in DM" may come with "it will be fixed", and "we have sent you a DM" is no invitation. */
export function decideTone(answer: string): AnswerTone {
  const text = plain(answer)
  if (PRIVATELY.test(text)) {
    if (COME.test(text)) return 'invitation'
    if (!SOLVED.test(text) && !ALREADY.test(text)) return 'invitation'
  }
  if (SOLVED.test(text)) return 'solved'
  if (text.includes('?')) return 'question'
  return HOLDING.test(text) ? 'holding' : 'answer'
}
