import type { Phrases } from '../phrases.ts';

export const phrases: Phrases = {
  // Reasons: what to supply, or to turn on.
  'the recipient list (--list, or list.file in a campaign)':
    'la lista dei destinatari (--list, o list.file in una campagna)',
  'what the owner of the list says of its origin (vet --answers, or list.acquisition)':
    'quello che il titolare dichiara sull’origine della lista (vet --answers, o list.acquisition)',
  'an address of any server of this mail (--ip, or outbound.ips)':
    'l’indirizzo IP di almeno un server di questo messaggio (--ip, o outbound.ips)',
  'no block list is named (--dnsbl)': 'nessuna blocklist indicata (--dnsbl)',
  'no content engine is named (--engine)': 'nessun motore di analisi dei contenuti indicato (--engine)',
  'no server is named to rehearse with (--rehearse)': 'nessun server indicato per la prova (--rehearse)',
  'whether a decision about the list is demanded (vetting.required)':
    'se è richiesta una decisione sulla lista (vetting.required)',
  'the country of the sender (--country, sender.country)': 'il paese del mittente (--country, sender.country)',
  'a suppression file (--suppression, list.suppression)': 'una lista di soppressione (--suppression, list.suppression)',
  'registration dates are fetched with --online-fetch': 'le date di registrazione si leggono solo con --online-fetch',
  'the MAIL FROM domain (--mail-from, or outbound.mail-from)':
    'il dominio di MAIL FROM (--mail-from, o outbound.mail-from)',
  'the name the server says in EHLO (--helo, or outbound.hostname)':
    'il nome con cui il server si presenta in EHLO (--helo, o outbound.hostname)',
  'the sending addresses (--ip, or outbound.ips)': 'gli indirizzi IP di invio (--ip, o outbound.ips)',
  'what will sign the message, which is unsigned (--dkim DOMAIN:SELECTOR)':
    'chi firmerà il messaggio, che non è firmato (--dkim DOMINIO:SELETTORE)',
  'a newer record: this one knows nothing of it': 'una registrazione più recente: questa non lo contiene',
  'a name server to ask (without --offline)': 'un name server da interrogare (senza --offline)',
  'the zones of all domains in the mail (--zone), or a name server':
    'le zone di tutti i domini del messaggio (--zone), o un name server',
  'what DNS says of the domains of the list (without --offline)':
    'quello che il DNS dice dei domini della lista (senza --offline)',
  'a column of last activity in the list': 'una colonna con l’ultima attività nella lista',
  'a column of opt-in in the list': 'una colonna con l’opt-in nella lista',
  'the domains of the list were not asked about {1}': 'i domini della lista non sono stati interrogati su {1}',
  'nobody connects to {1} without --online-fetch': 'senza --online-fetch non ci si collega a {1}',
  'nothing was rehearsed with {1}: {2}': 'nessuna prova con {1}: {2}',
  'whether the sending addresses are shared (outbound.pool in a campaign)':
    'se gli indirizzi IP di invio sono condivisi (outbound.pool in una campagna)',
  'that the server uses TLS where it is offered (outbound.tls in a campaign)':
    'che il server usi TLS dove è disponibile (outbound.tls in una campagna)',
  'where the sender is enrolled (outbound.enrolled in a campaign)':
    'a quali programmi è iscritto il mittente (outbound.enrolled in una campagna)',
  'whether it is out by volume.end (volume.start and volume.perHour)':
    'se finisce entro volume.end (volume.start e volume.perHour)',
  'when the send begins (volume.start in a campaign)': 'quando comincia l’invio (volume.start in una campagna)',
  'when the last send was (history.lastSent in a campaign)':
    'quando è stato l’ultimo invio (history.lastSent in una campagna)',
  'the most that was sent in a day before (history.dailyMax in a campaign)':
    'il massimo inviato finora in un giorno (history.dailyMax in una campagna)',
  'how many did not exist (history.unknownUsers in a campaign)':
    'quanti non esistevano (history.unknownUsers in una campagna)',
  'how many reported spam (history.complaints in a campaign)':
    'quanti hanno segnalato spam (history.complaints in una campagna)',
  'how much was deferred (history.deferred in a campaign)':
    'quanta posta è stata rinviata (history.deferred in una campagna)',
  'how much was blocked (history.blocked in a campaign)':
    'quanta posta è stata bloccata (history.blocked in una campagna)',
  'how much was sent to {1} in 30 days (history.sent in a campaign)':
    'quanto è stato inviato a {1} in 30 giorni (history.sent in una campagna)',
  'how many clicked at each provider (deliv learn)': 'quanti hanno cliccato presso ciascun provider (deliv learn)',
  'who was written to before (deliv learn)': 'a chi si è già scritto (deliv learn)',
  '{1} messages to {2} are too few to judge a rate by (history.sent)':
    '{1} messaggi verso {2} sono troppo pochi per giudicare una percentuale (history.sent)',

  // Reasons: left out, not asked for, or of no meaning here.
  'left out by --only or --skip': 'escluso con --only o --skip',
  'off unless named by --only': 'attivo solo se indicato con --only',
  'off in {1}': 'disattivato in {1}',
  'no rule asks for it': 'nessuna regola lo richiede',
  'there is a list and no message': 'c’è una lista ma nessun messaggio',
  'the From header names no single domain': 'l’intestazione From non indica un solo dominio',
  'no ESP is declared or recognised': 'nessun ESP dichiarato o riconosciuto',
  'the message has no ARC chain': 'il messaggio non ha una catena ARC',
  'there is no DMARC record: dmarc-record says so': 'non c’è un record DMARC: lo dice già dmarc-record',
  'there is no List-Unsubscribe to judge': 'non c’è un List-Unsubscribe da giudicare',
  'there is no one-click header to cover': 'non c’è un’intestazione one-click da coprire',
  'no DKIM signature verifies': 'nessuna firma DKIM è valida',
  'there is no decision about this list': 'non c’è una decisione su questa lista',
  'there is no decision that could override anything': 'non c’è una decisione che possa fare eccezioni',
  'no server takes bounces (null MX)': 'nessun server riceve i bounce (null MX)',
  'it is no list': 'non è una lista',
  'campaigns are named by List-Id instead': 'per le campagne c’è List-Id',
  'promotional mail may promote': 'la posta promozionale può promuovere',
  'transactional mail may do without': 'la posta transazionale può farne a meno',
  'transactional mail needs no List-Unsubscribe': 'la posta transazionale non ha bisogno di List-Unsubscribe',
  'nobody unsubscribes from transactional mail': 'dalla posta transazionale non ci si disiscrive',
  'the text is in no language whose words are known': 'il testo non è in una lingua di cui si conoscano le parole',
  'only a copy of a test send shows what the ESP added':
    'solo una copia di un invio di prova mostra che cosa ha aggiunto l’ESP',
  '{1} needs no include, or it is not known': '{1} non richiede un include, o non si sa quale',
  'which selectors {1} uses is not known': 'non si sa quali selettori usa {1}',

  // Reasons: a template, or what an ESP adds.
  'a template is measured once it is rendered': 'un template si misura solo dopo la compilazione',
  'an engine is asked once the message is rendered': 'un motore si interroga solo a messaggio compilato',
  'a template is not what will be sent': 'un template non è quello che sarà inviato',
  'a template may hold sample text': 'un template può contenere testo di esempio',
  'links of a template are not whole yet': 'i link di un template non sono ancora completi',
  'whoever adds Date composes the message: verify on a test send':
    'chi aggiunge Date ricompone il messaggio: da verificare su un invio di prova',
  'DKIM by {1}: verify on a test send': 'DKIM di {1}: da verificare su un invio di prova',
  '{1}: verify on a test send': '{1}: da verificare su un invio di prova',
  '{1} chooses the sending address': 'l’indirizzo IP di invio lo sceglie {1}',
  '{1} says its own name in EHLO': '{1} usa in EHLO un nome proprio',

  // Reasons: a limit, or no answer.
  'a line of {1} MB is too long for a signature over it to be verified':
    'una riga di {1} MB è troppo lunga per verificare una firma su di essa',
  'the message was not read to its end': 'il messaggio non è stato letto fino in fondo',
  'registries answer few questions at a time': 'i registri rispondono a poche domande di seguito',
  'too many redirectors within each other': 'troppi redirector uno dentro l’altro',
  '{1} of {2} rows could not be read': 'righe che non si possono leggere: {1} su {2}',
  'the domains of {1} of {2} addresses gave no answer': 'i domini di {1} indirizzi su {2} non hanno risposto',
  '{1} did not answer': '{1} non ha risposto',
  '{1} did not answer ({2})': '{1} non ha risposto ({2})',
  '{1} leads to {2}': '{1} porta a {2}',
  'reverse DNS of {1} did not answer': 'il reverse DNS di {1} non ha risposto',
  'no register says where {1} belongs': 'nessun registro dice dove si trova {1}',
  'no register says where {1} belongs: outbound.country may':
    'nessun registro dice dove si trova {1}: può dirlo outbound.country',
  'nothing says where the mail leaves from: outbound.country may':
    'nulla dice da dove esce la posta: può dirlo outbound.country',
  '{1} was not reached: {2}': '{1} non è stato raggiunto: {2}',
  '{1} gave no opinion: {2}': '{1} non ha dato un parere: {2}',
  '{1} cannot be used: {2}': '{1} non si può usare: {2}',

  // Reasons: what DNS and other machines said instead of an answer.
  'DNS took longer than {1} s': 'il DNS ha impiegato più di {1} s',
  'more than {1} DNS questions': 'più di {1} query DNS',
  'more than {1} CNAMEs': 'più di {1} CNAME',
  'CNAME loop': 'ciclo di CNAME',
  'DNS cannot carry this name': 'un nome così non è possibile nel DNS',
  'this system has no resolver: name one with --resolver':
    'questo sistema non ha un resolver: indicane uno con --resolver',
  'over TCP': 'via TCP',
  'over TCP: {1}': 'via TCP: {1}',
  'over HTTPS: {1}': 'via HTTPS: {1}',
  'TCP connection closed before the answer': 'connessione TCP chiusa prima della risposta',
  '{1} answer over TCP': 'risposta {1} via TCP',
  '{1} answer over HTTPS': 'risposta {1} via HTTPS',
  truncated: 'troncata',
  foreign: 'estranea',
  'longer than a DNS message can be': 'più lungo di quanto un messaggio DNS possa essere',
  'cut short': 'troncato',
  'TXT record is cut short': 'il record TXT è troncato',
  'TLSA record is cut short': 'il record TLSA è troncato',
  'an answer about {1}': 'una risposta su {1}',
  'DNS does not say where {1} is: {2}': 'il DNS non dice dove si trova {1}: {2}',
  'DNS did not say where {1} is: {2}.': 'Il DNS non ha detto dove si trova {1}: {2}.',
  '{1} has no address': '{1} non ha un indirizzo IP',
  '{1} has no address.': '{1} non ha un indirizzo IP.',
  '{1} has no public address': '{1} non ha un indirizzo IP pubblico',
  'nobody was reached': 'non è stato raggiunto nessuno',
  'no answer in time': 'nessuna risposta in tempo',
  'the talk was broken off': 'il dialogo si è interrotto',
  'what answers there does not speak SMTP': 'chi risponde lì non parla SMTP',
  'not done within {1} s': 'non finito entro {1} s',
  'it closed the connection': 'ha chiuso la connessione',
  'it speaks before it is asked': 'parla prima che gli si chieda qualcosa',
  'no reply of SMTP: {1}': 'non è una risposta SMTP: {1}',
  'more than {1} octets': 'più di {1} byte',
  'more than {1} lines': 'più di {1} righe',
  '{1} cannot be said in EHLO': '{1} non si può dire in EHLO',
  '{1} cannot be said in MAIL FROM': '{1} non si può dire in MAIL FROM',
  'nobody is connected to: --offline': 'nessuna connessione: --offline',
  'nobody is connected to without --online-fetch': 'nessuna connessione senza --online-fetch',
  'nothing is asked with --offline': 'con --offline non si interroga nessuno',
  'nothing is fetched: --offline': 'non si scarica nulla: --offline',
  'nothing is fetched without --online-fetch': 'senza --online-fetch non si scarica nulla',
  'This is no URL.': 'Non è un URL.',
  'The redirect names no URL.': 'Il reindirizzamento non indica un URL.',
  'There are more than {1} redirects.': 'I reindirizzamenti sono più di {1}.',
  'There was no complete answer within {1} s.': 'Nessuna risposta completa entro {1} s.',
  'The request could not be made: {1}.': 'La richiesta non è riuscita: {1}.',
  'Only https: is fetched, not {1}': 'Si scarica solo da https:, non da {1}',
  'Only port 443 is asked, not {1}.': 'Si interroga solo la porta 443, non {1}.',
  'The URL holds credentials.': 'L’URL contiene credenziali.',
  '{1} is no host name.': '{1} non è un nome host.',
  '{1} leads to {2}, which is not public.': '{1} porta a {2}, che non è pubblico.',
  'The answer is in a content encoding that was not asked for.':
    'La risposta ha una codifica che non era stata richiesta.',
  'There are more than {1} KB.': 'Supera i {1} KB.',
  'it does not answer within {1} s': 'non risponde entro {1} s',
  'it refuses the connection': 'rifiuta la connessione',
  'it closes the connection without an answer': 'chiude la connessione senza rispondere',
  'the connection fails ({1})': 'la connessione non riesce ({1})',
  'its answer cannot be read': 'la sua risposta non si può leggere',
  'its answer is longer than {1} bytes': 'la sua risposta supera i {1} byte',
  'its answer has {1} of {2} bytes': 'la sua risposta ha {1} byte su {2}',
  'it answers HTTP {1}': 'risponde HTTP {1}',
  'its settings exempt this message': 'le sue impostazioni esentano questo messaggio',
  'an engine is named by an IP address or localhost, for a message never leaves the own network':
    'un motore si indica con un indirizzo IP o localhost, perché il messaggio non esce mai dalla propria rete',
  '{1} is no loopback or private address, and a message never leaves the own network':
    '{1} non è un indirizzo di loopback o privato, e il messaggio non esce mai dalla propria rete',
  'ssh-keygen is not installed: it comes with OpenSSH 8.2 or newer':
    'ssh-keygen non è installato: arriva con OpenSSH 8.2 o più recente',
  'ssh-keygen is too old: OpenSSH 8.2 or newer is needed':
    'ssh-keygen è troppo vecchio: serve OpenSSH 8.2 o più recente',
  'the reviewers cannot be read': 'il file dei revisori non si può leggere',

  // Of the plan, and of a forecast: what is taken for granted.
  'nothing was ever sent: the history cannot be read ({1})':
    'non è mai stato inviato nulla: lo storico non si può leggere ({1})',
  'a bulk sender at {1}: sender.bulk in a campaign may say no':
    'mittente massivo presso {1}: sender.bulk in una campagna può dire di no',
  'every provider receives as much: there is no recipient list':
    'ogni provider riceve la stessa quantità: non c’è una lista di destinatari',
  'every provider shown receives as much: nobody of the list is there':
    'ogni provider mostrato riceve la stessa quantità: nessuno della lista è lì',
  'the sender is a stranger everywhere: nothing is known of earlier sends (history)':
    'il mittente è ovunque uno sconosciuto: degli invii precedenti non si sa nulla (history)',
  "how fast to grow is judgement ({1}), for no provider publishes a day table: {2} a provider on a stranger's first day, each day at most {3} times the most before":
    'quanto crescere in fretta è una valutazione ({1}), perché nessun provider pubblica una tabella per giorni: {2} per provider il primo giorno di uno sconosciuto, poi ogni giorno al massimo {3} volte il massimo precedente',
  'the many small providers are held back as if they were one, which is slower than need be':
    'i tanti piccoli provider sono frenati come se fossero uno solo, quindi più del necessario',
  'the send begins tomorrow at 09:00 UTC (volume.start)': 'l’invio comincia domani alle 09:00 UTC (volume.start)',
  'the send begins now, for volume.start lies in the past':
    'l’invio comincia adesso, perché volume.start è nel passato',
  "the own server keeps up: a day's mail takes it {1} hours (volume.perHour)":
    'il server di uscita regge il ritmo: per la posta di un giorno impiega {1} ore (volume.perHour)',
  'the engaged are as many at each provider as in the whole list':
    'gli attivi sono presso ogni provider nella stessa proporzione che nell’intera lista',
  'the order within a day is yours: nobody knows who is engaged (a column of last activity in the list)':
    'l’ordine nella giornata lo scegli tu: non si sa chi è attivo (una colonna con l’ultima attività nella lista)',
  'the sender is bulk already at {1} (sender.bulk)': 'il mittente è già massivo presso {1} (sender.bulk)',
  '{1} addresses that take no mail are planned for, too (deliv vet --split takes them out)':
    'nel piano ci sono anche indirizzi che non ricevono posta: {1} (li toglie deliv vet --split)',
  'one connection, then one more at a time': 'una connessione, poi una in più per volta',

  // Providers: names that are words, and their notes.
  'other providers': 'altri provider',
  'forwarding services': 'servizi di inoltro',
  'The spam rate is computed every day: Google wants it below 0.1 %, and never at 0.3 % or more':
    'Il tasso di spam è calcolato ogni giorno: Google lo vuole sotto lo 0,1%, e mai allo 0,3% o oltre',
  'From a spam rate of 0.3 % on a bulk sender gets no mitigation until it was lower for seven days running':
    'Da un tasso di spam dello 0,3% in su un mittente massivo non ottiene assistenza finché non resta più basso per sette giorni di fila',
  'Missing one-click unsubscribing costs mitigation; it is neither refused nor marked as spam for that':
    'Senza disiscrizione one-click si perde l’assistenza; per questo la posta non è rifiutata né messa nello spam',
  'Google does not measure open rates, and calls low ones no reliable sign of mail marked as spam':
    'Google non misura i tassi di apertura, e non considera quelli bassi un segno affidabile di posta finita nello spam',
  'What readers report as junk is the main driver of reputation; its limit is not published':
    'Quello che i lettori segnalano come indesiderato è il fattore principale della reputazione; il limite non è pubblicato',
  'That a reader has the sender on the safe list does not override a refusal for authentication (5.7.515)':
    'Un mittente rifiutato per l’autenticazione (5.7.515) resta rifiutato anche se chi riceve lo ha tra i mittenti attendibili',
  'Complaints are counted against the mail delivered to the inbox: Yahoo wants them below 0.3 %':
    'Le segnalazioni di spam si contano sui messaggi consegnati nella posta in arrivo: Yahoo le vuole sotto lo 0,3%',
  'Yahoo asks to spread a campaign: sudden activity can pass for a sender taken over, and be marked as spam':
    'Yahoo chiede di distribuire le campagne nel tempo: un’attività improvvisa può sembrare quella di un account rubato, e finire nello spam',
  'There is no feedback loop and no allow list: a sender does not learn who complained':
    'Non ci sono né feedback loop né allowlist: un mittente non sa chi lo ha segnalato',
  'Apple takes bulk mail only for those who opted in by themselves, with a way out that works at once':
    'Apple accetta posta massiva solo per chi si è iscritto di persona, con una via d’uscita che funziona subito',
  'Mail may be accepted and delivered nowhere, neither to the inbox nor to junk, as a third party saw':
    'Secondo una fonte terza la posta può essere accettata e non arrivare da nessuna parte, né in arrivo né nello spam',
  'Bulk mail below the standards of M3AAWG and CSA is kept from the inbox until the user wants it there':
    'La posta massiva sotto gli standard di M3AAWG e CSA resta fuori dalla posta in arrivo finché non è l’utente a volercela',
  'From 0.6 % complaints on mail is put off or refused; Orange means to lower that to 0.3 %':
    'Dallo 0,6% di segnalazioni di spam la posta è rinviata o rifiutata; Orange intende scendere allo 0,3%',
  'Google does not enforce its rules for senders, those for bulk included, on mail to Workspace accounts':
    'Sulla posta diretta agli account Workspace Google non applica le sue regole per i mittenti, comprese quelle per i massivi',
  'Administrators may refuse mail by rules of their own; such replies bear the tag gcdp':
    'Gli amministratori possono rifiutare posta con regole proprie; quelle risposte portano l’etichetta gcdp',
  'Bulk mail goes to junk from complaint level 7 of 9 on, 6 under the standard preset; from 5 on the strict preset holds it in quarantine':
    'La posta massiva va nello spam dal livello di reclamo 7 su 9, dal 6 con il criterio standard; con quello rigoroso va in quarantena dal 5',
  'The rules for high-volume senders are those of Outlook.com alone':
    'Le regole per chi invia grandi volumi valgono solo per Outlook.com',
  'Sending addresses that are new or were long idle are refused until the postmaster was asked, as senders report':
    'Secondo i mittenti, gli indirizzi IP di invio nuovi o fermi da molto sono rifiutati finché non si scrive al postmaster',
  'Mailboxes move to Yahoo in 2025 and 2026 and keep their addresses; where the MX is at yahoodns.net, Yahoo’s rules hold':
    'Tra il 2025 e il 2026 le caselle passano a Yahoo e mantengono l’indirizzo; dove l’MX è su yahoodns.net valgono le regole di Yahoo',
  'Organisations may refuse mail by rules of their own, with 541 5.4.1':
    'Le organizzazioni possono rifiutare posta con regole proprie, con 541 5.4.1',
  'By default senders with a reputation below -3 are refused, and those up to -1 may write to 20 recipients an hour':
    'Per impostazione predefinita i mittenti con reputazione sotto -3 sono rifiutati, e quelli fino a -1 possono scrivere a 20 destinatari all’ora',
  'Forwarding breaks SPF: at the last mailbox only a DKIM signature that outlives the way speaks for the sender':
    'L’inoltro rompe SPF: alla casella finale parla per il mittente solo una firma DKIM che sopravvive al percorso',

  // Providers: what enrolling gives.
  'spam rate, authentication and delivery errors': 'tasso di spam, autenticazione ed errori di recapito',
  'each complaint, by DKIM domain': 'ogni segnalazione di spam, per dominio DKIM',
  'spam verdicts by sending address': 'i verdetti antispam per indirizzo IP di invio',
  'each complaint, by sending address': 'ogni segnalazione di spam, per indirizzo IP di invio',
  'complaints of Orange’s and SFR’s users': 'le segnalazioni di spam degli utenti di Orange e SFR',
  'mail a way in: sending addresses its postmaster does not know are refused':
    'una via d’accesso: gli indirizzi IP di invio che il postmaster non conosce sono rifiutati',

  // Advice: what to do, and why.
  'Enforce DMARC: p=quarantine, then p=reject, on the organisational domain':
    'Rendi restrittivo DMARC: p=quarantine, poi p=reject, sul dominio organizzativo',
  'others cannot send in the brand’s name, and no logo is shown without it':
    'altri non possono inviare a nome del marchio, e senza non compare il logo',
  'Publish BIMI with a certificate: a VMC, which needs a registered mark; a CMC is known to Gmail alone':
    'Pubblica BIMI con un certificato: un VMC, che richiede un marchio registrato; un CMC lo riconosce solo Gmail',
  'Gmail and Apple show the logo only with a certificate; no provider says that it changes delivery':
    'Gmail e Apple mostrano il logo solo con un certificato; nessun provider dice che cambi il recapito',
  'Keep one From name and address for each kind of mail, and announce any change of them':
    'Usa sempre lo stesso nome e indirizzo nel From per ogni tipo di posta, e annuncia ogni cambiamento',
  'readers and filters know a sender by both': 'lettori e filtri riconoscono un mittente da entrambi',
  'Publish DMARC p=reject, for subdomains too (sp, np), and read its reports':
    'Pubblica DMARC p=reject, anche per i sottodomini (sp, np), e leggi i report',
  'receivers then refuse what imitators send in this name':
    'chi riceve rifiuta allora quello che gli imitatori inviano a questo nome',
  'Ask for strict alignment (adkim=s; aspf=s) once every stream signs with its own From domain':
    'Chiedi l’allineamento strict (adkim=s; aspf=s) quando ogni flusso firma con il proprio dominio del From',
  'a forgotten subdomain cannot speak for the whole name then':
    'così un sottodominio dimenticato non può parlare a nome di tutti',
  'Let every link, picture and click counter stand on a domain of your own, without shorteners, and https throughout':
    'Metti ogni link, immagine e conteggio dei clic su un dominio tuo, senza link abbreviati, e tutto in https',
  'readers can be taught one name only': 'ai lettori si può insegnare un nome solo',
  'Watch for domains that look like yours, and register the nearest':
    'Tieni d’occhio i domini che somigliano al tuo, e registra i più simili',
  'the imitation comes from where DMARC does not reach': 'l’imitazione arriva da dove DMARC non può nulla',
  'Offer one-click unsubscribing: List-Unsubscribe with an https link and List-Unsubscribe-Post, both under the DKIM signature':
    'Offri la disiscrizione one-click: List-Unsubscribe con un link https e List-Unsubscribe-Post, entrambi coperti dalla firma DKIM',
  'who cannot leave reports spam': 'chi non riesce a disiscriversi segnala come spam',
  'Send campaigns from a subdomain of their own, as news.your.domain':
    'Invia le campagne da un sottodominio dedicato, per esempio news.tuo.dominio',
  'what readers think of offers should not decide about invoices and colleagues’ mail':
    'quello che i lettori pensano delle offerte non deve decidere di fatture e posta dei colleghi',
  'Publish DMARC, at first with p=none': 'Pubblica DMARC, all’inizio con p=none',
  'Have DMARC reports sent to you (rua), and read them': 'Fatti mandare i report DMARC (rua), e leggili',
  'they alone show who sends in your name and what does not pass':
    'solo i report mostrano chi invia a tuo nome e che cosa non supera l’autenticazione',
  'Gmail, Yahoo and Outlook.com ask every bulk sender for it':
    'Gmail, Yahoo e Outlook.com lo chiedono a ogni mittente massivo',
  'Enrol where your recipients are: Postmaster Tools, SNDS and JMRP, Yahoo’s complaint loop, Signal Spam':
    'Iscriviti ai programmi dei provider dei tuoi destinatari: Postmaster Tools, SNDS e JMRP, il feedback loop di Yahoo, Signal Spam',
  'it is where complaints can be seen before they cost the inbox':
    'è lì che le segnalazioni di spam si vedono prima che costino la posta in arrivo',
  'Begin small, with the most active recipients, and grow slowly (deliv plan)':
    'Comincia in piccolo, dai destinatari più attivi, e cresci lentamente (deliv plan)',
  'a sudden rise is taken for an account in foreign hands': 'un aumento improvviso fa pensare a un account rubato',
  'Send receipts and notices from a subdomain and addresses that send nothing else':
    'Invia ricevute e avvisi da un sottodominio e da indirizzi IP che non inviano altro',
  'complaints about a campaign must not delay a password':
    'le segnalazioni di spam su una campagna non devono ritardare una password',
  'Keep offers out of it': 'Non metterci offerte',
  'Gmail files the whole message, and then the sender, as promotion; laws then ask for consent and a way out':
    'Gmail classifica come promozione l’intero messaggio, e poi il mittente; e le leggi chiedono allora consenso e via d’uscita',
  'Offer no unsubscribing from what a contract owes, and say Auto-Submitted: auto-generated':
    'Non offrire la disiscrizione da quello che è dovuto per contratto, e aggiungi Auto-Submitted: auto-generated',
  'nobody should lose his invoices by a careless click, and absence notes stay away':
    'nessuno deve perdere le fatture per un clic distratto, e gli avvisi di assenza non arrivano',
  'Send at once, over a queue of its own, and try again within minutes for what is of use for minutes only (volume.end)':
    'Invia subito, su una coda dedicata, e ritenta entro pochi minuti quello che serve solo per pochi minuti (volume.end)',
  'a login code that comes after an hour is a support call':
    'un codice di accesso che arriva dopo un’ora è una chiamata all’assistenza',

  // A list: what ESPs do.
  'as declared': 'come dichiarato',
  '{1} % at providers of private mailboxes': '{1}% presso provider di caselle private',
  'suspend the account': 'sospendere l’account',
  'suspend sending': 'sospendere gli invii',
  'review the account': 'esaminare l’account',
  'pause sending': 'mettere in pausa gli invii',

  // The measures of the spam score: what is so, and what to do.
  'links that are http: {1}': 'link in http: {1}',
  'write https links': 'usa link https',
  'pictures: {1}': 'immagini: {1}',
  'show what you offer': 'mostra quello che offri',
  'pictures without alternative text: {1}': 'immagini senza testo alternativo: {1}',
  'give pictures an alt text': 'dai alle immagini un testo alternativo',
  'link under your own domain': 'usa link al tuo dominio',
  'no text alternative': 'nessuna alternativa in testo',
  'send multipart/alternative': 'invia in multipart/alternative',
  'words of its text: {1}': 'parole del suo testo: {1}',
  'say in text what the message offers': 'di’ con il testo che cosa offre il messaggio',
  'no link to its own domain': 'nessun link al suo dominio',
  'words of the text part: {1}': 'parole della parte di testo: {1}',
  'give the text part all that the HTML says': 'metti nella parte di testo tutto quello che dice l’HTML',
  'phrases that filters count, in 100 words: {1}': 'espressioni che contano per i filtri, su 100 parole: {1}',
  'say it more plainly': 'dillo in modo più semplice',
  'links without text: {1}': 'link senza testo: {1}',
  'give each link a text': 'dai a ogni link un testo',
  'capitals in the subject: {1}': 'maiuscole nell’oggetto: {1}',
  'write the subject in lower case': 'scrivi l’oggetto in minuscolo',
  'no name in From': 'nessun nome nel From',
  'put your brand’s name before the address': 'metti il nome del tuo marchio prima dell’indirizzo',
  'currency signs per word: {1}': 'simboli di valuta per parola: {1}',
  'name fewer prices': 'cita meno prezzi',
  'words of the subject: {1}': 'parole dell’oggetto: {1}',
  'say in the subject what the message is': 'di’ nell’oggetto di che cosa si tratta',
  'texts in base64: {1}': 'testi in base64: {1}',
  'encode text as quoted-printable or 8bit': 'codifica il testo in quoted-printable o 8bit',
  'hidden letters: {1}': 'caratteri nascosti: {1}',
  'take hidden text out': 'togli il testo nascosto',
  'hidden links: {1}': 'link nascosti: {1}',
  'take hidden links out': 'togli i link nascosti',
  'invisible characters: {1}': 'caratteri invisibili: {1}',
  'take invisible characters out': 'togli i caratteri invisibili',
  'words that mix alphabets: {1}': 'parole che mescolano alfabeti: {1}',
  'write each word in one alphabet': 'scrivi ogni parola in un solo alfabeto',
  'links that name another domain: {1}': 'link che mostrano un altro dominio: {1}',
  'show where a link leads': 'mostra dove porta ogni link',
  'scripts: {1}': 'script: {1}',
  'take scripts out': 'togli gli script',
  'forms: {1}': 'moduli: {1}',
  'link to a form instead': 'metti invece un link a un modulo',
  'event handlers: {1}': 'gestori di eventi: {1}',
  'take event handlers out': 'togli i gestori di eventi',
  'elements not closed rightly: {1}': 'elementi non chiusi correttamente: {1}',
  'repair the HTML': 'ripara l’HTML',
  'exclamation marks per word: {1}': 'punti esclamativi per parola: {1}',
  'use fewer exclamation marks': 'usa meno punti esclamativi',
  'exclamation marks in the subject: {1}': 'punti esclamativi nell’oggetto: {1}',
  'take them out of the subject': 'toglili dall’oggetto',
  'no word on unsubscribing': 'nessuna parola sulla disiscrizione',
  'say in the message how to unsubscribe': 'di’ nel messaggio come disiscriversi',
  'no postal address': 'nessun indirizzo postale',
  'say who you are and where': 'di’ chi sei e dove ti trovi',
  'frames: {1}': 'frame: {1}',
  'take frames out': 'togli i frame',
  'links that lead nowhere: {1}': 'link che non portano da nessuna parte: {1}',
  'repair the links': 'ripara i link',
  'words that text and HTML share: {1}': 'parole in comune tra testo e HTML: {1}',
  'let both parts say the same': 'fai dire a entrambe le parti le stesse cose',

  // Data: of links, HTML and headers.
  'not displayed': 'non mostrati',
  'made invisible': 'resi invisibili',
  transparent: 'trasparenti',
  'in letters of no size': 'con dimensione zero',
  'in the colour of the background': 'del colore dello sfondo',
  'outside the window': 'fuori dalla finestra',
  'in a box without room': 'in un riquadro senza spazio',
  'an IP address in an unusual spelling': 'un indirizzo IP scritto in modo insolito',
  'something before an @ in front of the host': 'qualcosa prima di una @ davanti all’host',
  'an encoded host': 'un host codificato',
  'control or invisible characters': 'caratteri di controllo o invisibili',
  'an address too long to be read': 'un indirizzo troppo lungo da leggere',
  'no host, the content itself (data:)': 'nessun host, il contenuto stesso (data:)',
  '*.{1} holding *.{2}': '*.{1} con dentro *.{2}',
  '(no address)': '(nessun indirizzo)',
  '(nothing)': '(nulla)',
  'Gmail and Outlook for Windows': 'Gmail e Outlook per Windows',
  'Gmail, Outlook for Windows and Yahoo Mail': 'Gmail, Outlook per Windows e Yahoo Mail',
  'the address is empty': 'l’indirizzo è vuoto',
  'the address cannot be read': 'l’indirizzo non si può leggere',
  'the address has no host': 'l’indirizzo non ha un host',
  scripts: 'script',
  forms: 'moduli',
  frames: 'frame',
  'embedded objects': 'oggetti incorporati',
  'script handlers': 'gestori di eventi',
  'it has {1} fields': 'ha {1} campi',
  'its last field has {1} characters': 'il suo ultimo campo ha {1} caratteri',
  'it is MJML source': 'è un sorgente MJML',
  'it has a {1} header': 'ha un’intestazione {1}',
  'it has {1} merge tags that nothing replaced': 'ha {1} merge tag non sostituiti',
  'text part, line {1}': 'parte di testo, riga {1}',
  'HTML, line {1}': 'HTML, riga {1}',
  'BIMI record': 'record BIMI',
  'the domain of the sender (From)': 'il dominio del mittente (From)',
  'the domain in Sender': 'il dominio in Sender',
  'where replies go (Reply-To)': 'la destinazione delle risposte (Reply-To)',
  'where bounces go (MAIL FROM)': 'la destinazione dei bounce (MAIL FROM)',
  'the name of the server (EHLO)': 'il nome del server (EHLO)',
  'the signer (DKIM)': 'il firmatario (DKIM)',
  'where links lead': 'la destinazione dei link',
  'where links lead in the end': 'la destinazione finale dei link',
  'where pictures come from': 'l’origine delle immagini',
  'where styles or frames come from': 'l’origine di stili o frame',
  'where a form is sent': 'la destinazione di un modulo',
  'an address in the text': 'un indirizzo nel testo',
  'where unsubscribing leads': 'la destinazione della disiscrizione',
  'part of the Message-ID': 'parte del Message-ID',
  'where the logo lies (BIMI)': 'l’origine del logo (BIMI)',
  ', nor an imprint': ' né un rimando alle note legali',
  'Directive 2000/31/EC articles 5 and 6': 'la direttiva 2000/31/CE, articoli 5 e 6',
  'CAN-SPAM, 15 U.S.C. 7704(a)(5)(A)(iii)': 'il CAN-SPAM, 15 U.S.C. 7704(a)(5)(A)(iii)',
  'DDG section 5 (until 2024-05 TMG section 5)': 'il DDG, articolo 5 (fino al 2024-05 TMG, articolo 5)',
  'LSSI (Ley 34/2002) articles 10 and 20': 'la LSSI (Ley 34/2002), articoli 10 e 20',

  // Data: of SPF, DKIM and DMARC.
  'no SPF record at {1}': 'nessun record SPF su {1}',
  '{1} SPF records at {2}': '{1} record SPF su {2}',
  '{1} SPF records at {2}, named by {3}': '{1} record SPF su {2}, indicato da {3}',
  'no SPF record at {1}, named by {2}': 'nessun record SPF su {1}, indicato da {2}',
  '{1} is no domain name': '{1} non è un nome di dominio',
  '{1} leads back to {2}': '{1} riporta a {2}',
  'no term matches': 'nessun termine corrisponde',
  'more than {1} DNS look-ups': 'più di {1} lookup DNS',
  'more than {1} MX hosts at {2}': 'più di {1} host MX su {2}',
  'more than {1} empty DNS answers, the last for {2}': 'più di {1} risposte DNS vuote, l’ultima per {2}',
  'an unknown mechanism in {1}': 'un meccanismo sconosciuto in {1}',
  'something after all in {1}': 'qualcosa dopo all in {1}',
  'include without a domain in {1}': 'include senza dominio in {1}',
  'exists without a domain in {1}': 'exists senza dominio in {1}',
  '{1}= without a domain in {2}': '{1}= senza dominio in {2}',
  'a second {1}= in {2}': 'un secondo {1}= in {2}',
  'a domain that cannot be read in {1}': 'un dominio illeggibile in {1}',
  'an address that cannot be read in {1}': 'un indirizzo IP illeggibile in {1}',
  'a prefix length that cannot be in {1}': 'una lunghezza di prefisso impossibile in {1}',
  'a macro that cannot be read in {1}': 'una macro illeggibile in {1}',
  'a character that is not visible ASCII ({1})': 'un carattere che non è ASCII visibile ({1})',
  'the CNAME at {1}': 'il CNAME su {1}',
  '{1} in the SPF record of {2}': '{1} nel record SPF di {2}',
  'the signature cannot be read': 'la firma non si può leggere',
  '{1} sets, {2} are allowed': '{1} anelli, ne sono ammessi {2}',
  'aligned SPF passes for {1}: {2}': 'SPF allineato, superato per {1}: {2}',
  'aligned SPF does not pass for {1}: {2}': 'SPF allineato, non superato per {1}: {2}',
  'aligned SPF is not judged for {1}: {2}': 'SPF allineato, non giudicato per {1}: {2}',
  'unaligned SPF passes for {1}: {2}': 'SPF non allineato, superato per {1}: {2}',
  'unaligned SPF does not pass for {1}: {2}': 'SPF non allineato, non superato per {1}: {2}',
  'unaligned SPF is not judged for {1}: {2}': 'SPF non allineato, non giudicato per {1}: {2}',
  'aligned DKIM passes for {1}: {2}': 'DKIM allineato, superato per {1}: {2}',
  'aligned DKIM does not pass for {1}: {2}': 'DKIM allineato, non superato per {1}: {2}',
  'aligned DKIM is not judged for {1}: {2}': 'DKIM allineato, non giudicato per {1}: {2}',
  'unaligned DKIM passes for {1}: {2}': 'DKIM non allineato, superato per {1}: {2}',
  'unaligned DKIM does not pass for {1}: {2}': 'DKIM non allineato, non superato per {1}: {2}',
  'unaligned DKIM is not judged for {1}: {2}': 'DKIM non allineato, non giudicato per {1}: {2}',
  'the receiver {1} says {2}': 'il server di arrivo {1} dice {2}',
  'a key is found at {1}': 'c’è una chiave su {1}',
  'no key is found at {1}': 'non c’è nessuna chiave su {1}',
  'a revoked key is found at {1}': 'c’è una chiave revocata su {1}',
  'an unreadable key is found at {1}': 'c’è una chiave illeggibile su {1}',
  'several keys are found at {1}': 'ci sono più chiavi su {1}',
  'signature {1}': 'firma {1}',
  'DKIM and SPF': 'DKIM e SPF',

  // Data: what is wrong with a signature or a seal, as the library says that verifies it.
  'bad signature': 'firma non valida',
  'body hash did not verify': 'l’hash del corpo non corrisponde',
  expired: 'scaduta',
  'invalid expiration': 'scadenza non valida',
  'no key': 'nessuna chiave',
  'unknown key version': 'versione della chiave sconosciuta',
  'unknown key type': 'tipo di chiave sconosciuto',
  'invalid public key': 'chiave pubblica non valida',
  'key not for email': 'chiave non destinata alla posta',
  'inappropriate hash algorithm': 'algoritmo di hash non ammesso',
  'inappropriate key algorithm': 'algoritmo della chiave non ammesso',
  'unknown algorithm': 'algoritmo sconosciuto',
  'unknown canonicalization': 'canonicalizzazione sconosciuta',
  'signature missing required tag': 'manca un tag obbligatorio della firma',
  'From field not signed': 'il From non è firmato',
  'DNS failure: {1}': 'errore DNS: {1}',
  'no key for {1}': 'nessuna chiave per {1}',
  'unknown key version for {1}': 'versione della chiave sconosciuta per {1}',
  'unknown key type for {1}': 'tipo di chiave sconosciuto per {1}',
  'invalid public key for {1}': 'chiave pubblica non valida per {1}',
  'key not for email for {1}': 'chiave non destinata alla posta per {1}',
  'inappropriate hash algorithm for {1}': 'algoritmo di hash non ammesso per {1}',
  'inappropriate key algorithm for {1}': 'algoritmo della chiave non ammesso per {1}',
  'weak key for {1}': 'chiave debole per {1}',
  'i={1} seal signature validation failed': 'i={1} la firma del sigillo non è valida',
  'i={1} invalid seal algorithm': 'i={1} algoritmo del sigillo non valido',
  'i={1} no {2} set': 'i={1} manca {2}',
  'i={1} multiple {2} values': 'i={1} più valori di {2}',
  'i={1} no valid signature': 'i={1} nessuna firma valida',

  // Data: of block lists and registries.
  'low reputation': 'reputazione bassa',
  'botnet control': 'controllo di botnet',
  'abused legitimate domain': 'dominio legittimo usato per abusi',
  'abused redirector': 'reindirizzamento usato per abusi',
  'abused for phishing': 'usato per phishing',
  'abused for malware': 'usato per malware',
  'abused for botnet control': 'usato per controllare botnet',
  'spam wave': 'ondata di spam',
  listed: 'elencato',
  worst: 'reputazione pessima',
  'very bad': 'reputazione molto cattiva',
  bad: 'reputazione cattiva',
  abuse: 'abusi',
  black: 'lista nera',
  grey: 'lista grigia',
  red: 'lista rossa',
  'cracked site': 'sito violato',
  'first seen under {1} hours ago': 'visto per la prima volta meno di {1} ore fa',
  'it does not answer ({1})': 'non risponde ({1})',
  'it lists {1}, which no list may': 'elenca {1}, cosa che nessuna lista può fare',
  'it lists {1} of {2} unrelated names': 'elenca {1} nomi su {2} che non c’entrano nulla',
  'it does not list {1}, its test entry': 'non elenca {1}, la sua voce di prova',
  'it answers {1}, which is no return code': 'risponde {1}, che non è un codice di risposta',
  'it refuses our question ({1})': 'rifiuta la nostra query ({1})',
  'it wants a key ({1}, or {2} in the configuration)': 'vuole una chiave ({1}, o {2} nella configurazione)',
  'its registry runs no RDAP server': 'il suo registro non ha un server RDAP',
  'its registry does not tell': 'il suo registro non lo dice',
  'its answer is no JSON': 'la sua risposta non è JSON',
  'IANA’s list: {1}': 'elenco della IANA: {1}',

  // Data: of servers.
  'The mail leaves from': 'La posta esce da',
  'Bounces come back to': 'I bounce tornano a',
  'Links lead to': 'I link portano a',
  'Pictures come from': 'Le immagini vengono da',
  'Unsubscribing leads to': 'La disiscrizione porta a',
  'the server': 'un server',
  'the sending addresses': 'gli indirizzi IP di invio',
  'opt-in': 'opt-in',
  confirmation: 'conferma',
  'The sender': 'Il mittente',
  'registered there, data of {1}': 'registrato lì, dati del {1}',
  ', with an adequacy decision of the Commission (in part only, for some)':
    ', con una decisione di adeguatezza della Commissione (per alcuni solo parziale)',
  'the connection': 'la connessione',
  '{1} (domains that enforce it: {2})': '{1} (domini che lo impongono: {2})',
  'it is not said why': 'il motivo non è indicato',
  'it has expired': 'è scaduto',
  'it is not valid yet': 'non è ancora valido',
  'it is self-signed': 'è autofirmato',
  'it is for another name': 'è per un altro nome',
  'its chain ends in an unknown authority': 'la sua catena finisce in un’autorità sconosciuta',
  'its issuer is unknown': 'chi lo ha emesso è sconosciuto',

  // Data: of lists and decisions.
  'the file is another one, and there is no sketch of it': 'il file è un altro, e non c’è un’impronta delle sue righe',
  'the file is another one, and its sketch was made with another key':
    'il file è un altro, e la sua impronta è stata fatta con un’altra chiave',
  'too little of the list can be compared': 'si può confrontare troppo poco della lista',
  'the signature does not fit what is signed': 'la firma non corrisponde a quello che è firmato',
  'no reviewers are configured': 'nessun revisore configurato',
  'the key is not among the reviewers’': 'la chiave non è tra quelle dei revisori',
  'key has expired': 'la chiave è scaduta',
  'not yet valid': 'non ancora valida',
  'overridden by {1}: {2}': 'eccezione di {1}: {2}',
  'without a reason': 'motivo non indicato',
  'too few fields, first in row {1}': 'troppo pochi campi, la prima volta alla riga {1}',
  'too many fields, first in row {1}': 'troppi campi, la prima volta alla riga {1}',
  'a quote in the wrong place, first in row {1}': 'virgolette nel posto sbagliato, la prima volta alla riga {1}',
  'the header once more, first in row {1}': 'l’intestazione ripetuta, la prima volta alla riga {1}',
  'letters in another encoding, first in row {1}': 'lettere in un’altra codifica, la prima volta alla riga {1}',
  'a row too long to be one, first in row {1}':
    'una riga troppo lunga per essere una sola, la prima volta alla riga {1}',
  'no JSON object, first in row {1}': 'nessun oggetto JSON, la prima volta alla riga {1}',
  'an object without keys, first in row {1}': 'un oggetto senza chiavi, la prima volta alla riga {1}',
  'rows without an address: {1}': 'righe senza indirizzo: {1}',
  '{1} on the median day': '{1} nel giorno mediano',
  '{1} % to {2} %': 'da {1}% a {2}%',
  'no symbol against it': 'nessun simbolo contro',

  // Numbers of rules that can be set: what they bound, and why.
  'share of the rows that may repeat an address': 'quota di righe che può ripetere un indirizzo',
  judgement: 'valutazione propria',
  'share of the addresses that may reach a mailbox of another row':
    'quota di indirizzi che può portare alla casella di un’altra riga',
  'share of roles in a list of private people': 'quota di indirizzi di ruolo in una lista di privati',
  'share of roles in a list of companies': 'quota di indirizzi di ruolo in una lista di aziende',
  'judgement: small firms really use info@': 'valutazione propria: le piccole imprese usano davvero info@',
  'share of roles in a list of members and donors': 'quota di indirizzi di ruolo in una lista di soci e donatori',
  'messages a day to one provider from which a rise is spoken of':
    'messaggi al giorno verso un provider da cui si segnala un aumento',
  'judgement: below this nobody limits anybody': 'valutazione propria: al di sotto nessuno pone limiti',
  'look-ups from which the limit is near': 'lookup da cui il limite è vicino',
  "judgement: an ESP's record may grow by one or two any day":
    'valutazione propria: il record di un ESP può crescere di uno o due da un giorno all’altro',
  'bytes the header may have': 'byte che l’intestazione può avere',
  'judgement: half of what sendmail takes by default, for receivers add their own':
    'valutazione propria: metà di quanto sendmail accetta di norma, perché i server di arrivo aggiungono del loro',
  'bytes one field may have': 'byte che un campo può avere',
  'judgement: a quarter of what Gmail takes': 'valutazione propria: un quarto di quanto accetta Gmail',
  'characters the subject may have': 'caratteri che l’oggetto può avere',
  'judgement: phones show 30 to 50 characters, wide windows about 70':
    'valutazione propria: i telefoni mostrano da 30 a 50 caratteri, le finestre larghe circa 70',
  'share of its letters that may be capitals': 'quota di lettere che può essere in maiuscolo',
  'exclamation marks it may have': 'punti esclamativi che può avere',
  'letters of text the HTML must begin with': 'caratteri di testo con cui l’HTML deve cominciare',
  'judgement: fewer say nothing beside a subject':
    'valutazione propria: meno di così accanto all’oggetto non dice nulla',
  'hidden letters from which they are spoken of': 'caratteri nascosti da cui vengono segnalati',
  "judgement, from newsletters measured (2026-11): fewer are a layout's leftovers":
    'valutazione propria, su newsletter misurate (2026-11): meno di così sono residui del layout',
  'share of the words of the HTML that the text part must have':
    'quota di parole dell’HTML che la parte di testo deve avere',
  'judgement, from newsletters measured (2026-11)': 'valutazione propria, su newsletter misurate (2026-11)',
  'visible letters a message with pictures must have': 'caratteri visibili che un messaggio con immagini deve avere',
  'judgement: with fewer the message is a picture': 'valutazione propria: con meno il messaggio è un’immagine',
  'different phrases from which they are spoken of': 'espressioni diverse da cui vengono segnalate',
  'judgement: fewer are ordinary advertising': 'valutazione propria: meno di così è normale pubblicità',

  // Lists and chains: each part is looked up by itself.
  '{1}; {2}': '{1}; {2}',
  '{1}: {2}': '{1}: {2}',
  '{1}, {2}': '{1}, {2}',
};
