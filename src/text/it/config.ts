/** Of the settings of a run. */
import type { Words } from '../words.ts';

export const config: Words['cli']['config'] = {
  file: 'Configurazione',
  none: 'nessuna trovata',
  campaign: 'Campagna',
  rules: 'Livelli di regole e rilievi, e opzioni delle regole',
  ignores: 'Rilievi ignorati',
  states: { holds: 'in vigore', expired: 'scaduto' },
  sources: {
    'command line': 'riga di comando',
    environment: 'ambiente',
    locale: 'impostazioni locali',
    default: 'predefinito',
  },
};
