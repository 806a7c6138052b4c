import type { RuleTexts } from '../../../src/model/language.ts';
import type { rules } from '../../index.ts';

export const vetting = {
  'address-form': {
    passes: 'Las direcciones de la lista están bien escritas',
    why: 'Las direcciones que no pueden existir rebotan, y una lista llena de ellas le dice al proveedor cómo se ha reunido.',
    messages: {
      malformed: [
        '{count} de {of} direcciones ({percent}) están mal formadas o son de un dominio reservado',
        'Corrígelas o elimínalas antes de enviar, y comprueba las direcciones en el momento en que se introducen',
      ],
      few: [
        'Direcciones mal formadas o de un dominio reservado: {count} de {of}',
        'Corrígelas o elimínalas antes de enviar',
      ],
      repairable: [
        '{count} de {of} celdas ({percent}) contienen algo más que una dirección: espacios, nombres, signos alrededor',
        'Exporta la dirección sola',
      ],
      'impossible-at-gmail': [
        '{count} de {of} direcciones ({percent}) tienen una forma que Gmail no da a nadie',
        'Mira cómo se introdujeron: las de Gmail tienen de 6 a 30 letras, cifras y puntos',
      ],
      international: [
        'Direcciones con letras que no son ASCII: {count}; necesitan SMTPUTF8 en todo el recorrido',
        'Pregunta a tu ESP si las envía',
      ],
    },
  },
  'bought-columns': {
    passes: 'Las columnas son las de una lista propia',
    why: 'Las listas que se venden traen facturación, número de empleados e índices de fiabilidad; un formulario de alta no pide nada de eso.',
    messages: {
      many: [
        'Las columnas son las de las listas que se venden: {names}',
        'Indica de dónde sale cada dirección; no escribas a direcciones compradas',
      ],
      capitals: [
        'Todos los nombres están en mayúsculas: {count} de {of} ({percent})',
        'Pregunta qué sistema los escribió: las personas no escriben así',
      ],
    },
  },
  'dead-domains': {
    passes: 'Los dominios de las direcciones siguen vivos',
    why: 'El correo a dominios que ya no existen rebota siempre; si hay muchos, la lista es antigua.',
    messages: {
      closed: [
        '{count} de {of} direcciones ({percent}) son de proveedores que cerraron',
        'Elimínalas: la lista es más antigua de lo que parece',
      ],
      gone: ['{count} de {of} direcciones ({percent}) son de dominios que no existen', 'Elimínalas'],
      'no-mail': ['{count} de {of} direcciones ({percent}) son de dominios que no aceptan correo', 'Elimínalas'],
      parked: [
        '{count} de {of} direcciones ({percent}) son de dominios aparcados',
        'Elimínalas: nadie lee el correo allí',
      ],
      'no-mx': [
        '{count} de {of} direcciones ({percent}) son de dominios sin registro MX',
        'Revísalas: así viven los servidores pequeños, pero también los dominios muertos',
      ],
    },
  },
  'disposable-addresses': {
    passes: 'Apenas hay direcciones desechables',
    why: 'Quien da una dirección desechable no quiere el correo: muchas mueren pronto y casi ninguna se vuelve a leer.',
    messages: {
      many: [
        '{count} de {of} direcciones ({percent}) son de servicios de correo desechable',
        'Elimínalas y pide confirmación a las altas nuevas',
      ],
      perhaps: [
        '{count} de {of} direcciones ({percent}) son de dominios que alguna lista considera desechables',
        'Revísalas: algunos son servicios de verdad',
      ],
    },
  },
  duplicates: {
    passes: 'Cada persona está una sola vez en la lista',
    why: 'Quien recibe dos veces el mismo correo se queja dos veces; muchas repeticiones indican que se han mezclado listas.',
    messages: {
      exact: [
        '{count} de {of} filas ({percent}) repiten una dirección',
        'Elimina las repeticiones y averigua qué listas se juntaron',
      ],
      'same-mailbox': [
        '{count} de {of} direcciones ({percent}) llegan a un buzón al que ya llega otra fila',
        'Quédate con una de ellas, tal como la escribió su dueño',
      ],
    },
  },
  engagement: {
    passes: 'Los destinatarios siguen leyendo',
    why: 'Los proveedores se fijan en quién lee; escribir a quien nunca lo hace les enseña que ese correo no interesa.',
    messages: {
      asleep: [
        '{count} de {of} filas ({percent}) no muestran actividad en 12 meses',
        'Escribe a los activos; pregunta una vez a los demás y deja ir a quien no responda',
      ],
      unreadable: [
        '{count} de {of} fechas de actividad ({percent}) no se pudieron leer y no se han tenido en cuenta',
        'Exporta las fechas así: 2026-11-24T09:30:00Z',
      ],
    },
  },
  'expected-bounces': {
    passes: 'La lista debería quedar por debajo de lo que toleran los ESP y los proveedores',
    why: 'Los ESP detienen una cuenta a partir de cierto porcentaje de rebotes duros, y para los proveedores muchos usuarios inexistentes son señal de una lista adivinada o antigua.',
    messages: {
      'over-limits': [
        'Rebotaría alrededor del {likely} del correo ({range}); Brevo suspende la cuenta con un 2 %, HubSpot con un 5 %',
        'Elimina lo que no puede existir y escribe primero a las altas más recientes y a los activos',
      ],
      'far-over-limits': [
        'Rebotaría alrededor del {likely} del correo ({range}); Amazon SES pausa los envíos con un 10 %, otros antes',
        'No envíes: elimina lo que no puede existir y pide confirmación al resto de las direcciones',
      ],
    },
  },
  'guessed-names': {
    passes: 'Ningún nombre se prueba de varias formas en una misma empresa',
    why: 'Quien no conoce una dirección prueba con nombre.apellido, n.apellido y napellido: alguna llega a su dueño y las demás rebotan.',
    messages: {
      variants: [
        '{count} de {of} direcciones de empresa ({percent}) escriben de varias formas el nombre de una misma persona',
        'Pregunta cómo se reunieron y quédate con las confirmadas',
      ],
    },
  },
  'list-age': {
    passes: 'Hubo contacto con las direcciones en el último año',
    why: 'Según los servicios de limpieza de listas, entre una quinta y una cuarta parte de las direcciones muere en un año; tras un año sin correo las muertas rebotan todas a la vez, y algunas se han convertido en trampas de spam.',
    messages: {
      'silent-year': [
        '{count} de {of} filas ({percent}) no muestran ningún contacto en 12 meses',
        'Escribe primero a las más recientes; pregunta al resto una sola vez y poco a poco si aún quiere tu correo, y deja ir a quien no responda',
      ],
      'old-opt-in': [
        '{count} de {of} altas ({percent}) tienen más de dos años, y la lista no dice quién ha estado activo desde entonces',
        'Exporta también la última actividad',
      ],
      'early-providers': [
        '{count} de {of} direcciones ({percent}) son de proveedores de los primeros años de la web',
        'Pregunta qué antigüedad tiene la lista: algunos de esos buzones ya no los lee nadie',
      ],
    },
  },
  'made-up-addresses': {
    passes: 'Las direcciones parecen elegidas por personas',
    why: 'Las partes locales numeradas, aleatorias o repetidas vienen de programas: los que fabrican listas y los bots que rellenan formularios.',
    messages: {
      numbered: [
        '{count} de {of} direcciones ({percent}) van numeradas en serie, como nombre1 a nombre50',
        'Pregunta de dónde salen: nadie se da de alta así',
      ],
      random: [
        '{count} de {of} direcciones ({percent}) parecen generadas por un programa',
        'Pide confirmación a las altas nuevas y protege el formulario contra los bots',
      ],
      dictionary: [
        'Una misma parte local aparece en {count} de {of} direcciones ({percent})',
        'Pregunta cómo se reunieron: así se prueban las listas de palabras',
      ],
      'other-names': [
        '{count} de {of} direcciones ({percent}) llevan tras un signo + un nombre que no es el del remitente',
        'Pregunta de dónde salen: sus dueños se las dieron a otro',
      ],
    },
  },
  market: {
    passes: 'Las direcciones son del país del remitente',
    why: 'Muchas direcciones de países distintos al del remitente piden una explicación: los exportadores y los hoteles la tienen.',
    messages: {
      abroad: [
        '{count} de {of} direcciones con país reconocible ({percent}) son de un país que no es el del remitente',
        'Pregunta dónde se recogieron y si esperan correo en tu idioma',
      ],
      'not-companies': [
        '{count} de {of} direcciones ({percent}) son buzones particulares, y se declara que la lista es de empresas',
        'Pregunta si se dieron de alta como empresa',
      ],
      'other-script': [
        '{count} de {of} nombres ({percent}) están escritos en un alfabeto que no es el latino',
        'Asegúrate de que el correo esté en un idioma que leen',
      ],
      'one-domain': [
        '{count} de {of} direcciones ({percent}) son del dominio de una sola empresa',
        'Avisa a sus administradores antes de enviar: un solo filtro decide por todas',
      ],
    },
  },
  'misspelt-domains': {
    passes: 'Hay pocas direcciones con el dominio mal escrito',
    why: 'Los dominios mal escritos de los grandes proveedores rebotan, o pertenecen a quien vigila qué correo le llega.',
    messages: {
      many: [
        '{count} de {of} direcciones ({percent}) tienen el dominio mal escrito: {examples}',
        'Corrige las que te confirmen sus dueños, elimina el resto y comprueba las direcciones en el formulario',
      ],
      'one-spelling': [
        '{count} de {of} direcciones mal escritas ({percent}) tienen el mismo dominio erróneo',
        'Revisa el formulario, o el programa que leyó las direcciones: no todo el mundo comete el mismo error',
      ],
    },
  },
  'opt-in-proof': {
    passes: 'La lista dice cuándo y de dónde vino cada dirección',
    why: 'Quien envía debe poder demostrar el consentimiento de cada dirección; los proveedores piden lo mismo cuando una lista da problemas.',
    messages: {
      'no-column': [
        'La lista no tiene columna con la fecha del opt-in: con ella no se puede demostrar el consentimiento',
        'Exporta también la fecha, el origen y la dirección IP de cada opt-in',
      ],
      'time-missing': [
        '{count} de {of} filas ({percent}) no tienen fecha de opt-in',
        'Busca la prueba o déjalas fuera',
      ],
      'source-missing': [
        '{count} de {of} filas ({percent}) no dicen de dónde vienen',
        'Busca el origen o déjalas fuera',
      ],
      'in-order': [
        'Las filas están ordenadas por dirección, y nada indica cuándo llegó cada una',
        'Expórtalas por orden de alta, si tu sistema lo guarda',
      ],
      'few-unreadable': [
        'Fechas de {what} que no se pudieron leer: {count} de {of}; ese día no existe o tienen otra forma que las demás',
        'Revísalas en el archivo; lo que no se puede leer no prueba nada',
      ],
      unreadable: [
        '{count} de {of} fechas de opt-in ({percent}) no se pudieron leer',
        'Exporta las fechas así: 2026-11-24T09:30:00Z',
      ],
    },
  },
  'opt-in-record': {
    passes: 'El registro de altas es el de personas reales',
    why: 'Las fechas y direcciones IP que ningún grupo de visitantes deja tras de sí las escribió una importación o un programa.',
    messages: {
      'one-time': [
        '{count} de {of} opt-ins ({percent}) tienen exactamente la misma fecha y hora',
        'Explica qué pasó entonces: una importación no es un opt-in',
      ],
      'one-address': [
        '{count} de {of} opt-ins ({percent}) vienen de una sola dirección IP',
        'Explica qué hay allí: la caja de una tienda o una feria valen, un programa no',
      ],
      'no-visitor': [
        '{count} de {of} opt-ins ({percent}) vienen de direcciones IP que no tiene ningún visitante',
        'Registra la IP del visitante, no la del proxy',
      ],
      impossible: [
        '{count} de {of} opt-ins ({percent}) están en el futuro o son anteriores a los formularios web',
        'Averigua quién los escribió',
      ],
      'few-impossible': [
        'Opt-ins en el futuro o de antes de que hubiera formularios: {count} de {of}',
        'Revísalos en el archivo',
      ],
      hasty: [
        '{count} de {of} confirmaciones ({percent}) llegaron menos de un segundo después del alta, o antes de ella',
        'Una persona tarda más: averigua qué hace clic en el enlace',
      ],
      'same-second': [
        '{count} opt-ins tienen exactamente el mismo segundo',
        'Protege el formulario contra los bots y pide confirmación',
      ],
      'one-day': ['{count} de {of} opt-ins ({percent}) llegaron en un solo día ({detail})', 'Explica qué pasó ese día'],
    },
  },
  'personal-data': {
    passes: 'El archivo contiene lo que el envío necesita y nada más',
    why: 'Los datos de salud, religión y política no se pueden tratar para un envío sin consentimiento explícito; los de menores, solo con el de sus padres; los demás, solo si hacen falta.',
    messages: {
      sensitive: [
        'Columnas que podrían contener datos sensibles: {names}',
        'Déjalas fuera de la carga, o haz que una persona revise su consentimiento',
      ],
      minors: [
        'Columnas que podrían revelar que hay menores: {names}',
        'Asegúrate de no escribir a ningún menor sin el consentimiento de sus padres',
      ],
      unneeded: ['Columnas que el envío no necesita: {names}', 'Déjalas fuera de la carga'],
      'free-text': [
        'Columnas con frases enteras en sus celdas: {names}',
        'Déjalas fuera de la carga: nadie sabe qué se escribió ahí',
      ],
      'sensitive-domains': [
        '{count} de {of} direcciones ({percent}) son de dominios que revelan religión, partido, sindicato o enfermedad',
        'Haz que una persona revise su consentimiento',
      ],
      'under-age': [
        '{count} de {of} fechas de nacimiento ({percent}) son de menores de 14 años',
        'Déjalos fuera, salvo que sus padres hayan dado su consentimiento',
      ],
    },
  },
  'role-addresses': {
    passes: 'Las direcciones son de personas',
    why: 'Las direcciones genéricas las leen varias personas, y pocas veces la que se suscribió; las listas sacadas de páginas web tienen muchas.',
    messages: {
      many: [
        '{count} de {of} direcciones ({percent}) son genéricas, como info@ o ventas@',
        'Conserva las que se dieron de alta por sí mismas, con prueba; deja fuera el resto',
      ],
      machines: [
        'Direcciones que no son de nadie, como abuse@, postmaster@ o noreply@: {count}',
        'Elimínalas: quien las lee vigila los abusos',
      ],
    },
  },
  'rows-read': {
    passes: 'Se leyeron todas las filas del archivo',
    why: 'Lo que no se leyó no se evaluó, y un archivo con filas rotas suele haberse montado a mano.',
    messages: {
      rejected: [
        '{count} de {of} filas ({percent}) no se pudieron leer: {reasons}',
        'Vuelve a exportar la lista con todas las celdas entre comillas',
      ],
      few: ['Filas que no se pudieron leer: {count} de {of}; {reasons}', 'Revísalas en el archivo'],
      'unread-columns': [
        'Columnas que no se leyeron porque no se conoce su significado: {count} de {of} ({names})',
        'Si alguna dice cuándo, de dónde o si alguien consintió, indícala: --columns SIGNIFICADO=NOMBRE',
      ],
      'not-asked': [
        'No se consultó en el DNS el dominio de {count} de {of} direcciones ({percent})',
        'Cuenta con que su porcentaje de direcciones muertas sea como el de las demás, o mayor',
      ],
    },
  },
  'suppressed-addresses': {
    passes: 'En la lista no hay nadie que haya dicho que no',
    why: 'A quien se opuso no se le debe volver a escribir; las direcciones que ya rebotaron vuelven a rebotar.',
    messages: {
      'said-no-in-list': [
        '{count} de {of} filas ({percent}) dicen ellas mismas que el consentimiento se denegó o se retiró',
        'Elimínalas antes de enviar (deliv vet LISTA --split CARPETA las descarta) y déjalas fuera de cada exportación',
      ],
      'neither-yes-nor-no': [
        '{count} de {of} filas ({percent}) no dicen ni sí ni no en la columna del consentimiento; vacías: {empty}',
        'No tomes ninguna por un sí: averigua qué significa el valor o déjalas fuera; --columns consent=NOMBRE indica la columna',
      ],
      contained: [
        '{count} de {of} direcciones ({percent}) están en tu propia lista de supresión',
        'Elimínalas antes de enviar y aplica la lista de supresión en cada importación',
      ],
      perhaps: [
        '{count} de {of} direcciones ({percent}) están en tu propia lista de supresión; siendo tan pocas, pueden haberse dado de alta otra vez, pero ninguna fecha lo dice',
        'Conserva las que tengan un opt-in posterior y elimina las demás',
      ],
    },
  },
  'remembered-recipients': {
    passes: 'Nadie de la lista rebotó de forma definitiva, se quejó o se dio de baja antes',
    why: 'Una dirección muerta vuelve a rebotar, quien se quejó vuelve a quejarse y a quien se dio de baja no se le debe escribir.',
    messages: {
      'said-no': [
        'Según el historial local, {count} de {of} direcciones ({percent}) ya rebotaron de forma definitiva, se quejaron o se dieron de baja',
        'Saca sus filas con deliv history suppression --list FILE y quítalas, salvo las que se hayan dado de alta otra vez desde entonces',
      ],
      strangers: [
        'Según el historial local, a {count} de {of} direcciones ({percent}) no se les había escrito nunca',
        'Escríbeles primero en pequeñas cantidades y mira qué rebota, antes de enviar a toda la lista',
      ],
    },
  },
  traps: {
    passes: 'Ninguna dirección es una trampa de spam, una prueba o un resto de una página web',
    why: 'Casi nadie se suscribe con una dirección así: la mayoría viene de programas que leen páginas web o de un formulario que alguien probó.',
    messages: {
      named: ['{count} direcciones tienen nombres de trampas de spam y de pruebas', 'Elimínalas'],
      scraped: [
        '{count} direcciones son restos de páginas web',
        'Pregunta quién las reunió: a las direcciones sacadas de páginas web no se les puede escribir',
      ],
    },
  },
  'declared-origin': {
    passes: 'La lista es lo que su dueño dice que es',
    why: 'Lo que se dice de una lista y lo que contiene deberían coincidir; cuando no es así, una de las dos cosas no se conoce bien.',
    messages: {
      companies: [
        'Se declara de particulares, pero {count} de {of} direcciones ({percent}) son de dominios propios',
        'Pregunta quiénes son los destinatarios',
      ],
      'private-people': [
        'Se declara de empresas, pero {count} de {of} direcciones ({percent}) son buzones particulares',
        'Pregunta quiénes son los destinatarios',
      ],
      elsewhere: [
        'Se declara de {countries}, pero {count} de {of} direcciones con país reconocible ({percent}) son de otros',
        'Pregunta dónde se recogieron',
      ],
      'bought-columns': [
        'Se declara reunida por su dueño, pero tiene columnas de las listas que se venden: {names}',
        'Pregunta de dónde vienen esas columnas',
      ],
      sensitive: [
        'Se declara sin datos sensibles, pero tiene columnas que podrían contenerlos: {names}',
        'Pregunta qué contienen y pide el consentimiento explícito',
      ],
      unanswered: ['Preguntas sin respuesta: {open} de {asked}', 'Pide las respuestas antes de decidir'],
    },
  },
  'declared-consent': {
    passes: 'El consentimiento y el contacto son los que declara el dueño de la lista',
    why: 'Un consentimiento que se afirma pero no consta no se le puede demostrar a nadie, y lo que contradice el registro no se comprobó.',
    messages: {
      'no-confirmation': [
        'Se declara doble opt-in, pero ninguna columna muestra la confirmación',
        'Exporta con la lista la fecha de cada confirmación',
      ],
      'hasty-confirmation': [
        'Se declara doble opt-in, pero {count} de {of} confirmaciones ({percent}) llegaron con el alta o antes de ella',
        'Prueba la confirmación y averigua qué hace clic en el enlace',
      ],
      'no-opt-in': [
        'Se declara opt-in, pero {count} de {of} filas ({percent}) no tienen su fecha',
        'Pide el registro de esas filas',
      ],
      'before-forms': [
        'Se declara opt-in, pero {count} de {of} opt-ins ({percent}) están en el futuro o son anteriores a los formularios web',
        'Pregunta quién escribió esas fechas',
      ],
      'before-start': [
        'Se declara que se recoge desde {since}, pero {count} de {of} opt-ins ({percent}) son anteriores',
        'Pregunta de dónde vienen los anteriores',
      ],
      silent: [
        'Se declara que se escribió a la lista el {lastMailed}, pero {count} de {of} filas ({percent}) no muestran ningún contacto en 12 meses',
        'Pide el informe de ese envío',
      ],
      suppressed: [
        'Se declara que se quitó a quienes dijeron que no, pero siguen en la lista: {count}',
        'Quítalos y pregunta cómo volvieron',
      ],
    },
  },
  'human-decision': {
    passes: 'Un revisor evaluó esta lista y la aceptó',
    why: 'Lo que los números no muestran lo averigua una persona que pregunta al cliente.',
    messages: {
      'no-list': ['Se exige una decisión sobre la lista y no hay lista', 'Indica list.file o list.tally en la campaña'],
      none: [
        'Nadie ha decidido sobre esta lista',
        'Haz que decida un revisor (deliv vet sign LIST -o decision.json) e indica ese archivo en vetting.decision',
      ],
      changed: [
        'El {percent} de las direcciones no estaba en la lista cuando se decidió',
        'Haz que un revisor decida sobre la lista tal como está ahora',
      ],
      refused: ['Lista rechazada por {reviewers}', 'No envíes; cambia lo que se objetó y vuelve a preguntar'],
      condition: ['La lista se aceptó con una condición: {subject}', 'Asegúrate de que se cumple antes de enviar'],
      pilot: [
        'Se aceptó un envío piloto, no la lista entera',
        'Envía a una pequeña parte elegida al azar, mira los rebotes y las quejas y haz que un revisor vuelva a decidir',
      ],
    },
  },
  'decision-signature': {
    passes: 'La decisión está firmada por quienes pueden decidir',
    why: 'Un control vale lo que vale la firma que lo abre.',
    messages: {
      missing: [
        'La decisión no lleva ninguna firma',
        'Haz que la firme un revisor (deliv vet sign LIST -o decision.json --cosign)',
      ],
      broken: [
        'Lo que firmó {subject} no es lo que ahora dice la decisión',
        'Averigua quién cambió el archivo y haz que un revisor decida de nuevo',
      ],
      'unknown-signer': [
        'La firma es de {subject}, que no puede decidir: {because}',
        'Haz que decida un revisor, o añade al firmante al archivo de revisores de la configuración',
      ],
    },
  },
  'decision-override': {
    passes: 'La decisión no hace ninguna excepción',
    why: 'Una excepción es por un tiempo y por un motivo; para dejar pasar lo que falla hacen falta dos personas.',
    messages: {
      expired: [
        'La decisión exceptúa {subject} hasta {until}, y ese plazo ya pasó',
        'Corrige lo que señala el hallazgo, o haz que un revisor decida de nuevo',
      ],
      alone: [
        '{subject} falla, y lo exceptuó un solo revisor',
        'Haz que firme un segundo revisor (deliv vet sign LIST -o decision.json --cosign)',
      ],
      holds: [
        'Excepción para {subject} hasta {until}, firmada por {reviewers}: {because}',
        'Corrige lo que señala el hallazgo antes de ese día',
      ],
    },
  },
} satisfies Partial<RuleTexts<(typeof rules)[number]>>;
