// Worker functions that do what a hostile document might make a parser do; the document's `url` says what.

export function readFeed({ document }) {
  return answerTo(document);
}

export function readPage({ document }) {
  return answerTo(document);
}

function answerTo(document) {
  switch (document.url) {
    case 'hang':
      for (;;);
    case 'bloat': {
      const hoard = [];
      for (;;) hoard.push(new Array(100_000).fill(hoard.length));
    }
    case 'exit':
      process.exit(1);
    case 'broken':
      throw new Error('a fault of the worker');
    case 'environment':
      return { kind: 'broke', message: JSON.stringify(process.env) };
    default:
      return { kind: 'done', value: { kind: 'page', feeds: [{ url: document.url, title: 'fine' }] } };
  }
}

export function summarise() {
  for (;;);
}

export function trendsInView() {
  for (;;);
}

export function indexTerms(articles) {
  if (articles.some(({ text }) => text.startsWith('hang'))) for (;;);
  return {
    kind: 'done',
    value: articles.map(({ title }) => ({
      title,
      often: `one of ${articles.length}`,
      body: '',
      words: new Map(),
    })),
  };
}

export function askRules(questions) {
  if (questions.some(({ text }) => text.startsWith('hang'))) for (;;);
  return { kind: 'done', value: questions.map(({ rules }) => rules[0]?.id ?? null) };
}

export function checkExpression() {
  for (;;);
}
