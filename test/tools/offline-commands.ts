/** What `--offline` must keep from the network, with every option that would ask it. */
const asking = [
  '--resolver 192.0.2.53',
  '--dnsbl spamhaus-dbl',
  '--online-fetch',
  '--engine rspamd=http://127.0.0.1:11333',
  '--engine spamd=127.0.0.1:783',
  '--rehearse 127.0.0.1:25',
].join(' ');
const now = '--now 2027-03-10T00:00:00Z';
const sale = 'fixtures/campaigns/spring-sale';

export const offlineCommands: readonly string[] = [
  `check fixtures/messages/signed-good.eml --offline -f json ${now}`,
  `check fixtures/messages/signed-good.eml --offline -f json ${now} ${asking}`,
  `check ${sale}/campaign.yaml --offline -f json ${now} ${asking}`,
  `check fixtures/messages --offline -f json ${now}`,
  `vet ${sale}/contacts.csv --columns email=Email --offline -f json ${now} --resolver https://192.0.2.53/dns-query`,
  `plan ${sale}/campaign.yaml --zone fixtures/zones/spring-sale.zone --offline -f json ${now}`,
  `doctor --offline -f json ${now}`,
  `config ${sale}/campaign.yaml --offline -f json ${now}`,
];

/** Of these nothing is ever asked of anybody. */
export const quietCommands: readonly string[] = [
  'explain spf-record',
  'rules',
  'learn fixtures/feedback --dry-run -f ndjson',
  `vet sample ${sale}/contacts.csv --columns email=Email --seed 1`,
  `check ${sale}/campaign.yaml --zone fixtures/zones/spring-sale.zone -f json ${now}`,
  '--help',
];
