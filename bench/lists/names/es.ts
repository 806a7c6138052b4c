/** Common Spanish names and words, written down from general knowledge, the frequent ones first. No real person is meant. */
import type { Words } from './words.ts';

export const es: Words = {
  first: `María, José, Antonio, Carmen, Manuel, Ana, Francisco, Laura, David, Isabel, Juan, Marta, Javier, Cristina, Daniel, Lucía, Carlos, Pilar, Jesús, Elena,
    Alejandro, Rosa, Miguel, Paula, Rafael, Dolores, Pedro, Sara, Pablo, Raquel, Ángel, Teresa, Sergio, Beatriz, Fernando, Silvia, Jorge, Nuria, Luis, Patricia,
    Alberto, Sonia, Álvaro, Rocío, Diego, Andrea, Adrián, Mónica, Raúl, Julia, Iván, Alba, Enrique, Irene, Rubén, Montserrat, Óscar, Encarnación, Ramón, Mercedes,
    Vicente, Susana, Andrés, Yolanda, Víctor, Natalia, Joaquín, Inmaculada, Santiago, Eva, Eduardo, Begoña, Roberto, Amparo, Mario, Clara, Jaime, Lorena, Ignacio, Gloria`,
  last: `García, Rodríguez, González, Fernández, López, Martínez, Sánchez, Pérez, Gómez, Martín, Jiménez, Ruiz, Hernández, Díaz, Moreno, Álvarez, Muñoz, Romero, Alonso, Gutiérrez,
    Navarro, Torres, Domínguez, Vázquez, Ramos, Gil, Ramírez, Serrano, Blanco, Molina, Morales, Suárez, Ortega, Delgado, Castro, Ortiz, Rubio, Marín, Sanz, Núñez,
    Iglesias, Medina, Garrido, Cortés, Castillo, Santos, Lozano, Guerrero, Cano, Prieto, Méndez, Cruz, Calvo, Gallego, Vidal, León, Márquez, Herrera, Peña, Flores,
    Cabrera, Campos, Vega, Fuentes, Carrasco, Díez, Reyes, Caballero, Nieto, Aguilar, Pascual, Santana, Herrero, Lorenzo, Montero, Hidalgo, Giménez, Ibáñez, Ferrer, Durán,
    Benítez, Mora, Santiago, Arias, Vargas, Carmona, Crespo, Román, Pastor, Soto, Sáez, Velasco, Moya, Soler, Parra, Esteban, Bravo, Gallardo, Rojas, Pardo`,
  hobbies:
    'surf, playa, luna, sevilla, betis, barsa, tigre, moto, flamenco, estrella, lobo, guitarra, montaña, gata, futbol',
  sectors: `asesores, construcciones, reformas, transportes, electricidad, abogados, inmobiliaria, talleres, consulting, seguros, dental, hosteleria, logistica, arquitectos, informatica,
    viajes, muebles, papeleria, fontaneria, distribuciones, alimentacion, maquinaria, clima, jardines, imprenta`,
  causes: 'asociacion, fundacion, amigos, proyecto, ayuda, infancia, bosques, refugio, mayores, voluntarios',
  brands:
    'nova, ibe, tecno, sol, mar, norte, vali, agro, luz, grupo, euro, multi, inter, delta, prima, ata, roca, vent',
  cities: 'madrid, sevilla, valencia, bilbao, zaragoza, malaga, murcia, granada, vigo, gijon, cordoba, alicante',
  streets: 'Calle Mayor, Avenida de la Constitución, Calle Real, Paseo del Prado, Calle San Juan, Plaza de España',
  roles:
    'info, administracion, contacto, ventas, comercial, contabilidad, direccion, pedidos, rrhh, recepcion, facturacion, marketing, oficina, hola, atencionalcliente, compras',
  titles:
    'Director general, Gerente, Responsable de compras, Director comercial, Jefe de administración, Directora de marketing, Técnico, Administrativa, Directora de recursos humanos, Jefe de taller',
  industries: 'Construcción, Transporte, Hostelería, Comercio al por menor, Servicios jurídicos, Informática, Sanidad',
  sources: 'web pie de página, compra online, sorteo verano, tienda, "Feria Madrid; stand 12", blog, popup descuento',
  gifts: 'firma petición, donación web, evento solidario, socio, "Mercadillo; mesa 3", boletín, carrera popular',
  company: 'S.L.',
};
