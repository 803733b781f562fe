// What bylines say before a name, in whichever order and number: "Ein Gastbeitrag von", "Written and photographed by".
const makers =
  'article story text word words report review post blog photo photos and medically written posted published created submitted authored ' +
  'reported edited updated compiled presented contributed geschrieben verfasst veröffentlicht publié écrit escrito publicado scritto ' +
  'pubblicato skrevet skriven opublikowany ein beitrag artikel gastbeitrag';
const prepositions = 'by von vom par por di da door av af przez от oleh';
const titles =
  'author authors autor autoren autorin autores autora auteur auteurs autore автор text texte texto testo redaktion reporter ' +
  'writer writers words story interview';

/** What stands before a name without being of it, down to a colon. */
export const beforeName = new RegExp(
  `^(?:(?:(?:${alternatives(makers)}) )*(?:${alternatives(prepositions)})|(?:(?:the|über den|about the|meet the) )?(?:${alternatives(titles)}))(?:\\s*[:：]\\s*|\\s+|$)`,
  'iu',
);

const noNames =
  'admin administrator webmaster editor editors editor-in-chief redaktion redacción redazione rédaction newsroom contributor ' +
  'contributors contributing writer writers journalist journalists correspondent reporter reporters columnist freelance freelancer ' +
  'author autor autorin guest unknown anonymous none null undefined uncategorized senior founder co-founder ceo cto director manager ' +
  'professor expert analyst specialist consultant owner president comment comments kommentar kommentare reply replies antworten ' +
  'published posted updated reviewed verified by follow share subscribe about bio name email e-mail website newsletter facebook ' +
  'twitter linkedin instagram privacy cookie cookies policy login register copyright contact tag tags category categories ' +
  'january february march april june july august september october november december januar februar märz juni juli oktober dezember ' +
  'monday tuesday wednesday thursday friday saturday sunday';

const pageWords =
  'read more view post posts article articles blog menu home news search link links print copy photo foto image source quelle min ' +
  'minute minutes hour hours uhr ago today yesterday the your our this all how why what is are was we you fact checked';

/** Words of pages, roles and calendars, of which no name is made; August and April are lost, May and Will are not. */
export const roleWords = wordsOf(noNames);

/** Words that an organisation may have in its name, but which in a line of text speak for something else. */
export const textWords = wordsOf(pageWords);

function wordsOf(list: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${alternatives(list)})(?![\\p{L}\\d])`, 'iu');
}

function alternatives(list: string): string {
  return list.split(' ').join('|');
}
