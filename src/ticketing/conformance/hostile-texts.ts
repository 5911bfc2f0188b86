/** What customers and departments write, on purpose or not. Each is one line of words, so that it can be looked for. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>alert("ciao")</script> <img src=x onerror=alert(1)> &lt;b&gt; &amp;',
  `'; DROP TABLE Tickets; -- " OR 1=1 \\' \\\\`,
  'Set($x, `id`); <% $m->abort %> <%= `id` %> #{1 + 1} {{constructor}} $(id)',
  '*grassetto* _corsivo_ h1. titolo !http://127.0.0.1/x.png! {{include(Wiki)}} [[Pagina]] #1 r1 @codice@',
  'שלום, החשבון הגיע פעמיים؛ مرحبا، وصلت الفاتورة مرتين \u202Ertl',
  '👩‍👩‍👧‍👦 🇮🇹 grazie 🙏🏽 e\u0301 ﬁ \u{1F9FE} 漢字',
  'Re: [rt.example #1] Subject: x Content-Type: text/html; errand="0193" =?UTF-8?B?Y2lhbw==?=',
  `${'Parola lunga e paziente. '.repeat(160)}`.trim(),
]

/** Names that people give to files. */
export const HOSTILE_NAMES: readonly string[] = [
  'bolletta è già pagata.pdf',
  'חשבון 🧾 مرحبا.pdf',
  `l'ultima  & 100% <b>.pdf`,
]
