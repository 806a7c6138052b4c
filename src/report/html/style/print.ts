/** On paper: black on white, what is folded stays folded, nothing cut in two that belongs together. */
export const print = `
@media print{
@page{margin:14mm 12mm}
:root{--paper:#fff}
html{font-size:9.5pt}
body>header,main,body>footer{max-width:none;padding:0}
main nav,.skip,.up{display:none}
section{margin-top:1.75rem}
section section{margin-top:1.25rem}
h2,h3,h4{break-after:avoid}
li,tr,.part,.bars{break-inside:avoid}
.card{break-inside:avoid;margin:.6rem 0}
tr:has(+.why){break-after:avoid}
.why{break-before:avoid}
a{color:inherit;text-decoration:none}
.flow{display:grid;grid-template-columns:8.2cm 1fr;gap:1cm;break-inside:avoid}
.flow .wide{display:none}
.flow .tall{display:block;margin:0}
figcaption.tall{align-self:end;max-width:none}
svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}`;
