export const access = {
  'access.costly': 'ここではモデレーターだけが使えます。このサーバーは負荷の大きい操作をモデレーターに限っています。',
} as const;
