/** Of the machine: can it judge? */
import type { Words } from '../words.ts';

export const doctor: Words['cli']['doctor'] = {
  states: { ok: 'ok', warn: 'avviso', fail: 'errore', unknown: 'ignoto', skipped: 'saltato' },
  verdict: {
    ok: 'Questa macchina può valutare',
    warn: 'Questa macchina può valutare, con i limiti indicati sopra',
    fail: 'Questa macchina non può valutare tutto: correggi gli errori qui sopra',
    unknown: 'Non si è potuto accertare tutto: riprova',
  },
  asked: names => `Chiesto al DNS, oltre alle blocklist: ${names}. Non c’è nulla di tuo`,
  root: 'la radice',
  data: {
    providers: 'Ciò che chiedono i provider',
    countries: 'I paesi degli indirizzi IP',
    'spam-model': 'Il punteggio di spam',
  },
  says: {
    'node/current': ['Node.js {version}', ''],
    'node/old': [
      'Node.js {version}; serve la {needed} o successiva',
      'Installa Node.js {needed}; in una copia del repository npm ci ne porta una (npx deliv)',
    ],
    'resolver/answers': ['{about} risponde alle domande DNS ({took} ms)', ''],
    'resolver/silent': [
      '{about} non risponde: {outcome}',
      'Indica con --resolver un server DNS che questa macchina possa interrogare, o apri la porta 53 verso questo',
    ],
    'resolver/silent-beside': [
      '{about} non risponde ({outcome}), un altro sì',
      'Toglilo dai resolver di sistema: lo si aspetta invano',
    ],
    'resolver/rootless': [
      '{about} risponde, ma non conosce la radice del DNS: non arriva ai nomi pubblici',
      'Indica con --resolver un resolver che la conosca, o fornisci file di zona con --zone',
    ],
    'resolver/none': ['Il sistema non indica alcun server DNS', 'Indicane uno con --resolver INDIRIZZO'],
    'resolver/offline': ['Il DNS non è stato interrogato: --offline', ''],
    'tcp/answers': ['{about} risponde anche su TCP', ''],
    'tcp/silent': [
      '{about} non risponde su TCP ({outcome}): i record lunghi non si possono leggere',
      'Apri la porta TCP 53 verso di esso (RFC 7766)',
    ],
    'edns/spoken': ['{about} dà risposte lunghe su UDP (EDNS)', ''],
    'edns/ignored': [
      '{about} non parla EDNS: ciò che supera 512 byte arriva su TCP, se arriva',
      'Interroga un altro resolver, o guarda che cosa c’è lungo il percorso',
    ],
    'absence/kept': ['{about} dice dei nomi che non esistono che non esistono', ''],
    'absence/rewritten': [
      '{about} inventa una risposta per {name}, che non può esistere',
      'Interroga un altro resolver: con questo ciò che manca sembra esserci, e le blocklist sembrano elencare chiunque',
    ],
    'absence/blurred': [
      '{about} dice che {name} esiste senza indirizzo, e non può esistere',
      'Interroga un altro resolver, quando conta sapere se un dominio è sparito',
    ],
    'absence/unanswered': [
      '{about} non dice se {name} esiste: {outcome}',
      'Riprova e, se resta così, interroga un altro resolver',
    ],
    'dnssec/verified': ['{about} verifica le risposte firmate (DNSSEC)', ''],
    'dnssec/unverified': ['{about} non verifica le risposte firmate (DNSSEC): qui nulla ne dipende', ''],
    'block-list/usable': ['{about} risponde come deve una blocklist', ''],
    'block-list/unusable': ['{about} non si può usare: {because}', 'Lasciala fuori da --dnsbl'],
    'block-list/refused': [
      '{about} non risponde a questo resolver: {because}',
      'Interrogala tramite un resolver tuo anziché uno pubblico, o usala con una chiave',
    ],
    'block-list/without-key': [
      '{about} non è stata interrogata: {because}',
      'Imposta la chiave, o lascia la lista fuori da --dnsbl',
    ],
    'block-list/unanswered': ['{about} non risponde: {outcome}', 'Riprova e, se resta così, lasciala fuori'],
    'block-list/none': ['Nessuna blocklist è indicata (--dnsbl)', ''],
    'block-list/offline': ['Nessuna blocklist è stata interrogata: --offline', ''],
    'data/fresh': ['{about}: aggiornamento: {date}', ''],
    'data/old': [
      '{about}: aggiornamento: {date}, {age} giorni fa; oltre {oldAfter} non è più affidabile',
      'Aggiorna deliv',
    ],
    'clock/plausible': ['L’orologio segna {now}', ''],
    'clock/behind': [
      'L’orologio segna {now}, e ci sono dati forniti con deliv di data successiva: {newest}',
      'Regola l’orologio (NTP): firme, età e date si valutano in base a esso',
    ],
    'history/none': ['Nulla è ricordato: deliv learn inizia uno storico', ''],
    'history/sound': ['{about} è come è stato scritto: {entries} voci, {events} eventi', ''],
    'history/altered': [
      '{about} non è come è stato scritto ({first})',
      'Guarda tutte le differenze con deliv history verify e ripristinalo da una copia',
    ],
    'history/refused': ['{about}: {because}', '{hint}'],
    'cache/writable': ['In {about} si può scrivere: ogni lista si legge una volta sola', ''],
    'cache/closed': [
      'In {about} non si può scrivere ({problem}): ogni lista si rilegge ogni volta',
      'Assegna la cartella a questo utente, o indicane un’altra con XDG_CACHE_HOME',
    ],
    'lists/readable': ['Le liste di destinatari si possono leggere (DuckDB)', ''],
    'lists/unreadable': [
      'Le liste di destinatari non si possono leggere (DuckDB): {problem}',
      'Installa di nuovo deliv su questa macchina: il suo motore di database è diverso per ogni sistema',
    ],
    'signing/usable': ['Le decisioni si possono firmare e verificare (ssh-keygen)', ''],
    'signing/absent': [
      'Le decisioni non si possono né firmare né verificare: ssh-keygen non è installato',
      'Installa OpenSSH 8.2 o successivo, se qui si decide sulle liste',
    ],
    'signing/too-old': [
      'Le decisioni non si possono né firmare né verificare: ssh-keygen è troppo vecchio',
      'Installa OpenSSH 8.2 o successivo, se qui si decide sulle liste',
    ],
  },
};
