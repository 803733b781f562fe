/** Articles in their order, as many together as have at most so many characters, and one alone that has more. */
export function batchesOf<A extends { readonly title: string; readonly text: string }>(
  articles: readonly A[],
  maxCharacters: number,
): readonly (readonly A[])[] {
  const batches: A[][] = [];
  let room = 0;
  for (const article of articles) {
    const size = article.title.length + article.text.length;
    const last = batches.at(-1);
    if (last === undefined || size > room) {
      batches.push([article]);
      room = maxCharacters - size;
    } else {
      last.push(article);
      room -= size;
    }
  }
  return batches;
}
