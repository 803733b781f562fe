export const feedImport = {
  'feed-export.done': '✓ <b>{count, plural, one {# flux} other {# flux}}</b>, dans un fichier OPML.',
  'feed-export.file': 'OPML, {count, plural, one {# flux} other {# flux}}',
  'feed-export.title': 'Flux d’un serveur, suivis par Nutshell',
  'feed-export.empty': 'Pas encore de flux sur ce serveur : {command}',
  'feed-import.plan':
    '<b>La liste a {count, plural, one {# flux} other {# flux}}</b> : à ajouter {added, number}, déjà là {there, number}.',
  'feed-import.plan-refused':
    '<b>La liste a {count, plural, one {# flux} other {# flux}}</b> : à ajouter {added, number}, déjà là {there, number}, impossibles {refused, number}.',
  'feed-import.left-out':
    'Elle continue : {count, plural, one {# autre flux est laissé} other {# autres flux sont laissés}} de côté, 500 est le maximum.',
  'feed-import.ask': 'Les ajouter à {channel} ?',
  'feed-import.add': 'Ajouter {count, plural, one {# flux} other {# flux}}',
  'feed-import.done':
    '✓ <b>{count, plural, one {# flux va maintenant} other {# flux vont maintenant}} dans</b> {channel} ; déjà là : {there, number}. Ils sont lus l’un après l’autre : → {command}',
  'feed-import.done-refused':
    '✓ <b>{count, plural, one {# flux va maintenant} other {# flux vont maintenant}} dans</b> {channel} ; déjà là : {there, number}, non ajoutés : {refused, number}. Ils sont lus l’un après l’autre : → {command}',
  'feed-import.full':
    '× {count, plural, one {# flux ne rentre} other {# flux ne rentrent}} plus : un serveur peut en suivre {most, number}. → {command}',
  'feed-import.no-room': 'plus de place : ce serveur suit autant de flux que permis',
  'feed-import.report': 'Ce qu’est devenu chaque flux',
  'feed-import.refused': '× {url} : {why}',
  'feed-import.more-refused': '× et {count, plural, one {# autre} other {# autres}}',
  'feed-import.report.add': 'ajouté : {feed}',
  'feed-import.report.there': 'déjà là : {feed}',
  'feed-import.report.refused': 'non ajouté : {feed} : {why}',
  'feed-import.too-large': 'Ce fichier dépasse 1 Mo, je ne l’ai donc pas lu.',
  'feed-import.nested-too-deep': 'Cette liste a trop de niveaux, je ne l’ai donc pas lue.',
  'feed-import.no-opml':
    'Ce fichier n’est pas une liste OPML. → Exportes-en une de ton lecteur de flux ; elle finit par .opml ou .xml.',
  'feed-import.answered': 'C’est déjà fait. → {command}',
  'feed-import.cancelled': 'Rien n’a été ajouté.',
  'feed-import.expired': 'Cette liste a plus d’une heure. Utilise de nouveau /feed import.',
} as const;
