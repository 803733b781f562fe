/** Cards of articles, and what is pressed under them and under posts. */
export const cards = {
  'card.more': 'More',
  'card.sources': 'Sources',
  'card.save': 'Save',
  'card.why': 'Why',

  share: 'Share',
  'share.done': 'Shared',
  'share.by': 'Shared by {person} from {command}',
  'share.not-allowed': 'You may not write in this channel yourself, so I do not share anything here for you.',
  'share.unsure': 'Discord did not confirm that. Look whether it is in the channel before you share it again.',

  'summary.focus': 'Focus on…',
  'summary.focus.title': 'Focus the summary',
  'summary.focus.label': 'A word, name or phrase',
  'summary.focus.hint': 'Sentences about it come first.',
  'summary.focus.absent': 'The article does not mention “{focus}”. The summary is unchanged.',
  'summary.focus.mentioned':
    'The article mentions “{focus}” only in sentences that do not stand alone. The summary is unchanged.',
  'summary.context': 'In context',
  'summary.why': 'Why these',
  'summary.back': 'Back',
  'summary.length': 'Length',
  'summary.length.short': 'Short',
  'summary.length.medium': 'Medium',
  'summary.length.long': 'Long',
  'summary.length.key-points': 'Every key point',
  'summary.sentences': '{count, plural, one {# sentence} other {# sentences}}',
  'summary.publisher': 'The publisher: “{words}”',
  'summary.no-text':
    'This article has no text that I could summarise: {isKept, select, yes {its feed gives none, and } other {}}{shortfall, select, paywall {its page is behind a paywall} script {its page shows its text only with scripts} thin {its page shows next to none} other {its page could not be read}}.',
  'summary.no-text.open': '→ Open it: {link}',
  'summary.patience': 'The site asks for patience. → Try again in a few minutes.',

  'opinion.useful': 'Useful',
  'opinion.not-useful': 'Not useful',
  'opinion.useful.given': 'Marked useful',
  'opinion.not-useful.given': 'Marked not useful',

  'own-words.card.nothing-to-say':
    '{source, select, description {The feed’s own standfirst} content {The feed’s own text} other {The page’s own text}}, word for word; none of its sentences stands alone.',
  'own-words.card.too-short':
    '{source, select, description {The feed’s own standfirst} content {The feed’s own text} other {The page’s own text}}, word for word; too short to summarise.',
  'own-words.card.no-prose':
    '{source, select, description {The feed’s own standfirst} content {The feed’s own text} other {The page’s own text}}, word for word; most of this article is a list or a table.',
  'own-words.card.little-shorter':
    '{source, select, description {The feed’s own standfirst} content {The feed’s own text} other {The page’s own text}}, word for word; a summary would be hardly shorter.',
  'own-words.card.none.nothing-to-say':
    'Not summarised: none of its sentences stands alone. → Open it by its headline.',
  'own-words.card.none.too-short': 'Not summarised: too short to summarise. → Open it by its headline.',
  'own-words.card.none.no-prose':
    'Not summarised: most of this article is a list or a table. → Open it by its headline.',
  'own-words.card.none.little-shorter': 'Not summarised: a summary would be hardly shorter. → Open it by its headline.',
  'own-words.entry':
    'the {source, select, description {feed’s own standfirst} content {feed’s own text} other {page’s own text}}',
  'own-words.entry.none.nothing-to-say': 'not summarised: none of its sentences stands alone',
  'own-words.entry.none.too-short': 'not summarised: too short to summarise',
  'own-words.entry.none.no-prose': 'not summarised: most of this article is a list or a table',
  'own-words.entry.none.little-shorter': 'not summarised: a summary would be hardly shorter',
  'own-words.entry.blank':
    'not summarised: {shortfall, select, paywall {its page is behind a paywall} script {its page shows its text only with scripts} thin {its page shows next to none} other {its page could not be read}}',

  'text-used.page.whole': 'from the full page',
  'text-used.page.paywall': 'only the beginning; the rest is for subscribers',
  'text-used.page.script': 'only the beginning; the page shows the rest only with scripts',
  'text-used.page.thin': 'from the full page, which says little',
  'text-used.content.whole': 'from the feed’s text',
  'text-used.content.paywall': 'from the feed’s text; the page is behind a paywall',
  'text-used.content.script': 'from the feed’s text; the page shows its text only with scripts',
  'text-used.content.thin': 'from the feed’s text; the page says no more',
  'text-used.description.whole': 'from the feed’s description; the page could not be read',
  'text-used.description.paywall': 'from the feed’s description; the page is behind a paywall',
  'text-used.description.script': 'from the feed’s description; the page shows its text only with scripts',
  'text-used.description.thin': 'from the feed’s description; the page says no more',

  'why.about-the-focus': 'about “{focus}”',
  'why.near-the-top': 'near the top',
  'why.close-to-the-rest': 'close to what the rest says',
  'why.says-the-title': 'in the words of the headline',
  'why.names': 'naming who or what it is about',
  'why.goes-with-the-next': 'needed by the next sentence',
  'why.one': '{number, number}. {reason}.',
  'why.two': '{number, number}. {reason}, and {other}.',

  'reading.minutes': '{minutes, number} min read',
  'reading.reduced-to-seconds': '{minutes, number} min read → {seconds, number} s',
  'reading.reduced-to-minutes': '{minutes, number} min read → {left, number} min',
  'reading.shorter': '{percent, number}% shorter',

  'links.none': 'This message has no link.',
  'links.count': '{count, plural, one {# link} other {# links}}',
  'links.gone': 'That link is no longer known here. Use the command on its message again.',

  'sources.oldest-first': '{count, plural, one {# source} other {# sources, oldest first}}',
  'sources.hours': '{source}, {hours, number} h',
  'sources.days': '{source}, {days, number} d',

  'whence.feed': 'Feed: {feed}, which {person} brought to {channel} {at}.',
  'whence.feed.nobody': 'Feed: {feed}, which came to {channel} {at}.',
  'whence.feed.gone': 'Feed: {feed}, which goes to no channel of this server any more.',
  'whence.arrival': 'Arrival: published {published}, found {seen}.',
  'whence.arrival.undated': 'Arrival: found {seen}; nobody says when it was published.',
  'whence.rule.live': 'Rule: what this feed brings is posted at once, at most {cap, number} an hour.',
  'whence.rule.digest': 'Rule: what this feed brings goes into the digest of {channel}.',
  'whence.rank': 'Rank: {sources, plural, one {no other source here tells it} other {# sources here tell it}}.',

  'post.updated': 'Updated {ago}',
} as const;
