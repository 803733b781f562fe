import { type Notice, sentence, wholeLine, wordEnd } from './notice.js';

// Papers that print nothing else.
const papers =
  '(?:the )?(?:onion|babylon bee|borowitz report|beaverton|betoota advocate|daily mash|newsthump|waterford whispers news|clickhole|reductress|postillon|gorafi|mundo today|lercio|speld)';

const cue =
  /satir|sátir|parod|april fool|onion|babylon bee|borowitz|beaverton|betoota|daily mash|newsthump|waterford|clickhole|reductress|postillon|gorafi|mundo today|lercio|speld/i;

/** What says that nothing of an article is meant to be believed. */
export const satireNotices: readonly Notice[] = [
  {
    kind: 'satire',
    cue,
    form: 'sentence',
    where: 'edges',
    pattern: sentence(
      `(?:(?:this|the following) is (?:pure )?satire[^a-zß-ɏ]*$|(?:this (?:article|story|post|piece|column)|the (?:above|following|preceding) (?:article|story|post|piece)) (?:is|was) (?:(?:intended|meant|written) (?:as|to be) )?(?:entirely |pure(?:ly)? |just )?(?:an? )?(?:(?:work|piece) of )?(?:satir(?:e|ical)|parody|(?:an )?april fool)|` +
        `this (?:site|website|page) is (?:a )?(?:(?:work|piece) of )?(?:pure )?(?:satire|satirical)[^a-zß-ɏ]*$|` +
        `this (?:article|story|piece|post) (?:is from|(?:was )?(?:originally |first )?(?:published|appeared) (?:by|in|on|at)) ${papers}(?:[^a-zß-ɏ]*$|,| on ))`,
    ),
  },
  {
    kind: 'satire',
    cue,
    form: 'sentence',
    where: 'edges',
    pattern: sentence(
      `(?:diese[rs]? (?:artikel|text|beitrag) ist (?:reine |eine )?satire|bei diese[mr] (?:artikel|text|beitrag) handelt es sich um (?:reine |eine )?satire|` +
        `ce(?:t article| texte) est (?:une? )?(?:satire|satirique|parodi(?:e|que)|(?:article|texte) satirique)|est[ea] (?:artículo|texto|nota) es (?:una? )?(?:sátira|satíric[oa]|parodia)|` +
        `quest(?:o |[’'])articolo è (?:una? )?(?:satira|satirico|parodia)|este (?:artigo|texto) é (?:uma? )?(?:sátira|satírico)|dit (?:artikel|bericht) is (?:een )?satir(?:e|isch)|` +
        `(?:denne|den här|denna) (?:artik[a-zß-ɏ]+|saken|texten|teksten) (?:er|är) (?:en )?satir)${wordEnd}`,
    ),
  },
  {
    kind: 'satire',
    cue,
    form: 'line',
    where: 'top',
    pattern: wholeLine(`satire(?: from (?:the )?[a-zß-ɏ ]{3,30})?|satire ?(?:/|\\|) ?[a-zß-ɏ]{3,20}`),
  },
];

/** Who weighs a claim speaks of somebody else's article. */
export const factCheck = /^\W*(?:fact[- ]?check|verdict|rating|our ruling|claim|faktencheck|vérification)(?![\p{L}])/iu;
