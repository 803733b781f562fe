/** SQL: the guilds that the bot has left, for `NOT IN`: nothing is done for them. */
export const leftGuilds = '(SELECT guild_id FROM guild WHERE left_at IS NOT NULL)';
