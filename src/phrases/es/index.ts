import type { Catalogue } from '../phrases.js';
import { access } from './access.js';
import { alert } from './alert.js';
import { articles } from './articles.js';
import { ask } from './ask.js';
import { cards } from './cards.js';
import { commands } from './commands.js';
import { controls } from './controls.js';
import { digest } from './digest.js';
import { digestCare } from './digest-care.js';
import { digests } from './digests.js';
import { feedAdd } from './feed-add.js';
import { feedCard } from './feed-card.js';
import { feedEdit } from './feed-edit.js';
import { feedImport } from './feed-import.js';
import { feedList } from './feed-list.js';
import { feedWhy } from './feed-why.js';
import { feedTemplate } from './feed-template.js';
import { feeds } from './feeds.js';
import { help } from './help.js';
import { history } from './history.js';
import { latest } from './latest.js';
import { lists } from './lists.js';
import { mistakes } from './mistakes.js';
import { people } from './people.js';
import { rules } from './rules.js';
import { search } from './search.js';
import { settings } from './settings.js';
import { stats } from './stats.js';
import { stories } from './stories.js';
import { trending } from './trending.js';
import { trouble } from './trouble.js';
import { welcome } from './welcome.js';

/** Spanish; people are addressed as “tú”. */
export const spanish: Catalogue = {
  ...access,
  ...alert,
  ...articles,
  ...ask,
  ...cards,
  ...commands,
  ...controls,
  ...digest,
  ...digestCare,
  ...digests,
  ...feedAdd,
  ...feedCard,
  ...feedEdit,
  ...feedImport,
  ...feedList,
  ...feedWhy,
  ...feedTemplate,
  ...feeds,
  ...help,
  ...history,
  ...latest,
  ...lists,
  ...mistakes,
  ...people,
  ...rules,
  ...search,
  ...settings,
  ...stats,
  ...stories,
  ...trending,
  ...trouble,
  ...welcome,
};
