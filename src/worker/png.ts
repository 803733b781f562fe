import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const require = createRequire(import.meta.url);

/** The picture that an SVG of ours draws, as PNG. Its text is in DejaVu Sans; fonts of the machine are not looked for. */
export function drawPng(svg: string): Uint8Array {
  const fontFiles = [require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')];
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' };
  // A copy: what the library hands out belongs to memory that a worker cannot give away.
  return Uint8Array.from(new Resvg(svg, { font }).render().asPng());
}
