import type { RuleTexts } from '../../../src/model/language.ts';
import type { rules } from '../../index.ts';

export const content = {
  'line-ends': {
    passes: 'Todas las líneas terminan igual',
    why: 'Los servidores que no coinciden en dónde acaba una línea no coinciden en dónde acaba el mensaje; Microsoft 365 rechaza los LF sueltos, y los CR sueltos ocultan cabeceras.',
    messages: {
      mixed: [
        'El archivo mezcla {crlf} finales de línea CRLF y {lf} con solo LF',
        'Guárdalo con un solo tipo de final de línea: el servidor de correo lo convierte en CRLF',
      ],
      'lone-cr': [
        'Hay retornos de carro sin salto de línea: {cr}',
        'Quítalos: unos lectores ven ahí una línea nueva y otros no',
      ],
      nul: ['Hay bytes NUL en el mensaje: {nul}', 'Quítalos, o codifica la parte en base64'],
      'lone-dot': [
        'La línea {line} es un solo punto, y no todos los finales de línea a su alrededor son CRLF: para algunos servidores el mensaje acaba ahí y empieza otro',
        'Guarda el mensaje con un solo tipo de final de línea',
      ],
    },
  },
  'read-whole': {
    passes: 'No se dejó sin mirar nada del mensaje',
    why: 'Lo que pasa de un límite no lo juzga nadie, y quien quiere ocultar algo lo pone ahí; el correo real queda muy por debajo.',
    messages: {
      beyond: [
        'El mensaje supera limits.{subject} ({most})',
        'Reduce el mensaje, o sube limits.{subject} en la configuración',
      ],
    },
  },
  'line-length': {
    passes: 'Ninguna línea es más larga de lo que permite el estándar',
    why: 'Un servidor puede cortar o partir una línea más larga, y lo que se parte ya no coincide con su firma DKIM.',
    messages: {
      'too-long': [
        'La línea {line} pasa de 998 bytes (la más larga tiene {longest})',
        'Codifica la parte como quoted-printable o base64 y divide las cabeceras largas',
      ],
    },
  },
  'eight-bit': {
    passes: 'Los bytes por encima de 127 solo están donde pueden estar',
    why: 'Gmail rechaza Unicode sin codificar en las cabeceras, y un servidor sin 8BITMIME puede quitar el octavo bit a una parte que dice no tenerlo.',
    messages: {
      header: [
        'La cabecera tiene caracteres no ASCII sin codificar (línea {line})',
        'Escríbelos como palabras codificadas (RFC 2047): =?utf-8?q?…?=',
      ],
      part: [
        'La parte {subject} dice {encoding} y tiene caracteres no ASCII (línea {line})',
        'Codifica la parte como quoted-printable o base64',
      ],
    },
  },
  'required-headers': {
    passes: 'Está cada cabecera que exige el estándar, y una sola vez',
    why: 'Gmail y Yahoo rechazan el correo sin From, Date y Message-ID correctos, y el que repite alguna de ellas.',
    messages: {
      missing: ['El mensaje no tiene cabecera {subject}', 'Haz que tu programa de envío escriba la cabecera {subject}'],
      repeated: [
        'El mensaje tiene {count} cabeceras {subject}: los receptores no coinciden en cuál creer',
        'Deja una sola cabecera {subject}',
      ],
      'odd-sender': [
        'La cabecera From no indica un remitente único: {found}',
        'Escribe en From una sola dirección con un solo dominio válido',
      ],
      'several-senders': [
        'La cabecera From indica {count} direcciones; Gmail solo acepta correo de un único autor',
        'Escribe una sola dirección en From',
      ],
    },
  },
  'ambiguous-sender': {
    passes: 'Todos leen el mismo remitente',
    why: 'Si un receptor comprueba un remitente y muestra otro, cualquiera puede escribir en nombre ajeno; Gmail rechaza un From que no tiene la forma del estándar.',
    messages: {
      differs: [
        'No todos leen quién envía esto del mismo modo: {readings}',
        'Escribe From como "NOMBRE" <usuario@dominio>, una sola vez, con una dirección y ningún otro signo alrededor',
      ],
      malformed: [
        'La cabecera From no tiene la forma del estándar; quienes aun así la leen ven a {subject}',
        'Escribe From como "NOMBRE" <usuario@dominio>: los nombres con , . : ; @ [ ] o ( ) van entre comillas',
      ],
    },
  },
  'header-form': {
    passes: 'Cada línea de la cabecera es un campo o continúa uno',
    why: 'Si una línea no es ni lo uno ni lo otro, unos lectores la omiten, otros la añaden al campo anterior y otros ven ahí el comienzo del cuerpo.',
    messages: {
      'no-field': [
        'La línea {line} de la cabecera no es un campo ni continúa ninguno',
        'Quita la línea, o comiénzala con un espacio si pertenece al campo anterior',
      ],
      'space-before-colon': [
        'La línea {line} tiene espacios entre el nombre de un campo y los dos puntos: no todos los lectores ven ese campo',
        'Escribe los dos puntos pegados al nombre',
      ],
      'blank-fold': [
        'La línea {line} de la cabecera solo tiene espacios: para algunos lectores ahí empieza el cuerpo',
        'Quita la línea',
      ],
      control: [
        'La línea {line} de la cabecera tiene caracteres de control',
        'Quítalos: los programas de correo y los registros los obedecen, cada uno a su manera',
      ],
      'hidden-control': [
        'Una vez decodificado, {subject} tiene caracteres de control',
        'Quítalos del texto antes de codificarlo',
      ],
    },
  },
  'ambiguous-structure': {
    passes: 'Todos encuentran las mismas partes en el mensaje',
    why: 'Un filtro que ve otras partes que el programa del lector juzga otro mensaje; así se esconden adjuntos.',
    messages: {
      header: [
        'No todos leen igual {what} de la parte {subject}: {readings}',
        'Deja que una biblioteca de correo escriba la cabecera de la parte: cada campo y parámetro una sola vez, sin comentarios',
      ],
      parts: [
        'No todos encuentran las mismas partes en el mensaje: {readings}',
        'Deja que una biblioteca de correo componga el mensaje: ningún separador (boundary) puede empezar como otro, ni otra línea con un separador',
      ],
    },
  },
  'encoded-words': {
    passes: 'Se pueden leer todas las palabras codificadas de From y Subject',
    why: 'El lector ve la codificación en lugar del texto; Yahoo rechaza un From o un Subject que no puede descodificar, y Gmail las palabras codificadas donde no puede haberlas.',
    messages: {
      'too-long': [
        '{subject} tiene una palabra codificada de más de 75 caracteres',
        'Divídela en varias, cada una entre =? y ?=, separadas por un espacio',
      ],
      'unknown-charset': [
        '{subject} tiene una palabra codificada en un juego de caracteres que los lectores no tienen por qué conocer',
        'Escríbela en utf-8',
      ],
      broken: [
        '{subject} tiene una palabra codificada que no se puede descodificar',
        'Deja que la codifique una biblioteca de correo: el base64 va completo; el quoted-printable, sin espacios ni = sueltos',
      ],
      split: [
        '{subject} tiene palabras codificadas que parten un carácter entre ellas',
        'Pon cada carácter entero en una sola palabra: algunos lectores descodifican palabra por palabra',
      ],
      misplaced: [
        '{subject} tiene una palabra codificada entre comillas o dentro de una dirección, donde no se descodifica ninguna',
        'Escribe el nombre sin comillas alrededor de la palabra codificada',
      ],
    },
  },
  'header-size': {
    passes: 'La cabecera tiene un tamaño normal',
    why: 'Los servidores limitan la cabecera: sendmail rechaza más de 32 KB; Gmail, más de 500 KB en total y 32 KB en un campo; Yahoo, lo que considera excesivo.',
    messages: {
      large: [
        'La cabecera ocupa {kilobytes} KB, sin lo que añaden los receptores',
        'Quita lo que solo leen tus propios sistemas, o guárdalo de tu lado con una clave corta',
      ],
      'large-field': [
        'La cabecera {subject} ocupa {kilobytes} KB',
        'Acórtala, o guarda los datos de tu lado con una clave corta',
      ],
    },
  },
  'broken-part': {
    passes: 'Cada parte del mensaje es lo que dice su cabecera',
    why: 'Cada cliente de correo repara una parte rota a su manera, o no muestra nada; los filtros penalizan que los receptores vean mensajes distintos.',
    messages: {
      charset: [
        'La parte {subject} indica un juego de caracteres que los lectores no tienen por qué conocer: {charset}',
        'Escribe la parte en utf-8 e indica charset=utf-8',
      ],
      octets: [
        'La parte {subject} tiene bytes que no son {charset} (línea {line})',
        'Escribe la parte en el juego de caracteres que indica su Content-Type',
      ],
      base64: [
        'El base64 de la parte {subject} tiene caracteres que no deberían estar ahí (línea {line})',
        'Vuelve a codificar la parte y no dejes que se le añada nada',
      ],
      cut: ['El base64 de la parte {subject} se corta a la mitad (línea {line})', 'Vuelve a codificar la parte entera'],
      unclosed: [
        'El multipart {subject} llega al final del mensaje sin delimitador de cierre (línea {line})',
        'Termínalo con su delimitador entre dos pares de guiones: puede que el mensaje esté cortado',
      ],
      encoding: [
        'La parte {subject} indica una codificación de transferencia que no existe (línea {line})',
        'Escribe 7bit, 8bit, quoted-printable o base64, y codifica la parte así',
      ],
      composite: [
        'El multipart {subject} dice estar codificado entero, cosa que ningún multipart puede estar (línea {line})',
        'Codifica cada una de sus partes y omite aquí Content-Transfer-Encoding',
      ],
    },
  },
  template: {
    passes: 'El mensaje está completo: no queda ninguna etiqueta de personalización sin sustituir',
    why: 'Una plantilla no se puede evaluar como el correo que será, y un lector que ve {{first_name}} no se fía del remitente.',
    messages: {
      unrendered: [
        'Esto es una plantilla: {because}',
        'Genera el mensaje para un destinatario y comprueba el resultado',
      ],
      'open-tag': [
        'La etiqueta de personalización {subject} no se sustituyó (veces: {count})',
        'Da a la etiqueta un valor para cada destinatario, o uno por defecto',
      ],
    },
  },
  'display-name': {
    passes: 'El nombre de From es un nombre',
    why: 'Gmail pide que el nombre visible no lleve texto del mensaje, nombres de destinatarios ni símbolos que finjan una verificación; ahí se esconde el phishing.',
    messages: {
      address: [
        'El nombre de From es una dirección de otro dominio: {subject}',
        'Escribe el nombre del remitente, no una dirección',
      ],
      mark: [
        'El nombre de From lleva un símbolo que finge una verificación: {subject}',
        'Quita el símbolo: el logotipo y la marca de verificación vienen de BIMI',
      ],
      counter: ['El nombre de From finge un número de mensajes: {subject}', 'Quita el número'],
      'mixed-script': [
        'El nombre de From mezcla letras de alfabetos distintos: {subject}',
        'Escríbelo en un solo alfabeto',
      ],
    },
  },
  'no-reply': {
    passes: 'Las respuestas van a una dirección que alguien lee',
    why: 'Microsoft pide un From o un Reply-To que admita respuestas; quien no puede responder marca el correo como spam. Que importe el nombre en sí es un mito.',
    messages: {
      'says-so': [
        '{header} dice que nadie lee las respuestas: {subject}',
        'Pon una dirección que alguien lea, o un Reply-To que lleve a una',
      ],
    },
  },
  subject: {
    passes: 'Hay asunto, se lee de un vistazo y no grita',
    why: 'Es lo único que ve el lector antes de abrir; que gritar perjudique es un mito en los grandes proveedores, pero puntúa en los filtros al estilo de SpamAssassin.',
    messages: {
      missing: ['El mensaje no tiene asunto', 'Escribe un asunto que diga de qué trata el mensaje'],
      long: [
        'El asunto tiene {characters} caracteres: los móviles muestran de 30 a 50 y las demás pantallas unos 70',
        'Pon lo importante en los primeros 50 caracteres',
      ],
      capitals: ['El asunto está en mayúsculas ({share} % de sus letras)', 'Escríbelo como una frase'],
      exclamations: ['El asunto tiene {count} signos de exclamación', 'Deja uno como mucho'],
    },
  },
  'pretended-reply': {
    passes: 'El asunto no finge ninguna conversación',
    why: 'Gmail cita «Re:» y «Fwd:» sin conversación previa entre los asuntos que pueden llevar el correo a spam.',
    messages: {
      pretended: [
        'El asunto empieza como una respuesta, pero no responde a nada: {subject}',
        'Escribe un asunto que diga de qué trata el mensaje',
      ],
    },
  },
  preheader: {
    passes: 'Las primeras palabras del mensaje merecen verse junto al asunto',
    why: 'Los clientes de correo las muestran en la lista de mensajes: hablar ahí del navegador es regalar espacio.',
    messages: {
      missing: [
        'El HTML empieza con muy poco texto (letras: {characters}), así que junto al asunto no se muestra nada',
        'Empieza el cuerpo con una frase que continúe el asunto, oculta si hace falta',
      ],
      boilerplate: [
        'Lo que se muestra junto al asunto habla de ver el correo en el navegador',
        'Pon antes una frase que continúe el asunto, oculta si hace falta',
      ],
    },
  },
  language: {
    passes: 'El HTML indica su idioma, y el asunto está en el mismo',
    why: 'Los lectores de pantalla pronuncian según lang, y los clientes de correo ofrecen traducir según lang; un asunto en otro idioma parece el correo de otro.',
    messages: {
      unnamed: ['El HTML no dice en qué idioma está', 'Escríbelo como <html lang="es">, con el idioma del texto'],
      contradicted: [
        'El HTML dice lang="{named}", pero sus palabras parecen estar en {detected}',
        'Indica el idioma del texto en el atributo lang',
      ],
      subject: [
        'Las palabras del asunto parecen estar en {subject}, y las del cuerpo, en {detected}',
        'Escribe ambos en el mismo idioma',
      ],
    },
  },
  'hidden-text': {
    passes: 'Lo que dice el HTML se puede ver',
    why: 'El spam se rellena con texto para el filtro y no para el lector; Gmail dice que el contenido oculto puede llevar el correo a spam.',
    messages: {
      hidden: [
        '{characters} letras del HTML no se ven ({by}), a partir de su línea {line}',
        'Quita el texto o muéstralo: solo puede ir oculto un preheader corto',
      ],
    },
  },
  'active-html': {
    passes: 'El HTML solo muestra cosas',
    why: 'Los clientes de correo eliminan lo que se ejecuta o envía datos, y los filtros lo penalizan: en un correo es lo que necesita el phishing.',
    messages: {
      active: [
        'El HTML contiene {subject} ({count}), que los clientes de correo eliminan o señalan con un aviso',
        'Llévalo a una página web y enlázala',
      ],
    },
  },
  attachments: {
    passes: 'Ningún adjunto podría ejecutarse u ocultar algo',
    why: 'Los proveedores de correo rechazan lo que se ejecuta al abrirlo y aquello cuyo contenido no pueden ver.',
    messages: {
      executable: [
        'Un adjunto se ejecuta al abrirlo: {subject}',
        'Quítalo y enlaza a una página de descarga en su lugar',
      ],
      encrypted: [
        'Un adjunto está cifrado, así que ningún filtro puede ver su contenido: {subject}',
        'Envíalo sin cifrar, o enlázalo tras un inicio de sesión',
      ],
      macros: ['Un adjunto puede llevar macros: {subject}', 'Guárdalo sin macros (.docx, .xlsx, .pptx) o como PDF'],
      disguised: ['Un adjunto se llama {subject} y su contenido es {detected}', 'Llámalo por lo que es'],
    },
  },
  'clipped-html': {
    passes: 'Gmail muestra el mensaje entero',
    why: 'Lo que Gmail recorta suele ser el pie, con el enlace de baja: entonces los lectores marcan el correo como spam.',
    messages: {
      clipped: [
        'El HTML ocupa {kilobytes} KB; Gmail recorta el correo hacia los 102 KB',
        'Acórtalo: no repitas estilos en línea, anida menos tablas y quita los comentarios',
      ],
      near: [
        'El HTML ocupa {kilobytes} KB, y el ESP añade más; Gmail recorta el correo hacia los 102 KB',
        'Mantenlo por debajo de 82 KB, o mira un envío de prueba en Gmail',
      ],
    },
  },
  'text-part': {
    passes: 'La parte de texto dice lo mismo que el HTML',
    why: 'Los filtros antiguos penalizan el correo sin parte de texto, y quien lee en texto plano no ve nada; ningún gran proveedor lo documenta.',
    messages: {
      missing: [
        'Hay HTML, pero no parte de texto',
        'Envía multipart/alternative con una parte de texto que diga lo mismo',
      ],
      unlike: [
        'La parte de texto tiene el {share} % de las palabras del HTML',
        'Haz que la parte de texto diga lo mismo que el HTML',
      ],
    },
  },
  pictures: {
    passes: 'El mensaje se puede leer sin sus imágenes',
    why: 'Muchos clientes de correo no muestran las imágenes hasta que se les pide; un mensaje hecho solo de imágenes se queda allí en blanco, y así esconde el spam sus palabras.',
    messages: {
      only: [
        'El mensaje se queda en {pictures} imágenes y {letters} letras de texto',
        'Escribe la oferta como texto y pon texto alternativo a las imágenes',
      ],
      'without-alt': [
        'Imágenes sin texto alternativo: {count} de {pictures} (la primera, en la línea {line} del HTML)',
        'Pon a cada una un atributo alt; alt="" si es decorativa',
      ],
    },
  },
  'broken-links': {
    passes: 'Todos los enlaces llevan a algún sitio',
    why: 'Al lector que hace clic en vano lo pierdes, y se acuerda; para comprobarlo no se descarga nada.',
    messages: {
      nowhere: [
        'Enlaces que no llevan a ninguna parte: {count}; {why} (el primero, en la línea {line} del HTML)',
        'Da a cada enlace una dirección completa que empiece por https://',
      ],
    },
  },
  'unfinished-copy': {
    passes: 'No queda ningún texto de relleno',
    why: 'Le muestra a cada lector que nadie lo revisó.',
    messages: {
      placeholder: ['El mensaje todavía dice «{subject}»', 'Escribe lo que va ahí'],
    },
  },
  'unsubscribe-link': {
    passes: 'El propio mensaje dice, de forma visible, cómo darse de baja',
    why: 'Gmail y Yahoo piden a las campañas un enlace de baja bien visible en el cuerpo, además de la cabecera, y las leyes exigen una salida; quien no la encuentra marca el correo como spam.',
    messages: {
      missing: [
        'Ninguna frase del mensaje dice cómo darse de baja',
        'Escribe en el pie una línea que lo diga, con un enlace',
      ],
      hidden: [
        'El texto del enlace de baja está oculto (línea {line} del HTML)',
        'Muéstralo, en un color que destaque sobre el fondo',
      ],
      small: [
        'El enlace de baja está en letras de {pixels} píxeles (línea {line} del HTML)',
        'Muéstralo en letras de al menos 9 píxeles',
      ],
    },
  },
  unsubscribe: {
    passes: 'Una cabecera List-Unsubscribe ofrece una salida',
    why: 'Quien no encuentra cómo darse de baja marca el correo como spam; Yahoo exige la cabecera a los remitentes masivos, y Gmail y Outlook.com la muestran como un botón.',
    messages: {
      missing: [
        'Un mensaje promocional sin cabecera List-Unsubscribe',
        'Añade "List-Unsubscribe: <https://TU-DOMINIO-DE-ENLACES/u/TOKEN>" y "List-Unsubscribe-Post: List-Unsubscribe=One-Click", ambas cubiertas por DKIM',
      ],
      encoded: [
        'La cabecera List-Unsubscribe está escrita como palabra codificada, que los receptores no tienen por qué leer como enlace',
        'Escríbela en ASCII simple: en un enlace no caben palabras codificadas (RFC 2047, sección 5)',
      ],
      empty: [
        'La cabecera List-Unsubscribe no contiene ningún enlace entre paréntesis angulares',
        'Escríbela así: List-Unsubscribe: <https://TU-DOMINIO-DE-ENLACES/u/TOKEN>',
      ],
    },
  },
  'one-click': {
    passes: 'Darse de baja cuesta un clic (RFC 8058)',
    why: 'Gmail lo exige a los remitentes masivos de correo promocional: sin ello no rechaza el correo, pero sí la ayuda con los problemas de entrega. Yahoo lo recomienda.',
    messages: {
      'not-offered': [
        'Falta List-Unsubscribe-Post: el enlace de List-Unsubscribe no es de un solo clic',
        'Añade "List-Unsubscribe-Post: List-Unsubscribe=One-Click" y haz que el enlace dé de baja con una petición POST',
      ],
      'no-https': [
        'List-Unsubscribe no tiene ningún enlace https: {found}',
        'Añade a List-Unsubscribe un enlace https antes de cualquier mailto',
      ],
      'wrong-value': [
        'List-Unsubscribe-Post dice {found} en lugar de List-Unsubscribe=One-Click',
        'Escribe exactamente "List-Unsubscribe-Post: List-Unsubscribe=One-Click"',
      ],
    },
  },
  'one-click-signed': {
    passes: 'Una firma DKIM válida cubre las cabeceras de la baja con un clic',
    why: 'Los receptores solo ofrecen la baja con un clic si una firma DKIM que se verifica cubre ambas cabeceras: si no, las podría haber añadido cualquiera.',
    messages: {
      'not-covered': [
        'Ninguna firma DKIM válida cubre {subject}, así que no se ofrece la baja con un clic',
        'Incluye {subject} entre las cabeceras que firma (h=) tu ESP o tu programa de firma',
      ],
    },
  },
  'list-headers': {
    passes: 'La cabecera identifica la lista, en la forma que leen los receptores',
    why: 'Gmail pide que cada lista se identifique con List-Id o con su propia dirección From; mail.ru quiere Precedence: bulk, y los contestadores automáticos dejan en paz ese correo.',
    messages: {
      missing: [
        'Ninguna cabecera List-Id identifica la lista a la que pertenece este correo',
        'Añade "List-Id: TU LISTA <news.tu.dominio>", igual en todos los envíos',
      ],
      'list-id': [
        'List-Id no tiene la forma NOMBRE <etiqueta.dominio>: {found}',
        'Escríbelo así: "List-Id: TU LISTA <news.tu.dominio>"',
      ],
      'feedback-id': [
        'Feedback-ID no es como pide Gmail: {because}',
        'Escribe como mucho cuatro campos separados por dos puntos, el último con tu propio nombre, de 5 a 15 caracteres',
      ],
      precedence: ['Precedence dice {found}, donde las campañas dicen bulk', 'Escribe "Precedence: bulk"'],
    },
  },
  'auto-submitted': {
    passes: 'El correo transaccional dice que no lo escribió una persona y no va marcado como masivo',
    why: 'Los contestadores automáticos dejan en paz el correo que lo dice; lo que va marcado como masivo puede tratarse después del resto, y ningún recibo debería esperar.',
    messages: {
      missing: [
        'Ninguna cabecera Auto-Submitted dice que este correo no lo escribió una persona, así que los contestadores automáticos le responden',
        'Añade "Auto-Submitted: auto-generated"',
      ],
      bulk: [
        'Precedence marca como {found} un mensaje transaccional',
        'Quita Precedence y pon en su lugar "Auto-Submitted: auto-generated"',
      ],
    },
  },
  'receipt-promotion': {
    passes: 'Un mensaje transaccional no promociona nada',
    why: 'Gmail pide a los remitentes que no metan promociones en los recibos: clasifica como promoción el mensaje entero y, después, al remitente.',
    messages: {
      promotes: [
        'Un mensaje transaccional con {count} frases de publicidad: {phrases}',
        'Envía la oferta aparte, desde otra dirección y a quienes la aceptaron',
      ],
    },
  },
  'sender-details': {
    passes: 'El mensaje muestra quién lo envía, con una dirección postal o un aviso legal',
    why: 'Las leyes lo exigen en el correo comercial, GMX y WEB.DE piden un aviso legal a los remitentes masivos, y los lectores marcan como spam aquello de lo que nadie parece responder.',
    messages: {
      'no-address': [
        'No se ve ninguna dirección postal del remitente{orImprint}; lo exige {law}',
        'Escribe en el pie el nombre y la dirección postal del remitente',
      ],
      unseen: [
        'No se ve ni una dirección postal del remitente ni un texto que lleve a un aviso legal',
        'Escribe en el pie el nombre y la dirección postal del remitente: las leyes de Estados Unidos y de la Unión Europea exigen decir quién envía',
      ],
    },
  },
  wording: {
    passes: 'El texto no es el que buscan los filtros de frases',
    why: 'Mito: ningún gran proveedor documenta listas de palabras, pero los filtros al estilo de SpamAssassin de otros más pequeños todavía cuentan esas frases.',
    messages: {
      folklore: [
        '{count} frases que cuentan los filtros antiguos (mito): {phrases}',
        'Dilo con sencillez donde puedas; esto por sí solo no deja ningún correo fuera de la bandeja de entrada',
      ],
    },
  },
  'spam-likeness': {
    passes: 'Está construido como el correo que la gente quiere',
    why: 'Los filtros de contenido aprenden del correo que la gente conservó y del que marcó como spam; el nuestro está ajustado con correo así y muestra sus razones.',
    messages: {
      likely: [
        'El correo construido así es no deseado {times} veces más a menudo que deseado: {because}',
        'Lo que más pesa: {advice}',
      ],
    },
  },
  'second-opinion': {
    passes: 'No se consultó ningún motor de contenido, o ninguno tiene nada que decir',
    why: 'Muchos proveedores más pequeños usan Rspamd o SpamAssassin; uno local muestra cuáles de sus reglas activa un mensaje así.',
    messages: {
      score: [
        '{subject} da {score} puntos ({action}; considera spam a partir de {threshold}): {symbols}',
        'Busca sus símbolos en su propia documentación; sus puntuaciones no son nuestras',
      ],
    },
  },
} satisfies Partial<RuleTexts<(typeof rules)[number]>>;
