import type { RuleTexts } from '../../../src/model/language.ts';
import type { rules } from '../../index.ts';

export const reputation = {
  'obscured-links': {
    passes: 'Ogni link mostra dove porta',
    why: 'Yahoo mette nello spam i link mascherati dei mittenti poco conosciuti, Gmail vuole link visibili, Outlook.com cita gli indirizzi IP nei link.',
    messages: {
      'ip-address': [
        'Link che portano a un indirizzo IP invece che a un nome: {count} (il primo alla riga {line})',
        'Usa nei link un nome host del tuo dominio',
      ],
      obscured: [
        'Link che nascondono dove portano: {count} ({how}; il primo alla riga {line})',
        'Scrivi l’indirizzo in chiaro',
      ],
      'mixed-script': [
        'L’host del link {subject} mescola lettere di alfabeti diversi ({unicode})',
        'Usa un nome host in un solo alfabeto',
      ],
      'names-another': [
        'Un link mostra {shown} ma porta a {subject} (riga {line})',
        'Mostra l’indirizzo a cui porta, oppure delle parole; traccia i clic su un dominio tuo',
      ],
    },
  },
  'shared-domains': {
    passes: 'I link sono su domini la cui reputazione è quella del mittente',
    why: 'Un provider giudica ogni dominio del messaggio; uno che chiunque può usare porta con sé quello che ha fatto il peggiore dei suoi utenti.',
    messages: {
      shortener: [
        '{subject} è un servizio pubblico di link abbreviati ({where})',
        'Usa link al tuo dominio, oppure abbreviali sotto il tuo dominio',
      ],
      'shared-host': [
        'Su {subject} chiunque può pubblicare pagine ({where})',
        'Ospita sotto il tuo dominio le pagine a cui rimandi',
      ],
      'abused-tld': [
        '{subject} è sotto .{tld}, dove gran parte dei domini registrati serve ad abusi ({where})',
        'Se i tuoi lettori conoscono il dominio, non fare nulla; per un dominio nuovo scegli un’altra estensione',
      ],
    },
  },
  'link-domains': {
    passes: 'Mittente e link hanno lo stesso dominio, e ogni link è https',
    why: 'Ogni dominio ha la sua reputazione: una campagna con i link sul dominio di altri è giudicata anche per quello che fanno gli altri suoi utenti.',
    messages: {
      elsewhere: [
        'Link che portano a {subject}: {share}; al dominio del mittente, {own}, nessuno',
        'Fai tracciare i clic all’ESP sotto un nome tuo, per esempio click.{own}',
      ],
      'plain-http': ['Link in http, non in https: {count} (il primo alla riga {line})', 'Usa link https'],
    },
  },
  'link-hosts': {
    passes: 'Tutti gli host a cui il messaggio rimanda esistono',
    why: 'Un link a un nome che non esiste è un vicolo cieco per chi legge, e per i filtri è il segno di una campagna frettolosa o abbandonata.',
    messages: {
      missing: [
        '{subject} non esiste nel DNS ({where})',
        'Correggi l’indirizzo, oppure pubblica {subject} prima dell’invio',
      ],
      'no-address': [
        '{subject} esiste nel DNS ma non ha un indirizzo IP ({where})',
        'Pubblica un record A o CNAME su {subject} prima dell’invio',
      ],
    },
  },
  'look-alike': {
    passes: 'Nessun dominio del messaggio somiglia a un altro',
    why: 'Un dominio che differisce di una lettera da uno noto è quello che usa il phishing; filtri e lettori lo scambiano per phishing.',
    messages: {
      brand: [
        '{subject} somiglia a {brand} ma non è uno dei suoi domini ({where})',
        'Se sei {brand}, usa link al suo dominio; se non lo sei, togli quel nome dal tuo',
      ],
      sender: [
        '{subject} differisce di una sola lettera dal dominio del mittente {other} ({where})',
        'Correggi l’indirizzo, oppure metti un link a {other}',
      ],
    },
  },
  'domain-age': {
    passes: 'Nessun dominio del messaggio è stato registrato negli ultimi 30 giorni',
    why: 'Gli abusi vivono su domini nuovi: diversi filtri penalizzano o trattengono un messaggio che ne cita uno, chiunque lo invii.',
    messages: {
      fresh: [
        '{subject} è stato registrato {days} giorni fa; in questo messaggio è {roles}',
        'Per il From e i link usa un dominio che hai da almeno un mese, e riscalda quello nuovo',
      ],
      young: [
        '{subject} è stato registrato {days} giorni fa; in questo messaggio è {roles}',
        'Finché è nuovo, aumenta il volume lentamente',
      ],
    },
  },
  'clicks-by-provider': {
    passes: 'I lettori cliccano presso ogni provider più o meno come altrove',
    why: 'Un provider che mette i messaggi nello spam non dice nulla: li accetta, e mancano soltanto i clic.',
    messages: {
      few: [
        'Clic sui messaggi consegnati presso {provider}: {rate}, altrove {others}; una buona parte può essere nello spam',
        'Invia copie a caselle tue presso il provider e guarda dove arrivano (deliv learn ne legge una tabella)',
      ],
    },
  },
  listed: {
    passes: 'Nessuna delle blocklist interrogate elenca un dominio o un indirizzo IP del messaggio',
    why: 'I provider interrogano queste liste su ogni dominio del messaggio e sull’indirizzo IP di invio; di quelle di Spamhaus si sa con certezza.',
    messages: {
      domain: [
        '{subject} è nella blocklist {list}: {meaning}; in questo messaggio è {roles}',
        'Scopri il motivo su {list}, elimina la causa, chiedi la rimozione, e fino ad allora tieni {subject} fuori dai messaggi',
      ],
      'domain-at-spamhaus': [
        '{subject} è nella blocklist {list}: {meaning}; in questo messaggio è {roles}',
        'Scopri il motivo su check.spamhaus.org, elimina la causa, chiedi la rimozione, e fino ad allora tieni {subject} fuori dai messaggi',
      ],
      address: [
        'L’indirizzo IP di invio {subject} è nella blocklist {list}: {meaning}',
        'Scopri il motivo su {list}, elimina la causa e chiedi la rimozione, oppure invia da un altro indirizzo IP',
      ],
      'address-at-spamhaus': [
        'L’indirizzo IP di invio {subject} è nella blocklist {list}: {meaning}',
        'Invia da un altro indirizzo IP, e scopri su check.spamhaus.org perché è elencato',
      ],
    },
  },
} satisfies Partial<RuleTexts<(typeof rules)[number]>>;
