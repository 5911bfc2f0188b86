export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#e3e6ea, #2c3138); --quiet: light-dark(#5b6570, #9aa5b1);
  --link: light-dark(#0b63b5, #6cb6ff); --card: light-dark(#fff, #181b20); --mark: light-dark(#eef6ff, #16263a); }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.45 system-ui, sans-serif; background: light-dark(#f5f6f8, #101216); }
header { display: flex; gap: 1rem; align-items: baseline; padding: .8rem 1rem; border-bottom: 1px solid var(--line);
  background: var(--card); }
header a { font-weight: 700; text-decoration: none; color: inherit; }
header { flex-wrap: wrap; }
header .to-room { margin-left: auto; font-weight: 400; color: var(--link); }
header span, .quiet { color: var(--quiet); font-size: .875rem; }
main { max-width: 40rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.25rem; }
a { color: var(--link); overflow-wrap: anywhere; }
.post { display: flex; gap: .75rem; padding: .9rem 1rem; margin-bottom: .5rem; background: var(--card);
  border: 1px solid var(--line); border-radius: .75rem; }
.post > div { flex: 1; min-width: 0; }
.post.reply { margin-left: 1.5rem; }
.post.marked { background: var(--mark); border-color: var(--link); }
.quoted .post { margin: .5rem 0 0; }
.byline { display: flex; justify-content: space-between; gap: 1rem; margin: 0 0 .2rem; }
.byline a { text-decoration: none; color: inherit; }
.byline a.quiet { color: var(--quiet); }
.text { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.attached { margin: .5rem 0 0; }
.picture { max-width: 100%; max-height: 20rem; border-radius: .6rem; border: 1px solid var(--line); }
.poll { margin: 0; padding-left: 1.2rem; }
.button { display: inline-block; padding: .4rem .9rem; border: 1px solid var(--link); border-radius: 1rem; text-decoration: none; }
.counts { margin: .4rem 0 0; }
.repost { margin: .5rem 0 .2rem 1rem; }
.avatar { border-radius: 50%; flex: none; }
.tick { color: var(--link); }
.profile { margin-bottom: 1rem; }
.people { display: grid; gap: .5rem; }
.people button { display: flex; gap: .5rem; padding: .7rem 1rem; font: inherit; text-align: left; cursor: pointer;
  background: var(--card); color: inherit; border: 1px solid var(--line); border-radius: .6rem; }
.people button:hover, .people button:focus-visible { border-color: var(--link); }
`
