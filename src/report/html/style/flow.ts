/** The picture of where the mail goes. */
export const flow = `
.flow{margin:1.5rem 0 0}
.flow svg{display:block;width:100%;height:auto}
.flow .tall{display:none;max-width:26rem;margin:0 auto}
.flow .tall .name{font-size:15px}
.flow .tall .range{font-size:15px}
@media (max-width:60rem){.flow .wide{display:none}.flow .tall{display:block}}
.flow path,.flow rect{fill:none}
.flow .trunk{fill:var(--mail)}
.flow .gate{stroke:var(--paper);stroke-width:3}
.flow .ribbon.inbox{fill:url(#to-inbox)}
.flow .ribbon.spam{fill:url(#to-spam)}
.flow .ribbon.bounce{fill:url(#to-bounce)}
.flow .ribbon.down.inbox{fill:url(#to-inbox-down)}
.flow .ribbon.down.spam{fill:url(#to-spam-down)}
.flow .ribbon.down.bounce{fill:url(#to-bounce-down)}
.flow .cap{fill:var(--own)}
.flow .loop{stroke:var(--deferral-fill)}
.flow .head{stroke:var(--soft);stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
.flow .guess{stroke:var(--soft);stroke-width:1.6;stroke-dasharray:2 5;stroke-linecap:round}
.flow .bracket{stroke:var(--line);stroke-width:1.5}
.flow .back{stroke:var(--soft);stroke-width:1.2;stroke-dasharray:1 4;stroke-linecap:round}
.flow .strong{font-size:13px;font-weight:650;letter-spacing:-.015em}
.flow .small{fill:var(--soft)}
.flow .state{fill:var(--own);font-size:12.5px}
.flow .name{font-size:17px;font-weight:650}
.flow .range{font-size:16px;font-variant-numeric:tabular-nums}
.flow use.sign{color:var(--own)}
.from{stop-color:var(--mail)}
.stop-inbox{stop-color:var(--inbox-fill)}
.stop-spam{stop-color:var(--spam-fill)}
.stop-bounce{stop-color:var(--bounce-fill)}`;
