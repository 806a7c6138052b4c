/** Of what happened: learning, the history, calibration. */
import type { EventKind } from '../../model/event.ts';
import { counted, number } from './forms.ts';

export const learn = {
  kinds: {
    delivered: 'entregas',
    deferral: 'aplazamientos',
    bounce: 'rebotes',
    complaint: 'quejas',
    unsubscribe: 'bajas',
    open: 'aperturas',
    click: 'clics',
    'dmarc-aggregate': 'en informes DMARC',
    'tls-report': 'en informes TLS',
    none: 'sin ningún resultado',
  } satisfies Record<EventKind, string>,
  nothing: 'no dice nada de lo que pasó',
  refused: 'no se ha aprendido',
  known: (day: string) => `ya se aprendió el ${day}: no cambia nada`,
  dry: 'no se ha guardado nada (--dry-run)',
  stored: (events: number) => (events === 1 ? 'se guarda 1 registro' : `se guardan ${number(events)} registros`),
  badCount: (count: number) =>
    count === 1 ? '1 registro no se pudo leer:' : `${number(count)} registros no se pudieron leer:`,
  bad: (record: number, because: string) => `registro ${record}: ${because}`,
  more: (count: number) => `y ${number(count)} más`,
};

export const history = {
  empty: 'todavía no se recuerda nada',
  span: (first: string, last: string) => `del ${first} al ${last}`,
  holds: (events: number, imports: number, recipients: number, predictions: number) =>
    `${counted(events, 'evento', 'eventos')} de ${counted(imports, 'archivo', 'archivos')}, de ${counted(recipients, 'destinatario', 'destinatarios')} (solo su hash); ${counted(predictions, 'previsión', 'previsiones')}`,
  forgotten: (events: number) => (events === 1 ? 'se olvidó 1 evento' : `se olvidaron ${number(events)} eventos`),
  future: (rows: number) =>
    `${rows === 1 ? '1 recuento tiene' : `${number(rows)} recuentos tienen`} una fecha futura: algún reloj iba mal`,
  retention: (days: number | null) =>
    days === null
      ? 'los eventos se conservan para siempre (deliv history forget --keep DAYS)'
      : `los eventos se conservan ${counted(days, 'día', 'días')}`,
  recorded: (count: number) =>
    count === 1 ? 'se registró 1 previsión' : `se registraron ${number(count)} previsiones`,
  unjoined: '(sin campaña)',
  columns: ['campaña', 'enviado', 'no existe', 'rechazado', 'aplazado', 'quejas'],
  sound: (batches: number, events: number) =>
    `tal como se escribió: ${counted(batches, 'entrada', 'entradas')}, ${counted(events, 'evento', 'eventos')}`,
  broken: 'NO está como se escribió:',
  differs: (table: string, batch: number | undefined, row: number | undefined) =>
    [table, ...(batch === undefined ? [] : [`entrada ${batch}`]), ...(row === undefined ? [] : [`fila ${row}`])].join(
      ', ',
    ),
  suppressed: ({ dead, complaint, unsubscribe }: Record<'dead' | 'complaint' | 'unsubscribe', number>) =>
    `${counted(dead + complaint + unsubscribe, 'fila', 'filas')}: ${counted(dead, 'no existe', 'no existen')}, ${counted(complaint, 'se quejó', 'se quejaron')}, ${counted(unsubscribe, 'se dio de baja', 'se dieron de baja')}`,
};

export const calibration = {
  held: (campaigns: number) =>
    campaigns === 1 ? '1 campaña se previó y ya terminó' : `${number(campaigns)} campañas se previeron y ya terminaron`,
  withoutOutcome: (count: number) =>
    `${count === 1 ? 'otra se previó' : `otras ${number(count)} se previeron`}, pero no se sabe qué pasó, o aún no (deliv learn; tres días después del último evento)`,
  withoutPrediction: (count: number) =>
    `${count === 1 ? '1 se envió' : `${number(count)} se enviaron`} sin registrar la previsión (deliv check --record)`,
  tooLate: (count: number) =>
    `${count === 1 ? '1 se previó' : `${number(count)} se previeron`} cuando ya había salido el primer mensaje: eso no es una previsión`,
  tooFew: (needed: number) => `con tan pocas no se puede valorar el acierto: hacen falta ${number(needed)}`,
  all: 'todos',
  columns: ['proveedor', 'resultado', 'previsto', 'real', 'Brier', 'log loss', 'en rango', 'deriva', 'acierto'],
  note: '«Brier» y «log loss»: los de la previsión / los de decir siempre la media de las demás campañas; cuanto menos, mejor. «en rango»: campañas entre el mejor y el peor caso.',
  skill: { claimed: 'probado', none: 'no probado', 'too-few': 'muy pocas' },
  halfLife: (before: number, after: number, forecasts: number) =>
    forecasts === 0
      ? `Una campaña cuenta la mitad a los ${after} días: hay muy pocas para afinar más`
      : `Una campaña cuenta la mitad a los ${after} días, que es lo que mejor encaja (${counted(forecasts, 'previsión probada', 'previsiones probadas')}); antes: ${before}`,
  changeColumns: ['proveedor', 'del correo', 'campañas', 'antes', 'ahora'],
  unchanged: 'no cambió ninguna base',
};
