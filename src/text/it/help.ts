/** What --help says. */
import type { HelpWords } from '../help.ts';

export const help: HelpWords = {
  titles: { 'Usage:': 'Uso:', 'Arguments:': 'Argomenti:', 'Options:': 'Opzioni:', 'Commands:': 'Comandi:' },
  commands: {
    '': 'Dice prima dell’invio che cosa farà ogni provider di posta con una mail, con quanta certezza, perché e che cosa correggere.',
    check:
      'valuta un messaggio (.eml, o .html con --from), una campagna (.yaml, .json), una cartella, o - per lo standard input',
    vet: 'esamina le sole liste di destinatari (CSV, TSV, JSONL, Parquet, XLSX, anche con gzip)',
    'vet init': 'chiede ciò che il titolare di una lista deve sapere; senza terminale scrive le domande da compilare',
    'vet sample': 'estrae righe a caso di cui il titolare della lista deve dimostrare il consenso',
    'vet pack': 'scrive una cartella di prove su una lista, con hash e senza indirizzi',
    'vet sign': 'decide su una lista e firma la decisione con una chiave SSH',
    plan: 'un calendario di invio per una campagna: quanti, a quale provider di posta e in quale giorno',
    gather: 'osserva soltanto: check --facts valuta la registrazione in seguito, offline',
    learn:
      'legge ciò che è accaduto (bounce, segnalazioni, report, log di eventi, risultati delle caselle seed) e lo salva nello storico locale',
    history: 'mostra, esporta, dimentica e verifica ciò che è ricordato',
    'history show': 'ciò che è ricordato, in cifre',
    'history export': 'tutto, un oggetto JSON per riga; i destinatari sono pseudonimi',
    'history forget': 'una persona, una campagna o un periodo',
    'history verify': 'è tutto come è stato scritto? codice di uscita 1 se no',
    'history suppression':
      'righe di un tuo file a cui non si deve più scrivere: inesistenti, che hanno segnalato, che si sono disiscritti',
    calibrate: 'confronta le previsioni registrate (check --record) con ciò che è accaduto (learn)',
    init: 'scrive un file di campagna commentato a partire da una mail, dal DNS e, in un terminale, dalle tue risposte',
    rules:
      'tutte le regole, per criterio, con la cosa più grave che possono dire e ciò che dicono quando sono rispettate',
    explain:
      'una regola, un rilievo, un criterio o un provider di posta in dettaglio: che cos’è, perché, che cosa fare, come silenziarlo',
    config: 'con che cosa si farebbe una valutazione: ogni valore e da dove viene',
    doctor: 'questa macchina può valutare? DNS, blocklist, età dei dati, orologio, storico',
    completion: 'uno script che completa comandi, opzioni e id, da far leggere alla tua shell',
  },
  helpOption: 'mostra questo aiuto',
  helpCommand: 'mostra l’aiuto di un comando',
  afterError: '(deliv --help mostra che cosa c’è)',
};
