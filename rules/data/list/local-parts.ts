/**
 * Local parts that are nobody's own. RFC 2142; the lists Mailchimp (35) and GetResponse (42) refuse on import (help
 * pages, read 2026-11); their like in Spanish, Italian, French and German. Own compilation, 2026-11.
 */
const perLanguage: Readonly<Record<string, string>> = {
  en: 'admin administrator billing bookings careers contact contactus customerservice enquiries enquiry events feedback finance hello help helpdesk hr info information inquiries inquiry invoice invoices it jobs legal mail marketing media news newsletter office orders press privacy purchasing reception recruitment reservations sales service services shop staff store subscribe support team tech technical webmail website',
  es: 'junta presidencia presidente secretaria secretario tesorera tesorero vocal administracion atencion atencioncliente atencionalcliente ayuda clientes comercial compras comunicacion contabilidad contacto consultas direccion empleo facturacion gerencia informacion marketing oficina pedidos prensa recepcion recursoshumanos reservas rrhh secretaria soporte tienda ventas',
  it: 'consiglio presidente presidenza segretario tesoriere acquisti amministrazione assistenza clienti commerciale comunicazione contabilita contatti contatto direzione fatturazione fatture gare informazioni lavoro ordini personale preventivi prenotazioni protocollo risorseumane segreteria servizioclienti stampa ufficio vendite',
  fr: 'bureau ca president presidence presidente secretaire tresorier tresoriere accueil achats administration commandes commercial communication compta comptabilite contact direction facturation factures rh recrutement renseignements secretariat serviceclient ventes',
  de: 'kasse kassier kassierer schatzmeister schriftfuehrer vorsitz vorsitzender vorstand anfrage anfragen bestellung bestellungen bewerbung buchhaltung buero einkauf empfang jobs kontakt kundenservice personal post presse rechnung rechnungen sekretariat verkauf vertrieb verwaltung zentrale',
};

export const roles: readonly string[] = [
  ...new Set(
    Object.values(perLanguage)
      .join(' ')
      .split(' ')
      .concat(
        'all',
        'everyone',
        'list',
        'list-request',
        'ftp',
        'ispfeedback',
        'ispsupport',
        'www',
        'compliance',
        'registrar',
      ),
  ),
];

/** Machines, watchdogs and bins: mail to one of them is a mistake in any list. */
export const neverAPerson: readonly string[] =
  'abuse postmaster noc security spam root noreply no-reply donotreply do-not-reply mailer-daemon hostmaster webmaster usenet uucp devnull null nobody daemon mailerdaemon noresponder nonrispondere dmarc undisclosed-recipients'.split(
    ' ',
  );

/** What nobody calls their mailbox: traps, tests, commands. */
export const honeypots: readonly string[] =
  'spamtrap spam-trap honeypot nospam no-spam removethis remove unsubscribe test test1 test123 testing tester asdf asdfasdf qwerty qwertyuiop aaa aaaa xxx example email prueba prova essai fake none na noemail nomail no sinemail sincorreo nessuna'.split(
    ' ',
  );
