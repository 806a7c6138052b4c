/** Of a sending plan. */
import type { Constraint, LeftOver, Segment } from '../../model/plan.ts';
import { counted, number } from './forms.ts';

export const plan = {
  title: 'Plan de envío',
  summary: (
    recipients: number,
    left: number,
    providers: number,
    first: string | undefined,
    last: string | undefined,
  ) => {
    const days = first === last ? `el ${first}` : `del ${first} al ${last}`;
    const who = left === 0 ? 'todos' : `${number(recipients - left)} de ellos`;
    const when = first === undefined ? 'y ningún día para enviar' : `${who} ${days}`;
    return `${counted(recipients, 'destinatario', 'destinatarios')} en ${counted(providers, 'proveedor', 'proveedores')}, ${when}`;
  },
  day: 'día',
  who: 'a quién',
  others: (count: number) => (count === 1 ? 'otro más' : `otros ${number(count)}`),
  segments: { engaged: 'activos', others: 'resto', silent: 'inactivos' } satisfies Record<Segment, string>,
  more: (days: number, last: string) =>
    `y ${counted(days, 'día más', 'días más')}, hasta el ${last}: -f csv los da todos`,
  binds: 'Qué lo limita',
  constraint: {
    rate: 'tu propio ritmo',
    bulk: 'no llegar a lo que te convierte en remitente masivo',
    start: 'el primer día de un desconocido',
    growth: 'crecer desde el máximo enviado antes en un día',
  } satisfies Record<Constraint, string>,
  bound: (name: string, days: number, limit: number) =>
    days === 1 ? `${name} (1 día, ${number(limit)})` : `${name} (${number(days)} días, desde ${number(limit)})`,
  slowest: (name: string, constraint: string) => `el envío espera a ${name}: ${constraint}`,
  nothing: 'nada: se escribe a todos el primer día',
  left: (recipients: number, name: string, because: string) =>
    `${recipients === 1 ? 'queda 1' : `quedan ${number(recipients)}`} sin enviar en ${name}: ${because}`,
  because: {
    end: 'volume.end llega antes',
    horizon: 'no se hacen planes de más de 400 días',
  } satisfies Record<LeftOver['because'], string>,
  connections: 'Conexiones simultáneas y mensajes en cada una',
  atOnce: (name: string, connections: number | undefined, messages: number | undefined) =>
    `${name} ${connections ?? 'algunas'}${messages === undefined ? '' : ` de ${messages}`}`,
  deferred: 'Si el correo se aplaza',
  pause: (name: string, minutes: number, reply: string | undefined, again: string | undefined) => {
    const time = minutes % 60 === 0 ? counted(minutes / 60, 'hora', 'horas') : counted(minutes, 'minuto', 'minutos');
    const who = reply === undefined ? name : `${name}, con ${reply}`;
    return `${who}: ${time} de silencio y, después, ${again ?? 'otra vez poco a poco'}`;
  },
  retries: (first: number, longest: number, hours: number) =>
    `en los demás: reintenta a los ${counted(first, 'minuto', 'minutos')}, luego doblando la espera hasta ${counted(longest, 'hora', 'horas')}, durante ${counted(hours, 'hora', 'horas')} como mucho (RFC 5321, sección 4.5.4.1; los ESP lo dejan a los dos o tres días)`,
};
