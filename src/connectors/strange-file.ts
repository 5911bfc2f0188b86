/** Kinds of files that act when they are opened, by the end of their names. */
const ENDINGS = new Set(
  (
    'ade adp apk app appimage application appx bat bin chm cmd com cpl crx deb dll dmg docm dotm exe gadget hta htm ' +
    'html img inf ins iso jar jnlp js jse jsp ksh library-ms lnk mht mhtml mjs msc msi msix msp mst one ocx osx php pif ' +
    'pkg potm ppam ppsm pptm ps1 ps1xml psc1 psd1 psm1 py rb reg rpm scf scr sct search-ms settingcontent-ms sh shb ' +
    'shtml sldm svg svgz swf sys url vb vbe vbs vhd vhdx website wim ws wsc wsf wsh xbap xht xhtml xla xlam xll xlsb ' +
    'xlsm xltm xml xsl xslt'
  ).split(' '),
)

const MIMES =
  /(?:x-msdownload|x-dosexec|x-elf|x-mach-binary|x-sh|java-archive|java-vm|x-ms-shortcut|x\.ms\.shortcut|x-msi|x-apple-diskimage|iso9660|android\.package|x-deb|x-rpm|shockwave|chrome-extension|macroenabled|x-wasm|\bwasm|html|svg|javascript)/i

/** What a browser would show as a page, whatever the file is called. */
const PAGE = /<(?:!doctype\s+html|html|head|body|script|svg|iframe|object|embed|math|xsl:|\?xml-stylesheet)/i
/** Macros: within the modern formats of Office, and within the old ones. */
const MACROS = [
  'vbaProject.bin',
  '_\u0000V\u0000B\u0000A\u0000_\u0000P\u0000R\u0000O\u0000J\u0000E\u0000C\u0000T',
]

/** Whether a file may only be saved, never shown: by its name, its kind, or what is within. Archives are not opened. */
export function isDangerousFile(name: string, mime: string, bytes: Uint8Array): boolean {
  const ending = /\.([a-z0-9-]{1,20})[.\s]*$/i.exec(name)?.[1]?.toLowerCase()
  if (ending !== undefined && ENDINGS.has(ending)) return true
  if (MIMES.test(mime)) return true
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = buffer.toString('latin1', 0, 4_096)
  if (start.startsWith('#!') || start.startsWith('MZ')) return true
  if (!isPicture(mime) && PAGE.test(start)) return true
  return isOffice(mime) && MACROS.some(each => buffer.includes(each, 0, 'latin1'))
}

const isPicture = (mime: string): boolean => /^(?:image|audio|video)\//.test(mime)

const isOffice = (mime: string): boolean =>
  /cfb|zip|officedocument|ms-?(?:word|excel|powerpoint|office)|octet-stream/i.test(mime)

/** In characters. */
export const LONGEST_NAME = 120

/** A name that is nothing but a name: no path, nothing that turns letters around, nothing that a system reserves. */
export function safeName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? ''
  const clean = last
    .replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  if (clean.length <= LONGEST_NAME) return clean.toWellFormed()
  const ending = /\.[^.]{1,16}$/.exec(clean)?.[0] ?? ''
  return `${clean.slice(0, LONGEST_NAME - ending.length)}${ending}`.toWellFormed()
}
