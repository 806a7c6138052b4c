import { describe, expect, it } from 'vitest';
import { contentLore } from '../../rules/data/content.ts';
import {
  agreement,
  hasPostalAddress,
  languageOf,
  measureText,
  plainWords,
  wordingIn,
} from '../../src/content/words.ts';

describe('words', () => {
  it.each([
    ['look-alike letters', 'ασt nοw', 'aσt now'],
    ['zero-width characters', 'ac\u200bt now', 'act now'],
    ['spaced letters', 'F R E E  now', 'free now'],
    ['diacritics', 'Última ocasión', 'ultima ocasion'],
  ])('undoes %s', (_name, text, plain) => {
    expect(plainWords(text).join(' ')).toBe(plain);
  });

  it('counts a word once, whatever invisible stands in it', () => {
    expect(measureText('Mon\u200bday to Fri\u00adday').words).toBe(3);
  });

  it('finds phrases with their list', () => {
    const found = wordingIn(plainWords('Last chance! You have WON. Última oportunidad'), contentLore.wording);
    expect(found.map(({ id }) => id)).toEqual([
      'urgency/last-chance',
      'prize/you-have-won',
      'urgency/ultima-oportunidad',
    ]);
  });

  it.each([
    ['en', 'You will have your order and the invoice for it on Monday, with our thanks to you'],
    ['es', 'El pedido que has hecho con nosotros llega muy pronto y los gastos son para tu cuenta'],
    ['it', 'Il tuo ordine è in arrivo e non devi fare nulla per la consegna, anche questo è nel prezzo'],
    [null, 'OK'],
  ])('%s', (language, text) => {
    expect(languageOf(plainWords(text), contentLore.languages)).toBe(language);
  });

  it.each([
    ['Calle Mayor 12, 28013 Madrid', true],
    ['Via Garibaldi 5, 20121 Milano, P. IVA 01234567890', true],
    ['675 Ponce de Leon Ave NE, Suite 5000', true],
    ['We sold 5000 lamps last year', false],
  ])('%s: postal address %s', (text, expected) => {
    expect(hasPostalAddress(plainWords(text), contentLore.postal)).toBe(expected);
  });

  it('measures', () => {
    expect(measureText('BUY now!!! 50 € pаypal\u200b')).toMatchObject({
      exclamations: 3,
      digits: 2,
      currency: 1,
      invisible: 1,
      mixedScriptWords: 1,
      words: 4,
    });
    expect(measureText('')).toMatchObject({ words: 0, upperShare: 0 });
    expect(agreement(['a', 'b'], ['b', 'c'])).toBe(0.5);
    expect(agreement([], ['b'])).toBeNull();
  });

  it.each([
    ['one word of a megabyte', 'a'.repeat(1_000_000)],
    ['spaced letters', 'a '.repeat(500_000)],
    ['marks', '\u0301'.repeat(1_000_000)],
  ])('ends within its budget: %s', (_name, text) => {
    const start = performance.now();
    measureText(text);
    plainWords(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
