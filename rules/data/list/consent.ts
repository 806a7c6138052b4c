/**
 * What a column of consent is called and what stands in it, in English, Spanish, Italian, French and German, written
 * without marks, spaces and signs (`opt-out` is `optout`). Own compilation, 2026-11.
 */
const split = (words: string): readonly string[] => words.split(' ');

/** Headers that say it, whatever stands in the column. */
export const consentHeaders: readonly string[] = split(
  'consent consentgiven consented consentstatus marketingconsent emailconsent newsletterconsent gdprconsent optinstatus optedin emailoptin subscriptionstatus emailmarketing acceptsmarketing acceptsemailmarketing marketingpermission permission consentimiento consentimientomarketing consentimientopublicidad consiente aceptamarketing aceptapublicidad aceptacomunicaciones aceptanewsletter estadosuscripcion estadodesuscripcion autorizacion consenso consensomarketing consensopubblicita consensonewsletter consensoprivacy accettamarketing statoiscrizione statodiiscrizione autorizzazione consentement statutabonnement einwilligung zustimmung',
);

/** Headers that mean much else: only where the column holds a yes or a no. */
export const statusHeaders: readonly string[] = split(
  'status memberstatus contactstatus subscriberstatus emailstatus estado estadocontacto stato statocontatto statut etat subscription newsletter marketing gdpr rgpd lopd privacy suscripcion boletin abonnement',
);

/** Headers of times and of yes or no alike: only where nothing else stands in the column. */
export const optInHeaders: readonly string[] = split(
  'optin subscribed confirmed doi doubleoptin alta confirmado suscrito suscrita iscritto iscritta iscrizione confermato abonne inscrit angemeldet',
);

export const consentYes: readonly string[] = split(
  'yes y true t 1 on ok granted given accepted agreed optin optedin subscribed subscriber active confirmed doi doubleoptin singleoptin si s verdadero aceptado aceptada concedido suscrito suscrita alta activo activa confirmado confirmada vero acconsento accettato accettata concesso iscritto iscritta attivo attiva confermato confermata oui o vrai accepte abonne inscrit actif ja j wahr erteilt angemeldet aktiv bestatigt',
);

export const consentNo: readonly string[] = split(
  'no n false f 0 off none never denied declined refused rejected revoked withdrawn optout optedout optingout unsubscribed unsubscribe notsubscribed nonsubscribed notoptedin suppressed blocked blacklisted donotmail donotemail donotcontact dnc cancelled canceled removed deleted falso rechazado rechazada denegado denegada retirado retirada revocado revocada baja debaja dadodebaja dadadebaja cancelado cancelada desuscrito desuscrita nosuscrito eliminado eliminada bloqueado excluido rifiutato rifiutata negato negata revocato revocata ritirato ritirata disiscritto disiscritta noniscritto cancellato cancellata rimosso bloccato escluso non faux refuse retire revoque desabonne desinscrit desinscrite bloque nein falsch abgelehnt widerrufen abgemeldet ausgetragen gesperrt',
);
