import { describe, expect, it } from 'vitest';
import { Chance } from '../../bench/guard/chance.js';
import { breaches } from '../../bench/openapi/schema.js';
import { bodyOf, troublesOf } from '../../bench/titles/judge.js';
import { randomTitle } from '../../bench/titles/titles.js';

describe('a message about an article with a random title', () => {
  it('keeps every limit and brings nothing to life', () => {
    const chance = new Chance(7);
    const titles = Array.from({ length: 1000 }, () => randomTitle(chance));

    expect(titles.flatMap(troublesOf)).toEqual([]);
  });

  it('is judged by what it would show', () => {
    expect(JSON.stringify(bodyOf('<@123456789012345678>'))).toContain('\\\\<\\\\@123456789012345678>');
  });
});

describe('breaches', () => {
  const schemas = {
    Text: { type: 'object', properties: { type: { enum: [10] }, content: { type: 'string', maxLength: 3 } } },
    Button: { type: 'object', required: ['url'], properties: { type: { enum: [2] } } },
  };
  const list = {
    type: 'array',
    maxItems: 2,
    items: { oneOf: [{ $ref: '#/components/schemas/Text' }, { $ref: '#/components/schemas/Button' }] },
  };

  it('finds nothing in what keeps its schema', () => {
    expect(
      breaches(
        [
          { type: 10, content: 'abc' },
          { type: 2, url: 'x' },
        ],
        list,
        schemas,
      ),
    ).toEqual([]);
  });

  it.each([
    [{}, [' type']],
    [[{ type: 10, content: 'abcd' }], ['/0/content length']],
    [[{ type: 2 }], ['/0/type enum']],
    [
      [1, 2, 3],
      [' count', '/0 type', '/1 type', '/2 type'],
    ],
  ])('tells where %j breaks it', (value, expected) => {
    expect(breaches(value, list, schemas)).toEqual(expected);
  });
});
