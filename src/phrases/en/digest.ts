/** What a digest says in its channel, and what it is called. */
export const digest = {
  'digest.name.hourly': 'Hourly digest',
  'digest.name.daily': 'Daily digest',
  'digest.name.weekdays': 'Weekday digest',
  'digest.name.weekly': 'Weekly digest',
  'digest.name.other': 'Digest',
  'digest.part': '{digest}, part {part, number} of {parts, number}',
  'digest.late': 'due {time}, late because I was offline',
  'digest.late-closed': 'due {time}, late because I could not post here',
  'digest.counts':
    '{articles, plural, one {# article} other {# articles}}, {stories, plural, one {# story} other {# stories}}',
  'digest.also-new': 'Also new',
  'digest.choose': 'Choose a story: more, sources, save',
  'digest.more-in-latest': '{count, number} more in {command}',
  'digest.of-day': '{digest}, {day}',
  'digest.nothing-new': 'Nothing new.',
  'digest.nothing-new-since': 'Nothing new since {moment}.',
  'digest.moment': '{day} {time}',
  'digest.update-to-digest': 'Update to {earlier}',
  'digest.earlier-digest': '{weekday}’s digest',
  'digest.update-to-post': 'Update to {earlier}',
  'digest.earlier-post': '{weekday}’s post',
} as const;
