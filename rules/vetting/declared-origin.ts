import { defineRule } from '../../src/model/rule.ts';
import { counted, exceeds } from '../data/list/share.ts';

/** Sole traders write from private mailboxes, and employees subscribe at work. Judgement. */
const privateShare = 0.5;
const companyShare = 0.8;
const abroadShare = 0.2;
/** Beside the word of the owner, fewer columns than those of `bought-columns` are enough. Judgement. */
const leastWeight = 3;
const ownMethods = ['web-form', 'customers', 'shop', 'event'];

export default defineRule({
  id: 'declared-origin',
  criterion: 'vetting',
  passes: 'The list is what its owner says it is',
  why: 'What is said of a list and what stands in it should agree; where they do not, one of the two is not known well enough.',
  sources: ['M3AAWG Vetting Best Common Practices (2011-11)', 'shares by judgement'],
  needs: ['list', 'answers'],
  messages: {
    companies: {
      level: 'warn',
      text: 'Said to be of private people, and {count} of {of} addresses ({percent}) are at domains of their own',
      fix: 'Ask who the recipients are',
    },
    'private-people': {
      level: 'warn',
      text: 'Said to be of companies, and {count} of {of} addresses ({percent}) are private mailboxes',
      fix: 'Ask who the recipients are',
    },
    elsewhere: {
      level: 'warn',
      text: 'Said to be of {countries}, and {count} of {of} addresses with a country ({percent}) are of others',
      fix: 'Ask where they were collected',
    },
    'bought-columns': {
      level: 'warn',
      text: 'Said to be collected by its owner, and it has columns of lists that are sold: {names}',
      fix: 'Ask where these columns come from',
    },
    sensitive: {
      level: 'warn',
      text: 'Said to hold no sensitive data, and it has columns that may: {names}',
      fix: 'Ask what they hold, and for the explicit consent',
    },
    unanswered: {
      level: 'info',
      text: '{open} of {asked} questions have no answer',
      fix: 'Ask for them before deciding',
    },
  },

  *check({ list: { signals }, answers }, say) {
    const { 'free-mail': free, abroad, 'purchased-columns': bought, sensitive } = signals;
    const { audience, countries = [], method = '', thirdPartyData, sensitiveData } = answers;
    const own = free && { count: free.of - free.count, of: free.of };
    if (audience === 'b2c' && exceeds(own, companyShare)) yield say.companies('list', { data: counted(own) });
    if (audience === 'b2b' && exceeds(free, privateShare)) yield say['private-people']('list', { data: counted(free) });
    if (countries.length > 0 && exceeds(abroad, abroadShare))
      yield say.elsewhere('list', { data: { ...counted(abroad), countries: countries.join(', ') } });

    const isOwn = thirdPartyData === false || ownMethods.includes(method);
    if (isOwn && bought !== undefined && bought.count >= leastWeight)
      yield say['bought-columns']('list', { data: { names: bought.detail ?? '' } });
    if (sensitiveData === false && sensitive !== undefined && sensitive.count > 0)
      yield say.sensitive('list', { data: { names: sensitive.detail ?? '' } });

    const { asked = 0, answered = 0 } = answers.questions ?? {};
    if (answered < asked) yield say.unanswered('list', { data: { asked, open: asked - answered } });
  },
});
