/** The inbox's style sheet. Served as a file of its own, so that the pages need no style inside them. */
export const STYLES = `
:root {
  color-scheme: light dark;
  --ink: #17262b; --muted: #4a5b60; --line: #cddadc; --field: #6b7d84;
  --ground: #f3f6f6; --surface: #fff; --soft: #eaf2f3;
  --accent: #0b6270; --on-accent: #fff;
  --amber: #5c4300; --amber-soft: #fff4dc; --amber-line: #d0a84a;
  --green: #1c6b35; --green-soft: #e7f4ea; --red: #a8132a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6eef0; --muted: #a9babf; --line: #33464c; --field: #8399a0;
    --ground: #0f181b; --surface: #17242a; --soft: #20333a;
    --accent: #7fd0dc; --on-accent: #06272d;
    --amber: #f3d48a; --amber-soft: #362a0f; --amber-line: #7c632a;
    --green: #97dcab; --green-soft: #15331f; --red: #ff9aa8;
  }
}
*, *::before, *::after { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: anywhere; -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
  font: 400 1.0625rem/1.55 system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
}
h1, h2 { line-height: 1.2; text-wrap: balance; }
h1 { margin: 0 0 .5rem; font-size: clamp(1.75rem, 4vw, 2.25rem); letter-spacing: -.015em; }
p { margin: 0; text-wrap: pretty; }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: .08em; }
ul, ol { margin: 0; padding: 0; list-style: none; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, [tabindex]:focus-visible {
  outline: 3px solid var(--ink); outline-offset: 2px;
}
main:focus { outline: none; }
.wrap { width: min(100%, 62rem); margin-inline: auto; padding-inline: clamp(1rem, 4vw, 1.5rem); }
main { display: block; padding-block: 2rem 4rem; }
.narrow { max-width: 30rem; }
.narrow > * + * { margin-block-start: 1rem; }
.lead { max-width: 42rem; color: var(--muted); margin-block-end: 1.5rem; }
.meta, .label, .hint { color: var(--muted); font-size: .9375rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; inset: .5rem auto auto .5rem; padding: .6rem 1rem; background: var(--surface); z-index: 1; }
.skip:not(:focus) { width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.icon { flex: none; width: 1.25em; height: 1.25em; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.count { font-variant-numeric: tabular-nums; color: var(--muted); font-weight: 400; }

.top { background: var(--surface); border-block-end: 1px solid var(--line); }
.top .wrap { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1rem; padding-block: .5rem 0; min-height: 3.5rem; }
.brand { display: flex; align-items: center; gap: .6rem; font-weight: 700; margin-inline-end: auto; }
.brand .icon { color: var(--accent); width: 1.5em; height: 1.5em; }
.top nav { flex: 0 0 100%; }
.top ul { display: flex; flex-wrap: wrap; gap: 0 1.75rem; }
.top nav a { display: block; padding-block: .6rem; color: inherit; text-decoration: none; border-block-end: 3px solid transparent; }
.top nav a:hover { border-color: var(--line); }
.top nav a[aria-current] { border-color: var(--accent); font-weight: 650; }

button {
  display: inline-flex; align-items: center; justify-content: center; gap: .5rem; min-height: 2.75rem; padding: .45rem 1.1rem; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--accent); background: transparent; border: 1.5px solid var(--accent); border-radius: .5rem;
}
button:hover { background: var(--soft); }
button.main { background: var(--accent); color: var(--on-accent); }
button.main:hover { filter: brightness(1.1); }
button.quiet { border-color: transparent; padding-inline: 0; text-decoration: underline; text-underline-offset: .18em; }
label { font-weight: 600; }
select, input[type='password'] {
  display: block; width: 100%; min-height: 2.75rem; margin-block-start: .25rem; padding: .45rem .75rem; font: inherit;
  color: inherit; background: var(--surface); border: 1.5px solid var(--field); border-radius: .5rem;
}
.card { padding: 1.5rem; background: var(--surface); border: 1px solid var(--line); border-radius: .75rem; }
.card button { margin-block-start: 1rem; }
.fault { display: flex; gap: .5rem; align-items: center; color: var(--red); font-weight: 600; margin-block-start: .25rem; }

.tabs { margin-block: 1rem 1.25rem; border-block-end: 1px solid var(--line); }
.tabs ul { display: flex; flex-wrap: wrap; gap: 0 .25rem; }
.tabs a { display: block; padding: .6rem .9rem; color: inherit; text-decoration: none; border-block-end: 3px solid transparent; margin-block-end: -1px; }
.tabs a:hover { background: var(--soft); border-radius: .5rem .5rem 0 0; }
.tabs a[aria-current] { border-color: var(--accent); font-weight: 650; }
.filter { display: flex; flex-wrap: wrap; align-items: end; gap: .75rem 1.25rem; margin-block-end: 1.5rem; }
.field { flex: 1 1 16rem; max-width: 26rem; min-width: 0; }
.check { display: flex; align-items: center; gap: .6rem; min-height: 2.75rem; font-weight: 400; }
.check input { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--accent); flex: none; }
.export { display: inline-flex; align-items: center; min-height: 2.75rem; margin-inline-start: auto; }

.messages { display: grid; gap: 1rem; }
.message { padding: 1.25rem 1.5rem; background: var(--surface); border: 1px solid var(--line); border-radius: .75rem; scroll-margin-block-start: 1rem; }
.message.is-action { border-inline-start: .4rem solid var(--amber-line); }
.message.is-done { background: transparent; }
.message article > * + * { margin-block-start: .6rem; }
.message header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; }
.message h2 { margin: 0; font-size: 1.125rem; text-wrap: wrap; }
.message .page { max-width: 46rem; }
.chip { display: inline-flex; align-items: center; gap: .4rem; padding: .1rem .7rem; border: 1px solid; border-radius: 2rem; font-size: .9375rem; font-weight: 600; margin-inline-start: auto; align-self: center; }
.chip.action { color: var(--amber); background: var(--amber-soft); border-color: var(--amber-line); }
.chip.done { color: var(--green); background: var(--green-soft); }
.answer { display: flex; align-items: center; gap: .6rem; }
.answer .icon { color: var(--accent); }
.comment { margin: 0; max-width: 46rem; padding: .9rem 1.1rem; background: var(--soft); border-radius: .5rem; white-space: pre-wrap; font-size: 1.125rem; }
.notes { display: grid; gap: .35rem; font-size: .9375rem; color: var(--amber); }
.notes li { display: flex; gap: .5rem; align-items: start; }
.notes .icon { margin-block-start: .15em; }
.marks { display: flex; flex-wrap: wrap; gap: .75rem; margin-block-start: 1.1rem; }
.gone { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 1.5rem; padding: .6rem 1.5rem; border: 1px dashed var(--field); border-radius: .75rem; scroll-margin-block-start: 1rem; }
.gone p { display: flex; align-items: center; gap: .6rem; color: var(--green); font-weight: 600; }
.older { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 1rem; margin-block-start: 1.5rem; font-weight: 600; }
.older a { padding-block: .6rem; }
.older .next { margin-inline-start: auto; }
.empty { padding: 3rem 1.5rem; text-align: center; background: var(--surface); border: 1px solid var(--line); border-radius: .75rem; }
.empty .icon { width: 3rem; height: 3rem; color: var(--accent); stroke-width: 1.5; }
.empty h2 { margin: .5rem 0 .25rem; font-size: 1.25rem; }
.empty p { color: var(--muted); }
.after { margin-block-start: 1rem; color: var(--muted); }
.section { margin-block-start: 2rem; max-width: 42rem; }
.section h2 { margin: 0 0 .5rem; font-size: 1.3125rem; }
.section p + p, .section p + ul, .section table, .section .button { margin-block-start: .75rem; }
a.button { display: inline-flex; align-items: center; min-height: 2.75rem; padding: .45rem 1.1rem; background: var(--accent); color: var(--on-accent); border-radius: .5rem; font-weight: 600; text-decoration: none; }

table { width: 100%; border-collapse: separate; border-spacing: 0; background: var(--surface); border: 1px solid var(--line); border-radius: .75rem; }
th, td { padding: .8rem clamp(.5rem, 2vw, 1rem); overflow-wrap: break-word; text-align: start; vertical-align: top; border-block-end: 1px solid var(--line); font-weight: 400; }
thead th { color: var(--muted); font-size: .9375rem; vertical-align: bottom; overflow-wrap: normal; }
tbody tr:last-child > * { border-block-end: 0; }
.number { font-variant-numeric: tabular-nums; }
.number a { display: inline-block; min-width: 1.5rem; min-height: 1.5rem; font-weight: 650; }
.shares th[scope='row'] { min-width: 16rem; }
.share { min-width: 13rem; }
@media (min-width: 54.01rem) { .share span { white-space: nowrap; } }
.bar { display: block; width: 100%; max-width: 10rem; height: .5rem; margin-block: .5rem .3rem; border-radius: 1rem; }
.bar .rest { fill: var(--line); }
.bar .part { fill: var(--accent); }
.shares .label { display: none; }
@media (max-width: 44rem) {
  .top ul { gap: 0 1.25rem; }
  .message { padding: 1rem; }
  .marks button { flex: 1 1 auto; }
  .gone { padding-inline: 1rem; }
  .chip { margin-inline-start: 0; }
  .export { margin-inline-start: 0; }
  .field { max-width: none; flex-basis: 100%; }
}
@media (max-width: 54rem) {
  .shares, .shares tbody, .shares tr { display: block; }
  .shares thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .shares tr { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 1rem; border-block-end: 1px solid var(--line); }
  .shares tr:last-child { border-block-end: 0; }
  .shares th[scope='row'], .shares td { padding: 0; border: 0; min-width: 0; }
  .shares th, .share { flex: 0 0 100%; }
  .shares .label { display: inline; }
}
@media (forced-colors: active) {
  /* A border that cannot be seen becomes one that can. */
  .tabs a, .top nav a { border-color: Canvas; margin-block-end: 0; }
  .tabs a[aria-current], .top nav a[aria-current] { border-color: Highlight; }
  .brand .icon, .answer .icon, .empty .icon { color: CanvasText; }
  .comment { border: 1px solid; }
  button.quiet { border-color: Canvas; }
  .bar .rest { fill: Canvas; stroke: CanvasText; }
  .bar .part { fill: CanvasText; }
}
@media print {
  .top nav, .top form, .tabs, .filter, .marks, .older, .skip { display: none; }
  .message { break-inside: avoid; }
}
`;
