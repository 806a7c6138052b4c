/** Of the settings of a run. */
export const config = {
  file: 'Configuration',
  none: 'none found',
  campaign: 'Campaign',
  rules: 'Levels of rules and findings, and options of rules',
  ignores: 'Ignored findings',
  states: { holds: 'holds', expired: 'has expired' },
  sources: {
    'command line': 'command line',
    environment: 'environment',
    locale: 'your locale',
    default: 'by default',
  },
};
