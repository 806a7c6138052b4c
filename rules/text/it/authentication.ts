import type { RuleTexts } from '../../../src/model/language.ts';
import type { rules } from '../../index.ts';

export const authentication = {
  'sender-domain': {
    passes: 'I domini del mittente esistono e ricevono posta',
    why: 'Yahoo, Apple, GMX e Orange controllano nel DNS il dominio del mittente e rifiutano la posta di un dominio che non esiste o che dichiara di non riceverne.',
    messages: {
      unresolvable: [
        '{subject} non ha né un record MX né un indirizzo IP',
        'Pubblica un record MX per {subject}, oppure invia da un dominio che ne ha uno',
      ],
      'null-mx': [
        '{subject} dichiara nel DNS di non ricevere posta (null MX): risposte e bounce non sanno dove andare',
        'Pubblica un vero record MX per {subject}, oppure invia da un dominio che ne ha uno',
      ],
      'no-mx': [
        '{subject} ha un indirizzo IP ma nessun record MX: la posta diretta lì arriva al server web',
        'Pubblica un record MX per {subject}, così le risposte arrivano',
      ],
      'no-website': [
        'Sul dominio {subject}, con o senza www, non c’è nulla: Orange e T-Online vogliono trovarci un sito',
        'Metti su {subject} un sito con i tuoi contatti',
      ],
    },
  },
  'sender-authentication': {
    passes: 'Il messaggio supera SPF o DKIM',
    why: 'Tutti i grandi provider rifiutano la posta che né SPF né DKIM garantiscono, chiunque la mandi e per poca che sia.',
    messages: {
      none: [
        'Questo messaggio non supera né SPF né DKIM',
        'Firma i messaggi con DKIM per {subject} e pubblica la chiave; poi inserisci i server di uscita nel record SPF del dominio di MAIL FROM',
      ],
      'none-ipv6': [
        'Questo messaggio, che esce via IPv6 ({ips}), non supera né SPF né DKIM',
        'Firma i messaggi con DKIM per {subject} e pubblica la chiave; poi inserisci i server di uscita nel record SPF del dominio di MAIL FROM',
      ],
    },
  },
  'esp-setup': {
    passes: 'Il dominio del mittente è configurato presso l’ESP',
    why: 'Finché il dominio non è configurato presso l’ESP, i messaggi escono con la firma del dominio dell’ESP, che non è allineato con il From.',
    messages: {
      'dkim-missing': [
        '{esp} firma per {subject} con una chiave pubblicata su {names}, ma lì non ce n’è nessuna',
        'Configura {subject} su {esp} ({setup}) e pubblica i record che ti mostra; se i nomi sono altri, indicali (--dkim)',
      ],
      'dkim-not-seen': [
        'Non c’è nessuna chiave su {names}, dove a quanto risulta {esp} la cerca (non verificato)',
        'Configura {subject} su {esp} ({setup}), oppure indica il nome che usa (--dkim)',
      ],
    },
  },
  'esp-spf': {
    passes: 'Il dominio di MAIL FROM autorizza i server dell’ESP',
    why: 'Gli indirizzi IP dell’ESP cambiano: solo il suo include li tiene aggiornati nel record, e senza di esso quello che invia non supera SPF.',
    messages: {
      'own-return-path': [
        'Da IP condivisi {esp} invia con un return-path proprio; il record SPF di {subject} allora non conta',
        'Non serve nessun include: indica il return-path di un messaggio inviato da {esp} (--mail-from), oppure che gli IP sono dedicati (outbound.pool)',
      ],
      'include-not-seen': [
        'Il record SPF di {subject} non include {include}, da cui a quanto risulta invia {esp} (non verificato)',
        'Verifica nella documentazione di {esp} che cosa deve includere il record di {subject}',
      ],
      'include-missing': [
        'Il record SPF di {subject} non include {include}, da cui invia {esp}',
        'Aggiungi include:{include} al record SPF di {subject}',
      ],
    },
  },
  'esp-additions': {
    passes: 'L’invio di prova contiene quello che l’ESP doveva aggiungere',
    why: 'Prima dell’invio, quello che l’ESP aggiunge si dà per scontato; solo un invio di prova dimostra che lo fa davvero.',
    messages: {
      'another-esp': [
        'L’ESP dichiarato è {declared}, ma questa copia porta i segni di {shown} ({evidence})',
        'Dichiara l’ESP che invia davvero (--esp, outbound.esp), oppure fai l’invio di prova con {declared}',
      ],
      'not-added': [
        '{esp} avrebbe dovuto aggiungere {subject}, ma in questa copia manca',
        'Attiva {subject} su {esp}, oppure inseriscilo tu nel messaggio',
      ],
      'esp-signature-only': [
        'Questa copia è firmata solo da {esp} ({signers}), non da {subject}',
        'Configura {subject} su {esp} ({setup}), in modo che firmi anche per {subject}',
      ],
    },
  },
  'spf-record': {
    passes: 'Il dominio di MAIL FROM pubblica un solo record SPF, leggibile',
    why: 'Chi riceve consulta il dominio di MAIL FROM per sapere quali server possono inviare per suo conto; senza un record unico e leggibile SPF non può essere superato.',
    messages: {
      missing: [
        '{subject} non pubblica nessun record SPF',
        'Pubblica su {subject} un record TXT che elenca i tuoi server di uscita e finisce con ~all, per esempio "v=spf1 include:IL-TUO-ESP ~all"',
      ],
      several: [
        '{subject} pubblica {count} record SPF, quindi chi riceve non ne usa nessuno',
        'Uniscili in un solo record TXT su {subject}',
      ],
      invalid: [
        'Il record SPF di {subject} non si può leggere: {problem}',
        'Correggi il record su {subject}: basta un errore perché chi riceve lo ignori per intero',
      ],
    },
  },
  'spf-lookups': {
    passes: 'Il record SPF resta entro 10 lookup DNS e 2 a vuoto',
    why: 'Chi riceve si ferma dopo 10 lookup DNS e considera il record difettoso: SPF fallisce per tutti i server.',
    messages: {
      'too-many': [
        'Il record SPF di {subject} richiede {lookups} lookup DNS, il limite è 10',
        'Togli gli include dei servizi che non inviano più per {subject}, oppure sposta un flusso su un sottodominio con un record tutto suo',
      ],
      'near-limit': [
        'Il record SPF di {subject} richiede {lookups} lookup DNS su 10',
        'Togli gli include dei servizi che non inviano più per {subject}, prima che uno degli altri cresca',
      ],
      voids: [
        'Nel record SPF di {subject} i nomi che non esistono sono {voids}, il limite è 2',
        'Togli dal record SPF di {subject} i termini che indicano host senza record',
      ],
    },
  },
  'spf-policy': {
    passes: 'Il record SPF dice chi può inviare, e che gli altri non possono',
    why: 'Un record che autorizza tutti non protegge da nulla e sembra quello di uno spammer; Gmail cita voci del genere tra i motivi di rifiuto.',
    messages: {
      'pass-all': [
        'Il record SPF di {subject} autorizza qualsiasi server del mondo ({term})',
        'Chiudi il record di {subject} con ~all o -all',
      ],
      'open-ended': [
        'Il record SPF di {subject} non dice nulla degli altri server (manca ~all o -all)',
        'Chiudi il record di {subject} con ~all',
      ],
      ptr: [
        'Il record SPF di {subject} usa ptr, che la RFC 7208 chiede di non usare più',
        'Al posto di {term} indica direttamente gli indirizzi IP',
      ],
    },
  },
  'spf-result': {
    passes: 'SPF è superato per tutti gli indirizzi IP di invio dichiarati',
    why: 'Gmail, Yahoo, Outlook.com, Apple e Orange chiedono ai mittenti massivi di superare SPF; un indirizzo IP che il record non comprende non lo supera.',
    messages: {
      forbidden: [
        '{subject} non supera SPF: il record di {domain} gli vieta di inviare ({mechanism})',
        'Aggiungi ip4:{subject} (o l’include del servizio a cui appartiene) al record SPF di {domain}',
      ],
      unusable: [
        'Per {subject} chi riceve non può usare il record SPF di {domain}: {mechanism}',
        'Ripara il record di {domain}: così com’è non protegge e non autorizza nessuno',
      ],
      'not-covered': [
        '{subject} non supera SPF: per il record di {domain} l’esito è {result} ({mechanism})',
        'Aggiungi ip4:{subject} (o l’include del servizio a cui appartiene) al record SPF di {domain}',
      ],
    },
  },
  'spf-helo': {
    passes: 'SPF non smentisce il nome con cui il server si presenta in EHLO',
    why: 'I bounce e gli altri messaggi senza mittente si verificano sul nome di EHLO; se quel nome ha un record che esclude il server, la verifica fallisce.',
    messages: {
      contradicted: [
        'Il record SPF del nome di EHLO {subject} dà {result} per {ip}',
        'Pubblica "v=spf1 a -all" su {subject}, oppure inserisci {ip} nel suo record',
      ],
    },
  },
  'dkim-key': {
    passes: 'Ogni selettore DKIM in uso pubblica una chiave valida',
    why: 'Una firma vale quanto la sua chiave pubblica: se sul selettore non c’è, o è troppo corta, la verifica non riesce.',
    messages: {
      absent: [
        'Su {subject} non c’è nessuna chiave DKIM',
        'Pubblica su {subject} la chiave pubblica del selettore {selector} come record TXT (o il CNAME che ti dà l’ESP)',
      ],
      revoked: [
        'La chiave DKIM su {subject} è revocata (p= vuoto)',
        'Firma con un selettore la cui chiave è pubblicata, oppure ripubblica la chiave su {subject}',
      ],
      malformed: [
        'La chiave DKIM su {subject} non si può leggere',
        'Ripubblica il record su {subject}, copiandolo per intero dall’ESP o dal programma che firma',
      ],
      several: [
        '{subject} contiene più di un record, e chi riceve può prenderne uno qualsiasi',
        'Lascia un solo record TXT su {subject}',
      ],
      weak: [
        'La chiave RSA su {subject} è di {bits} bit, ma chi riceve ne vuole almeno 1024',
        'Crea una coppia di chiavi da 2048 bit e pubblicala con un nuovo selettore',
      ],
      short: [
        'La chiave RSA su {subject} è di {bits} bit; sono consigliati 2048',
        'Alla prossima rotazione passa a una chiave da 2048 bit con un nuovo selettore',
      ],
      'not-for-email': [
        'La chiave su {subject} non è destinata alla posta elettronica (s=)',
        'Togli s= dal record su {subject}, oppure firma con un selettore destinato alla posta',
      ],
      'only-ed25519': [
        'Sono in uso solo chiavi Ed25519 ({subject}), che molti destinatari non sanno ancora verificare',
        'Firma anche con una chiave RSA da 2048 bit',
      ],
      testing: ['La chiave su {subject} si dichiara di prova (t=y)', 'Togli t=y dal record su {subject}'],
    },
  },
  'dkim-signature': {
    passes: 'Ogni firma DKIM del messaggio è valida',
    why: 'Una firma che non si verifica è come se non ci fosse: il messaggio è stato modificato dopo la firma, oppure la chiave non è quella con cui è stato firmato.',
    messages: {
      missing: [
        'Il messaggio è arrivato senza firma DKIM',
        'Attiva la firma DKIM per il dominio del From presso l’ESP o sul server di uscita',
      ],
      broken: [
        'La firma DKIM di {subject} non è valida: {reason}',
        'Firma come ultimo passaggio prima dell’invio, e controlla che la chiave pubblicata per il selettore {selector} sia quella con cui firmi',
      ],
    },
  },
  'dkim-coverage': {
    passes: 'Le firme DKIM coprono il corpo e le intestazioni che contano',
    why: 'Quello che la firma non copre può essere aggiunto da chiunque lungo il percorso, a spese del buon nome del mittente.',
    messages: {
      'body-length': [
        'La firma DKIM di {subject} copre solo i primi {signed} byte del corpo (l=); altri {unsigned} restano senza firma',
        'Firma senza l=: chiunque può aggiungere testo in fondo e il messaggio risulta ancora valido',
      ],
      'from-not-covered': [
        'La firma DKIM di {subject} non copre il From',
        'Inserisci From tra le intestazioni da firmare (h=)',
      ],
      expired: [
        'La firma DKIM di {subject} è scaduta il {expires}',
        'Firma di nuovo, oppure togli x=: la posta rinviata viene ritentata per giorni',
      ],
      'short-lived': [
        'La firma DKIM di {subject} vale per {hours} ore; la posta rinviata viene ritentata più a lungo',
        'Fai scadere x= almeno {days} giorni dopo t=, oppure toglilo',
      ],
      'not-over-signed': [
        'La firma DKIM di {subject} non garantisce che ci sia una sola intestazione di ciascuna di queste: {headers}',
        'Ripeti queste intestazioni in h= una volta in più di quante sono, così nessuno può aggiungerne altre',
      ],
      'too-many': [
        'Il messaggio porta {subject} firme DKIM; ne sono state controllate solo le prime {judged}',
        'Firma una volta con il tuo dominio e, se serve, una con quello dell’ESP',
      ],
    },
  },
  'dangling-name': {
    passes: 'Tutti i nomi a cui rimandano i record SPF e DKIM sono registrati',
    why: 'Chi registra un nome a cui un record rimanda ancora può inviare o firmare come se fosse il mittente: è già successo a migliaia di marchi.',
    messages: {
      unregistered: [
        '{subject} non è registrato, ma {usedBy} rimanda ancora lì: chiunque potrebbe prenderselo',
        'Elimina {usedBy}, oppure registra tu {registrable} oggi stesso',
      ],
    },
  },
  'dmarc-record': {
    passes: 'Al dominio del From si applica un solo record DMARC',
    why: 'Gmail, Yahoo, Outlook.com, Apple e Orange chiedono ai mittenti massivi un record DMARC; p=none basta.',
    messages: {
      missing: [
        'A {subject} non si applica nessun record DMARC',
        'Pubblica un record TXT su _dmarc.{subject}: "v=DMARC1; p=none; rua=mailto:INDIRIZZO-PER-I-REPORT"',
      ],
      several: [
        '{subject} contiene più di un record DMARC, quindi chi riceve non ne usa nessuno',
        'Lascia un solo record DMARC su {subject}',
      ],
      'no-policy': [
        'Il record DMARC su {subject} non indica nessuna policy (p=); per Gmail è come se mancasse',
        'Aggiungi p=none, p=quarantine o p=reject subito dopo v=DMARC1 nel record su {subject}',
      ],
      'removed-tags': [
        'Il record DMARC su {subject} si affida a tag che la RFC 9989 ha eliminato: {tags}',
        'Togli {tags} dal record su {subject}; per una fase di prova usa t=y al posto di pct=',
      ],
      'odd-tags': [
        'Il record DMARC su {subject} ha tag che chi riceve non legge: {tags}',
        'Toglili dal record su {subject}',
      ],
    },
  },
  'dmarc-policy': {
    passes: 'La policy DMARC è restrittiva e i report arrivano',
    why: 'Solo una policy restrittiva impedisce ad altri di inviare a nome di questo dominio; a un marchio noto o a un bersaglio di phishing serve, e BIMI la richiede.',
    messages: {
      monitoring: [
        'DMARC per {subject} si limita a osservare (p=none)',
        'Porta il record su {name} a p=quarantine e più avanti a p=reject, quando i report mostrano che tutta la tua posta lo supera',
      ],
      testing: [
        'DMARC per {subject} è in modalità di prova (t=y): chi riceve applica la policy meno severa successiva',
        'Togli t=y dal record su {name} appena i report sono puliti',
      ],
      'no-reports': [
        'DMARC per {subject} non chiede report aggregati',
        'Aggiungi rua=mailto:INDIRIZZO-PER-I-REPORT al record su {name}',
      ],
    },
  },
  'dmarc-reports': {
    passes: 'Chi deve ricevere i report DMARC ha dato il suo consenso',
    why: 'Chi riceve non invia report al dominio di un’altra organizzazione se quel dominio non li accetta nel DNS; e una policy senza report è un volo alla cieca.',
    messages: {
      'not-agreed': [
        '{subject} dovrebbe ricevere i report DMARC di {publisher}, ma nel DNS non li ha accettati',
        'Chiedi a {subject} di pubblicare un record TXT "v=DMARC1" su {publisher}._report._dmarc.{subject}',
      ],
    },
  },
  'dmarc-alignment': {
    passes: 'La posta autenticata è allineata con il dominio del From',
    why: 'SPF e DKIM contano per chi legge solo se sono superati per il dominio che vede nel From.',
    messages: {
      unaligned: [
        'Niente di ciò che autentica il messaggio è allineato con {subject}: {identifiers}',
        'Firma con DKIM d={subject}, oppure usa un dominio di MAIL FROM che ne sia un sottodominio',
      ],
      refused: [
        'La policy DMARC di {subject} stesso (p=reject) chiede di rifiutare questo messaggio: {identifiers}',
        'Firma con DKIM d={subject} prima di inviare qualsiasi cosa con questa policy',
      ],
      'set-aside': [
        'La policy DMARC di {subject} stesso (p=quarantine) chiede di mettere questo messaggio nello spam: {identifiers}',
        'Firma con DKIM d={subject} prima di inviare qualsiasi cosa con questa policy',
      ],
      'dkim-unaligned': [
        'Nessuna firma DKIM è allineata con {subject}: {identifiers}',
        'Firma con DKIM d={subject}: SPF da solo non regge all’inoltro, e GMX vuole una firma allineata',
      ],
    },
  },
  'arc-chain': {
    passes: 'La catena ARC di questa copia è integra',
    why: 'Quando un inoltro rompe SPF o DKIM, una catena ARC integra dice all’ultimo destinatario che cosa ha visto il primo; Apple la chiede a chi inoltra.',
    messages: {
      broken: [
        'La catena ARC, di {subject} anelli, non è valida: {reason}',
        'Rivolgiti a chi gestisce l’inoltro che ha aggiunto l’ultimo anello: ha modificato il messaggio senza risigillarlo correttamente',
      ],
    },
  },
  'bimi-record': {
    passes: 'C’è tutto quello che serve a BIMI per mostrare il logo',
    why: 'Gmail, Apple, Yahoo e altri mostrano il logo del mittente se la policy DMARC è restrittiva; nessuna fonte dice che cambi il recapito.',
    messages: {
      missing: [
        '{subject} non pubblica un record BIMI, quindi il logo non compare',
        'Pubblica su default._bimi.{subject} un logo (SVG Tiny PS) e, per Gmail e Apple, un certificato del marchio',
      ],
      'not-enforced': [
        '{subject} ha un record BIMI, ma la sua policy DMARC non è restrittiva: il logo non compare',
        'Porta prima DMARC a p=quarantine o p=reject',
      ],
      'no-certificate': [
        'Il record BIMI di {subject} non indica un certificato: Gmail e Apple non mostrano il logo',
        'Aggiungi a=https://… con un certificato del marchio (VMC o CMC)',
      ],
    },
  },
  'tls-reports': {
    passes: 'Chi pretende TLS viene avvisato quando non funziona',
    why: 'Un dominio che pretende TLS con MTA-STS senza ricevere report non si accorge che bounce e risposte non gli arrivano più.',
    messages: {
      missing: [
        'Il return-path pretende TLS (MTA-STS) ma non chiede report (TLS-RPT)',
        'Pubblica "v=TLSRPTv1; rua=mailto:INDIRIZZO-PER-I-REPORT" come record TXT su _smtp._tls del dominio',
      ],
    },
  },
} satisfies Partial<RuleTexts<(typeof rules)[number]>>;
