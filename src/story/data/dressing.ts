/** Words that dress a headline and tell of no event: agencies, days, months, captions, calls. English, lower case, parted by spaces. */
export const dressing =
  'reuters ap afp upi xinhua pti ians ani bloomberg cnn bbc nbc abc cbs npr getty ' +
  'monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight morning evening ' +
  'january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
  'photo photos picture pictures image images video videos watch gallery slideshow podcast live update updates updated ' +
  'exclusive breaking report reports news newsletter editorial opinion analysis read click said says say mr mrs ms new';
