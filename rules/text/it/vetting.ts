import type { RuleTexts } from '../../../src/model/language.ts';
import type { rules } from '../../index.ts';

export const vetting = {
  'address-form': {
    passes: 'Gli indirizzi della lista sono scritti correttamente',
    why: 'Gli indirizzi che non possono esistere vanno in bounce, e una lista che ne è piena racconta al provider com’è stata raccolta.',
    messages: {
      malformed: [
        '{count} indirizzi su {of} ({percent}) sono malformati o di un dominio riservato',
        'Correggili o toglili prima dell’invio, e controlla gli indirizzi dove vengono inseriti',
      ],
      few: ['Indirizzi malformati o di un dominio riservato: {count} su {of}', 'Correggili o toglili prima dell’invio'],
      repairable: [
        '{count} celle su {of} ({percent}) contengono più di un indirizzo: spazi, nomi, segni intorno',
        'Esporta soltanto l’indirizzo',
      ],
      'impossible-at-gmail': [
        '{count} indirizzi su {of} ({percent}) hanno una forma che Gmail non assegna a nessuno',
        'Controlla come sono stati inseriti: quelli di Gmail hanno da 6 a 30 tra lettere, cifre e punti',
      ],
      international: [
        'Indirizzi con lettere non ASCII, che richiedono SMTPUTF8 lungo tutto il percorso: {count}',
        'Chiedi al tuo ESP se può inviare a questi indirizzi',
      ],
    },
  },
  'bought-columns': {
    passes: 'Le colonne sono quelle di una lista raccolta in proprio',
    why: 'Le liste in vendita portano con sé fatturato, numero di dipendenti e punteggi di affidabilità; un modulo di iscrizione non chiede niente di tutto questo.',
    messages: {
      many: [
        'Le colonne sono quelle delle liste in vendita: {names}',
        'Indica da dove viene ogni indirizzo; non scrivere a quelli comprati',
      ],
      capitals: [
        'Tutti i nomi sono in maiuscolo: {count} su {of} ({percent})',
        'Chiedi quale sistema li ha scritti: le persone non scrivono così',
      ],
    },
  },
  'dead-domains': {
    passes: 'I domini degli indirizzi sono vivi',
    why: 'La posta verso domini scomparsi va sempre in bounce; se sono tanti, la lista è vecchia.',
    messages: {
      closed: [
        '{count} indirizzi su {of} ({percent}) sono presso provider che hanno chiuso',
        'Toglili: la lista è più vecchia di quanto sembri',
      ],
      gone: ['{count} indirizzi su {of} ({percent}) sono su domini che non esistono', 'Toglili'],
      'no-mail': ['{count} indirizzi su {of} ({percent}) sono su domini che non ricevono posta', 'Toglili'],
      parked: [
        '{count} indirizzi su {of} ({percent}) sono su domini parcheggiati',
        'Toglili: lì nessuno legge la posta',
      ],
      'no-mx': [
        '{count} indirizzi su {of} ({percent}) sono su domini senza record MX',
        'Controllali: funzionano così i piccoli server, ma anche i domini morti',
      ],
    },
  },
  'disposable-addresses': {
    passes: 'Quasi nessun indirizzo è usa e getta',
    why: 'Un indirizzo usa e getta lo dà chi non vuole i messaggi: molti muoiono presto, e quasi nessuno viene più letto.',
    messages: {
      many: [
        '{count} indirizzi su {of} ({percent}) sono presso servizi usa e getta',
        'Toglili, e chiedi conferma alle nuove iscrizioni',
      ],
      perhaps: [
        '{count} indirizzi su {of} ({percent}) sono su domini che un elenco considera usa e getta',
        'Controllali: alcuni sono servizi veri',
      ],
    },
  },
  duplicates: {
    passes: 'Ogni persona compare una sola volta nella lista',
    why: 'Chi riceve due volte lo stesso messaggio lo segnala due volte; tanti doppioni mostrano che più liste sono state messe insieme alla meglio.',
    messages: {
      exact: [
        '{count} righe su {of} ({percent}) ripetono un indirizzo',
        'Togli i doppioni; scopri quali liste sono state unite',
      ],
      'same-mailbox': [
        '{count} indirizzi su {of} ({percent}) portano a una casella a cui arriva già un’altra riga',
        'Tienine uno solo, come l’ha scritto il titolare',
      ],
    },
  },
  engagement: {
    passes: 'Le persone a cui scrivi leggono ancora',
    why: 'I provider guardano chi legge; scrivere a chi non lo fa mai insegna loro che quei messaggi sono indesiderati.',
    messages: {
      asleep: [
        '{count} righe su {of} ({percent}) non mostrano attività negli ultimi 12 mesi',
        'Scrivi a chi è attivo; agli altri chiedi una volta sola se vogliono restare, e lascia andare chi non risponde',
      ],
      unreadable: [
        '{count} date di attività su {of} ({percent}) non si possono leggere e non sono state considerate',
        'Esporta le date come 2026-11-24T09:30:00Z',
      ],
    },
  },
  'expected-bounces': {
    passes: 'La lista dovrebbe restare sotto la soglia di bounce che ESP e provider tollerano',
    why: 'Oltre una certa quota di hard bounce gli ESP bloccano l’account, e per i provider tanti utenti sconosciuti indicano una lista vecchia o di indirizzi indovinati.',
    messages: {
      'over-limits': [
        'Messaggi che andrebbero in bounce: circa {likely} ({range}); Brevo sospende un account al 2%, HubSpot al 5%',
        'Togli quello che non può esistere, poi scrivi prima agli iscritti più recenti e a quelli attivi',
      ],
      'far-over-limits': [
        'Messaggi che andrebbero in bounce: circa {likely} ({range}); Amazon SES ferma gli invii al 10%, altri prima',
        'Non inviare: togli quello che non può esistere, e fai confermare gli indirizzi che restano',
      ],
    },
  },
  'guessed-names': {
    passes: 'Nessun nome è provato in più forme presso la stessa azienda',
    why: 'Chi non conosce un indirizzo prova nome.cognome, n.cognome e ncognome: qualcuno arriva al titolare, gli altri vanno in bounce.',
    messages: {
      variants: [
        '{count} indirizzi aziendali su {of} ({percent}) scrivono il nome di una stessa persona in più modi',
        'Chiedi come sono stati raccolti; tieni quelli confermati',
      ],
    },
  },
  'list-age': {
    passes: 'Gli indirizzi sono stati contattati nell’ultimo anno',
    why: 'Secondo chi fa pulizia di liste, in un anno muore tra un quinto e un quarto degli indirizzi; dopo un anno senza invii quelli morti vanno in bounce tutti insieme, e alcuni sono diventati spam trap.',
    messages: {
      'silent-year': [
        '{count} righe su {of} ({percent}) non mostrano contatti negli ultimi 12 mesi',
        'Scrivi prima ai più recenti; agli altri chiedi una volta sola, poco per volta, se vogliono ancora i messaggi, e lascia andare chi non risponde',
      ],
      'old-opt-in': [
        '{count} opt-in su {of} ({percent}) hanno più di due anni, e la lista non dice chi è stato attivo da allora',
        'Esporta anche l’ultima attività',
      ],
      'early-providers': [
        '{count} indirizzi su {of} ({percent}) sono presso provider dei primi anni del web',
        'Chiedi quanti anni ha la lista: alcune di queste caselle non le legge più nessuno',
      ],
    },
  },
  'made-up-addresses': {
    passes: 'Gli indirizzi sembrano scelti da persone',
    why: 'Parti locali numerate, casuali o ripetute vengono da programmi: generatori di liste e bot delle iscrizioni.',
    messages: {
      numbered: [
        '{count} indirizzi su {of} ({percent}) sono numerati in serie, come nome1 … nome50',
        'Chiedi da dove vengono; nessuno si iscrive così',
      ],
      random: [
        '{count} indirizzi su {of} ({percent}) sembrano generati da un programma',
        'Chiedi conferma alle nuove iscrizioni, e proteggi il modulo dai bot',
      ],
      dictionary: [
        'Una stessa parte locale compare in {count} indirizzi su {of} ({percent})',
        'Chiedi come sono stati raccolti: si fa così quando si provano elenchi di parole',
      ],
      'other-names': [
        '{count} indirizzi su {of} ({percent}) hanno dopo il + un nome diverso dal mittente',
        'Chiedi da dove vengono: i titolari li hanno dati a qualcun altro',
      ],
    },
  },
  market: {
    passes: 'Gli indirizzi sono dello stesso paese del mittente',
    why: 'Tanti indirizzi di paesi diversi da quello del mittente chiedono una spiegazione: esportatori e alberghi ce l’hanno.',
    messages: {
      abroad: [
        '{count} indirizzi su {of} di cui si conosce il paese ({percent}) sono di un paese diverso da quello del mittente',
        'Chiedi dove sono stati raccolti, e se si aspettano messaggi nella tua lingua',
      ],
      'not-companies': [
        '{count} indirizzi su {of} ({percent}) sono caselle private, ma la lista è indicata come di aziende',
        'Chiedi se queste persone si sono iscritte a nome della loro azienda',
      ],
      'other-script': [
        '{count} nomi su {of} ({percent}) sono scritti in un alfabeto diverso da quello latino',
        'Assicurati che il messaggio sia in una lingua che leggono',
      ],
      'one-domain': [
        '{count} indirizzi su {of} ({percent}) sono sul dominio di una sola azienda',
        'Avvisa i suoi amministratori prima dell’invio: un solo filtro decide per tutti',
      ],
    },
  },
  'misspelt-domains': {
    passes: 'Pochi indirizzi sono su domini scritti male',
    why: 'I domini dei grandi provider scritti male vanno in bounce, oppure appartengono a chi osserva chi gli scrive.',
    messages: {
      many: [
        '{count} indirizzi su {of} ({percent}) sono su domini scritti male: {examples}',
        'Correggi quelli sicuri dopo conferma dei titolari, togli gli altri, e controlla gli indirizzi nel modulo',
      ],
      'one-spelling': [
        '{count} indirizzi scritti male su {of} ({percent}) sono su uno stesso dominio sbagliato',
        'Controlla il modulo, o quello che ha letto gli indirizzi: non tutti fanno lo stesso errore',
      ],
    },
  },
  'opt-in-proof': {
    passes: 'La lista dice quando e da dove è arrivato ogni indirizzo',
    why: 'Chi scrive deve poter dimostrare il consenso per ogni indirizzo; i provider chiedono lo stesso quando una lista dà problemi.',
    messages: {
      'no-column': [
        'La lista non ha una colonna con la data dell’opt-in: da sola non dimostra il consenso',
        'Esporta anche data, origine e indirizzo IP di ogni opt-in',
      ],
      'time-missing': [
        '{count} righe su {of} ({percent}) non hanno la data dell’opt-in',
        'Trova la prova del consenso, oppure escludile',
      ],
      'source-missing': [
        '{count} righe su {of} ({percent}) non dicono da dove vengono',
        'Trova l’origine, oppure escludile',
      ],
      'in-order': [
        'Le righe sono in ordine di indirizzo, e nulla mostra quando è arrivata ciascuna',
        'Esportale in ordine di iscrizione, se il tuo sistema lo conserva',
      ],
      'few-unreadable': [
        'Date di {what} che non si possono leggere: {count} su {of}; quel giorno non esiste, o sono scritte diversamente dalle altre',
        'Controllale nel file; quello che non si può leggere non prova nulla',
      ],
      unreadable: [
        '{count} date di opt-in su {of} ({percent}) non si possono leggere',
        'Esporta le date come 2026-11-24T09:30:00Z',
      ],
    },
  },
  'opt-in-record': {
    passes: 'Il registro degli opt-in è quello di persone vere',
    why: 'Se date e indirizzi IP non somigliano a quelli che lascia un pubblico di visitatori, li ha scritti un’importazione o un programma.',
    messages: {
      'one-time': [
        '{count} opt-in su {of} ({percent}) hanno la stessa identica data e ora',
        'Spiega che cosa è successo in quel momento: un’importazione non è un opt-in',
      ],
      'one-address': [
        '{count} opt-in su {of} ({percent}) vengono da un solo indirizzo IP',
        'Spiega che cosa c’è dietro: la cassa di un negozio o lo stand di una fiera vanno bene, un programma no',
      ],
      'no-visitor': [
        '{count} opt-in su {of} ({percent}) vengono da indirizzi IP che nessun visitatore ha',
        'Registra l’indirizzo IP del visitatore, non quello del proxy',
      ],
      impossible: [
        '{count} opt-in su {of} ({percent}) sono nel futuro o di quando i moduli online non esistevano',
        'Scopri chi li ha scritti',
      ],
      'few-impossible': [
        'Opt-in nel futuro o di quando i moduli online non esistevano: {count} su {of}',
        'Controllali nel file',
      ],
      hasty: [
        '{count} conferme su {of} ({percent}) sono arrivate entro un secondo dall’iscrizione, o prima',
        'Una persona ci mette di più: scopri che cosa clicca il link',
      ],
      'same-second': [
        '{count} opt-in cadono nello stesso identico secondo',
        'Proteggi il modulo dai bot, e chiedi conferma',
      ],
      'one-day': [
        '{count} opt-in su {of} ({percent}) sono arrivati in un solo giorno ({detail})',
        'Spiega che cosa è successo quel giorno',
      ],
    },
  },
  'personal-data': {
    passes: 'Il file contiene quello che serve per l’invio e nient’altro',
    why: 'Salute, religione e politica non si possono trattare per un invio senza consenso esplicito; i dati dei minori solo con quello dei genitori; il resto solo se serve.',
    messages: {
      sensitive: [
        'Colonne che possono contenere dati sensibili: {names}',
        'Escludile dal caricamento, oppure fai verificare il relativo consenso da una persona',
      ],
      minors: [
        'Colonne che possono rivelare dei minori: {names}',
        'Assicurati di non scrivere a nessun minore senza il consenso dei genitori',
      ],
      unneeded: ['Colonne che non servono per un invio: {names}', 'Escludile dal caricamento'],
      'free-text': [
        'Colonne con frasi intere nelle celle: {names}',
        'Escludile dal caricamento: nessuno sa che cosa ci hanno scritto le persone',
      ],
      'sensitive-domains': [
        '{count} indirizzi su {of} ({percent}) sono su domini che rivelano religione, partito, sindacato o malattia',
        'Fai verificare il relativo consenso da una persona',
      ],
      'under-age': [
        '{count} date di nascita su {of} ({percent}) sono di minori di 14 anni',
        'Escludili, a meno che i genitori non abbiano dato il consenso',
      ],
    },
  },
  'role-addresses': {
    passes: 'Gli indirizzi appartengono a persone',
    why: 'Gli indirizzi di ruolo li leggono più persone, e di rado quella che si è iscritta; le liste raccolte dal web ne hanno molti.',
    messages: {
      many: [
        '{count} indirizzi su {of} ({percent}) sono di ruolo, come info@ o vendite@',
        'Tieni quelli che si sono iscritti da soli, con la prova; escludi gli altri',
      ],
      machines: [
        '{count} indirizzi non sono di nessuno: abuse@, postmaster@, noreply@ e simili',
        'Toglili: chi li legge cerca gli abusi',
      ],
    },
  },
  'rows-read': {
    passes: 'Tutte le righe del file sono state lette',
    why: 'Quello che non è stato letto non è stato giudicato, e un file con righe spezzate è spesso messo insieme a mano.',
    messages: {
      rejected: [
        '{count} righe su {of} ({percent}) non si possono leggere: {reasons}',
        'Esporta di nuovo la lista, con ogni cella tra virgolette',
      ],
      few: ['Righe che non si possono leggere: {count} su {of} ({reasons})', 'Controllale nel file'],
      'unread-columns': [
        'Colonne non lette perché non se ne conosce il significato: {count} su {of} ({names})',
        'Se una dice quando, da dove o se qualcuno ha dato il consenso, indicala: --columns SIGNIFICATO=NOME',
      ],
      'not-asked': [
        'Il DNS non è stato interrogato sui domini di {count} indirizzi su {of} ({percent})',
        'Considera per questi la stessa quota di indirizzi morti degli altri, o una più alta',
      ],
    },
  },
  'suppressed-addresses': {
    passes: 'Nella lista non c’è nessuno che abbia detto di no',
    why: 'A chi si è opposto non si può più scrivere; gli indirizzi che sono già andati in bounce ci tornano.',
    messages: {
      'said-no-in-list': [
        '{count} righe su {of} ({percent}) dicono loro stesse che il consenso è stato negato o revocato',
        'Toglile prima dell’invio (deliv vet LISTA --split CARTELLA le scarta) e lasciale fuori da ogni esportazione',
      ],
      'neither-yes-nor-no': [
        '{count} righe su {of} ({percent}) non dicono né sì né no nella colonna del consenso; vuote: {empty}',
        'Non prenderne nessuna per un sì: scopri che cosa significa il valore, o lasciale fuori; --columns consent=NOME indica la colonna',
      ],
      contained: [
        '{count} indirizzi su {of} ({percent}) sono nella tua lista di soppressione',
        'Toglili prima dell’invio, e applica la lista di soppressione a ogni importazione',
      ],
      perhaps: [
        'Indirizzi presenti nella tua lista di soppressione: {count} su {of} ({percent}); così pochi potrebbero essersi iscritti di nuovo, ma nessuna data lo dice',
        'Tieni quelli con un opt-in più recente, togli gli altri',
      ],
    },
  },
  'remembered-recipients': {
    passes: 'Nessuno della lista ha già dato hard bounce, segnalato spam o chiesto di disiscriversi',
    why: 'Un indirizzo morto va di nuovo in bounce, chi ha segnalato segnala ancora, e a chi si è disiscritto non si deve scrivere.',
    messages: {
      'said-no': [
        'Indirizzi che secondo lo storico locale hanno già dato hard bounce, segnalato spam o chiesto di disiscriversi: {count} su {of} ({percent})',
        'Ricava le loro righe con deliv history suppression --list FILE; toglile, a meno che nel frattempo non si siano iscritti di nuovo',
      ],
      strangers: [
        '{count} indirizzi su {of} ({percent}), secondo lo storico locale, non hanno mai ricevuto messaggi',
        'Scrivi prima a pochi di loro e guarda quanti bounce arrivano, poi a tutta la lista',
      ],
    },
  },
  traps: {
    passes: 'Nessun indirizzo è una spam trap, una prova o un frammento di pagina web',
    why: 'Con indirizzi così non si iscrive quasi nessuno: per lo più vengono da programmi che leggono le pagine web, o da un modulo che qualcuno ha provato.',
    messages: {
      named: ['{count} indirizzi hanno nomi da spam trap o da prova', 'Toglili'],
      scraped: [
        '{count} indirizzi sono frammenti di pagine web',
        'Chiedi chi li ha raccolti: a indirizzi presi dalle pagine web non si può scrivere',
      ],
    },
  },
  'declared-origin': {
    passes: 'La lista è quello che il titolare dichiara',
    why: 'Quello che si dice di una lista e quello che contiene devono andare d’accordo; se non è così, una delle due cose non è abbastanza nota.',
    messages: {
      companies: [
        'La lista è dichiarata di privati, ma {count} indirizzi su {of} ({percent}) sono su domini propri',
        'Chiedi chi sono i destinatari',
      ],
      'private-people': [
        'La lista è dichiarata di aziende, ma {count} indirizzi su {of} ({percent}) sono caselle private',
        'Chiedi chi sono i destinatari',
      ],
      elsewhere: [
        'I paesi dichiarati sono {countries}, ma {count} indirizzi su {of} di cui si conosce il paese ({percent}) sono di altri',
        'Chiedi dove sono stati raccolti',
      ],
      'bought-columns': [
        'La lista è dichiarata come raccolta dal titolare, ma ha colonne tipiche delle liste in vendita: {names}',
        'Chiedi da dove vengono queste colonne',
      ],
      sensitive: [
        'La lista è dichiarata senza dati sensibili, ma ha colonne che possono contenerne: {names}',
        'Chiedi che cosa contengono, e il consenso esplicito',
      ],
      unanswered: ['Domande rimaste senza risposta: {open} su {asked}', 'Chiedi le risposte prima di decidere'],
    },
  },
  'declared-consent': {
    passes: 'Consenso e contatti sono come li dichiara il titolare della lista',
    why: 'Un consenso dichiarato ma non registrato non si può dimostrare a nessuno, e quello che smentisce il registro non è stato verificato.',
    messages: {
      'no-confirmation': [
        'Il double opt-in è dichiarato, ma nessuna colonna mostra una conferma',
        'Esporta con la lista anche la data di ogni conferma',
      ],
      'hasty-confirmation': [
        'Il double opt-in è dichiarato, ma {count} conferme su {of} ({percent}) sono arrivate insieme all’iscrizione o prima',
        'Prova la procedura di conferma, e scopri che cosa clicca il link',
      ],
      'no-opt-in': [
        'L’opt-in è dichiarato, ma {count} righe su {of} ({percent}) non ne hanno la data',
        'Chiedi la registrazione di questi opt-in',
      ],
      'before-forms': [
        'L’opt-in è dichiarato, ma {count} opt-in su {of} ({percent}) sono nel futuro o di quando i moduli online non esistevano',
        'Chiedi chi ha scritto queste date',
      ],
      'before-start': [
        'La raccolta è dichiarata dal {since}, ma {count} opt-in su {of} ({percent}) sono precedenti',
        'Chiedi da dove vengono quelli più vecchi',
      ],
      silent: [
        'L’ultimo invio è dichiarato il {lastMailed}, ma {count} righe su {of} ({percent}) non mostrano contatti negli ultimi 12 mesi',
        'Chiedi il report di quell’invio',
      ],
      suppressed: [
        'Chi ha detto di no risulta tolto, secondo il titolare, ma nella lista ce ne sono {count}',
        'Toglili, e chiedi come sono tornati',
      ],
    },
  },
  'human-decision': {
    passes: 'Un revisore ha esaminato la lista e l’ha accettata',
    why: 'Quello che i numeri non mostrano lo scopre una persona che parla con il cliente.',
    messages: {
      'no-list': [
        'È richiesta una decisione sulla lista, ma non c’è nessuna lista',
        'Indica list.file o list.tally nella campagna',
      ],
      none: [
        'Nessuno ha deciso su questa lista',
        'Fai decidere un revisore (deliv vet sign LIST -o decision.json), e indica quel file in vetting.decision',
      ],
      changed: [
        'Indirizzi che non erano nella lista al momento della decisione: {percent}',
        'Fai decidere un revisore sulla lista com’è adesso',
      ],
      refused: [
        'La lista è stata rifiutata da {reviewers}',
        'Non inviare; cambia quello che è stato contestato e chiedi di nuovo',
      ],
      condition: [
        'La lista è stata accettata a una condizione: {subject}',
        'Assicurati che sia soddisfatta prima dell’invio',
      ],
      pilot: [
        'È stato accettato un invio pilota, non tutta la lista',
        'Invia a una piccola parte scelta a caso, guarda bounce e segnalazioni di spam, e fai decidere di nuovo un revisore',
      ],
    },
  },
  'decision-signature': {
    passes: 'La decisione è firmata da chi può decidere',
    why: 'Un controllo vale quanto la firma che permette di superarlo.',
    messages: {
      missing: [
        'La decisione non è firmata',
        'Falla firmare da un revisore (deliv vet sign LIST -o decision.json --cosign)',
      ],
      broken: [
        'Quello che {subject} ha firmato non è quello che la decisione dice ora',
        'Scopri chi ha modificato il file, e fai decidere di nuovo un revisore',
      ],
      'unknown-signer': [
        '{subject} ha firmato ma non può decidere: {because}',
        'Fai decidere un revisore, oppure aggiungi il firmatario al file dei revisori della configurazione',
      ],
    },
  },
  'decision-override': {
    passes: 'La decisione non fa nessuna eccezione',
    why: 'Un’eccezione vale per un periodo e per un motivo; per far passare quello che è bloccante servono due persone.',
    messages: {
      expired: [
        'L’eccezione per {subject} valeva fino al {until}, che è passato',
        'Correggi quello che dice il rilievo, oppure fai decidere di nuovo un revisore',
      ],
      alone: [
        '{subject} è bloccante, e l’eccezione l’ha fatta un solo revisore',
        'Fai firmare un secondo revisore (deliv vet sign LIST -o decision.json --cosign)',
      ],
      holds: [
        'Per {subject} vale un’eccezione di {reviewers} fino al {until}: {because}',
        'Correggi quello che dice il rilievo prima di quel giorno',
      ],
    },
  },
} satisfies Partial<RuleTexts<(typeof rules)[number]>>;
