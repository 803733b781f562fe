export const ask = {
  'ask.said':
    '{sentences, plural, one {# phrase} other {# phrases}} de {articles, plural, one {# article} other {# articles}}, mot pour mot. Je n’écris pas de réponses moi-même.',
  'ask.more': 'Plus de phrases',
  'ask.in-context': 'En contexte',
  'ask.back': 'Retour',
  'ask.nothing': 'Je n’ai rien trouvé là-dessus.',
  'ask.looked': 'J’ai parcouru {count, plural, one {# article} other {# articles}} depuis le {since}.',
  'ask.none-speaks': 'Aucun ne parle de {word}.',
  'ask.none-speaks-together': 'Aucun ne parle à la fois de {words}.',
  'ask.none-says-enough': 'Aucun n’en dit assez.',
  'ask.quoted': '« {word} »',
  'ask.look-further': '→ Remonte plus loin avec since:90d, ou utilise {command} {words}.',
  'ask.search-instead': '→ Utilise {command} {words}.',
} as const;
