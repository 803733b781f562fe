/** The look of the status page, light and dark, on paper and on a phone. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #f7f6f2; --card: #ffffff; --text: #1d2021; --quiet: #565b5e; --line: #dedbd2;
  --accent: #2b6a5b; --well: #1f6b4a; --attention: #8a5300; --broken: #a8261c; --column: #3d8573; --running: #a9cabf;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16181a; --card: #1f2224; --text: #eceae4; --quiet: #a9adab; --line: #34383a;
    --accent: #8fd0bd; --well: #7fd3a8; --attention: #f0b860; --broken: #ff9c8f; --column: #62ab97; --running: #3b5e55;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif; }
body {
  margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 3rem; max-width: 72rem;
  background: var(--ground); color: var(--text); overflow-wrap: anywhere;
}
h1, h2, h3, p, ul, ol, dl, figure { margin: 0; }
h1 { font-size: clamp(1.5rem, 1.1rem + 2vw, 2.4rem); line-height: 1.2; font-weight: 650; letter-spacing: -0.015em; text-wrap: balance; }
h2 { font-size: 1.15rem; line-height: 1.3; font-weight: 650; }
h3 { font-size: 1rem; line-height: 1.4; font-weight: 600; }
a { color: var(--accent); text-underline-offset: 0.2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 3px; }
main:focus-visible { outline: none; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: 0.5rem 1rem; background: var(--card); border-radius: 0 0 0.5rem 0.5rem; }
.skip:focus { top: 0; }
.quiet { color: var(--quiet); }
.name { color: var(--quiet); font-weight: 600; letter-spacing: 0.02em; }
.mark { font-weight: 700; }
td time { white-space: nowrap; }
.address { color: var(--quiet); font: 0.85em/1.5 ui-monospace, "SF Mono", Menlo, "DejaVu Sans Mono", monospace; }
header { padding: 1rem 0 1.25rem; display: grid; gap: 0.5rem; }
header ul { padding-left: 1.25rem; }
h1 { display: flex; gap: 0.75rem; align-items: flex-start; }
.badge { flex: none; display: grid; place-items: center; width: 1.2em; height: 1.2em; border-radius: 50%; color: var(--ground); font-size: 0.8em; line-height: 1; margin-top: 0.2em; }
.well .badge { background: var(--well); }
.attention .badge { background: var(--attention); }
.broken .badge { background: var(--broken); }
.figures { display: grid; gap: 0.75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr)); margin-top: 1.25rem; }
.figures > div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: 0.8rem 1rem; border: 1px solid var(--line); border-radius: 0.9rem; background: var(--card); }
.figures dt { color: var(--quiet); font-size: 0.95rem; }
.figures dd { margin: 0; }
.figures strong { font-size: 1.9rem; line-height: 1.2; font-weight: 650; font-variant-numeric: tabular-nums; letter-spacing: -0.02em; }
main { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); align-items: start; }
section { padding: 1.25rem clamp(1rem, 2.5vw, 1.5rem) 1.5rem; background: var(--card); border: 1px solid var(--line); border-radius: 0.9rem; display: grid; gap: 0.75rem; min-width: 0; }
.wide { grid-column: 1 / -1; }
.troubles, .events { padding: 0; list-style: none; display: grid; gap: 1rem; }
.wide > .troubles { grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1.25rem 2rem; }
.troubles > li { align-content: start; padding-left: 0.9rem; border-left: 3px solid var(--attention); display: grid; gap: 0.15rem; }
.troubles .mark { color: var(--attention); }
.step { color: var(--text); }
.events { gap: 0.75rem; }
.events .mark { color: var(--broken); }
.tally { display: grid; gap: 0 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); }
.tally > div { display: flex; justify-content: space-between; gap: 1rem; padding: 0.4rem 0; border-bottom: 1px solid var(--line); }
.tally dt { color: var(--quiet); flex: 1 0 auto; max-width: 100%; }
.tally dd { margin: 0; font-variant-numeric: tabular-nums; text-align: right; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
td, thead th:last-child { text-align: right; padding-left: 1rem; font-variant-numeric: tabular-nums; }
thead th, caption { color: var(--quiet); font-weight: 500; font-size: 0.9rem; text-align: left; }
thead th:last-child { text-align: right; }
tbody th { font-weight: 400; }
.charts { display: grid; gap: 1.5rem 2.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); }
figure { display: grid; gap: 0.5rem; min-width: 0; }
svg { display: block; width: 100%; height: auto; }
svg text { font-size: 11px; fill: var(--quiet); font-variant-numeric: tabular-nums; }
.grid, .axis { stroke: var(--line); stroke-width: 1; }
.column { fill: var(--column); }
.running { fill: var(--running); }
summary { width: fit-content; color: var(--accent); cursor: pointer; }
details > :not(summary) { margin-top: 0.75rem; }
footer { margin-top: 1.5rem; color: var(--quiet); font-size: 0.9rem; }
@media (forced-colors: active) { .column, .running { fill: CanvasText; } }
@media print {
  :root { --ground: #fff; --card: #fff; --text: #000; --quiet: #444; --line: #bbb; }
  body { padding: 0; max-width: none; }
  section { break-inside: avoid; border-width: 0 0 1px; border-radius: 0; }
  .skip, footer, header a, details { display: none; }
  .badge { color: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .column, .running { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
