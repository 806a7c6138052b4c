import type { RuleTexts } from '../../../src/model/language.ts';
import type { rules } from '../../index.ts';

export const rendering = {
  'client-support': {
    passes: 'Tutti gli elementi e gli stili sono mostrati dai client di posta più diffusi',
    why: 'Quello che un client non conosce lo tralascia; nessun provider mette un messaggio nello spam per questo, ma chi legge vede altro.',
    messages: {
      unsupported: [
        'Client che tralasciano {subject}: {clients}',
        'Assicurati che il messaggio si legga bene anche senza',
      ],
    },
  },
} satisfies Partial<RuleTexts<(typeof rules)[number]>>;
