import { describe, expect, it } from 'vitest';
import { renderReply } from '../../src/terminal/render.js';

const style = { isPlain: false, width: 80, colour: false, nowMs: 0, channelNames: new Map(), roleNames: new Map() };
const bars = [
  { label: '1', values: [0, 1, 8] },
  { label: '2', values: [4, 0, 2] },
];
const reply = { attachments: [{ name: 'trending.png', data: '', description: 'Numbers', bars }] };

describe('a chart in the terminal', () => {
  it('is drawn as text, all rows to one scale', () => {
    expect(renderReply(reply, style)).toBe('   1 ·▁█\n   2 ▄·▂');
  });

  it('is its numbers where the output is plain', () => {
    expect(renderReply(reply, { ...style, isPlain: true })).toBe('1. 0 1 8\n2. 4 0 2');
  });
});
