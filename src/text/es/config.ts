/** Of the settings of a run. */
import type { Words } from '../words.ts';

export const config: Words['cli']['config'] = {
  file: 'Configuración',
  none: 'no se ha encontrado ninguna',
  campaign: 'Campaña',
  rules: 'Niveles de reglas y hallazgos, y opciones de reglas',
  ignores: 'Hallazgos ignorados',
  states: { holds: 'vigente', expired: 'caducado' },
  sources: {
    'command line': 'línea de órdenes',
    environment: 'entorno',
    locale: 'tu configuración regional',
    default: 'por defecto',
  },
};
