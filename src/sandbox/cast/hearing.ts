/** What a brand's answer is to a customer's ear. */
export type AnswerTone = 'invitation' | 'solved' | 'holding' | 'question' | 'answer'

const PRIVATELY =
  /\b(dm|mp|direct|privat[aeo]|privately|privati|prive|privee|private|messaggi dirett\w*|messaggio dirett\w*|messagerie|inbox)\b/
const COME =
  /\b(scriv|mand|invi[ai]|contatt|passa|spost|apri|continu|ecri|envoy(?!e\b)|contact|passez|rejoign|send|drop|writ|pop|message us|dm us|reach|prosegu|fornisc|indic|comunic|precis|share)/
const ALREADY = /\b(scritto|inviato|mandato|risposto|sent|messaged|envoye|ecrit|repondu|replied)\b/
const SOLUTIONS = [
  String.raw`risolt\w*|sistemat\w*|rimborsat\w*|accreditat\w*|ripristinat\w*|riparat\w*|stornat\w*|rientrat\w*|annullat\w*`,
  String.raw`(?:e|sono) tornat\w*|di nuovo (?:attiv\w*|disponibil\w*|operativ\w*|online|regolare)`,
  'resolved|fixed|sorted|solved|refunded|restored|credited|cancelled|waived',
  '(?:is|are) back|back (?:up|online|to normal)|working again|up and running',
  String.raw`regle\w*|resolu\w*|rembours\w*|retabli\w*|repare\w*|annule\w*`,
  String.raw`est revenue?|est de retour|(?:a|de) nouveau (?:actif|active|disponible|operationnel\w*)`,
].join('|')
const SOLVED = new RegExp(String.raw`\b(?:${SOLUTIONS})\b(?![^.!\n]*\?)`)
/** Denied or promised: "is not fixed yet", "will be restored by noon". */
const NOT_YET = new RegExp(
  String.raw`\b(?:non|not|\w+n't|pas|mai|never|sara|saranno|verra|verranno|dovrebbe\w*|sera|seront|devrait|will|should|until|finche)(?:\s+[\w']+){0,3}?\s+(?:${SOLUTIONS})\b`,
  'g',
)
const HOLDING =
  /\b(verifich\w*|controll(o|iamo|ando)|stiamo (verificando|guardando|lavorando)|un attimo|un momento|ci pensiamo|check(ing)?|look(ing)? into|investigat\w*|bear with|verifi(e|ons)|regard(e|ons)|un instant|on s'en occupe|revenons|torniamo|ti aggiorn\w*|vi aggiorn\w*|keep you posted|get back)\b/

/** Lower case and without accents or typographic apostrophes, so that one pattern serves all spellings. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").toLowerCase()
}

/** The order matters: "write to us in DM" may come with "it will be fixed", and "we have sent you a DM" is no invitation. */
export function decideTone(answer: string): AnswerTone {
  const text = plain(answer)
  const affirmed = text.replace(NOT_YET, '')
  if (PRIVATELY.test(text)) {
    if (COME.test(text)) return 'invitation'
    if (!SOLVED.test(affirmed) && !ALREADY.test(text)) return 'invitation'
  }
  if (SOLVED.test(affirmed)) return 'solved'
  if (text.includes('?')) return 'question'
  return HOLDING.test(text) || affirmed !== text ? 'holding' : 'answer'
}
