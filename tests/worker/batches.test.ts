import { expect, it } from 'vitest';
import { batchesOf } from '../../src/worker/batches.js';

const sized = (length: number) => ({ title: '', text: 'x'.repeat(length) });
const sizes = (...lengths: readonly number[]) =>
  batchesOf(lengths.map(sized), 10).map((batch) => batch.map(({ text }) => text.length));

it('puts articles together as far as their characters allow, in their order', () => {
  expect(sizes(4, 6, 1, 9, 5)).toEqual([[4, 6], [1, 9], [5]]);
});

it('lets one that is too long go alone', () => {
  expect(sizes(1, 30, 2, 3)).toEqual([[1], [30], [2, 3]]);
});

it('makes no batch of nothing', () => {
  expect(sizes()).toEqual([]);
});
