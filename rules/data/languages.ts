/** Function words without diacritics, the commonest of each language that are rare in the others. Own lists, 2026-11. */
import type { LanguageLore } from '../../src/model/lore.ts';

const of = (language: string, words: string): LanguageLore => ({ language, words: words.split(' ') });

export const languages: readonly LanguageLore[] = [
  of('en', 'the and you your for with this that from are our have will not can be of to we on it is at by'),
  of(
    'es',
    'el los las que del para con una por tu su nuestro nuestra mas es y esta este sus pero como muy desde hasta',
  ),
  of(
    'it',
    'il gli che del della per con una tuo tua nostro sono di e non anche questo questa dei delle nel piu alla dal',
  ),
  of('fr', 'le les des et pour vous votre avec une dans sur est nous notre ce cette pas plus du au que qui'),
  of('de', 'der die das und fur mit sie ihr ihre ist nicht ein eine von zu auf im den dem wir unser bei auch'),
  of('pt', 'os das dos voce para com uma seu sua nao mais nosso nossa ao pela pelo em este esta isso'),
  of('nl', 'het een van voor met je uw niet op zijn ons onze dit dat deze naar bij ook'),
];
