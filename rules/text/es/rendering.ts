import type { RuleTexts } from '../../../src/model/language.ts';
import type { rules } from '../../index.ts';

export const rendering = {
  'client-support': {
    passes: 'Los clientes de correo más usados muestran todos los elementos y estilos',
    why: 'Lo que un cliente de correo no conoce lo omite; ningún proveedor manda por eso el correo a spam, pero los lectores ven otra cosa.',
    messages: {
      unsupported: ['{subject} no se muestra en {clients}', 'Comprueba que el mensaje se lee bien sin ello'],
    },
  },
} satisfies Partial<RuleTexts<(typeof rules)[number]>>;
