import { expect, it } from 'vitest';
import { featuresOf } from '../../src/story/features.js';
import { packRows, unpackRows } from '../../src/story/feature-table.js';
import { ferry, item } from './made-up.js';

it('gives rows back as they were packed, but for the copy keys', () => {
  const rows = ['', ...ferry].map((title, id) => ({ id, features: featuresOf(item({ title, language: 'sv' })) }));

  const unpacked = unpackRows(packRows(rows));

  expect(unpacked).toEqual(
    rows.map(({ id, features }) => ({ id, features: { ...features, copyKeys: new Int32Array() } })),
  );
});
