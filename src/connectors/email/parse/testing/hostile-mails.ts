const HEAD =
  'From: a@example.org\r\nSubject: Re: x\r\nMessage-ID: <h@example.org>\r\nIn-Reply-To: <d@aurora.example>\r\n'
const PLAIN = `${HEAD}Content-Type: text/plain; charset=utf-8\r\n\r\n`
const HTML = `${HEAD}Content-Type: text/html; charset=utf-8\r\n\r\n`
const MIXED = `${HEAD}Content-Type: multipart/mixed; boundary=A\r\n\r\n`
const SPF = 'Authentication-Results: mx.aurora.example; '

const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n)
const each = (count: number, write: (n: number) => string, between = ''): string =>
  numbers(count).map(write).join(between)

/** Mails made to cost, by what they are made of. Made when asked for: together they are large. */
export const HOSTILE: Readonly<Record<string, () => string>> = {
  '100 kB of quotes': () => `${PLAIN}Ciao\r\n${'> quote\r\n'.repeat(11_000)}`,
  'quotes of depth 100,000': () => `${PLAIN}${'>'.repeat(100_000)} x\r\n`,
  'announcements that never end': () =>
    `${PLAIN}${'On Mar 6, 2026 at 10:12, A <a@b.example>\r\n'.repeat(2_500)}`,
  'an announcement in one line': () => `${PLAIN}${'On Fri '.repeat(15_000)}\r\n`,
  'what the library is slow at': () =>
    `${PLAIN}Op 1 ${'schreef x '.repeat(900)}\r\n${'W dniu \r\n'.repeat(900)}`,
  'lines of one ideograph': () => `${PLAIN}${'在\r\n'.repeat(5_000)}`,
  'heads within the text': () => `${PLAIN}${'Da: x\r\nA: y\r\n'.repeat(7_000)}`,
  'signatures upon signatures': () => `${PLAIN}${'-- \r\nx\r\n'.repeat(20_000)}`,
  blanks: () => `${PLAIN}${' '.repeat(100_000)}x\r\n`,
  'blank lines': () => `${PLAIN}${'\r\n'.repeat(100_000)}x\r\n`,
  'at signs': () => `${PLAIN}${'a@'.repeat(50_000)}`,
  'a letter of 20 MB': () => `${PLAIN}${'parole parole parole\r\n'.repeat(950_000)}`,
  '20,000 nested tags': () => `${HTML}${'<div>'.repeat(20_000)}ciao`,
  '20,000 nested quotes': () => `${HTML}${'<blockquote type="cite">'.repeat(20_000)}ciao`,
  '20,000 nested tables': () => `${HTML}${'<table><tr><td>'.repeat(20_000)}ciao`,
  'markup that never closes': () => `${HTML}${'<a href="'.repeat(20_000)}`,
  'nothing but angle brackets': () => `${HTML}${'<'.repeat(400_000)}`,
  'a style that never closes': () => `${HTML}<p style="${'a:('.repeat(100_000)}">x`,
  '20,000 remote pictures': () => `${HTML}${'<img src="http://e.example/x">'.repeat(20_000)}`,
  '20,000 frames': () => `${HTML}${'<iframe>'.repeat(20_000)}x`,
  '10,000 addresses': () =>
    `From: a@example.org\r\nTo: ${each(10_000, n => `"N ${n}" <u${n}@example.org>`, ',\r\n ')}\r\n\r\nx`,
  '10,000 lists of addresses': () => `From: a@example.org\r\n${'To: b@example.org\r\n'.repeat(10_000)}\r\nx`,
  'nested comments in an address': () => `From: ${'('.repeat(16_000)}a@example.org\r\n\r\nx`,
  'groups of groups': () => `From: ${'a:'.repeat(8_000)}a@example.org\r\n\r\nx`,
  'encoded words that never end': () =>
    `From: ${'=?utf-8?Q?'.repeat(1_600)}\r\nSubject: ${'=?'.repeat(8_000)}\r\n\r\nx`,
  'a header of 5 MB': () => `From: a@example.org\r\nX-A: ${'a'.repeat(5_000_000)}\r\nSubject: dopo\r\n\r\nx`,
  'a header of a million lines': () =>
    `From: a@example.org\r\nX-A: a\r\n${' a\r\n'.repeat(1_000_000)}Subject: dopo\r\n\r\nx`,
  '300,000 headers': () => `From: a@example.org\r\n${'X-A: b\r\n'.repeat(300_000)}\r\nx`,
  'a verdict that never ends': () => `From: a@example.org\r\n${SPF}${'dkim=pass; '.repeat(1_500)}\r\n\r\nx`,
  'references by the thousand': () =>
    `${HEAD}References: ${each(900, n => `<${n}@e.example>`, ' ')}\r\n\r\nx`,
  'parts within parts, 1,000 deep': () =>
    `${HEAD}${each(1_000, n => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n`)}\r\nciao`,
  'parts with one boundary': () =>
    `${MIXED}${'--A\r\nContent-Type: multipart/mixed; boundary=A\r\n\r\n'.repeat(5_000)}`,
  '5,000 parts': () => `${MIXED}${'--A\r\nContent-Type: text/plain\r\n\r\nx\r\n'.repeat(5_000)}`,
  '400 files': () =>
    `${MIXED}${each(400, n => `--A\r\nContent-Type: text/csv; name=${n}.csv\r\n\r\na;b\r\n`)}--A--\r\n`,
  'a name of 2,000 pieces': () =>
    `${HEAD}Content-Type: text/plain; ${each(2_000, n => `name*${n}*=%41`, '; ')}\r\n\r\nx`,
  'flowing for ever': () =>
    `${HEAD}Content-Type: text/plain; format=flowed\r\n\r\n${'> x \r\n'.repeat(200_000)}`,
  'quoted-printable of nothing': () =>
    `${HEAD}Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${'='.repeat(300_000)}`,
  'UTF-7 of nothing': () => `${HEAD}Content-Type: text/plain; charset=utf-7\r\n\r\n${'+'.repeat(300_000)}`,
  'a report of blank groups': () =>
    'From: mailer-daemon@example.org\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=A\r\n\r\n' +
    `--A\r\n\r\nx\r\n--A\r\nContent-Type: message/delivery-status\r\n\r\n${'\r\n \r\n'.repeat(100_000)}\r\n--A--`,
  'a notice of digits': () =>
    `From: mailer-daemon@example.org\r\nReturn-Path: <>\r\n\r\n${'5.1.1.'.repeat(10_000)}${'a@'.repeat(10_000)}`,
  'passed on and on': () =>
    `From: luca@aurora.example\r\nSubject: Fwd: x\r\n\r\n${'---------- Forwarded message ---------\r\nDa: x\r\n'.repeat(5_000)}`,
}
