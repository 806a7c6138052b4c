/** Of a recipient list. */
import type { CauseId } from '../../model/cause.ts';
import type { StepId } from '../../model/list.ts';
import { counted } from './forms.ts';

export const list = {
  title: 'Tu lista',
  rows: (rows: number, read: number, rejected: number, unique: number) =>
    `${counted(rows, 'fila', 'filas')}: ${counted(read, 'leída', 'leídas')}, ${counted(rejected, 'rechazada', 'rechazadas')}; ${counted(unique, 'dirección', 'direcciones distintas')}`,
  classes: {
    deliverable: 'con entrega posible',
    risky: 'de riesgo',
    undeliverable: 'sin entrega posible',
    unknown: 'sin determinar (no se sondea ningún buzón)',
  },
  audience: { b2c: 'particulares', b2b: 'empresas', nonprofit: 'socios y donantes' },
  resembles: 'Se parece a',
  strength: { weak: 'con indicios débiles', moderate: 'con indicios moderados', strong: 'con indicios claros' },
  causes: {
    clean: 'una lista limpia, hasta donde se puede saber por ella misma',
    bought: 'una lista comprada o reunida de otros sitios',
    guessed: 'direcciones adivinadas o recogidas por un programa',
    stale: 'una lista antigua',
    'broken-form': 'un formulario que acepta cualquier cosa que se escriba',
    bots: 'altas hechas por programas',
    'lost-suppression': 'una migración en la que se quedó atrás la lista de supresión',
    mixed: 'una lista de más de un origen',
    undetermined: 'nada en particular',
  } satisfies Record<CauseId, string>,
  note: 'Son indicios, no pruebas: quien pueda demostrar de dónde viene cada dirección tiene razón frente a ellos.',
  door: { list: 'Tu lista', domains: 'Tus dominios' },
  reached: { surely: 'llegaría a', likely: 'podría' },
  ifSent: 'Si se envía tal como está',
  bounces: (likely: string, low: string, high: string) => `rebotaría alrededor del ${likely} (del ${low} al ${high})`,
  limit: (who: string, verb: string, does: string, limit: string) => `${who} ${verb} ${does} (a partir del ${limit})`,
  first: 'Qué hacer primero',
  steps: {
    suppressed: 'quita a quienes están en tu lista de supresión',
    impossible: 'quita lo que no puede existir y los dominios que no aceptan correo',
    gone: 'quita los proveedores cerrados y las direcciones desechables',
    misspelt: 'corrige o quita los dominios mal escritos',
    nobody: 'quita lo que no es de ninguna persona: creado por programas, trampas de spam, restos de páginas',
    silent: 'deja aparte a quienes no han tenido contacto en un año y pregúntales una vez, poco a poco',
  } satisfies Record<StepId, string>,
  rowsOf: (rows: number) => counted(rows, 'dirección', 'direcciones'),
  gain: (points: string) => `${points} puntos menos de rebotes`,
  examples: 'Por ejemplo',
  row: 'fila',
  apart: '--split DIR escribe las filas por separado, cada una con sus motivos: clean.csv, fix.csv, hold.csv, drop.csv',
  doors: 'Dónde está el problema',
  open: (fail: number, warn: number) =>
    fail + warn === 0 ? 'nada llama la atención' : `${fail} por arreglar, ${warn} por revisar`,
  otherDoor: 'no se ha mirado aquí: deliv check MESSAGE --list FILE evalúa también los dominios de tu correo',
};
