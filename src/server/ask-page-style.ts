export const ASK_STYLE = `
:root {
  --page: #f3f5f5; --card: #fff; --ink: #1b2225; --dim: #566066; --line: #dbe0e2; --field: #78848a;
  --brand: #0b655b; --soft: #e6f2f0; --late: #9c1c1c; --late-soft: #fdecea;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f1315; --card: #171c1f; --ink: #e9edee; --dim: #a5b0b5; --line: #30383c; --field: #7d898f;
    --brand: #6bcfc0; --soft: #12302c; --late: #ffb0a8; --late-soft: #3d1a18;
  }
}
* { box-sizing: border-box; }
body { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; background: var(--page); color: var(--ink); font-size: 1rem; }
h1, h2, h3, p, ol, ul, blockquote, fieldset { margin: 0; padding: 0; }
h1 { font-size: 1.6rem; line-height: 1.25; letter-spacing: -.01em; overflow-wrap: anywhere; }
h2 { margin-bottom: .8rem; font-size: 1.1rem; }
h3 { margin: 1rem 0 .5rem; color: var(--dim); font-size: .85rem; }
header { margin-bottom: 1.5rem; }
.who { margin-bottom: .3rem; color: var(--brand); font-weight: 600; font-size: .9rem; }
.due { margin-top: .5rem; color: var(--dim); font-size: .9rem; }
.late { display: inline-block; padding: .2rem .7rem; border: 1px solid currentColor; border-radius: .5rem; background: var(--late-soft); color: var(--late); font-weight: 600; }
.card { display: block; margin-bottom: 1rem; padding: 1.25rem 1.4rem; border: 1px solid var(--line); border-radius: .9rem; background: var(--card); }
.card h1 + p { margin-top: .6rem; }
.thanks, .state { border-color: var(--brand); background: var(--soft); }
.thanks blockquote, .thanks blockquote + p { margin-top: .8rem; }
ol { list-style: none; }
.said + .said { margin-top: 1.1rem; padding-top: 1.1rem; border-top: 1px solid var(--line); }
.theirs { padding-left: .9rem; border-left: 3px solid var(--brand); }
.meta { display: flex; flex-wrap: wrap; gap: 0 .6rem; align-items: baseline; color: var(--dim); font-size: .85rem; }
.meta strong { color: var(--ink); }
.meta span { overflow-wrap: anywhere; }
.text, blockquote { margin-top: .3rem; white-space: pre-wrap; overflow-wrap: anywhere; }
blockquote { padding-left: .9rem; border-left: 3px solid var(--line); }
blockquote + blockquote { margin-top: .8rem; }
blockquote footer, .dim, small { color: var(--dim); font-size: .85rem; }
.dim { overflow-wrap: anywhere; }
.files { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .6rem; list-style: none; }
.files a { display: inline-block; padding: .3rem .7rem; border: 1px solid var(--field); border-radius: .5rem; color: inherit; font-size: .85rem; overflow-wrap: anywhere; }
summary { font-size: 1.1rem; font-weight: 600; cursor: pointer; }
details[open] summary { margin-bottom: 1rem; }
form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.1rem; }
fieldset { display: grid; gap: .5rem; min-width: 0; border: 0; }
legend { margin-bottom: .4rem; padding: 0; }
legend, label { font-weight: 600; }
fieldset label { display: flex; gap: .6rem; align-items: baseline; font-weight: 400; }
fieldset small { display: block; }
input[type=radio] { flex: none; width: 1.1rem; height: 1.1rem; accent-color: var(--brand); transform: translateY(.15rem); }
textarea, input[type=text] { display: block; width: 100%; margin: .3rem 0; padding: .6rem .7rem; border: 1px solid var(--field); border-radius: .6rem; background: var(--page); color: inherit; font: inherit; }
textarea { resize: vertical; }
input[type=file] { display: block; max-width: 100%; margin: .3rem 0; color: inherit; font: inherit; font-size: .9rem; }
[aria-invalid=true] { border-color: var(--late); outline: 2px solid var(--late); }
.go { width: 100%; min-height: 3rem; font-weight: 600; cursor: pointer; }
.wrong { margin-bottom: 1.1rem; padding: .8rem 1rem; border: 1px solid currentColor; border-radius: .6rem; background: var(--late-soft); color: var(--late); }
.wrong ul { margin: .3rem 0; padding-left: 1.2rem; }
@media (min-width: 40rem) { .go { width: auto; min-width: 11rem; } }
@media print {
  :root { --page: #fff; --card: #fff; --ink: #000; --dim: #333; --line: #999; --brand: #000; --soft: #fff; --late: #000; --late-soft: #fff; color-scheme: light; }
  body { max-width: none; padding: 0; }
  .card { break-inside: avoid-page; }
  .answering { display: none; }
}
`
