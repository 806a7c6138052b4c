import type { RuleTexts } from '../../../src/model/language.ts';
import type { rules } from '../../index.ts';

export const volume = {
  'bulk-sender': {
    passes: 'Con questo invio nessun provider comincia a considerarti un mittente massivo',
    why: 'Gmail somma tutti i sottodomini e non dimentica: chi ha inviato anche una sola volta circa 5.000 messaggi in un giorno resta soggetto per sempre alle regole più severe.',
    messages: {
      becomes: [
        'Con questo invio il dominio organizzativo diventa mittente massivo per {provider}: {perDay} messaggi in un giorno, la soglia è {limit} ({source})',
        'Adeguati prima alle regole per i mittenti massivi, oppure resta ben sotto {limit} al giorno, contando tutta la posta dell’organizzazione',
      ],
    },
  },
  growth: {
    passes: 'Il volume cresce gradualmente rispetto a quanto inviato prima',
    why: 'Un aumento improvviso fa pensare a un account rubato: Gmail limita il ritmo, Yahoo mette nello spam, e tutti e due se ne ricordano.',
    messages: {
      sudden: [
        '{provider}: fino a {perDay} messaggi in un giorno, {times} volte il massimo degli ultimi 30 giorni ({before})',
        'Distribuisci l’invio su più giorni: deliv plan dice come',
      ],
      first: [
        '{provider}: fino a {perDay} messaggi in un giorno, e negli ultimi 30 giorni non è stato inviato nulla',
        'Comincia con qualche centinaio di messaggi ai destinatari più attivi e cresci di giorno in giorno: deliv plan dice come',
      ],
    },
  },
  'send-rate': {
    passes: 'Non risulta nessun picco di invio, e i messaggi usciranno in tempo',
    why: 'Un flusso costante viene accettato; un picco all’ora esatta, quando inviano tutti, viene rinviato.',
    messages: {
      'at-once': [
        '{subject} messaggi e nessun ritmo dichiarato: per quanto si sa, partono tutti insieme',
        'Imposta volume.perHour, e fallo rispettare dal tuo server',
      ],
      'full-hour': [
        'L’invio comincia alle {time}, quando {provider} rinvia più posta',
        'Comincia qualche minuto dopo l’ora esatta',
      ],
      'after-end': [
        'A {perHour} messaggi all’ora l’invio dura {hours} ore e non finisce entro volume.end (ne restano fuori {late})',
        'Comincia prima, invia più in fretta dove i provider lo sopportano, oppure scrivi a meno persone: deliv plan mostra che cosa frena',
      ],
    },
  },
  idle: {
    passes: 'Indirizzi IP e domini sono stati usati nell’ultimo mese',
    why: 'La reputazione svanisce: un indirizzo IP o un dominio fermo da settimane torna a essere uno sconosciuto, e un invio massiccio e improvviso lo fa sembrare rubato.',
    messages: {
      idle: [
        '{subject} non invia nulla da {days} giorni',
        'Ripeti il riscaldamento: qualche centinaio di messaggi il primo giorno, ai destinatari più attivi (deliv plan)',
      ],
      contradicted: [
        '{subject}: nessun invio da {days} giorni, eppure negli ultimi 30 sono dichiarati {sent} messaggi (history.sent)',
        'Aggiorna history.lastSent e history.sent: uno dei due non è vero per il giorno dell’invio',
      ],
      unused: [
        '{subject} è dichiarato per l’invio ma non è tra gli indirizzi IP già usati (history.ips)',
        'Fai il riscaldamento: qualche centinaio di messaggi il primo giorno, ai destinatari più attivi (deliv plan)',
      ],
    },
  },
  'complaint-rate': {
    passes: 'Le segnalazioni di spam sono meno di quante disturbino un provider',
    why: 'I provider credono prima di tutto a quello che segnalano i destinatari: per Microsoft è il fattore principale della reputazione.',
    messages: {
      high: [
        'Segnalazioni di spam presso {provider}: {rate} dei messaggi consegnati; qui non è pubblicato un limite, altri tollerano {limit}',
        'Scopri da quale lista o modulo arrivano, e scrivi meno spesso agli inattivi',
      ],
      'over-limit': [
        'Segnalazioni di spam presso {provider}: {rate} dei messaggi consegnati; il limite è {limit} ({source})',
        'Scrivi solo a chi è stato attivo negli ultimi 90 giorni finché le segnalazioni non restano sotto {limit} per una settimana, e rendi facile disiscriversi',
      ],
      'over-target': [
        'Segnalazioni di spam presso {provider}: {rate} dei messaggi consegnati; i problemi cominciano da {limit} ({source})',
        'Scopri da quale lista o modulo arrivano, e scrivi meno spesso agli inattivi',
      ],
    },
  },
  'unknown-users': {
    passes: 'Pochi dei destinatari precedenti non esistevano',
    why: 'Chi scrive a molti indirizzi inesistenti li ha indovinati, li ha comprati o non legge i propri bounce.',
    messages: {
      many: [
        'Posta degli ultimi 30 giorni inviata a indirizzi inesistenti presso {provider}: {rate}',
        'Togli gli hard bounce già dopo il primo, e verifica la lista: deliv vet',
      ],
      'very-many': [
        'Posta degli ultimi 30 giorni inviata a indirizzi inesistenti presso {provider}: {rate}; gli ESP bloccano gli account al 5%',
        'Ferma gli invii, togli gli hard bounce e verifica la lista: deliv vet',
      ],
    },
  },
} satisfies Partial<RuleTexts<(typeof rules)[number]>>;
