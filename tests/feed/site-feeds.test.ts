import { describe, expect, it } from 'vitest';
import { siteFeedUrls } from '../../src/feed/site-feeds.js';

describe('siteFeedUrls', () => {
  it.each([
    ['https://www.youtube.com/channel/UC123', ['https://www.youtube.com/feeds/videos.xml?channel_id=UC123']],
    ['https://youtube.com/playlist?list=PL9', ['https://www.youtube.com/feeds/videos.xml?playlist_id=PL9']],
    ['https://m.youtube.com/user/tern/videos', ['https://www.youtube.com/feeds/videos.xml?user=tern']],
    ['https://www.youtube.com/@tern', []],
    [
      'https://github.com/tern/nest/tree/main/src',
      ['https://github.com/tern/nest/releases.atom', 'https://github.com/tern/nest/commits.atom'],
    ],
    ['https://github.com/tern/nest/commits/dev', ['https://github.com/tern/nest/commits/dev.atom']],
    ['https://github.com/tern/nest/tags', ['https://github.com/tern/nest/tags.atom']],
    ['https://github.com/tern', ['https://github.com/tern.atom']],
    ['https://github.com/trending', []],
    ['https://gitlab.com/tern', ['https://gitlab.com/tern.atom']],
    ['https://old.reddit.com/r/terns/', ['https://www.reddit.com/r/terns/.rss']],
    ['https://medium.com/@tern/a-story-1', ['https://medium.com/feed/@tern']],
    ['https://medium.com/tag/birds', ['https://medium.com/feed/tag/birds']],
    ['https://tern.medium.com/', ['https://tern.medium.com/feed']],
    ['https://tern.substack.com/p/one', ['https://tern.substack.com/feed']],
    ['https://substack.com/@tern', ['https://tern.substack.com/feed']],
    ['https://bsky.app/profile/tern.example', ['https://bsky.app/profile/tern.example/rss']],
    ['https://www.tumblr.com/tern', ['https://tern.tumblr.com/rss']],
    ['https://dev.to/tern', ['https://dev.to/feed/tern']],
    ['https://vimeo.com/tern', ['https://vimeo.com/tern/videos/rss']],
    ['https://stackoverflow.com/questions/tagged/birds', ['https://stackoverflow.com/feeds/tag/birds']],
    ['https://harbour.example/news', []],
    ['no address', []],
  ])('knows for %s: %j', (page, urls) => {
    expect(siteFeedUrls(page)).toEqual(urls);
  });
});
