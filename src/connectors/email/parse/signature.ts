/** Lines that a program puts under every mail. Whoever wrote the mail did not write them. */
const PROGRAM_LINES = [
  /^(?:inviato|mandato|scritto|spedito)(?: |\b)(?:da|dal|dalla|con|tramite|via|col)\b/i,
  /^envoyé (?:de|depuis|à partir d[e’']|avec|via|par|du)\b/i,
  /^sent (?:from|via|using|with|by)\b/i,
  /^(?:scarica|ottieni|get|télécharger|obtenez|obtenir|holen sie sich|obtener|descargar|baixar) outlook\b/i,
  /^outlook (?:per|pour|for|für|para) (?:android|ios)\b/i,
  /^(?:von meinem .{1,40} gesendet|gesendet (?:von|mit|aus)\b)/i,
  /^(?:enviado|enviada) (?:desde|con|do|de)\b/i,
  /^yahoo mail\s?:/i,
  /^(?:libero|tiscali|virgilio) mail\b/i,
  /^(?:provenance|expédié)\s?:? (?:courrier|depuis)\b/i,
  /^verstuurd vanaf\b/i,
  /^(?:da|from) (?:huawei|samsung|xiaomi|honor)\b/i,
]
const DEVICE =
  /iphone|ipad|android|samsung|galaxy|huawei|honor|xiaomi|redmi|oppo|pixel|mobile|mobil|cellulare|telefono|smartphone|tablet|mail|outlook|yahoo|libero|orange|sfr|free|bouygues|proton|gmx|web\.de|tiscali|virgilio|alice|tim|windows|blackberry|nokia|móvil|blue ?mail|thunderbird|gmail|app\b/i
const LONGEST_LINE = 140

/** `Inviato da iPhone` and its like; `Inviato da un tecnico in via Roma il 3 marzo` is a sentence. */
export function isProgramLine(line: string): boolean {
  const words = line.replace(/[*_[\]<>]/g, '').trim()
  if (words.length > LONGEST_LINE) return false
  return PROGRAM_LINES.some(each => each.test(words)) && DEVICE.test(words)
}

/** The line that mail has used since news was young, and what webmails made of it. */
export const isSignatureMark = (line: string): boolean => /^(?:-- ?|--\u00a0|_{2,3})$/.test(line)

/** More than this under such a mark is no signature: somebody drew a line within his letter. */
export const SIGNATURE_LINES = 14
