import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenHealthyFeeds, givenTroubles, serveStatus, type Watched } from '../helpers/status.js';

// Where Debian and its kin put it.
const browser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'].find(
  (path) => existsSync(path),
);
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a page says went wrong, and where it asked for something. */
interface Opened {
  readonly page: Page;
  readonly errors: string[];
  readonly requests: string[];
}

describe.skipIf(browser === undefined)(
  'the page in Chromium (skipped where there is none in /usr/bin)',
  { timeout: 60_000 },
  () => {
    let folder: string;
    let context: BrowserContext;
    let watched: Watched;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'nutshell-chromium-'));
      const executablePath = browser ?? '';
      // The page's own policy stays in force: what looks into it runs outside of its rules.
      context = await chromium.launchPersistentContext(folder, { executablePath, args: flags });
      watched = await serveStatus();
      watched.room.connect(() => true);
      watched.room.meter.count('tick', {});
      watched.room.log.error('feed.poll-broke', {
        feedId: 3,
        host: 'a.example',
        error: new Error('database is locked'),
      });
      await givenHealthyFeeds(watched.app, [
        'Harbour Post',
        'Coast & Country',
        'Øresund Avis',
        '日本の新聞',
        'x'.repeat(200),
      ]);
      await givenTroubles(watched.app);
    }, 60_000);

    afterAll(async () => {
      await context.close();
      await watched.server.close();
      await watched.app.store.close();
      rmSync(folder, { recursive: true, force: true });
    });

    async function open(path = '/'): Promise<Opened> {
      const page = await context.newPage();
      const errors: string[] = [];
      const requests: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => errors.push(message.text()));
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(watched.url + path);
      return { page, errors, requests };
    }

    it.each(['light', 'dark'] as const)(
      'keeps every rule of accessibility that axe knows, in %s',
      async (colorScheme) => {
        const { page } = await open();
        await page.emulateMedia({ colorScheme });
        for (const details of await page.locator('details > summary').all()) await details.click();

        await page.evaluate(axe);
        const violations: unknown = await page.evaluate(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html, nodes[0].failureSummary]))',
        );

        expect(violations).toEqual([]);
        await page.close();
      },
    );

    it.each([320, 360, 768])('is as wide as a screen of %i pixels', async (width) => {
      const { page } = await open();
      await page.setViewportSize({ width, height: 780 });

      const widths = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]');

      expect(widths).toEqual([width, width]);
      await page.close();
    });

    it('leads the keyboard to every link and fold, in the order in which they are read, and shows where it is', async () => {
      const { page } = await open();
      const wanted: unknown = await page.evaluate(
        "[...document.querySelectorAll('a[href], summary')].map((element) => element.textContent.trim())",
      );

      const reached: unknown[] = [];
      for (let step = 0; step < 30; step += 1) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(`(() => {
          const element = document.activeElement;
          if (element === document.body) return null;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const { top, bottom } = element.getBoundingClientRect();
          const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && bottom > 0 && top < innerHeight;
          return isSeen ? element.textContent.trim() : 'unseen: ' + element.textContent;
        })()`);
        if (at === null) break;
        reached.push(at);
      }

      expect(reached).toEqual(wanted);
      expect(reached[0]).toBe('Skip to the status');
      await page.close();
    });

    it('skips to the status', async () => {
      const { page } = await open();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');

      expect(await page.evaluate('document.activeElement.id')).toBe('main');
      await page.close();
    });

    it('has one heading above all, none left out below it, and a landmark around everything', async () => {
      const { page } = await open();

      const levels: unknown = await page.evaluate(
        "[...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]))",
      );
      const landmarks = await Promise.all(
        (['banner', 'main', 'contentinfo'] as const).map((role) => page.getByRole(role).count()),
      );

      expect(levels).toEqual(expect.arrayContaining([1, 2, 3]));
      const steps = (levels as number[]).map((level, index, all) => level - (all[index - 1] ?? 0));
      expect(Math.max(...steps)).toBe(1);
      expect((levels as number[]).filter((level) => level === 1)).toHaveLength(1);
      expect(landmarks).toEqual([1, 1, 1]);
      await page.close();
    });

    it('asks for nothing but itself, runs nothing, and breaks nothing', async () => {
      const { page, errors, requests } = await open();
      await page.getByRole('link', { name: 'Refresh' }).click();

      expect([...new Set(requests.filter((url) => url !== 'data:,'))]).toEqual([`${watched.url}/`]);
      expect(errors).toEqual([]);
      expect(await page.locator('script').count()).toBe(0);
      expect(await page.title()).toBe('! Nutshell status');
      await page.close();
    });

    it('is drawn by its own style, which its policy lets through', async () => {
      const { page } = await open();

      expect(await page.evaluate("getComputedStyle(document.querySelector('main')).display")).toBe('grid');
      await page.close();
    });
  },
);
