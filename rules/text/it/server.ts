import type { RuleTexts } from '../../../src/model/language.ts';
import type { rules } from '../../index.ts';

export const server = {
  'reverse-dns': {
    passes: 'Ogni indirizzo IP di invio ha un nome proprio che riporta all’indirizzo',
    why: 'Un server senza nome nel reverse DNS, o con il nome di una linea qualsiasi, sembra un computer di casa controllato da altri.',
    messages: {
      missing: [
        'L’indirizzo {subject} non ha un nome nel reverse DNS',
        'Chiedi a chi gestisce la rete di {subject} di pubblicare un record PTR con il nome del tuo server',
      ],
      'missing-ipv6': [
        'L’indirizzo IPv6 {subject} non ha un nome nel reverse DNS',
        'Pubblica un record PTR per {subject}, oppure invia solo via IPv4',
      ],
      unconfirmed: [
        'Il reverse DNS di {subject} dice {names}, ma quel nome non riporta a {subject}',
        'Pubblica per {names} un record A o AAAA che punti a {subject}',
      ],
      generic: [
        'Il reverse DNS di {subject} dice {names}, un nome come quelli che una rete assegna a una linea qualsiasi',
        'Fai pubblicare un record PTR con un nome del tuo dominio, per esempio mta1.tuo.dominio',
      ],
    },
  },
  'helo-name': {
    passes: 'In EHLO il server si presenta con un nome completo che rimanda al server stesso',
    why: 'È la prima cosa che l’altro server sente: GMX, WEB.DE e Orange vogliono un nome completo che esista, Gmail ne rifiuta uno che non sa leggere.',
    messages: {
      'not-full': [
        'In EHLO il server si presenta come {subject}, che non è un nome completo nel DNS pubblico',
        'Imposta come nome del server un nome completo, per esempio mta1.tuo.dominio (Postfix: myhostname o smtp_helo_name)',
      ],
      unresolvable: [
        'Il nome detto in EHLO, {subject}, non ha un indirizzo IP',
        'Pubblica un record A o AAAA per {subject}, oppure usa in EHLO il nome che dà il reverse DNS',
      ],
      elsewhere: [
        'Il nome detto in EHLO, {subject}, non porta a {ips}',
        'Usa in EHLO il nome che il reverse DNS dà a ciascun indirizzo IP, oppure aggiungi gli indirizzi a {subject}',
      ],
    },
  },
  'address-pool': {
    passes: 'Da questi indirizzi IP non invia nessun altro',
    why: 'Su un indirizzo IP condiviso la reputazione di tutti la fa il mittente peggiore; su uno dedicato non c’è nessuno a cui dare la colpa, né a cui appoggiarsi.',
    messages: {
      shared: [
        'Altri mittenti usano insieme a te {subject}: le loro segnalazioni di spam e le loro spam trap contano come tue',
        'Tieni d’occhio le blocklist per questi indirizzi IP; oltre i 100.000 messaggi circa al mese chiedine di dedicati',
      ],
    },
  },
  'data-country': {
    passes: 'Per quanto dicono i registri, i dati dei destinatari restano nello Spazio economico europeo',
    why: 'Indirizzi, aperture e clic sono dati personali; per portarli fuori dallo Spazio economico europeo serve una base giuridica (GDPR, capo V). Nessun provider di posta la chiede.',
    messages: {
      abroad: [
        '{what} {subject} in {country} ({by}): fuori dallo Spazio economico europeo{adequacy}',
        'Individua la base giuridica del trasferimento e indicala nel registro dei trattamenti, oppure usa un host nello Spazio economico europeo; outbound.country dice dove si trova il tuo server',
      ],
    },
  },
  'eu-server': {
    passes: 'La posta esce da dove richiede outbound.requireEu',
    why: 'Chi ha promesso ai clienti che i loro indirizzi restano nello Spazio economico europeo deve inviare da lì.',
    messages: {
      abroad: [
        'outbound.requireEu richiede un server nello Spazio economico europeo, ma la posta esce da {subject} in {country} ({by})',
        'Invia da un server nello Spazio economico europeo, oppure indica in outbound.country dove si trova',
      ],
    },
  },
  'return-path-tls': {
    passes: 'I server che ricevono bounce e risposte offrono TLS',
    why: 'Un bounce contiene l’indirizzo del destinatario; su una connessione in chiaro lo legge chiunque lungo il percorso.',
    messages: {
      'not-offered': [
        '{subject}, che riceve i tuoi bounce, non offre STARTTLS',
        'Attiva TLS su quel server, con un certificato per {subject}',
      ],
    },
  },
} satisfies Partial<RuleTexts<(typeof rules)[number]>>;
