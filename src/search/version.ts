/** Of how words are read for the index; a higher one indexes every article anew. */
export const searchVersion = 3;
