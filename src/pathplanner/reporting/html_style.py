"""How the page in a browser looks: the colours of the printed plan, by day, by night and on paper."""

STYLE = """
:root { color-scheme: light dark; --ink: #15191d; --paper: #fff; --accent: #0c4a54; --on-accent: #fff;
  --tint: #f2f2f2; --rule: #646464; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9edf0; --paper: #14191c; --accent: #8fd3df;
  --on-accent: #0b1a1d; --tint: #222a2e; --rule: #a8b0b5; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 1.25rem 1rem 3rem; background: var(--paper); color: var(--ink);
  font: 1.125rem/1.5 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, Arial, sans-serif;
  overflow-wrap: break-word; }
h1, h2, h3 { color: var(--accent); line-height: 1.2; text-wrap: balance; }
h1 { font-size: 2.1rem; margin: .25rem 0 .5rem; }
h2 { font-size: 1.45rem; margin: 2.25rem 0 .6rem; }
h3 { font-size: 1.2rem; margin: 1.5rem 0 .5rem; }
p, ul, ol, dl { margin: .5rem 0; }
header > h1 { border-top: .5rem solid var(--accent); padding-top: .75rem; }
.whose, .strong { font-weight: 700; }
.practice { border: .15rem solid; border-radius: .3rem; padding: .5rem .75rem; font-weight: 700; }
.stamp { background: var(--tint); border-radius: .4rem; padding: .5rem 1rem; }
.stamp p:first-child { font-weight: 700; }
dl > div { margin: .3rem 0; }
dt, dd { display: inline; margin: 0; }
dt { font-weight: 700; margin-inline-end: .35em; }
figure { margin: 1rem 0; }
.stair { list-style: none; padding: 0; margin: 0; }
.station { border: .12rem solid var(--ink); padding: .45rem .75rem; margin: 0 0 1.5rem; position: relative; }
.station > * { display: block; }
.station:not(:last-child)::after { content: "↑"; position: absolute; left: 1.5rem; bottom: -1.6rem; color: var(--ink);
  font-weight: 700; line-height: 1.6rem; }
.station:last-child { margin-bottom: .5rem; }
.station:first-child { background: var(--accent); color: var(--on-accent); }
.dotted .station { border-style: dotted; }
.dashed .station { border-style: dashed; }
.academic { border-radius: 1rem; }
.stair .technical { border-inline-start: .5rem solid var(--accent); }
.stair .technical:first-child { border-inline-start-color: var(--ink); }
.apprenticeship { outline: .12rem solid var(--ink); outline-offset: .15rem; }
.station strong::before { content: "◀ "; content: "◀ " / ""; }
.steps > li { margin: 0 0 1.25rem; padding-inline-start: .25rem; }
table { border-collapse: collapse; width: 100%; }
.beside { table-layout: fixed; }
.beside thead th:first-child { width: 20%; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: start; vertical-align: top; padding: .5rem .4rem; border-bottom: .08rem solid var(--rule); }
thead th { background: var(--tint); }
footer { margin-top: 2.5rem; border-top: .08rem solid var(--rule); }
@media screen and (max-width: 40rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, th[scope=row], td { display: block; width: auto; }
  tr { border-bottom: .12rem solid var(--rule); padding: .4rem 0; }
  th[scope=row], td { border: 0; padding: .15rem 0; }
  td:empty { display: none; }
  td::before { content: attr(data-label) ": "; font-weight: 700; }
}
@media print {
  @page { size: A4; margin: 16mm; }
  :root { --ink: #15191d; --paper: #fff; --accent: #0c4a54; --on-accent: #fff; --tint: #f2f2f2; --rule: #646464; }
  body { max-width: none; padding: 0; font-size: 12pt; line-height: 1.4; print-color-adjust: exact; }
  h1, h2, h3 { break-after: avoid; }
  tr, .station, .steps > li, dl > div, figure { break-inside: avoid; }
  thead { display: table-header-group; }
}
"""
