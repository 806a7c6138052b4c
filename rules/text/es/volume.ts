import type { RuleTexts } from '../../../src/model/language.ts';
import type { rules } from '../../index.ts';

export const volume = {
  'bulk-sender': {
    passes: 'Con este envío ningún proveedor empieza a tratar al remitente como masivo',
    why: 'Gmail suma todos los subdominios y no olvida nunca: a quien una vez envió unos 5000 mensajes al día se le aplican para siempre las reglas más estrictas.',
    messages: {
      becomes: [
        'Con este envío, el dominio organizativo pasa a ser remitente masivo en {provider}: {perDay} mensajes en un día, y el límite está en {limit} ({source})',
        'Cumple antes las reglas para remitentes masivos, o quédate bastante por debajo de {limit} al día en ese proveedor, sumando todo el correo de la organización',
      ],
    },
  },
  growth: {
    passes: 'El volumen crece poco a poco respecto a lo enviado antes',
    why: 'Una subida repentina parece una cuenta robada: Gmail limita el ritmo, Yahoo lo marca como spam y ambos lo recuerdan.',
    messages: {
      sudden: [
        '{provider}: hasta {perDay} mensajes en un día, {times} veces el máximo de los últimos 30 días ({before})',
        'Reparte el envío en más días: deliv plan dice cómo',
      ],
      first: [
        '{provider}: hasta {perDay} mensajes en un día, y en los últimos 30 días no se le ha enviado nada',
        'Empieza con unos cientos a los destinatarios más activos y crece día a día: deliv plan dice cómo',
      ],
    },
  },
  'send-rate': {
    passes: 'No se declara ningún envío de golpe, y el correo saldrá a tiempo',
    why: 'Un flujo constante se acepta; una avalancha a la hora en punto, cuando envía todo el mundo, se aplaza.',
    messages: {
      'at-once': [
        '{subject} mensajes sin ritmo declarado: que se sepa, todos de golpe',
        'Indica volume.perHour y haz que tu servidor lo respete',
      ],
      'full-hour': [
        'El envío empieza a las {time}, cuando {provider} aplaza más correo',
        'Empieza unos minutos después de la hora en punto',
      ],
      'after-end': [
        'A {perHour} por hora, el envío tarda {hours} horas y no termina antes de volume.end (quedan {late} mensajes)',
        'Empieza antes, envía más rápido donde los proveedores lo toleren o escribe a menos gente: deliv plan muestra qué lo limita',
      ],
    },
  },
  idle: {
    passes: 'Las IP y los dominios se han usado en el último mes',
    why: 'La reputación se apaga: una IP o un dominio que lleva semanas callado vuelve a ser un desconocido, y una ráfaga repentina desde ahí parece un robo.',
    messages: {
      idle: [
        '{subject} lleva {days} días sin enviar nada',
        'Vuelve a calentar: unos cientos el primer día, a los destinatarios más activos (deliv plan)',
      ],
      contradicted: [
        '{subject}: {days} días sin enviar nada, y sin embargo hay {sent} mensajes declarados en los últimos 30 (history.sent)',
        'Actualiza history.lastSent y history.sent: uno de los dos no es cierto para el día del envío',
      ],
      unused: [
        'La IP {subject} está declarada para enviar, pero no figura entre las que enviaron antes (history.ips)',
        'Caliéntala: unos cientos el primer día, a los destinatarios más activos (deliv plan)',
      ],
    },
  },
  'complaint-rate': {
    passes: 'Los destinatarios marcan como spam menos de lo que molesta a cualquier proveedor',
    why: 'Lo que marcan los destinatarios es lo primero que creen los proveedores: Microsoft lo llama el principal factor de la reputación.',
    messages: {
      high: [
        'En {provider} se marca como spam el {rate} de lo entregado; no publica ningún límite, y otros toleran el {limit}',
        'Averigua de qué lista o formulario vienen las quejas y escribe menos a los inactivos',
      ],
      'over-limit': [
        'En {provider} se marca como spam el {rate} de lo entregado; el límite es el {limit} ({source})',
        'Escribe solo a quien haya estado activo en los últimos 90 días hasta que la tasa lleve una semana por debajo del {limit}, y pon fácil la baja',
      ],
      'over-target': [
        'En {provider} se marca como spam el {rate} de lo entregado; los problemas empiezan en el {limit} ({source})',
        'Averigua de qué lista o formulario vienen las quejas y escribe menos a los inactivos',
      ],
    },
  },
  'unknown-users': {
    passes: 'Pocos de los destinatarios anteriores no existían',
    why: 'Quien escribe a muchas direcciones que no existen las adivinó, las compró o no lee sus rebotes.',
    messages: {
      many: [
        'En {provider}, el {rate} del correo de los últimos 30 días fue a direcciones que no existen',
        'Quita cada rebote duro a la primera y revisa la lista: deliv vet',
      ],
      'very-many': [
        'En {provider}, el {rate} del correo de los últimos 30 días fue a direcciones que no existen: los ESP detienen las cuentas con un 5 %',
        'Detente; quita los rebotes duros y revisa la lista: deliv vet',
      ],
    },
  },
} satisfies Partial<RuleTexts<(typeof rules)[number]>>;
