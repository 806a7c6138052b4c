import type { RuleTexts } from '../../../src/model/language.ts';
import type { rules } from '../../index.ts';

export const sender = {
  'free-mail-from': {
    passes: 'Il messaggio parte da un dominio proprio del mittente',
    why: 'Una campagna inviata a nome di una casella privata non supera il DMARC di quel provider, e chi la invia non si costruisce una reputazione propria.',
    messages: {
      gmail: [
        'L’indirizzo del From è su {subject}, da cui può inviare soltanto Gmail',
        'Scrivi da un dominio tuo, e con Reply-To fai arrivare le risposte dove le leggi',
      ],
      other: [
        'L’indirizzo del From è su {subject}, dove chiunque può avere una casella',
        'Scrivi da un dominio tuo, e con Reply-To fai arrivare le risposte dove le leggi',
      ],
    },
  },
  'from-name': {
    passes: 'Il mittente ha un nome che la gente riconosce',
    why: 'È dal nome che chi riceve decide se aprire o segnalare; i provider chiedono che dica chi invia.',
    messages: {
      missing: [
        'L’intestazione From non ha un nome, solo {subject}',
        'Scrivi il nome che i tuoi lettori conoscono: From: "IL TUO MARCHIO" <{subject}>',
      ],
      address: [
        'Il nome nell’intestazione From è a sua volta un indirizzo: {subject}',
        'Scrivi al suo posto il nome che i tuoi lettori conoscono',
      ],
    },
  },
  'reply-to': {
    passes: 'Le risposte tornano al dominio del mittente',
    why: 'Una risposta che finisce a un estraneo, o in una casella privata, è lo schema tipico delle frodi; i filtri ne tengono conto.',
    messages: {
      'free-mail': [
        'Il From è su {from}, ma le risposte vanno a una casella privata su {subject}',
        'Fai arrivare le risposte a un indirizzo su {from}',
      ],
      elsewhere: [
        'Il From è su {from}, ma le risposte vanno al dominio di un’altra organizzazione, {subject}',
        'Se puoi, fai arrivare le risposte a un indirizzo su {from}',
      ],
    },
  },
  'own-subdomain': {
    passes: 'Ogni tipo di posta ha un dominio tutto suo',
    why: 'Quello che i lettori pensano delle offerte non deve decidere se ricevono le ricevute: i provider valutano prima di tutto ogni dominio per sé.',
    messages: {
      promotional: [
        'La campagna parte da {subject}, lo stesso dominio della posta di tutta l’azienda',
        'Invia le campagne da un sottodominio, per esempio news.{subject}, con SPF, DKIM e DMARC propri',
      ],
      transactional: [
        'La posta transazionale parte da {subject}, lo stesso dominio della posta di tutta l’azienda',
        'Invia ricevute e avvisi da un sottodominio, per esempio mail.{subject}, e da indirizzi IP che non inviano altro',
      ],
    },
  },
  impersonation: {
    passes: 'Chi viene imitato chiede di rifiutare quello che altri inviano a suo nome',
    why: 'Chi viene imitato è protetto solo da una policy che rifiuta; con quarantine l’imitazione resta visibile a chi guarda nella cartella spam.',
    messages: {
      'not-refused': [
        'DMARC per {subject} non chiede di rifiutare le imitazioni (p={policy})',
        'Porta il record su {name} a p=reject',
      ],
      relaxed: [
        'DMARC per {subject} permette a qualunque sottodominio di parlare a suo nome (allineamento relaxed: {which})',
        'Aggiungi adkim=s e aspf=s al record su {name}, quando ogni flusso firma e invia proprio con il dominio del From',
      ],
    },
  },
} satisfies Partial<RuleTexts<(typeof rules)[number]>>;
