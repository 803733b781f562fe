import { describe, expect, it } from 'vitest';
import { pointsBack } from '../../src/summary/openers.js';

describe('pointsBack', () => {
  it.each([
    'She goes down at six.',
    '"It will be lowered in on Saturday."',
    'When she goes down, she can see her hand.',
    'At Port Ansel it lasts for about 45 minutes.',
    'The first one had been cancelled by the county.',
    'At that time a bearing was replaced.',
    'By then the barges had left.',
    'Half of them have been dark since June.',
    'All these gates were shut.',
    'Among them was a retired teacher.',
    'In that case the mill would have to stop.',
    'Neither side would speak.',
    'It is not true for the salt.',
    'For example, the lock failed in January.',
  ])('hears that “%s” leans on what came before', (sentence) => {
    expect(pointsBack(sentence, 'en')).toBe(true);
  });

  it.each([
    'Tove Ranger works in the dark.',
    'When the tide turns, the gate can be moved.',
    'At Port Ansel slack water lasts for about 45 minutes.',
    'In the harbour, it is said, nobody sleeps.',
    'This week the lock is closed.',
    'One barge sank.',
    'Most of the gates were shut.',
    'Italy sent a motor.',
  ])('lets “%s” stand by itself', (sentence) => {
    expect(pointsBack(sentence, 'en')).toBe(false);
  });

  it.each([
    ['de', 'Als sie hinuntersteigt, ist es dunkel.'],
    ['de', 'Nun führt eine Genossenschaft das Geschäft.'],
    ['de', 'Damals war das Ergebnis knapper ausgefallen.'],
    ['de', 'Schon beim ersten Ausfall war er der Grund.'],
    ['de', 'Das liegt nicht an den Preisen.'],
    ['de-AT', 'Dennoch bleibt die Schleuse zu.'],
    ['fr', 'Elle descend à six heures.'],
    ['de', 'Mit diesem Motor fing es an.'],
    ['de', 'Denn das Tor war alt.'],
    ['de', 'Im Mai kündigte er.'],
    ['fr', "Pour lui, l'écluse est perdue."],
    ['fr', 'Celui-ci a refusé.'],
    ['fr', 'En 2010, il devient éclusier.'],
    ['fr', 'Dans ce port, personne ne dort.'],
    ['es', 'En ese sentido, el puerto pide ayuda.'],
    ['es', 'Dicha compuerta costó dos millones.'],
    ['pt', 'Nesse período, o porto fechou.'],
    ['pt', 'Um deles voltou na segunda-feira.'],
    ['it', 'Con questo motore il porto riapre.'],
    ['nl', 'Volgens hem is de sluis versleten.'],
    ['nl', 'Het is al jaren kapot.'],
    ['no', 'Det er for sent.'],
    ['no', 'Denne porten er gammel.'],
    ['da', 'De siger nej til broen.'],
    ['sv', 'Den här porten är gammal.'],
    ['fi', 'Hän lähti satamasta maanantaina.'],
    ['pl', 'Według niego śluza jest zniszczona.'],
    ['ru', 'По его словам, шлюз закрыт.'],
    ['uk', 'За його словами, шлюз закритий.'],
    ['ja', 'しかし、門は動かない。'],
    ['zh', '该港口已经关闭。'],
  ])('knows how it is said in %s: “%s”', (language, sentence) => {
    expect(pointsBack(sentence, language)).toBe(true);
  });

  it.each([
    ['de', 'Das untere Tor blieb stehen.'],
    ['de', 'Das Licht selbst braucht niemanden mehr.'],
    ['de', 'Schon seit Jahren fordert die Gemeinde einen Wärter.'],
    ['de', 'Auch wenn das Tor alt ist, hält die Schleuse.'],
    ['de', 'In diesem Jahr bleibt die Schleuse zu.'],
    ['de', 'Im Januar sind Sie willkommen.'],
    ['de', 'Es gibt zwei Tore.'],
    ['fr', 'La porte ne bouge plus.'],
    ['fr', 'Il y a deux portes au port.'],
    ['fr', 'Il faut deux hommes pour fermer la porte.'],
    ['und', 'Der Hafen ist geschlossen.'],
    ['und', 'Et skip ligger ved porten.'],
    ['fr', 'Ce lundi, la porte est restée fermée.'],
    ['fr', "Alors que le port dort, l'éclusier veille."],
    ['es', 'Este lunes el puerto cerró.'],
    ['es', 'Además de la compuerta, falló el motor.'],
    ['pt', 'Depois de dois anos, o porto reabriu.'],
    ['it', "E' morto il custode del porto."],
    ['it', 'Quest’anno il porto resta chiuso.'],
    ['nl', 'Het college sluit de sluis.'],
    ['nl', 'Deze week blijft de sluis dicht.'],
    ['no', 'Det nye tornet er ferdig.'],
    ['no', 'Det er havnevesenet som stenger porten.'],
    ['no', 'Denne uken er porten stengt.'],
    ['da', 'Der er to porte i havnen.'],
    ['sv', 'De svenska hamnarna är öppna.'],
    ['sv', 'Det finns två portar.'],
    ['fi', 'Satama suljettiin maanantaina.'],
    ['ru', 'В этом году шлюз закрыт.'],
    ['en', 'Both Ansel and Vale sent a motor.'],
  ])('knows what stands by itself in %s: “%s”', (language, sentence) => {
    expect(pointsBack(sentence, language)).toBe(false);
  });
});
