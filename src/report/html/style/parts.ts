/** The head, tables, bars and cards. */
export const parts = `
.summary{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:1rem;margin:1.5rem 0 0}
.verdict,.figures{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1.1rem 1.4rem}
.verdict{border-left:5px solid var(--own);display:grid;grid-template-columns:auto 1fr;gap:0 .9rem}
body>header>.verdict{margin-top:1.5rem;max-width:48rem}
.verdict>.sign{width:2.25rem;height:2.25rem;margin-top:.2rem}
.verdict p{margin:0}
.verdict strong{font-size:1.3rem;letter-spacing:.01em;display:block;line-height:1.3}
.verdict .counts{grid-column:1/-1;padding-top:.9rem;font-size:.9rem;color:var(--soft)}
.figures p{margin:0;font-size:.9rem;color:var(--soft)}
.figures dl{display:grid;grid-template-columns:repeat(4,auto);gap:.75rem 1rem;margin:.75rem 0 0}
.figures dl>div{border-top:4px solid var(--own);padding-top:.35rem}
.figures dt{font-size:.85rem;color:var(--soft)}
.figures dd{font-size:1.2rem;font-weight:650;font-variant-numeric:tabular-nums;white-space:nowrap}
table{border-collapse:collapse;width:100%;margin:.75rem 0;font-variant-numeric:tabular-nums}
th{text-align:left;font-weight:600}
thead th{overflow-wrap:normal;font-size:.85rem;color:var(--soft);vertical-align:bottom}
th,td{padding:.55rem 1rem .55rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
tbody th .note{font-weight:400;display:block}
.k{display:none}
.forecast tr:has(+.why)>*{border-bottom:0;padding-bottom:.1rem}
.chart{vertical-align:middle}
.forecast .chart{width:34%}
.variants .chart{width:30%}
.forecast .share{white-space:nowrap}
.forecast tbody th{min-width:7.5rem}
.forecast .expect{min-width:5.5rem}
.forecast .expect .note{display:block}
.forecast tbody tr:last-child>*{border-top:2px solid var(--line)}
.why td{padding-top:0;font-size:.9rem;color:var(--soft)}
.why ul{margin:0}
.why li{max-width:none}
.why strong{color:var(--ink)}
.scale{display:flex;justify-content:space-between;max-width:none}
p.scale{margin:0}
.odds{display:block;width:100%;height:32px;overflow:visible}
.odds line{stroke:var(--ink);stroke-width:1.5}
.odds circle{fill:var(--ink)}
.fill{stroke:var(--card);stroke-width:1}
.fill.inbox{fill:var(--inbox-fill)}
.fill.spam{fill:url(#hatched)}
.fill.bounce{fill:var(--bounce-fill)}
.fill.rest{fill:var(--line)}
.fill.own{fill:var(--deferral-fill)}
.fill.was{opacity:.45}
.fill.more{fill:var(--inbox)}
.fill.mark{fill:var(--ink);stroke:none}
.hatch-ground{fill:var(--spam-fill)}
.hatch-line{stroke:var(--spam);stroke-width:1.4}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.4rem;list-style:none;font-size:.9rem}
.legend li{margin:0}
.legend.tall{flex-direction:column}
.legend .swatch{display:inline-block;width:40px;height:14px;vertical-align:-.1em;margin-right:.3rem}
.strip{display:block;width:100%;height:16px}
.bars{list-style:none;font-size:.925rem;margin:.75rem 0}
.bars li{display:grid;grid-template-columns:10rem 1fr 9rem;gap:.75rem;align-items:center;margin:.3rem 0;max-width:none}
.bars .value{font-variant-numeric:tabular-nums;color:var(--soft)}
.bars.over li{grid-template-columns:1fr auto;gap:.15rem .75rem;margin:.7rem 0}
.bars.over .label{grid-column:1/-1}
.days li{grid-template-columns:7rem 1fr 17rem;margin:.1rem 0}
.two{columns:26rem 2;column-gap:3rem;margin-top:1.25rem}
.part{break-inside:avoid;padding-bottom:1.75rem}
.part>.strip{margin-top:.6rem}
.mends{list-style-position:inside;padding:0}
.mends>li{margin:1rem 0;padding:0;max-width:60rem}
.mends .strip{margin-top:.5rem;height:12px}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr));gap:1rem;margin:1rem 0}
.card{background:var(--card);border:1px solid var(--line);border-left:5px solid var(--own);border-radius:8px;padding:1rem 1.25rem;scroll-margin-top:1rem;min-width:0}
.card.wide{grid-column:1/-1;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:0 2.5rem}
.card.info{border-left-width:2px;font-size:.95rem}
.card:target{outline:3px solid var(--link)}
.card h3,.card h4{font-size:1.05rem;grid-column:1/-1;max-width:62rem;text-wrap:pretty}
.card .word{text-transform:uppercase;font-size:.85em;letter-spacing:.04em}
.card .do,.card .seen{min-width:0}
.card .note{overflow-wrap:anywhere}
.card .over:first-child{margin-top:.5rem}
.card details{font-size:.9rem}
.card.aside{border-style:dashed;background:none}
.stated{list-style:none}
.stated li{display:grid;grid-template-columns:auto 1fr;gap:.6rem;margin-left:0}
.stated .sign{margin-top:.12rem}
.stated div,.legend li,.bars span{min-width:0;overflow-wrap:anywhere}
.columns{columns:30rem 2;column-gap:3rem;font-size:.925rem}
.columns>*{break-inside:avoid}
.pips{vertical-align:-.1em}
.pips .full{fill:var(--ink)}
.pips .empty{fill:none;stroke:var(--soft)}
.budgets .strip{width:10rem;display:inline-block;vertical-align:-.15em;margin-left:.75rem}
.shade0{fill:#4a78b8}.shade1{fill:#4fae8d}.shade2{fill:#d99b3d}.shade3{fill:#9a76bd}.shade4{fill:#c9685b}.shade5{fill:#87909a}
@media (max-width:48rem){
.stack,.stack tbody,.stack tr,.stack th,.stack td{display:block;border:0;padding:0}
.stack thead{display:none}
.stack tr{border-bottom:1px solid var(--line);padding:.75rem 0}
.stack tr:not(.why) td{padding:.15rem 0 .15rem 9rem;position:relative}
.k{display:block;position:absolute;left:0;width:8.5rem;color:var(--soft);font-size:.85rem}
.forecast tr:not(.why){display:grid;grid-template-columns:repeat(4,1fr);gap:.25rem .5rem}
.forecast tr:has(+.why){border:0;padding-bottom:0}
.forecast tr.why{padding-top:.25rem}
.forecast th,.forecast .expect{grid-column:span 2}
.forecast .chart{grid-column:1/-1;width:auto}
.forecast .share{font-size:.9rem}
.forecast .expect .k{display:none}
.forecast tr:not(.why) td{padding-left:0}
.forecast .k{position:static;width:auto}
.forecast tbody tr:last-child>*{border:0}
.bars li{grid-template-columns:minmax(5rem,8rem) 1fr;gap:.1rem .75rem}
.bars .value{grid-column:1/-1}
.bars.over li{grid-template-columns:1fr auto}
.bars.over .value{grid-column:auto}
.figures dl{grid-template-columns:repeat(2,1fr)}
}`;
