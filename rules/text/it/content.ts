import type { RuleTexts } from '../../../src/model/language.ts';
import type { rules } from '../../index.ts';

export const content = {
  'line-ends': {
    passes: 'Le righe finiscono tutte allo stesso modo',
    why: 'Se due server non concordano su dove finisce una riga, non concordano su dove finisce il messaggio; Microsoft 365 rifiuta i LF isolati, e i CR isolati servono a nascondere intestazioni.',
    messages: {
      mixed: [
        'Il file mescola {crlf} fine riga CRLF e {lf} fine riga LF',
        'Salvalo con un solo tipo di fine riga: a farne CRLF ci pensa il server di posta',
      ],
      'lone-cr': ['Ritorni a capo CR senza LF: {cr}', 'Toglili: alcuni programmi lì vedono una riga nuova e altri no'],
      nul: ['Byte NUL nel messaggio: {nul}', 'Toglili, oppure codifica la parte in base64'],
      'lone-dot': [
        'La riga {line} è un solo punto, e non tutte le fini riga intorno sono CRLF: per alcuni server il messaggio finisce lì e ne comincia un altro',
        'Salva il messaggio con un solo tipo di fine riga',
      ],
    },
  },
  'read-whole': {
    passes: 'Niente del messaggio è rimasto fuori',
    why: 'Ciò che sta oltre un limite non lo giudica nessuno, e chi vuole nascondere qualcosa lo mette lì; la posta vera resta molto al di sotto.',
    messages: {
      beyond: [
        'Il messaggio supera limits.{subject} ({most})',
        'Riduci il messaggio, o alza limits.{subject} nella configurazione',
      ],
    },
  },
  'line-length': {
    passes: 'Nessuna riga supera la lunghezza che lo standard consente',
    why: 'Una riga più lunga può essere tagliata o spezzata da un server, e quello che è spezzato non corrisponde più alla firma DKIM.',
    messages: {
      'too-long': [
        'La riga {line} supera i 998 byte (la più lunga ne ha {longest})',
        'Codifica la parte in quoted-printable o base64, e manda a capo le intestazioni lunghe',
      ],
    },
  },
  'eight-bit': {
    passes: 'I byte oltre 127 sono solo dove possono stare',
    why: 'Gmail rifiuta caratteri Unicode non codificati nelle intestazioni, e un server senza 8BITMIME può togliere l’ottavo bit da una parte che dichiara di non usarlo.',
    messages: {
      header: [
        'L’intestazione contiene caratteri non ASCII non codificati (riga {line})',
        'Scrivili come encoded-word (RFC 2047): =?utf-8?q?…?=',
      ],
      part: [
        'La parte {subject} dichiara {encoding} ma contiene caratteri non ASCII (riga {line})',
        'Codifica la parte in quoted-printable o base64',
      ],
    },
  },
  'required-headers': {
    passes: 'Tutte le intestazioni obbligatorie ci sono, una volta sola',
    why: 'Gmail e Yahoo rifiutano un messaggio senza From, Date e Message-ID corretti, o che ne ripete uno.',
    messages: {
      missing: [
        'Nel messaggio manca l’intestazione {subject}',
        'Fai scrivere l’intestazione {subject} al programma di invio',
      ],
      repeated: [
        'Il messaggio ha {count} intestazioni {subject}: non tutti i destinatari credono alla stessa',
        'Lascia una sola intestazione {subject}',
      ],
      'odd-sender': [
        'L’intestazione From non indica un solo mittente: {found}',
        'Scrivi nel From un solo indirizzo con un solo dominio valido',
      ],
      'several-senders': [
        'L’intestazione From contiene {count} indirizzi; Gmail accetta messaggi di un solo autore',
        'Scrivi nel From un solo indirizzo',
      ],
    },
  },
  'ambiguous-sender': {
    passes: 'Tutti leggono lo stesso mittente',
    why: 'Se un destinatario verifica un mittente e ne mostra un altro, chiunque può scrivere a nome altrui; Gmail rifiuta un From che non ha la forma dello standard.',
    messages: {
      differs: [
        'Non tutti leggono allo stesso modo chi invia: {readings}',
        'Scrivi From come "NOME" <utente@dominio>, una volta sola, con un indirizzo e nessun altro segno intorno',
      ],
      malformed: [
        'L’header From non ha la forma dello standard; chi lo legge lo stesso vede {subject}',
        'Scrivi From come "NOME" <utente@dominio>: i nomi con , . : ; @ [ ] o ( ) vanno tra virgolette',
      ],
    },
  },
  'header-form': {
    passes: 'Ogni riga degli header è un campo o ne continua uno',
    why: 'Se una riga non è né l’uno né l’altro, alcuni lettori la tralasciano, altri la aggiungono al campo sopra, altri vedono lì l’inizio del corpo.',
    messages: {
      'no-field': [
        'La riga {line} degli header non è un campo e non ne continua uno',
        'Togli la riga, o falla iniziare con uno spazio se appartiene al campo sopra',
      ],
      'space-before-colon': [
        'La riga {line} ha uno spazio tra il nome di un campo e i due punti: non tutti i lettori vedono quel campo',
        'Scrivi i due punti subito dopo il nome',
      ],
      'blank-fold': [
        'La riga {line} degli header ha solo spazi: per alcuni lettori lì comincia il corpo',
        'Togli la riga',
      ],
      control: [
        'La riga {line} degli header ha caratteri di controllo',
        'Toglili: programmi di posta e log li eseguono, ognuno a modo suo',
      ],
      'hidden-control': [
        'Una volta decodificato, {subject} ha caratteri di controllo',
        'Toglili dal testo prima di codificarlo',
      ],
    },
  },
  'ambiguous-structure': {
    passes: 'Tutti trovano le stesse parti nel messaggio',
    why: 'Un filtro che vede parti diverse da quelle del programma di chi legge giudica un altro messaggio; così si nascondono gli allegati.',
    messages: {
      header: [
        'Non tutti leggono allo stesso modo {what} della parte {subject}: {readings}',
        'Lascia scrivere l’header della parte a una libreria di posta: ogni campo e parametro una volta sola, senza commenti',
      ],
      parts: [
        'Non tutti trovano le stesse parti nel messaggio: {readings}',
        'Lascia comporre il messaggio a una libreria di posta: nessun separatore (boundary) può cominciare come un altro, né altre righe con un separatore',
      ],
    },
  },
  'encoded-words': {
    passes: 'Tutte le encoded-word di From e Subject si possono leggere',
    why: 'Chi riceve vede la codifica al posto del testo; Yahoo rifiuta un From o un Subject che non riesce a decodificare, Gmail le encoded-word dove non possono stare.',
    messages: {
      'too-long': [
        '{subject} contiene una encoded-word di più di 75 caratteri',
        'Dividila in più encoded-word, ciascuna tra =? e ?=, separate da uno spazio',
      ],
      'unknown-charset': [
        '{subject} contiene una encoded-word in un set di caratteri che chi riceve può non conoscere',
        'Scrivila in utf-8',
      ],
      broken: [
        '{subject} contiene una encoded-word che non si può decodificare',
        'Falla codificare da una libreria di posta: base64 completo, quoted-printable senza spazi e senza = isolati',
      ],
      split: [
        '{subject} contiene encoded-word che spezzano un carattere in due',
        'Metti ogni carattere per intero in una sola encoded-word: alcuni programmi le decodificano una per una',
      ],
      misplaced: [
        '{subject} contiene una encoded-word tra virgolette o in un indirizzo, dove non viene decodificata',
        'Scrivi il nome senza virgolette intorno alla encoded-word',
      ],
    },
  },
  'header-size': {
    passes: 'L’intestazione ha dimensioni normali',
    why: 'I server pongono un limite all’intestazione: sendmail rifiuta oltre 32 KB, Gmail oltre 500 KB in tutto e 32 KB per campo, Yahoo quello che giudica troppo grande.',
    messages: {
      large: [
        'L’intestazione pesa {kilobytes} KB, senza contare quello che aggiungono i server di arrivo',
        'Togli quello che leggono solo i tuoi sistemi, oppure conservalo da te sotto una chiave breve',
      ],
      'large-field': [
        'L’intestazione {subject} pesa {kilobytes} KB',
        'Accorciala, oppure conserva i dati da te sotto una chiave breve',
      ],
    },
  },
  'broken-part': {
    passes: 'Ogni parte del messaggio è quello che dichiara la sua intestazione',
    why: 'I client di posta riparano una parte difettosa ciascuno a modo suo, o non mostrano nulla; per i filtri conta che i destinatari vedano messaggi diversi.',
    messages: {
      charset: [
        'La parte {subject} dichiara un set di caratteri che chi riceve può non conoscere: {charset}',
        'Scrivi la parte in utf-8, e dichiara charset=utf-8',
      ],
      octets: [
        'La parte {subject} contiene byte che non sono {charset} (riga {line})',
        'Scrivi la parte nel set di caratteri indicato dal suo Content-Type',
      ],
      base64: [
        'Il base64 della parte {subject} contiene caratteri estranei (riga {line})',
        'Codifica di nuovo la parte, e non lasciare che le venga aggiunto nulla in fondo',
      ],
      cut: ['Il base64 della parte {subject} si interrompe a metà (riga {line})', 'Codifica di nuovo la parte intera'],
      unclosed: [
        'Il multipart {subject} non ha un boundary di chiusura alla fine del messaggio (riga {line})',
        'Chiudilo con il suo boundary tra due coppie di trattini: il messaggio potrebbe essere stato troncato',
      ],
      encoding: [
        'La parte {subject} indica una codifica di trasferimento che non esiste (riga {line})',
        'Scrivi 7bit, 8bit, quoted-printable o base64, e codifica la parte così',
      ],
      composite: [
        'Il multipart {subject} dice di essere codificato per intero, cosa che nessun multipart può essere (riga {line})',
        'Codifica ognuna delle sue parti e ometti qui Content-Transfer-Encoding',
      ],
    },
  },
  template: {
    passes: 'Il messaggio è completo: nessun merge tag è rimasto aperto',
    why: 'Un template non si può giudicare come il messaggio che diventerà, e chi legge {{first_name}} non si fida del mittente.',
    messages: {
      unrendered: [
        'Questo è un template: {because}',
        'Compila il template per un destinatario e controlla il risultato',
      ],
      'open-tag': [
        'Il merge tag {subject} non è stato sostituito (occorrenze: {count})',
        'Dai al tag un valore per ogni destinatario, o un valore predefinito',
      ],
    },
  },
  'display-name': {
    passes: 'Il nome nel From è un nome',
    why: 'Gmail chiede un nome visualizzato senza testo del messaggio, nomi dei destinatari o simboli che fingono una verifica; è lì che il phishing si nasconde.',
    messages: {
      address: [
        'Il nome nel From è un indirizzo di un altro dominio: {subject}',
        'Scrivi il nome del mittente, non un indirizzo',
      ],
      mark: [
        'Il nome nel From contiene un simbolo che finge una verifica: {subject}',
        'Togli il simbolo: logo e spunta arrivano con BIMI',
      ],
      counter: ['Il nome nel From finge un numero di messaggi: {subject}', 'Togli il numero'],
      'mixed-script': [
        'Il nome nel From mescola lettere di alfabeti diversi: {subject}',
        'Scrivilo in un solo alfabeto',
      ],
    },
  },
  'no-reply': {
    passes: 'Le risposte vanno a un indirizzo che qualcuno legge',
    why: 'Microsoft chiede un From o un Reply-To che possa ricevere risposte; chi non può rispondere segnala come spam. Il nome «noreply» da solo non cambia il recapito.',
    messages: {
      'says-so': [
        '{header} dice che nessuno legge le risposte: {subject}',
        'Scrivi un indirizzo che qualcuno legge, o un Reply-To che ci porti',
      ],
    },
  },
  subject: {
    passes: 'L’oggetto c’è, è abbastanza breve da leggersi, e non urla',
    why: 'È tutto quello che si vede prima di aprire; presso i grandi provider le maiuscole sono solo una credenza, ma contano nei punteggi in stile SpamAssassin.',
    messages: {
      missing: ['Il messaggio non ha un oggetto', 'Scrivi un oggetto che dica di che cosa si tratta'],
      long: [
        'L’oggetto ha {characters} caratteri: i telefoni ne mostrano da 30 a 50, le altre finestre circa 70',
        'Metti quello che conta nei primi 50 caratteri',
      ],
      capitals: ['L’oggetto è in maiuscolo ({share}% delle lettere)', 'Scrivilo come una frase normale'],
      exclamations: ['L’oggetto ha {count} punti esclamativi', 'Lasciane al massimo uno'],
    },
  },
  'pretended-reply': {
    passes: 'L’oggetto non finge una conversazione',
    why: 'Gmail cita «Re:» e «Fwd:» senza una conversazione tra gli oggetti che fanno finire un messaggio nello spam.',
    messages: {
      pretended: [
        'L’oggetto comincia come una risposta, ma non risponde a nulla: {subject}',
        'Scrivi un oggetto che dica di che cosa si tratta',
      ],
    },
  },
  preheader: {
    passes: 'Vale la pena mostrare le prime parole del messaggio accanto all’oggetto',
    why: 'I client di posta le mostrano nell’elenco dei messaggi: una frase sul browser è spazio sprecato.',
    messages: {
      missing: [
        'L’HTML comincia con {characters} caratteri di testo, quindi accanto all’oggetto non compare nulla',
        'Comincia il corpo con una frase che prosegua l’oggetto, nascosta se necessario',
      ],
      boilerplate: [
        'Il testo che compare accanto all’oggetto invita a vedere il messaggio nel browser',
        'Mettici davanti una frase che prosegua l’oggetto, nascosta se necessario',
      ],
    },
  },
  language: {
    passes: 'L’HTML dichiara la sua lingua, e l’oggetto è nella stessa lingua',
    why: 'Gli screen reader leggono, e i client propongono di tradurre, in base a lang; un oggetto in un’altra lingua fa pensare al messaggio di qualcun altro.',
    messages: {
      unnamed: ['L’HTML non dice in che lingua è scritto', 'Scrivi <html lang="it">, con la lingua del testo'],
      contradicted: [
        'L’HTML dichiara lang="{named}", ma le sue parole sembrano {detected}',
        'Indica nell’attributo lang la lingua del testo',
      ],
      subject: [
        'Le parole dell’oggetto sembrano {subject}, quelle del corpo {detected}',
        'Scrivi entrambi in una sola lingua',
      ],
    },
  },
  'hidden-text': {
    passes: 'Quello che l’HTML dice si può vedere',
    why: 'Il testo scritto per il filtro e non per il lettore è tipico dello spam; Gmail dice che i contenuti nascosti possono far finire un messaggio nello spam.',
    messages: {
      hidden: [
        '{characters} caratteri dell’HTML non si possono vedere ({by}), a partire dalla riga {line}',
        'Togli il testo, oppure mostralo: solo un breve preheader può essere nascosto',
      ],
    },
  },
  'active-html': {
    passes: 'L’HTML si limita a mostrare qualcosa',
    why: 'I client di posta rimuovono quello che si esegue o che invia dati, e i filtri ne tengono conto: in un messaggio è quello che serve al phishing.',
    messages: {
      active: [
        'L’HTML contiene {subject} ({count}), che i client di posta rimuovono o segnalano',
        'Spostalo su una pagina web e metti un link',
      ],
    },
  },
  attachments: {
    passes: 'Nessun allegato può eseguire o nascondere qualcosa',
    why: 'I provider di posta rifiutano quello che si esegue all’apertura, e quello in cui non possono guardare.',
    messages: {
      executable: [
        'Un allegato si esegue all’apertura: {subject}',
        'Toglilo e metti al suo posto un link a una pagina di download',
      ],
      encrypted: [
        'Un allegato è cifrato, quindi nessun filtro può guardarci dentro: {subject}',
        'Invialo in chiaro, oppure metti un link ad accesso protetto',
      ],
      macros: ['Un allegato può contenere macro: {subject}', 'Salvalo senza macro (.docx, .xlsx, .pptx) o come PDF'],
      disguised: [
        'Un allegato si chiama {subject}, ma il suo contenuto è {detected}',
        'Dagli un nome che corrisponda al contenuto',
      ],
    },
  },
  'clipped-html': {
    passes: 'Gmail mostra il messaggio intero',
    why: 'Quello che Gmail taglia è di solito il footer, con dentro il link di disiscrizione: a quel punto i lettori segnalano come spam.',
    messages: {
      clipped: [
        'L’HTML pesa {kilobytes} KB; Gmail taglia i messaggi a circa 102 KB',
        'Accorcialo: stili inline una volta sola, meno tabelle annidate, nessun commento',
      ],
      near: [
        'L’HTML pesa {kilobytes} KB, e l’ESP ne aggiunge altri; Gmail taglia i messaggi a circa 102 KB',
        'Tienilo sotto 82 KB, oppure guarda un invio di prova in Gmail',
      ],
    },
  },
  'text-part': {
    passes: 'La parte di testo dice quello che dice l’HTML',
    why: 'I vecchi filtri penalizzano i messaggi senza parte di testo, e chi legge in testo semplice non vede nulla; nessun grande provider lo documenta.',
    messages: {
      missing: [
        'C’è l’HTML ma non la parte di testo',
        'Invia in multipart/alternative con una parte di testo che dica le stesse cose',
      ],
      unlike: [
        'Parole dell’HTML presenti anche nella parte di testo: {share}%',
        'Fai dire alla parte di testo quello che dice l’HTML',
      ],
    },
  },
  pictures: {
    passes: 'Il messaggio si può leggere anche senza immagini',
    why: 'Molti client non mostrano le immagini finché non lo si chiede; un messaggio di sole immagini lì è vuoto, e lo spam nasconde così le sue parole.',
    messages: {
      only: [
        'Il messaggio è fatto di immagini ({pictures}) e {letters} caratteri di testo',
        'Scrivi l’offerta come testo, e dai alle immagini un testo alternativo',
      ],
      'without-alt': [
        'Immagini senza testo alternativo: {count} su {pictures} (la prima alla riga {line} dell’HTML)',
        'Dai a ciascuna un attributo alt; alt="" a quelle decorative',
      ],
    },
  },
  'broken-links': {
    passes: 'Ogni link porta da qualche parte',
    why: 'Chi clicca a vuoto è perso, e se ne ricorda; per scoprirlo non viene scaricato nulla.',
    messages: {
      nowhere: [
        'Link che non portano da nessuna parte: {count} ({why}; il primo alla riga {line} dell’HTML)',
        'Dai a ogni link un indirizzo completo, che cominci con https://',
      ],
    },
  },
  'unfinished-copy': {
    passes: 'Non è rimasto nessun testo segnaposto',
    why: 'Mostra a tutti i lettori che nessuno ha controllato.',
    messages: {
      placeholder: ['Nel messaggio c’è ancora «{subject}»', 'Scrivi il testo definitivo'],
    },
  },
  wording: {
    passes: 'Le parole non sono quelle che cercano i filtri a frasi',
    why: 'È una credenza diffusa: nessun grande provider documenta elenchi di parole, ma i filtri in stile SpamAssassin dei più piccoli contano ancora certe espressioni.',
    messages: {
      folklore: [
        'Espressioni che contano per i vecchi filtri (più credenza che realtà): {count}, tra cui {phrases}',
        'Dillo in modo semplice dove puoi; da sole, queste espressioni non tengono nessun messaggio fuori dalla posta in arrivo',
      ],
    },
  },
  'receipt-promotion': {
    passes: 'Un messaggio transazionale non promuove nulla',
    why: 'Gmail chiede ai mittenti di non mettere promozioni nelle ricevute: classifica come promozione l’intero messaggio, e poi il mittente.',
    messages: {
      promotes: [
        'Un messaggio transazionale contiene {count} espressioni pubblicitarie: {phrases}',
        'Invia l’offerta a parte, da un altro indirizzo, a chi ha dato il consenso',
      ],
    },
  },
  'spam-likeness': {
    passes: 'È fatto come i messaggi che la gente vuole ricevere',
    why: 'I filtri sui contenuti imparano dai messaggi che la gente ha tenuto e da quelli che ha segnalato; il nostro è calibrato su messaggi simili e mostra i suoi motivi.',
    messages: {
      likely: [
        'I messaggi fatti così sono {times} volte più spesso indesiderati che desiderati: {because}',
        'Comincia da quello che pesa di più: {advice}',
      ],
    },
  },
  'second-opinion': {
    passes: 'Nessun motore di analisi dei contenuti è stato interrogato, o nessuno ha obiezioni',
    why: 'Molti provider più piccoli usano Rspamd o SpamAssassin; uno locale mostra quali delle loro regole scattano su un messaggio così.',
    messages: {
      score: [
        '{subject} dà {score} punti ({action}; per lui è spam da {threshold} in su): {symbols}',
        'Cerca i simboli nella sua documentazione; i suoi punteggi non sono i nostri',
      ],
    },
  },
  'sender-details': {
    passes: 'Il messaggio mostra chi lo invia, con un indirizzo postale o le note legali',
    why: 'Le leggi lo chiedono nei messaggi commerciali, GMX e WEB.DE chiedono le note legali ai mittenti massivi, e i lettori segnalano quello di cui nessuno sembra rispondere.',
    messages: {
      'no-address': [
        'Non si vede un indirizzo postale del mittente{orImprint}; lo richiede {law}',
        'Scrivi nel footer il nome e l’indirizzo postale del mittente',
      ],
      unseen: [
        'Non si vede né un indirizzo postale del mittente né un rimando alle note legali',
        'Scrivi nel footer il nome e l’indirizzo postale del mittente: le leggi degli Stati Uniti e dell’Unione europea vogliono sapere chi invia',
      ],
    },
  },
  unsubscribe: {
    passes: 'Un’intestazione List-Unsubscribe offre una via d’uscita',
    why: 'Chi non trova come disiscriversi segnala come spam; Yahoo chiede l’intestazione ai mittenti massivi, Gmail e Outlook.com la mostrano come pulsante.',
    messages: {
      missing: [
        'Il messaggio è promozionale, ma non ha un’intestazione List-Unsubscribe',
        'Aggiungi "List-Unsubscribe: <https://IL-TUO-HOST/u/TOKEN>" e "List-Unsubscribe-Post: List-Unsubscribe=One-Click", entrambe coperte da DKIM',
      ],
      encoded: [
        'L’intestazione List-Unsubscribe è scritta come encoded-word, che chi riceve può non leggere come link',
        'Scrivila in semplice ASCII: un link non ammette encoded-word (RFC 2047, sezione 5)',
      ],
      empty: [
        'L’intestazione List-Unsubscribe non contiene nessun link tra parentesi angolari',
        'Scrivila come List-Unsubscribe: <https://IL-TUO-HOST/u/TOKEN>',
      ],
    },
  },
  'unsubscribe-link': {
    passes: 'Il messaggio stesso dice, in modo visibile, come disiscriversi',
    why: 'Oltre all’intestazione, Gmail e Yahoo chiedono alle campagne un link di disiscrizione ben visibile nel corpo, e le leggi una via d’uscita; chi non ne trova segnala come spam.',
    messages: {
      missing: [
        'Nessuna frase del messaggio dice come disiscriversi',
        'Scrivi nel footer una riga che lo dica, con un link',
      ],
      hidden: [
        'Il testo del link di disiscrizione è nascosto (riga {line} dell’HTML)',
        'Mostralo, in un colore che risalti sullo sfondo',
      ],
      small: [
        'Il link di disiscrizione è in caratteri da {pixels} pixel (riga {line} dell’HTML)',
        'Mostralo in caratteri da almeno 9 pixel',
      ],
    },
  },
  'one-click': {
    passes: 'Per disiscriversi basta un clic (RFC 8058)',
    why: 'Gmail lo chiede ai mittenti massivi di posta promozionale: senza, non rifiuta i messaggi, ma rifiuta di aiutare chi ha problemi di recapito. Yahoo lo consiglia.',
    messages: {
      'not-offered': [
        'Manca List-Unsubscribe-Post: il link in List-Unsubscribe non è one-click',
        'Aggiungi "List-Unsubscribe-Post: List-Unsubscribe=One-Click", e fai in modo che il link disiscriva con una richiesta POST',
      ],
      'no-https': [
        'List-Unsubscribe non ha nessun link https: {found}',
        'Aggiungi a List-Unsubscribe un link https prima di ogni mailto',
      ],
      'wrong-value': [
        'List-Unsubscribe-Post dice {found} invece di List-Unsubscribe=One-Click',
        'Scrivi esattamente "List-Unsubscribe-Post: List-Unsubscribe=One-Click"',
      ],
    },
  },
  'one-click-signed': {
    passes: 'Una firma DKIM valida copre le intestazioni one-click',
    why: 'La disiscrizione con un clic viene offerta solo dove una firma DKIM valida copre entrambe le intestazioni: altrimenti potrebbe averle aggiunte chiunque.',
    messages: {
      'not-covered': [
        'Nessuna firma DKIM valida copre {subject}, quindi la disiscrizione con un clic non viene offerta',
        'Inserisci {subject} tra le intestazioni da firmare (h=) presso l’ESP o nel programma che firma',
      ],
    },
  },
  'list-headers': {
    passes: 'L’intestazione indica la lista, nella forma che chi riceve sa leggere',
    why: 'Gmail chiede che ogni lista sia indicata da List-Id o da un indirizzo From tutto suo; mail.ru vuole Precedence: bulk, che tiene lontane anche le risposte automatiche.',
    messages: {
      missing: [
        'Nessuna intestazione List-Id indica la lista a cui appartiene il messaggio',
        'Aggiungi "List-Id: LA TUA LISTA <news.tuo.dominio>", uguale in ogni numero',
      ],
      'list-id': [
        'List-Id non ha la forma NOME <etichetta.dominio>: {found}',
        'Scrivilo come "List-Id: LA TUA LISTA <news.tuo.dominio>"',
      ],
      'feedback-id': [
        'Feedback-ID non è come lo chiede Gmail: {because}',
        'Scrivi al massimo quattro campi separati da due punti, l’ultimo con il tuo nome in 5-15 caratteri',
      ],
      precedence: ['Precedence dice {found}, mentre le campagne dicono bulk', 'Scrivi "Precedence: bulk"'],
    },
  },
  'auto-submitted': {
    passes: 'La posta transazionale dice che non l’ha scritta una persona, e non è contrassegnata come massiva',
    why: 'Ai messaggi che lo dicono le risposte automatiche non partono; quello che è contrassegnato come massivo può passare dopo il resto, e una ricevuta non deve aspettare.',
    messages: {
      missing: [
        'Nessuna intestazione Auto-Submitted dice che il messaggio non l’ha scritto una persona, quindi arrivano in risposta gli avvisi di assenza',
        'Aggiungi "Auto-Submitted: auto-generated"',
      ],
      bulk: [
        'Precedence contrassegna un messaggio transazionale come {found}',
        'Togli Precedence, e scrivi al suo posto "Auto-Submitted: auto-generated"',
      ],
    },
  },
} satisfies Partial<RuleTexts<(typeof rules)[number]>>;
