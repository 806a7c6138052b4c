import { defineRule } from '../../src/model/rule.ts';

const mostSymbols = 8;

export default defineRule({
  id: 'second-opinion',
  criterion: 'content',
  passes: 'No content engine was asked, or none has anything to say',
  why: 'Many smaller providers run Rspamd or SpamAssassin; a local one shows which of its rules such a message meets.',
  sources: ['the engine’s own rules and scores, on the user’s machine'],
  needs: ['opinions'],
  messages: {
    score: {
      level: 'info',
      text: '{subject} says {score} points ({action}; it calls spam from {threshold}): {symbols}',
      fix: 'Look its symbols up in its own documentation; its scores are not ours',
    },
  },

  *check({ opinions }, say) {
    for (const opinion of opinions) {
      if (opinion.state === 'unusable') {
        yield say.unsure(opinion.engine, 'refused', `${opinion.engine} gave no opinion: ${opinion.because}`);
        continue;
      }
      const { engine, score, threshold, action, symbols } = opinion;
      const worst = symbols.filter(one => one.score > 0).sort((a, b) => b.score - a.score);
      const shown = worst.slice(0, mostSymbols).map(one => `${one.name} ${one.score}`);
      yield say.score(engine, {
        data: { score, threshold, action, symbols: shown.join(', ') || 'no symbol against it' },
      });
    }
  },
});
