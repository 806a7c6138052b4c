/** Header words in English, Spanish, Italian, French and German, written without marks, spaces and signs. Own compilation, 2026-11. */
import type { ColumnRole } from '../../../src/model/list.ts';
import { consentHeaders } from './consent.ts';

const split = (words: string): readonly string[] => words.split(' ');

export const headers: Readonly<Record<ColumnRole, readonly string[]>> = {
  email: split(
    'email emailaddress emails mail mailaddress correo correoelectronico direcciondecorreo emailcliente posta indirizzoemail indirizzomail indirizzodipostaelettronica postaelettronica adressemail adresseemail courriel adresseelectronique emailadresse mailadresse epost subscriber',
  ),
  optInAt: split(
    'optinat optindate optin optintime optintimestamp subscribedat subscribed subscriptiondate signupdate signup signupat signedupat createdat created dateadded addedat joinedat joined registeredat registrationdate consentdate consentat confirmtime fechaalta fechadealta alta fecharegistro fechasuscripcion fechadesuscripcion altaen dataiscrizione datadiiscrizione dataregistrazione iscrittoil iscrizione dateinscription inscritle dateabonnement anmeldedatum angemeldetam registrierungsdatum eintragungsdatum datum fecha data date timestamp optints',
  ),
  optInIp: split(
    'ip ipaddress optinip signupip subscribeip consentip ipalta ipregistro ipiscrizione ipinscription anmeldeip ipadresse direccionip indirizzoip adresseip',
  ),
  confirmedAt: split(
    'confirmedat confirmed confirmdate confirmationdate doiat doi doidate doubleoptinat doubleoptin doitime verifiedat fechaconfirmacion confirmado dataconferma confermatoil dateconfirmation confirmele bestaetigtam bestatigtam doidatum',
  ),
  source: split(
    'source optinsource signupsource origin channel form formurl landingpage sourceurl origen fuente canal formulario origine fonte canale modulo provenance formulaire quelle herkunft formular',
  ),
  lastActiveAt: split(
    'lastactiveat lastactivity lastactive lastopen lastopened lastopenat lastclick lastclicked lastclickat lastorder lastorderdate lastpurchase lastseen lastengagement lastsent ultimaapertura ultimoclic ultimoclick ultimacompra ultimopedido ultimaactividad ultimaattivita ultimoacquisto ultimoordine ultimocontatto dernierachat dernierclic derniereouverture derniereactivite dernierecommande letzteaktivitat letzteaktivitaet letzterklick letztebestellung letzteoffnung',
  ),
  consent: consentHeaders,
  firstName: split('firstname first givenname forename nombre nome prenom vorname fname'),
  lastName: split(
    'lastname last surname familyname apellido apellidos cognome nomdefamille nachname lname familienname',
  ),
  name: split(
    'name fullname nombrecompleto nombreyapellidos nomecompleto nomeecognome nomcomplet nom vollername contactname contacto contatto',
  ),
  country: split('country countrycode pais paese nazione pays land'),
  birthDate: split(
    'birthdate dateofbirth dob birthday fechanacimiento fechadenacimiento datanascita datadinascita datenaissance datedenaissance geburtsdatum',
  ),
};

/** When somebody said no, in a suppression file. */
export const suppressionDates: readonly string[] = split(
  'date at when timestamp unsubscribedat unsubscribedate unsubscribed unsubscribetime optoutat optoutdate optouttime suppressedat bouncedat complainedat addedat createdat removedat fecha fechabaja fechadebaja baja fechadesuscripcion data datadisiscrizione datadicancellazione datacancellazione disiscrittoil cancellatoil datarimozione datedesabonnement datedesinscription desabonnele desinscritle datum abmeldedatum abgemeldetam abmeldungam austragungam ausgetragenam',
);

/** What lists that are sold bring along, by weight; from which sum on it is spoken of stands in the rule. After what is said of bought lists (vetting.md, L-COL); weights by judgement. */
export const purchased: Readonly<Record<string, number>> = {
  vendor: 2,
  dataprovider: 3,
  scraped: 3,
  scrapedat: 3,
  linkedin: 2,
  linkedinurl: 2,
  urlfound: 3,
  sourceurlfound: 3,
  employees: 2,
  numberofemployees: 2,
  numemployees: 2,
  empleados: 2,
  dipendenti: 2,
  mitarbeiter: 2,
  effectif: 2,
  revenue: 2,
  annualrevenue: 2,
  facturacion: 2,
  fatturato: 2,
  umsatz: 2,
  chiffredaffaires: 2,
  sic: 2,
  siccode: 2,
  naics: 2,
  cnae: 2,
  ateco: 2,
  naf: 2,
  industry: 1,
  sector: 1,
  settore: 1,
  branche: 1,
  jobtitle: 1,
  title: 1,
  seniority: 2,
  cargo: 1,
  qualifica: 1,
  fonction: 1,
  phonedirect: 2,
  directphone: 2,
  directdial: 2,
  verifiedstatus: 2,
  emailstatus: 1,
  emailconfidence: 3,
  confidence: 2,
  confidencescore: 3,
  email1: 1,
  email2: 1,
  email3: 2,
  companysize: 2,
  techstack: 2,
};

/** GDPR article 9. */
export const sensitive: readonly string[] = split(
  'religion religione religiosa health salud salute sante gesundheit diagnosis diagnostico diagnosi disease enfermedad malattia illness medication ethnicity etnia race raza razza union sindicato sindacato gewerkschaft syndicat politics partido partito party ideologia sexualorientation orientacionsexual orientamentosessuale disability discapacidad disabilita handicap pregnancy embarazo gravidanza',
);

/** GDPR article 8. */
export const minors: readonly string[] = split(
  'birthdate dateofbirth dob birthday fechanacimiento fechadenacimiento datanascita datadinascita datenaissance geburtsdatum age edad eta alter schoolclass class curso classe klasse school colegio scuola ecole schule childname',
);

/** GDPR article 5(1)(c): mailing a newsletter needs none of these. */
export const unneeded: readonly string[] = split(
  'dni nif nie cif codicefiscale cf partitaiva taxcode taxid ssn socialsecurity passport pasaporte passaporto iban bankaccount cuentabancaria contocorrente kontonummer creditcard tarjeta phone mobile cell telefono movil cellulare telephone portable telefon handy address street direccion calle indirizzo via adresse strasse zip cap notes notas note remarques bemerkungen comments password',
);
