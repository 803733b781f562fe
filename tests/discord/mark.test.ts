import { describe, expect, it } from 'vitest';
import { say } from '../../src/chat/reply.js';
import { isSameMessage, markOf, withMark } from '../../src/discord/mark.js';
import { render } from '../../src/discord/render.js';

const body = render(say('The gate is shut.', 'A motor is on its way.'));
const wanted = { nonce: 'n1', body };

describe('markOf', () => {
  it('is an id that Discord takes and never gives itself', () => {
    const marks = Array.from({ length: 1000 }, (_, index) => markOf(`nonce ${index}`));

    expect(marks.every((mark) => mark >= 2 ** 30 && mark < 2 ** 31)).toBe(true);
    expect(new Set(marks).size).toBe(1000);
  });
});

describe('isSameMessage', () => {
  it('knows a message by its mark, whatever became of its words', () => {
    const { components } = withMark(render(say('Edited.')), 'n1');

    expect(isSameMessage({ components }, wanted)).toBe(true);
  });

  it('knows a message by its nonce', () => {
    expect(isSameMessage({ nonce: 'n1', components: [] }, wanted)).toBe(true);
  });

  it('knows a message without a mark by its words', () => {
    const numbered = body.components.map((component, index) => ({ ...component, id: index + 1 }));

    expect(isSameMessage({ components: numbered }, wanted)).toBe(true);
    expect(isSameMessage({ components: render(say('The gate is open.')).components }, wanted)).toBe(false);
  });

  it('does not take the mark of another for its own', () => {
    expect(isSameMessage({ components: withMark(body, 'n2').components }, wanted)).toBe(false);
  });

  it('does not take a message without components for one without words', () => {
    expect(isSameMessage({ components: [] }, { nonce: 'n1', body: { ...body, components: [] } })).toBe(false);
  });
});
