/** The template of a feed’s posts, in `/feed edit`. */
export const feedTemplate = {
  'feed-template.preview': '<b>Preview: {feed}</b> in {channel}. This is its newest article with the new template.',
  'feed-template.preview-empty':
    '<b>{feed}</b> in {channel} has no article yet that the new template could be shown with.',
  'button.save-template': 'Save',
  'feed-template.cancelled': 'Nothing was changed.',
  'feed-template.expired': 'This preview is an hour old. Run /feed edit again.',
} as const;
