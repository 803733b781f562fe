/** Raised whenever features would be others, so that what is in the window is placed anew; stories keep their ids. */
export const storyVersion = 2;
