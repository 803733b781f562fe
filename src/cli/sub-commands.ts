import type { SubCommand } from './sub-command.js';

/** Every sub-command, in the order in which they are listed. What does the work is loaded once one is chosen. */
export const subCommands: readonly SubCommand[] = [
  {
    name: 'doctor',
    summary: 'Looks for what keeps the bot from working, and says how to put it right.',
    usage: 'doctor',
    says: [
      'It looks at Node, the settings, the token, the rights in each channel, the database, the disk, the clock and the network.',
      'It only reads, and works beside a running bot. It ends with 1 when something failed.',
    ],
    options: {},
    bearsWrongSettings: true,
    load: async () => (await import('./doctor.js')).runDoctor,
  },
  {
    name: 'backup',
    summary: 'Copies the database as it is now, and checks the copy.',
    usage: 'backup [file]',
    says: [
      'Without a file it goes into the folder backups beside the database, with its time in its name.',
      'It works beside a running bot, and never writes over a file.',
    ],
    options: {},
    load: async () => (await import('./backup.js')).runBackup,
  },
  {
    name: 'restore',
    summary: 'Puts a backup in the place of the database, which is moved aside.',
    usage: 'restore <file>',
    says: [
      'Stop the bot first. The backup is checked before anything is changed, and stays where it is.',
      'What came after the backup is not in it: articles come again with the next polls, settings made since do not.',
      'What was posted since is not posted again. What was erased since is back, and has to be erased again.',
    ],
    options: { yes: { says: 'Do it without asking.' } },
    load: async () => (await import('./restore.js')).runRestore,
  },
  {
    name: 'migrate',
    summary: 'Brings the database to the version of this program, as a start of the bot does.',
    usage: 'migrate',
    says: ['Stop the bot first. A backup is made before anything is changed: it is the only way back.'],
    options: {
      'dry-run': { says: 'Only say from which version to which.' },
      compact: { says: 'Then write the file anew, as small as it can be; that needs room for it twice more.' },
    },
    load: async () => (await import('./migrate.js')).runMigrate,
  },
  {
    name: 'export',
    summary: 'Writes what a server has set up: the file of /settings export, or its feeds as OPML.',
    usage: 'export <guild>',
    says: [
      'The server is named by its id. The file goes to standard output, unless another place is named.',
      'Addresses keep the keys that private feeds carry: keep the file to yourself. It works beside a running bot.',
    ],
    options: {
      opml: { says: 'Only the feeds, as a list that feed readers know.' },
      out: { value: 'file', says: 'Where to write it; a file that is there is not written over.' },
    },
    load: async () => (await import('./export.js')).runExport,
  },
  {
    name: 'import',
    summary: 'Reads such a file into a server: says what it would change, asks, and does it.',
    usage: 'import <guild> <file>',
    says: [
      'A file of /settings export, or an OPML list of feeds. It is checked as the commands check it; nothing is ever removed.',
      'Stop the bot first.',
    ],
    options: {
      channel: { value: 'id', says: 'Where the feeds of a list go, and what comes from channels of another server.' },
      yes: { says: 'Do it without asking.' },
    },
    load: async () => (await import('./import.js')).runImport,
  },
  {
    name: 'poll',
    summary: 'Fetches one feed and shows, step by step, what happens: guard, request, encoding, items, page, summary.',
    usage: 'poll <url>',
    says: ['Nothing is kept, unless that is asked for. It works beside a running bot, and asks as the bot does.'],
    options: {
      save: { says: 'Keep what is new of a feed that is followed, as a poll of the bot does; stop the bot first.' },
    },
    load: async () => (await import('./poll.js')).runPoll,
  },
  {
    name: 'digest',
    summary: 'Lists the digests, or shows what one would post if it ran now.',
    usage: 'digest [id]',
    says: [
      'It writes nothing and posts nothing: a preview is made in a copy of the database. It works beside a running bot.',
    ],
    options: { preview: { says: 'Show what the digest with this id would post now.' } },
    load: async () => (await import('./digest.js')).runDigest,
  },
  {
    name: 'register',
    summary: 'Tells Discord the slash commands, and shows what changes.',
    usage: 'register',
    says: [
      'The bot does so by itself when it starts and they have changed; this is for seeing it, or where somebody took them away.',
    ],
    options: { 'dry-run': { says: 'Only show what would change.' } },
    load: async () => (await import('./register.js')).runRegister,
  },
];
