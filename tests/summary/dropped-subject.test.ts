import { describe, expect, it } from 'vitest';
import { dropsSubject } from '../../src/summary/dropped-subject.js';

describe('dropsSubject', () => {
  it.each([
    ['es', 'Optó por cerrar la compuerta.'],
    ['es', 'Arrastraba una deuda de dos millones.'],
    ['es', 'Es el puerto más viejo de la costa.'],
    ['pt', 'Disse que a comporta é velha.'],
    ['pt', 'Levava também treze marinheiros.'],
    ['pt-BR', 'É o novo porto da cidade.'],
    ['it', 'Ha detto che la chiusa è vecchia.'],
    ['it', 'Era un porto di pescatori.'],
  ])('misses somebody in %s: “%s”', (language, sentence) => {
    expect(dropsSubject(sentence, language)).toBe(true);
  });

  it.each([
    ['es', 'Murió el guardián del puerto.'],
    ['es', 'Según el puerto, la compuerta es vieja.'],
    ['es', 'Había dos compuertas en el puerto.'],
    ['es', 'La compuerta optó por no moverse.'],
    ['pt', 'Passou a fase em que o porto dormia.'],
    ['pt', 'É preciso fechar a comporta.'],
    ['pt', 'Há duas comportas no porto.'],
    ['pt', 'Moscou com neve parou.'],
    ['it', 'È morto il custode del porto.'],
    ['it', "C'è un porto in città."],
    ['en', 'Era of steam ends in Ansel.'],
  ])('finds nobody missing in %s: “%s”', (language, sentence) => {
    expect(dropsSubject(sentence, language)).toBe(false);
  });
});
