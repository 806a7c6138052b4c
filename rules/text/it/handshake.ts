import type { RuleTexts } from '../../../src/model/language.ts';
import type { rules } from '../../index.ts';

export const handshake = {
  'sending-tls': {
    passes: 'Il server usa TLS dove è disponibile',
    why: 'Gmail non accetta posta in chiaro da chi invia campagne, e altri provider la contrassegnano con un lucchetto aperto.',
    messages: {
      off: [
        'Secondo outbound.tls il server di uscita non usa TLS',
        'Attiva STARTTLS per la posta in uscita (Postfix: smtp_tls_security_level = may)',
      ],
    },
  },
  'message-size': {
    passes: 'Un messaggio di queste dimensioni è accettato da tutti i provider',
    why: 'Nell’handshake un server dice quanto accetta, e rifiuta quello che gli viene annunciato come più grande (RFC 1870).',
    messages: {
      'too-large': [
        'Il messaggio pesa {size}, ma {provider} accetta fino a {limit} ({source})',
        'Metti un link ai file invece di allegarli',
      ],
      attachments: [
        'Gli allegati pesano {size}, ma {provider} ne accetta circa {limit} ({source})',
        'Metti un link ai file invece di allegarli',
      ],
    },
  },
  internationalised: {
    passes: 'Nessun indirizzo richiede l’handshake internazionalizzato',
    why: 'Un indirizzo con lettere non ASCII prima della @ ha bisogno di SMTPUTF8 su ogni server del percorso; molti non ce l’hanno, e il messaggio va in bounce.',
    messages: {
      sender: [
        'L’indirizzo del From {subject} richiede SMTPUTF8, che molti server non conoscono',
        'Scrivi da un indirizzo in ASCII',
      ],
      header: [
        'Un indirizzo nelle intestazioni richiede SMTPUTF8, che molti server non conoscono',
        'Scrivi gli indirizzi in ASCII, o codificali prima dell’invio (punycode per il dominio)',
      ],
    },
  },
  'internationalised-recipients': {
    passes: 'Tutti i destinatari sono raggiungibili con l’handshake normale',
    why: 'Un indirizzo con lettere non ASCII prima della @ si raggiunge solo se il tuo server e quello del destinatario supportano entrambi SMTPUTF8.',
    messages: {
      some: [
        'Indirizzi della lista che richiedono SMTPUTF8 al tuo server e a quello del destinatario: {count}',
        'Verifica che il tuo server annunci SMTPUTF8 (lo mostra --rehearse), oppure escludili',
      ],
    },
  },
  greylisting: {
    passes: 'Nessun provider della lista risulta rinviare tutti gli sconosciuti',
    why: 'Il greylisting risponde «più tardi» a un mittente che non conosce, e accetta il messaggio quando si ripresenta: in ritardo, ma integro.',
    messages: {
      expected: [
        '{provider} rinvia per circa {minutes} minuti la posta dei server che non conosce ({source})',
        'Fai ritentare il server dallo stesso indirizzo IP; non serve altro',
      ],
    },
  },
  enrolment: {
    passes: 'Il mittente è iscritto ai programmi dei provider dei suoi destinatari',
    why: 'Ai mittenti iscritti un provider dice chi li ha segnalati come spam e come è andata la loro posta; alcuni non accettano posta da nessun altro.',
    messages: {
      missing: [
        '{provider}: in outbound.enrolled manca {subject}, che offre {gives}',
        'Iscriviti al programma, e aggiungi {subject} a outbound.enrolled',
      ],
      needed: [
        '{provider} vuole che i mittenti di questo tipo siano iscritti a {subject}, che offre {gives} ({source})',
        'Iscriviti prima dell’invio, e aggiungi {subject} a outbound.enrolled',
      ],
    },
  },
  'recipient-tls': {
    passes: 'Nessuno dei domini più frequenti tra i destinatari pubblica requisiti per il trasporto della posta',
    why: 'I domini con MTA-STS o DANE chiedono ai mittenti di rifiutare una connessione diversa da quella che pubblicano: il tuo server dovrebbe controllarla.',
    messages: {
      published: [
        'Destinatari presso domini che pubblicano {what}: {percent} di quelli verificati',
        'Fallo rispettare dal tuo server (Postfix: smtp_tls_security_level = dane, e un policy server per MTA-STS)',
      ],
    },
  },
  'answers-before': {
    passes: 'Nessun provider ha rinviato o rifiutato molta della posta precedente',
    why: 'I server hanno memoria: chi è stato rinviato ieri è rinviato anche oggi, finché non sistema quello che non andava.',
    messages: {
      deferred: [
        'Posta degli ultimi 30 giorni rinviata da {provider}: {share}',
        'Leggi le risposte dei server, invia meno e più lentamente, cominciando dai destinatari più attivi',
      ],
      blocked: [
        'Posta degli ultimi 30 giorni rifiutata per policy da {provider}: {share}',
        'Leggi le risposte dei server e correggi quello che indicano prima del prossimo invio; insistere peggiora le cose',
      ],
    },
  },
  rehearsal: {
    passes: 'Il tuo server accetta l’handshake di questo messaggio: saluto, TLS, mittente e dimensioni',
    why: 'Un messaggio che il primo server rifiuta non arriva a nessuno, e così il rifiuto si scopre prima di scrivere a chiunque.',
    messages: {
      'greeting-refused': [
        'Dopo {command}, {subject} risponde {code}: non parla con chi si presenta così',
        'Cerca la risposta nel log di {subject}, e autorizza la macchina che invia',
      ],
      'mail-from-refused': [
        'Dopo {command}, {subject} risponde {code}: non accetta posta da questo mittente',
        'Autorizza il mittente su {subject}, oppure invia da un dominio che conosce',
      ],
      'no-tls': ['{subject} non offre STARTTLS, quindi i messaggi gli arrivano in chiaro', 'Attiva TLS su {subject}'],
      'tls-failed': [
        '{subject} offre STARTTLS, ma la connessione TLS non si stabilisce: {reason}',
        'Sistema TLS su {subject}: certificato, chiave, versioni',
      ],
      untrusted: [
        'Il certificato di {subject} non supera la verifica: {reason}',
        'Dai a {subject} un certificato per il suo nome, se ci inviano anche macchine non tue',
      ],
      'too-large': [
        'Il messaggio pesa {bytes} byte, ma {subject} ne accetta {limit}',
        'Alleggerisci il messaggio, oppure alza il limite di {subject}',
      ],
      'no-smtputf8': [
        'Il messaggio contiene un indirizzo internazionalizzato, ma {subject} non annuncia SMTPUTF8',
        'Attiva SMTPUTF8 su {subject}, oppure usa indirizzi in ASCII per mittente e destinatari',
      ],
      'other-name': [
        '{subject} si presenta come {greeted}, ma l’host di invio dichiarato è {declared}',
        'Dichiara il nome che dice il server, oppure controlla che sia davvero quello che invia',
      ],
    },
  },
} satisfies Partial<RuleTexts<(typeof rules)[number]>>;
