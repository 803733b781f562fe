import { describe } from 'vitest';
import { articlesContract } from './contract/articles.js';
import { cardsContract } from './contract/cards.js';
import { changesContract } from './contract/changes.js';
import { deliveriesContract } from './contract/deliveries.js';
import { digestEditsContract } from './contract/digest-edits.js';
import { digestsContract } from './contract/digests.js';
import { draftsContract } from './contract/drafts.js';
import { editsContract } from './contract/edits.js';
import { errandsContract } from './contract/errands.js';
import { feedsContract } from './contract/feeds.js';
import { fetchesContract } from './contract/fetches.js';
import { followsContract } from './contract/follows.js';
import { furnitureContract } from './contract/furniture.js';
import type { OpenStore } from './contract/given.js';
import { historyContract } from './contract/history.js';
import { latestContract } from './contract/latest.js';
import { liveContract } from './contract/live.js';
import { mentionsContract } from './contract/mentions.js';
import { movesContract } from './contract/moves.js';
import { peopleContract } from './contract/people.js';
import { pollingContract } from './contract/polling.js';
import { quarantineContract } from './contract/quarantine.js';
import { savedContract } from './contract/saved.js';
import { searchContract } from './contract/search.js';
import { settingsContract } from './contract/settings.js';
import { storiesContract } from './contract/stories.js';

/** What every database behind `Store` promises. `open` gives an empty store each time. */
export function storeContract(name: string, open: OpenStore): void {
  describe(`${name} keeps the store's contract`, () => {
    feedsContract(open);
    fetchesContract(open);
    changesContract(open);
    furnitureContract(open);
    pollingContract(open);
    quarantineContract(open);
    movesContract(open);
    articlesContract(open);
    latestContract(open);
    digestsContract(open);
    digestEditsContract(open);
    deliveriesContract(open);
    mentionsContract(open);
    liveContract(open);
    errandsContract(open);
    editsContract(open);
    draftsContract(open);
    cardsContract(open);
    storiesContract(open);
    searchContract(open);
    settingsContract(open);
    historyContract(open);
    savedContract(open);
    followsContract(open);
    peopleContract(open);
  });
}
