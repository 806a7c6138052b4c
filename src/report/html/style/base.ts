/** Type, widths, links: what all parts share. */
export const base = `
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;-webkit-text-size-adjust:100%;scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:break-word}
body>header,main,body>footer{max-width:76rem;margin:0 auto;padding:0 1.75rem}
body>header{padding-top:2.5rem}
body>footer{padding-bottom:4rem}
main:focus{outline:none}
h1,h2,h3,h4{line-height:1.25;margin:0;font-weight:650;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.4rem);letter-spacing:-.015em}
h2{font-size:1.45rem;letter-spacing:-.01em}
h3{font-size:1.1rem}
h4{font-size:1rem}
p{margin:.5rem 0;max-width:70ch}
ul,ol,dl{margin:.5rem 0;padding:0}
li{margin:.3rem 0 .3rem 1.25rem;max-width:75ch}
ul.plain{list-style:none}
ul.plain li{margin-left:0}
dt,dd{margin:0}
a{color:var(--link);text-underline-offset:.18em}
a:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:3px}
code,pre{font:.88em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
pre{margin:.35rem 0;padding:.6rem .8rem;background:var(--paper);border:1px solid var(--line);border-radius:6px;white-space:pre-wrap;max-width:80ch}
pre.record{user-select:all;-webkit-user-select:all;border-left:3px solid var(--link);cursor:copy}
.lead,.note,.place,.kind,.over{color:var(--soft)}
.note,.kind,.place,.over,figcaption{font-size:.875rem}
.over{margin:.75rem 0 0}
.kind{margin:0 0 .5rem}
.place{margin:.35rem 0 0;overflow-wrap:anywhere}
section{margin:3.25rem 0 0;scroll-margin-top:1rem}
section section,section>*+h3{margin-top:2rem}
summary{cursor:pointer;padding:.3rem 0;color:var(--link)}
details>:not(summary){margin-left:1rem}
.word{color:var(--own,var(--ink));font-weight:650}
.skip{position:absolute;left:-100vw;top:0;padding:.6rem 1rem;background:var(--card);z-index:1}
.skip:focus{left:0}
svg.sign{width:20px;height:20px;vertical-align:-.28em;color:var(--own)}
.defs{position:absolute;width:0;height:0}
symbol circle{fill:var(--card);stroke:currentColor;stroke-width:1.7}
symbol path{fill:none;stroke:currentColor;stroke-width:2.6;stroke-linecap:round;stroke-linejoin:round}
svg text{fill:var(--ink);font-size:13px}
main nav ul{display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;list-style:none;margin:2rem 0 0;padding:.75rem 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line);font-size:.925rem}
main nav li{margin:0}
.report{border-top:3px solid var(--line);padding-top:2rem}
@media (max-width:40rem){body>header,main,body>footer{padding-left:1rem;padding-right:1rem}body>header{padding-top:1.25rem}section{margin-top:2.5rem}details>:not(summary){margin-left:0}}`;
