/** Who may do what, and where. */
export const access = {
  'access.costly': 'Only moderators may use this here: this server keeps what costs much for them.',
} as const;
